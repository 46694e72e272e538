// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {StdUtils} from "forge-std/StdUtils.sol";
import {CommonBase} from "forge-std/Base.sol";
import {Vm} from "forge-std/Vm.sol";

import {IssuanceId} from "../../src/money/INationalStablecoin.sol";
import {NationalStablecoin} from "../../src/money/NationalStablecoin.sol";
import {PersonId} from "../../src/people/IPeopleRegister.sol";
import {PeopleRegister} from "../../src/people/PeopleRegister.sol";
import {MoneyStore} from "./MoneyStore.sol";

/// @dev Officers and citizens who try everything, allowed or not. A refusal is no failure of the test: what the store
/// holds afterwards is what the invariants are about.
contract MoneyHandler is CommonBase, StdUtils {
    NationalStablecoin private immutable COIN;
    PeopleRegister private immutable REGISTER;
    MoneyStore private immutable STORE;
    address private immutable REGISTRAR;
    address private immutable COMPLIANCE;

    Vm.Wallet[] private _officers;
    PersonId[] private _persons;
    address[] public citizens;

    constructor(
        NationalStablecoin coin,
        PeopleRegister register,
        MoneyStore store,
        address registrar,
        address compliance,
        Vm.Wallet[] memory officers,
        PersonId[] memory persons
    ) {
        (COIN, REGISTER, STORE, REGISTRAR, COMPLIANCE) = (coin, register, store, registrar, compliance);
        for (uint256 i = 0; i < officers.length; ++i) {
            _officers.push(officers[i]);
            store.recordBinding(officers[i].addr, register.personOf(officers[i].addr));
            // Officers hold money too.
            citizens.push(officers[i].addr);
        }
        for (uint256 i = 0; i < persons.length; ++i) {
            _persons.push(persons[i]);
        }
        for (uint160 i = 1; i <= 4; ++i) {
            citizens.push(address(0xc0 + i));
        }
    }

    function request(uint256 officer, uint256 payee, uint256 amount, uint256 order) external {
        address account = _officer(officer);
        amount = bound(amount, 1, 1e15);
        bytes memory call = abi.encodeCall(COIN.requestIssuance, (_citizen(payee), amount, bytes32(order % 8 + 1)));
        (bool done, bytes memory answer) = _as(account, address(COIN), call);
        if (done) STORE.recordRequest(abi.decode(answer, (IssuanceId)), account, amount);
    }

    function approve(uint256 officer, uint256 issuance) external {
        _approve(_officer(officer), _issuance(issuance));
    }

    function execute(uint256 officer, uint256 issuance) external {
        _execute(_officer(officer), _issuance(issuance));
    }

    function _approve(address account, IssuanceId id) private {
        (bool done,) = _as(account, address(COIN), abi.encodeCall(COIN.approveIssuance, (id, bytes32("order"))));
        if (done) STORE.recordApproval(id, account);
    }

    function reject(uint256 officer, uint256 issuance) external {
        _as(
            _officer(officer),
            address(COIN),
            abi.encodeCall(COIN.rejectIssuance, (_issuance(issuance), bytes32("order")))
        );
    }

    function cancel(uint256 officer, uint256 issuance) external {
        _as(
            _officer(officer),
            address(COIN),
            abi.encodeCall(COIN.cancelIssuance, (_issuance(issuance), bytes32("order")))
        );
    }

    function _execute(address account, IssuanceId id) private {
        (bool done,) = _as(account, address(COIN), abi.encodeCall(COIN.executeIssuance, (id, bytes32("order"))));
        if (done) STORE.recordExecution(id, account);
    }

    /// @dev The whole procedure at once, so that there is always some money about: officers in any order, with any time
    /// and a change of hands in between.
    function issue(uint256 payee, uint256 amount, uint256 order, uint256 seed) external {
        amount = bound(amount, 1, 1e15);
        // The fuzzer likes small numbers and borders; this wants every bit thrown.
        seed = uint256(keccak256(abi.encode(seed)));
        uint256 first = seed % _officers.length;
        bytes memory call =
            abi.encodeCall(COIN.requestIssuance, (_citizen(payee), amount, keccak256(abi.encode(order))));
        for (uint256 i = 0; i < _officers.length; ++i) {
            address maker = _officer(first + i);
            (bool done, bytes memory answer) = _as(maker, address(COIN), call);
            if (!done) continue;
            IssuanceId id = abi.decode(answer, (IssuanceId));
            STORE.recordRequest(id, maker, amount);
            _disturb(first + i, seed >> 8);
            for (uint256 j = 0; j < _officers.length; ++j) {
                _approve(_officer((seed >> 32) + j), id);
            }
            _disturb(first + i, seed >> 64);
            for (uint256 j = 0; j < _officers.length; ++j) {
                _execute(_officer((seed >> 96) + j), id);
            }
            return;
        }
    }

    /// @dev Nothing, a wait of up to two lifetimes, or the maker's key in other hands.
    function _disturb(uint256 maker, uint256 seed) private {
        if (seed % 4 == 0) vm.warp(block.timestamp + (seed >> 8) % (2 * COIN.issuanceLifetime()));
        if (seed % 4 == 1) rebind(maker, seed >> 8);
    }

    function pay(uint256 payer, uint256 payee, uint256 amount) external {
        address account = _citizen(payer);
        amount = bound(amount, 0, COIN.balanceOf(account) + 1);
        _as(account, address(COIN), abi.encodeCall(COIN.transfer, (_citizen(payee), amount)));
    }

    function allow(uint256 owner, uint256 spender, bool infinite, uint256 amount) external {
        bytes memory call =
            abi.encodeCall(COIN.approve, (_citizen(spender), infinite ? type(uint256).max : bound(amount, 0, 1e15)));
        _as(_citizen(owner), address(COIN), call);
    }

    function spend(uint256 spender, uint256 payer, uint256 payee, uint256 amount) external {
        address account = _citizen(payer);
        amount = bound(amount, 0, COIN.balanceOf(account) + 1);
        _as(_citizen(spender), address(COIN), abi.encodeCall(COIN.transferFrom, (account, _citizen(payee), amount)));
    }

    function screen(uint256 citizen) external {
        address[] memory accounts = new address[](1);
        accounts[0] = _citizen(citizen);
        bool known = STORE.screened(accounts[0]);
        (bool done,) =
            _as(COMPLIANCE, address(COIN), abi.encodeCall(COIN.screen, (accounts, bytes32("list"), bytes32("order"))));
        if (done && !known) STORE.recordScreening(accounts[0], COIN.balanceOf(accounts[0]));
    }

    function clear(uint256 citizen) external {
        address account = _citizen(citizen);
        (bool done,) = _as(COMPLIANCE, address(COIN), abi.encodeCall(COIN.clear, (account, bytes32("order"))));
        if (done) STORE.recordClearing(account);
    }

    /// @dev A key goes from one person's hands into another's.
    function rebind(uint256 officer, uint256 person) public {
        Vm.Wallet memory wallet = _officers[officer % _officers.length];
        PersonId to = _persons[person % _persons.length];
        (bool done,) =
            _as(REGISTRAR, address(REGISTER), abi.encodeCall(REGISTER.unbindWallet, (wallet.addr, bytes32("order"))));
        if (done) STORE.recordBinding(wallet.addr, PersonId.wrap(0));
        (done,) = _as(
            REGISTRAR,
            address(REGISTER),
            abi.encodeCall(
                REGISTER.bindWallet, (to, wallet.addr, block.timestamp, _consent(to, wallet), bytes32("order"))
            )
        );
        if (done) STORE.recordBinding(wallet.addr, to);
    }

    function wait(uint256 time) external {
        vm.warp(block.timestamp + bound(time, 1, 1 days));
    }

    function citizensLength() external view returns (uint256) {
        return citizens.length;
    }

    function _as(address account, address target, bytes memory call) private returns (bool done, bytes memory answer) {
        vm.prank(account);
        (done, answer) = target.call(call);
    }

    function _consent(PersonId person, Vm.Wallet memory wallet) private view returns (bytes memory) {
        (, string memory name, string memory version, uint256 chainId, address verifier,,) = REGISTER.eip712Domain();
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256(bytes(name)),
                keccak256(bytes(version)),
                chainId,
                verifier
            )
        );
        uint256 nonce = REGISTER.bindingNonce(wallet.addr);
        bytes32 content = keccak256(abi.encode(REGISTER.BIND_TYPEHASH(), person, wallet.addr, nonce, block.timestamp));
        (uint8 v, bytes32 r, bytes32 s) =
            vm.sign(wallet.privateKey, keccak256(abi.encodePacked(hex"1901", domain, content)));
        return abi.encodePacked(r, s, v);
    }

    function _officer(uint256 index) private view returns (address) {
        return _officers[index % _officers.length].addr;
    }

    function _citizen(uint256 index) private view returns (address) {
        return citizens[index % citizens.length];
    }

    function _issuance(uint256 index) private view returns (IssuanceId) {
        uint256 length = STORE.length();
        return length == 0 ? IssuanceId.wrap(0) : STORE.ids(index % length);
    }
}
