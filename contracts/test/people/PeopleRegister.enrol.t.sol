// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IPeopleRegister, PersonId} from "../../src/people/IPeopleRegister.sol";
import {Nation} from "../base/Nation.t.sol";

contract PeopleRegister_enrol_Test is Nation {
    function testFuzz_RevertWhen_CallerNotRegistrar(address caller, PersonId person) external {
        vm.assume(caller != registrar && caller != address(authority));
        _expectUnauthorized(caller);
        vm.prank(caller);
        register.enrol(person);
    }

    function test_RevertWhen_PersonMissing() external {
        vm.expectRevert(abi.encodeWithSelector(IPeopleRegister.PersonMissing.selector));
        vm.prank(registrar);
        register.enrol(PersonId.wrap(0));
    }

    function testFuzz_RevertGiven_PersonEnrolledAlready(PersonId person) external {
        vm.assume(PersonId.unwrap(person) != 0 && !register.isEnrolled(person));
        _enrol(person);
        vm.expectRevert(abi.encodeWithSelector(IPeopleRegister.PersonEnrolledAlready.selector, person));
        vm.prank(registrar);
        register.enrol(person);
    }

    function testFuzz_GivenPersonNotEnrolled(PersonId person) external {
        vm.assume(PersonId.unwrap(person) != 0 && !register.isEnrolled(person));
        vm.expectEmit(address(register));
        emit IPeopleRegister.PersonEnrolled(person);
        _enrol(person);
        assertTrue(register.isEnrolled(person), "after");
    }
}
