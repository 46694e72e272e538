// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Vm} from "forge-std/Test.sol";

import {SignatureGate} from "../../src/people/SignatureGate.sol";
import {Nation} from "../base/Nation.t.sol";
import {ContractWallet, WalletFactory} from "../mocks/ContractWallet.sol";
import {LyingWallet} from "../mocks/LyingWallet.sol";
import {ReentrantFactory} from "../mocks/ReentrantFactory.sol";

contract SignatureGate_isSignedBy_Test is Nation {
    /// @dev The order of the secp256k1 group.
    uint256 private constant N = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;

    WalletFactory private _factory;
    Vm.Wallet private _owner = vm.createWallet("wallet owner");
    Vm.Wallet private _other = vm.createWallet("other key");

    function setUp() public override {
        super.setUp();
        _factory = new WalletFactory();
    }

    function _wrap(address factory, bytes memory call, bytes memory inner) private pure returns (bytes memory) {
        return abi.encodePacked(
            abi.encode(factory, call, inner),
            bytes32(0x6492649264926492649264926492649264926492649264926492649264926492)
        );
    }

    function _wrapDeployment(bytes memory inner) private view returns (bytes memory) {
        return _wrap(address(_factory), abi.encodeCall(WalletFactory.deploy, (_owner.addr)), inner);
    }

    // An account without code

    function testFuzz_NoCode_SaysYesToTheAccountsSignature(uint256 key, bytes32 hash) external {
        Vm.Wallet memory wallet = vm.createWallet(bound(key, 1, N - 1));
        assertTrue(gate.isSignedBy(wallet.addr, hash, _sign(wallet, hash)));
    }

    function testFuzz_NoCode_SaysNoToAnotherKey(bytes32 hash) external {
        assertFalse(gate.isSignedBy(_owner.addr, hash, _sign(_other, hash)));
    }

    function testFuzz_NoCode_SaysNoToAnotherHash(bytes32 hash, bytes32 otherHash) external {
        vm.assume(hash != otherHash);
        assertFalse(gate.isSignedBy(_owner.addr, otherHash, _sign(_owner, hash)));
    }

    function testFuzz_NoCode_SaysNoToAHighS(bytes32 hash) external {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(_owner.privateKey, hash);
        bytes memory twin = abi.encodePacked(r, bytes32(N - uint256(s)), v == 27 ? uint8(28) : uint8(27));
        assertFalse(gate.isSignedBy(_owner.addr, hash, twin));
    }

    function testFuzz_NoCode_SaysNoToAnyOtherLength(bytes32 hash, bytes calldata signature) external {
        vm.assume(signature.length != 65);
        assertFalse(gate.isSignedBy(_owner.addr, hash, signature));
    }

    function testFuzz_NoCode_SaysNoForTheZeroAccount(bytes32 hash, bytes32 r, bytes32 s, uint8 v) external {
        assertFalse(gate.isSignedBy(address(0), hash, abi.encodePacked(r, s, v)));
    }

    // An account with code

    function testFuzz_Code_SaysYesWhenTheAccountDoes(bytes32 hash) external {
        address wallet = _factory.deploy(_owner.addr);
        assertTrue(gate.isSignedBy(wallet, hash, _sign(_owner, hash)));
    }

    function testFuzz_Code_SaysNoToAKeyTheAccountDoesNotAccept(bytes32 hash) external {
        address wallet = _factory.deploy(_owner.addr);
        assertFalse(gate.isSignedBy(wallet, hash, _sign(_other, hash)));
    }

    function test_Code_SaysNoWhenTheAccountLies() external {
        for (uint256 i = 0; i <= uint256(type(LyingWallet.Answer).max); ++i) {
            address liar = address(new LyingWallet(LyingWallet.Answer(i)));
            assertFalse(gate.isSignedBy(liar, ORDER, _sign(_owner, ORDER)), vm.toString(i));
        }
    }

    function test_Wrapped_GivenAccountStands_SaysNoWhenTheAccountLies() external {
        for (uint256 i = 0; i < uint256(LyingWallet.Answer.Write); ++i) {
            address liar = address(new LyingWallet(LyingWallet.Answer(i)));
            assertFalse(gate.isSignedBy(liar, ORDER, _wrap(address(_factory), "", "")), vm.toString(i));
        }
    }

    // A wrapped signature

    function testFuzz_Wrapped_GivenAccountStands_SaysYesWithoutCallingTheFactory(bytes32 hash) external {
        address wallet = _factory.deploy(_owner.addr);
        ReentrantFactory spy = new ReentrantFactory();
        bytes[] memory calls = new bytes[](1);
        spy.aim(address(coin), calls);
        bytes memory signature = _wrap(address(spy), abi.encodeCall(spy.strike, ()), _sign(_owner, hash));
        assertTrue(gate.isSignedBy(wallet, hash, signature));
        assertEq(spy.strikes(), 0, "calls of the factory");
    }

    function testFuzz_Wrapped_GivenAccountStands_SaysYesOncePrepared(bytes32 hash) external {
        ContractWallet wallet = ContractWallet(_factory.deploy(_owner.addr));
        bytes memory preparation = abi.encodeCall(WalletFactory.hand, (wallet, _other.addr));
        bytes memory signature = _wrap(address(_factory), preparation, _sign(_other, hash));
        assertTrue(gate.isSignedBy(address(wallet), hash, signature));
    }

    function testFuzz_Wrapped_GivenAccountStands_SaysNoBeforeAndAfter(bytes32 hash) external {
        address wallet = _factory.deploy(_owner.addr);
        assertFalse(gate.isSignedBy(wallet, hash, _wrapDeployment(_sign(_other, hash))));
    }

    function testFuzz_Wrapped_GivenNotDeployed_DeploysAndSaysYes(bytes32 hash) external {
        address wallet = _factory.addressOf(_owner.addr);
        assertEq(wallet.code.length, 0, "before");
        assertTrue(gate.isSignedBy(wallet, hash, _wrapDeployment(_sign(_owner, hash))));
        assertGt(wallet.code.length, 0, "after");
    }

    function testFuzz_Wrapped_GivenNotDeployed_SaysNoWhenTheAccountDoes(bytes32 hash) external {
        address wallet = _factory.addressOf(_owner.addr);
        assertFalse(gate.isSignedBy(wallet, hash, _wrapDeployment(_sign(_other, hash))));
    }

    function test_Wrapped_GivenNotDeployed_SaysNoWhenTheFactoryReverts() external {
        address wallet = _factory.addressOf(_owner.addr);
        assertFalse(gate.isSignedBy(wallet, ORDER, _wrap(address(_factory), hex"12345678", _sign(_owner, ORDER))));
    }

    function test_Wrapped_GivenNotDeployed_SaysNoWhenTheFactoryDeploysElsewhere() external {
        address wallet = _factory.addressOf(_other.addr);
        assertFalse(gate.isSignedBy(wallet, ORDER, _wrapDeployment(_sign(_owner, ORDER))));
    }

    function testFuzz_Wrapped_GivenNotDeployed_SaysNoToAWrappedEcdsaSignature(bytes32 hash) external {
        assertFalse(gate.isSignedBy(_other.addr, hash, _wrapDeployment(_sign(_other, hash))));
    }

    function testFuzz_Wrapped_SaysNoWhenItCannotBeRead(bytes calldata wrapped) external {
        (bool readable,) = address(gate).call(abi.encodeCall(SignatureGate.unwrap, (wrapped)));
        vm.assume(!readable);
        bytes memory signature =
            abi.encodePacked(wrapped, bytes32(0x6492649264926492649264926492649264926492649264926492649264926492));
        assertFalse(gate.isSignedBy(_owner.addr, ORDER, signature));
    }

    function test_Wrapped_CallsTheFactoryAsNobody() external {
        _issue(alice, 5 * MERA);
        vm.prank(alice);
        coin.approve(address(this), type(uint256).max);
        bytes memory theft = abi.encodeCall(coin.transferFrom, (alice, attacker, 5 * MERA));
        assertFalse(gate.isSignedBy(alice, ORDER, _wrap(address(coin), theft, "")));
        bytes memory enrolment = abi.encodeCall(register.enrol, (makerPerson, ORDER));
        assertFalse(gate.isSignedBy(alice, ORDER, _wrap(address(register), enrolment, "")));
        assertEq(coin.balanceOf(alice), 5 * MERA, "alice");
        for (uint64 role = 0; role <= 9; ++role) {
            (bool isMember,) = authority.hasRole(role, address(gate));
            assertFalse(isMember, vm.toString(role));
        }
    }
}
