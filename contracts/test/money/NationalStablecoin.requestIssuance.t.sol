// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {INationalStablecoin, IssuanceId} from "../../src/money/INationalStablecoin.sol";
import {PersonId} from "../../src/people/IPeopleRegister.sol";
import {Nation} from "../base/Nation.t.sol";

contract NationalStablecoin_requestIssuance_Test is Nation {
    function testFuzz_RevertWhen_CallerNotMaker(address caller, address payee, uint256 amount) external {
        vm.assume(caller != maker.addr && caller != makerOtherKey.addr && caller != strangerMaker);
        vm.assume(caller != address(authority));
        _expectUnauthorized(caller);
        vm.prank(caller);
        coin.requestIssuance(payee, amount, ORDER);
    }

    function testFuzz_RevertGiven_OfficerNotRegistered(address payee, uint256 amount, bytes32 evidence) external {
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.OfficerNotRegistered.selector, strangerMaker));
        vm.prank(strangerMaker);
        coin.requestIssuance(payee, amount, evidence);
    }

    function testFuzz_RevertWhen_PayeeMissing(uint256 amount, bytes32 evidence) external {
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.PayeeMissing.selector));
        _request(address(0), amount, evidence);
    }

    function testFuzz_RevertWhen_AmountZero(address payee, bytes32 evidence) external {
        vm.assume(payee != address(0));
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.AmountZero.selector));
        _request(payee, 0, evidence);
    }

    function testFuzz_RevertWhen_AmountTooLarge(uint256 supply, uint256 amount) external {
        supply = _boundAmount(supply);
        _issue(bob, supply);
        uint256 largest = LARGEST_SUPPLY - supply;
        amount = bound(amount, largest + 1, type(uint256).max);
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.AmountTooLarge.selector, amount, largest));
        _request(alice, amount);
    }

    function testFuzz_RevertWhen_EvidenceMissing(uint256 amount) external {
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.EvidenceMissing.selector));
        _request(alice, _boundAmount(amount), 0);
    }

    function testFuzz_RevertGiven_PayeeScreened(address payee, uint256 amount) external {
        _assumePlain(payee);
        _screen(payee);
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.PayeeScreened.selector, payee));
        _request(payee, _boundAmount(amount));
    }

    function testFuzz_RevertGiven_IssuanceKnownAlready(uint8 state) external {
        IssuanceId id = _request(alice, MERA);
        state = uint8(bound(state, 0, 4));
        if (state == 1 || state == 2) _approve(id);
        if (state == 2) _execute(id);
        if (state == 3) {
            vm.prank(checker.addr);
            coin.rejectIssuance(id, ORDER);
        }
        if (state == 4) {
            vm.prank(maker.addr);
            coin.cancelIssuance(id, ORDER);
        }
        skip(state == 0 ? LIFETIME : 0);
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.IssuanceKnownAlready.selector, id));
        _request(alice, MERA);
    }

    function testFuzz_GivenInOrder_KeepsTheRequest(address payee, uint256 amount, bytes32 evidence) external {
        _assumePlain(payee);
        vm.assume(evidence != 0);
        amount = _boundAmount(amount);
        IssuanceId expected =
            IssuanceId.wrap(keccak256(abi.encode(block.chainid, address(coin), maker.addr, payee, amount, evidence)));
        vm.expectEmit(address(coin));
        emit INationalStablecoin.IssuanceRequested(
            expected, maker.addr, payee, amount, evidence, block.timestamp + LIFETIME
        );
        IssuanceId id = _request(payee, amount, evidence);
        assertEq(IssuanceId.unwrap(id), IssuanceId.unwrap(expected), "id");
        INationalStablecoin.Issuance memory issuance = coin.issuanceOf(id);
        assertEq(issuance.payee, payee, "payee");
        assertEq(issuance.amount, amount, "amount");
        assertEq(uint8(issuance.state), uint8(INationalStablecoin.IssuanceState.Requested), "state");
        assertEq(issuance.makerAccount, maker.addr, "maker's account");
        assertEq(issuance.expiresAt, block.timestamp + LIFETIME, "expiry");
        assertEq(PersonId.unwrap(issuance.maker), PersonId.unwrap(makerPerson), "maker");
        assertEq(PersonId.unwrap(issuance.checker), 0, "checker");
        assertEq(issuance.evidence, evidence, "evidence");
        assertEq(coin.totalSupply(), 0, "supply");
        assertEq(coin.balanceOf(payee), 0, "balance");
    }

    function test_GivenInOrder_NamesEachContentApart() external {
        IssuanceId first = _request(alice, MERA, ORDER);
        assertNotEq(IssuanceId.unwrap(first), IssuanceId.unwrap(_request(bob, MERA, ORDER)), "payee");
        assertNotEq(IssuanceId.unwrap(first), IssuanceId.unwrap(_request(alice, MERA + 1, ORDER)), "amount");
        assertNotEq(IssuanceId.unwrap(first), IssuanceId.unwrap(_request(alice, MERA, OTHER_ORDER)), "evidence");
        vm.prank(makerOtherKey.addr);
        IssuanceId ofOtherKey = coin.requestIssuance(alice, MERA, ORDER);
        assertNotEq(IssuanceId.unwrap(first), IssuanceId.unwrap(ofOtherKey), "maker key");
    }
}
