// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {ICouncil, ProposalId} from "../../src/authority/ICouncil.sol";
import {CouncilTest} from "../base/CouncilTest.t.sol";

contract Council_addMember_Test is CouncilTest {
    function _expectFailure(address member, bytes memory reason) private {
        ProposalId id = _pass(address(council), abi.encodeCall(ICouncil.addMember, (member)));
        skip(COUNCIL_DELAY);
        vm.expectRevert(abi.encodeWithSelector(ICouncil.ActFailed.selector, id, reason));
        _executeAct(id);
    }

    function testFuzz_RevertWhen_CallerNotTheCouncil(address caller, bool asMember) external {
        vm.assume(caller != address(council) && caller != address(authority));
        if (asMember) caller = members[0];
        _expectUnauthorized(caller);
        vm.prank(caller);
        council.addMember(attacker);
    }

    function test_RevertWhen_MemberMissing() external {
        _expectFailure(address(0), abi.encodeWithSelector(ICouncil.MemberMissing.selector));
    }

    function test_RevertWhen_TheCouncilItself() external {
        _expectFailure(address(council), abi.encodeWithSelector(ICouncil.CouncilCannotBeMember.selector));
    }

    function test_RevertGiven_MemberKnownAlready() external {
        _expectFailure(members[1], abi.encodeWithSelector(ICouncil.MemberKnownAlready.selector, members[1]));
    }

    function test_RevertGiven_Full() external {
        for (uint160 i = 0; i < 27; ++i) {
            _addMember(address(0x1000 + i));
        }
        _expectFailure(alice, abi.encodeWithSelector(ICouncil.MembersTooMany.selector, uint256(33), uint256(32)));
    }

    function testFuzz_GivenInOrder_TakesIn(address member) external {
        vm.assume(member != address(0) && member != address(council) && !council.isMember(member));
        ProposalId id = _pass(address(council), abi.encodeCall(ICouncil.addMember, (member)));
        skip(COUNCIL_DELAY);
        vm.expectEmit(address(council));
        emit ICouncil.MemberAdded(member);
        _executeAct(id);
        assertTrue(council.isMember(member), "member");
        assertEq(council.members().length, 6, "members");
    }
}
