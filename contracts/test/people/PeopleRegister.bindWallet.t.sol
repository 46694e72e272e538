// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {Vm} from "forge-std/Test.sol";

import {IPeopleRegister, PersonId} from "../../src/people/IPeopleRegister.sol";
import {PeopleRegister} from "../../src/people/PeopleRegister.sol";
import {Nation} from "../base/Nation.t.sol";
import {Roles} from "../base/Roles.sol";
import {ContractWallet, WalletFactory} from "../mocks/ContractWallet.sol";
import {ReentrantFactory} from "../mocks/ReentrantFactory.sol";

contract PeopleRegister_bindWallet_Test is Nation {
    PersonId private _person = PersonId.wrap(keccak256("random number of a citizen"));
    PersonId private _otherPerson = PersonId.wrap(keccak256("random number of another citizen"));
    Vm.Wallet private _wallet = vm.createWallet("wallet");
    Vm.Wallet private _other = vm.createWallet("other wallet");
    uint256 private _deadline;

    function setUp() public override {
        super.setUp();
        _deadline = block.timestamp + 10 minutes;
        _enrol(_person);
        _enrol(_otherPerson);
    }

    function _bindWith(bytes memory signature) private {
        vm.prank(registrar);
        register.bindWallet(_person, _wallet.addr, _deadline, signature, ORDER);
    }

    function _expectNotSigned(address wallet) private {
        vm.expectRevert(abi.encodeWithSelector(IPeopleRegister.BindingNotSigned.selector, _person, wallet));
    }

    function testFuzz_RevertWhen_CallerNotRegistrar(address caller) external {
        vm.assume(caller != registrar && caller != address(authority));
        bytes memory signature = _consent(_person, _wallet.addr, _wallet, _deadline);
        _expectUnauthorized(caller);
        vm.prank(caller);
        register.bindWallet(_person, _wallet.addr, _deadline, signature, ORDER);
    }

    function testFuzz_RevertGiven_PersonUnknown(PersonId person, bytes calldata signature) external {
        vm.assume(!register.isEnrolled(person));
        vm.expectRevert(abi.encodeWithSelector(IPeopleRegister.PersonUnknown.selector, person));
        vm.prank(registrar);
        register.bindWallet(person, _wallet.addr, _deadline, signature, ORDER);
    }

    function testFuzz_RevertWhen_WalletMissing(bytes calldata signature) external {
        vm.expectRevert(abi.encodeWithSelector(IPeopleRegister.WalletMissing.selector));
        vm.prank(registrar);
        register.bindWallet(_person, address(0), _deadline, signature, ORDER);
    }

    function testFuzz_RevertGiven_WalletBoundAlready(bool toTheSame) external {
        _bind(toTheSame ? _person : _otherPerson, _wallet);
        bytes memory signature = _consent(_person, _wallet.addr, _wallet, _deadline);
        vm.expectRevert(
            abi.encodeWithSelector(
                IPeopleRegister.WalletBoundAlready.selector, _wallet.addr, toTheSame ? _person : _otherPerson
            )
        );
        _bindWith(signature);
    }

    function testFuzz_RevertWhen_BindingExpired(uint256 late) external {
        late = bound(late, 1, 365 days);
        bytes memory signature = _consent(_person, _wallet.addr, _wallet, _deadline);
        vm.warp(_deadline + late);
        vm.expectRevert(abi.encodeWithSelector(IPeopleRegister.BindingExpired.selector, _deadline, block.timestamp));
        _bindWith(signature);
    }

    function test_RevertWhen_EvidenceMissing() external {
        bytes memory signature = _consent(_person, _wallet.addr, _wallet, _deadline);
        vm.expectRevert(abi.encodeWithSelector(IPeopleRegister.EvidenceMissing.selector));
        vm.prank(registrar);
        register.bindWallet(_person, _wallet.addr, _deadline, signature, 0);
    }

    function testFuzz_RevertWhen_AnotherSigner(uint256 key) external {
        Vm.Wallet memory signer = vm.createWallet(bound(key, 1, type(uint128).max));
        bytes memory signature = _consent(_person, _wallet.addr, signer, _deadline);
        _expectNotSigned(_wallet.addr);
        _bindWith(signature);
    }

    function test_RevertWhen_ConsentToAnotherPerson() external {
        bytes memory signature = _consent(_otherPerson, _wallet.addr, _wallet, _deadline);
        _expectNotSigned(_wallet.addr);
        _bindWith(signature);
    }

    function testFuzz_RevertWhen_AnotherDeadline(uint256 deadline) external {
        vm.assume(deadline != _deadline);
        bytes memory signature = _consent(_person, _wallet.addr, _wallet, deadline);
        _expectNotSigned(_wallet.addr);
        _bindWith(signature);
    }

    function testFuzz_RevertWhen_AnotherChain(uint64 chainId) external {
        uint256 here = block.chainid;
        vm.assume(chainId != 0 && chainId != here);
        vm.chainId(chainId);
        bytes memory signature = _consent(_person, _wallet.addr, _wallet, _deadline);
        vm.chainId(here);
        _expectNotSigned(_wallet.addr);
        _bindWith(signature);
    }

    function test_RevertWhen_AnotherRegister() external {
        PeopleRegister here = register;
        register = new PeopleRegister(address(authority), gate);
        bytes memory signature = _consent(_person, _wallet.addr, _wallet, _deadline);
        register = here;
        _expectNotSigned(_wallet.addr);
        _bindWith(signature);
    }

    function test_RevertWhen_ConsentUsed() external {
        bytes memory signature = _consent(_person, _wallet.addr, _wallet, _deadline);
        _bindWith(signature);
        vm.prank(registrar);
        register.unbindWallet(_wallet.addr, ORDER);
        _expectNotSigned(_wallet.addr);
        _bindWith(signature);
    }

    function test_RevertWhen_NotSigned_LeavesNoTrace() external {
        bytes memory signature = _consent(_person, _wallet.addr, _other, _deadline);
        _expectNotSigned(_wallet.addr);
        _bindWith(signature);
        assertEq(PersonId.unwrap(register.personOf(_wallet.addr)), 0, "person");
        assertEq(register.bindingNonce(_wallet.addr), 0, "nonce");
    }

    function testFuzz_WhenSigned_Binds(PersonId person, uint256 key, uint256 deadline, bytes32 evidence) external {
        vm.assume(evidence != 0);
        vm.assume(PersonId.unwrap(person) != 0 && !register.isEnrolled(person));
        deadline = bound(deadline, block.timestamp, type(uint256).max);
        Vm.Wallet memory wallet = vm.createWallet(bound(key, 1, type(uint128).max));
        _enrol(person);
        bytes memory signature = _consent(person, wallet.addr, wallet, deadline);
        vm.expectEmit(address(register));
        emit IPeopleRegister.WalletBound(person, wallet.addr, evidence);
        vm.prank(registrar);
        register.bindWallet(person, wallet.addr, deadline, signature, evidence);
        assertEq(PersonId.unwrap(register.personOf(wallet.addr)), PersonId.unwrap(person), "person");
        assertEq(register.bindingNonce(wallet.addr), 1, "nonce");
    }

    function test_WhenSigned_BindsInTheLastSecond() external {
        bytes memory signature = _consent(_person, _wallet.addr, _wallet, _deadline);
        vm.warp(_deadline);
        _bindWith(signature);
        assertEq(PersonId.unwrap(register.personOf(_wallet.addr)), PersonId.unwrap(_person));
    }

    function test_WhenSigned_BindsASecondWallet() external {
        _bind(_person, _wallet);
        _bind(_person, _other);
        assertEq(PersonId.unwrap(register.personOf(_wallet.addr)), PersonId.unwrap(_person), "first");
        assertEq(PersonId.unwrap(register.personOf(_other.addr)), PersonId.unwrap(_person), "second");
    }

    function test_WhenSigned_BindsAContractWallet() external {
        address wallet = address(new ContractWallet(_wallet.addr));
        bytes memory signature = _consent(_person, wallet, _wallet, _deadline);
        vm.prank(registrar);
        register.bindWallet(_person, wallet, _deadline, signature, ORDER);
        assertEq(PersonId.unwrap(register.personOf(wallet)), PersonId.unwrap(_person));
    }

    function test_WhenSigned_BindsAWalletNotDeployedYet() external {
        WalletFactory factory = new WalletFactory();
        address wallet = factory.addressOf(_wallet.addr);
        bytes memory signature = _wrap(
            address(factory),
            abi.encodeCall(WalletFactory.deploy, (_wallet.addr)),
            _consent(_person, wallet, _wallet, _deadline)
        );
        vm.prank(registrar);
        register.bindWallet(_person, wallet, _deadline, signature, ORDER);
        assertEq(PersonId.unwrap(register.personOf(wallet)), PersonId.unwrap(_person), "person");
        assertGt(wallet.code.length, 0, "deployed");
    }

    function test_WhenCalledBack_GivenRegistrar_RefusesToBindTwice() external {
        (ReentrantFactory factory, address wallet, WalletFactory deployer_) = _reentrantFactory(true);
        bytes[] memory calls = new bytes[](1);
        // The same consent, to the same effect, from within.
        calls[0] = abi.encodeCall(
            register.bindWallet, (_person, wallet, _deadline, _consent(_person, wallet, _wallet, _deadline), ORDER)
        );
        factory.aim(address(register), calls);
        bytes memory signature = _wrap(
            address(factory),
            abi.encodeCall(
                ReentrantFactory.strikeAndDeploy,
                (address(deployer_), abi.encodeCall(WalletFactory.deploy, (_wallet.addr)))
            ),
            _consent(_person, wallet, _wallet, _deadline)
        );
        vm.prank(registrar);
        register.bindWallet(_person, wallet, _deadline, signature, ORDER);
        assertFalse(factory.done(0), "second binding");
        assertEq(
            factory.answers(0), abi.encodeWithSelector(IPeopleRegister.WalletBoundAlready.selector, wallet, _person)
        );
        assertEq(register.bindingNonce(wallet), 1, "nonce");
    }

    function test_WhenCalledBack_GivenRegistrar_UndoesWhatWasDoneMeanwhile() external {
        (ReentrantFactory factory, address wallet,) = _reentrantFactory(true);
        bytes[] memory calls = new bytes[](2);
        // From within: free the wallet that is not proven yet, and bind another of the attacker's.
        calls[0] = abi.encodeCall(register.unbindWallet, (wallet, ORDER));
        calls[1] = abi.encodeCall(
            register.bindWallet,
            (_otherPerson, _other.addr, _deadline, _consent(_otherPerson, _other.addr, _other, _deadline), ORDER)
        );
        factory.aim(address(register), calls);
        bytes memory signature = _wrap(address(factory), abi.encodeCall(ReentrantFactory.strike, ()), "");
        _expectNotSigned(wallet);
        vm.prank(registrar);
        register.bindWallet(_person, wallet, _deadline, signature, ORDER);
        assertEq(factory.strikes(), 0, "strikes");
        assertEq(PersonId.unwrap(register.personOf(wallet)), 0, "wallet");
        assertEq(PersonId.unwrap(register.personOf(_other.addr)), 0, "other wallet");
    }

    function test_WhenCalledBack_GivenNoRole_RefusesTheCall() external {
        (ReentrantFactory factory, address wallet, WalletFactory deployer_) = _reentrantFactory(false);
        bytes[] memory calls = new bytes[](1);
        calls[0] = abi.encodeCall(register.enrol, (PersonId.wrap(ORDER), ORDER));
        factory.aim(address(register), calls);
        bytes memory signature = _wrap(
            address(factory),
            abi.encodeCall(
                ReentrantFactory.strikeAndDeploy,
                (address(deployer_), abi.encodeCall(WalletFactory.deploy, (_wallet.addr)))
            ),
            _consent(_person, wallet, _wallet, _deadline)
        );
        vm.prank(registrar);
        register.bindWallet(_person, wallet, _deadline, signature, ORDER);
        assertFalse(factory.done(0), "enrolment");
        assertEq(
            factory.answers(0),
            abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, address(factory))
        );
        assertFalse(register.isEnrolled(PersonId.wrap(ORDER)));
    }

    /// @dev A factory that calls back, with the role registrar when the registrar is a contract account it drives.
    function _reentrantFactory(bool asRegistrar)
        private
        returns (ReentrantFactory factory, address wallet, WalletFactory honest)
    {
        factory = new ReentrantFactory();
        honest = new WalletFactory();
        wallet = honest.addressOf(_wallet.addr);
        if (asRegistrar) {
            _carryOut(
                address(authority), abi.encodeCall(AccessManager.grantRole, (Roles.REGISTRAR, address(factory), 0))
            );
        }
    }

    function _wrap(address factory, bytes memory call, bytes memory inner) private pure returns (bytes memory) {
        return abi.encodePacked(
            abi.encode(factory, call, inner),
            bytes32(0x6492649264926492649264926492649264926492649264926492649264926492)
        );
    }
}
