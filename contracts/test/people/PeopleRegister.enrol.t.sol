// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IPeopleRegister, PersonId} from "../../src/people/IPeopleRegister.sol";
import {Nation} from "../base/Nation.t.sol";

contract PeopleRegister_enrol_Test is Nation {
    function testFuzz_RevertWhen_CallerNotRegistrar(address caller, PersonId person) external {
        vm.assume(caller != registrar && caller != address(authority));
        _expectUnauthorized(caller);
        vm.prank(caller);
        register.enrol(person, ORDER);
    }

    function test_RevertWhen_PersonMissing() external {
        vm.expectRevert(abi.encodeWithSelector(IPeopleRegister.PersonMissing.selector));
        vm.prank(registrar);
        register.enrol(PersonId.wrap(0), ORDER);
    }

    function testFuzz_RevertGiven_PersonEnrolledAlready(PersonId person) external {
        vm.assume(PersonId.unwrap(person) != 0 && !register.isEnrolled(person));
        _enrol(person);
        vm.expectRevert(abi.encodeWithSelector(IPeopleRegister.PersonEnrolledAlready.selector, person));
        vm.prank(registrar);
        register.enrol(person, ORDER);
    }

    function testFuzz_RevertWhen_EvidenceMissing(PersonId person) external {
        vm.assume(PersonId.unwrap(person) != 0 && !register.isEnrolled(person));
        vm.expectRevert(abi.encodeWithSelector(IPeopleRegister.EvidenceMissing.selector));
        vm.prank(registrar);
        register.enrol(person, 0);
    }

    function testFuzz_GivenPersonNotEnrolled(PersonId person, bytes32 evidence) external {
        vm.assume(evidence != 0);
        vm.assume(PersonId.unwrap(person) != 0 && !register.isEnrolled(person));
        vm.expectEmit(address(register));
        emit IPeopleRegister.PersonEnrolled(person, evidence);
        vm.prank(registrar);
        register.enrol(person, evidence);
        assertTrue(register.isEnrolled(person), "after");
    }
}
