// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IPeopleRegister, PersonId} from "../../src/people/IPeopleRegister.sol";
import {Nation} from "../base/Nation.t.sol";

contract PeopleRegister_unbindWallet_Test is Nation {
    function testFuzz_RevertWhen_CallerNotRegistrar(address caller) external {
        vm.assume(caller != registrar && caller != address(authority));
        _expectUnauthorized(caller);
        vm.prank(caller);
        register.unbindWallet(maker.addr, ORDER);
    }

    function testFuzz_RevertGiven_WalletNotBound(address wallet) external {
        vm.assume(PersonId.unwrap(register.personOf(wallet)) == 0);
        vm.expectRevert(abi.encodeWithSelector(IPeopleRegister.WalletNotBound.selector, wallet));
        vm.prank(registrar);
        register.unbindWallet(wallet, ORDER);
    }

    function test_RevertWhen_EvidenceMissing() external {
        vm.expectRevert(abi.encodeWithSelector(IPeopleRegister.EvidenceMissing.selector));
        vm.prank(registrar);
        register.unbindWallet(maker.addr, 0);
    }

    function testFuzz_GivenBound_FreesTheWallet(bytes32 evidence) external {
        vm.assume(evidence != 0);
        vm.expectEmit(address(register));
        emit IPeopleRegister.WalletUnbound(makerPerson, maker.addr, evidence);
        vm.prank(registrar);
        register.unbindWallet(maker.addr, evidence);
        assertEq(PersonId.unwrap(register.personOf(maker.addr)), 0, "wallet");
        assertEq(PersonId.unwrap(register.personOf(makerOtherKey.addr)), PersonId.unwrap(makerPerson), "other wallet");
    }

    function test_GivenBound_LetsTheWalletBeBoundAgain() external {
        vm.prank(registrar);
        register.unbindWallet(maker.addr, ORDER);
        _bind(checkerPerson, maker);
        assertEq(PersonId.unwrap(register.personOf(maker.addr)), PersonId.unwrap(checkerPerson), "person");
        assertEq(register.bindingNonce(maker.addr), 2, "nonce");
    }
}
