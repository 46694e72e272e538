// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {ICouncil, ProposalId} from "../../src/authority/ICouncil.sol";
import {CouncilTest} from "../base/CouncilTest.t.sol";

contract Council_removeMember_Test is CouncilTest {
    function _expectFailure(address member, bytes memory reason) private {
        ProposalId id = _pass(address(council), abi.encodeCall(ICouncil.removeMember, (member)));
        skip(COUNCIL_DELAY);
        vm.expectRevert(abi.encodeWithSelector(ICouncil.ActFailed.selector, id, reason));
        _executeAct(id);
    }

    function testFuzz_RevertWhen_CallerNotTheCouncil(address caller, bool asMember) external {
        vm.assume(caller != address(council) && caller != address(authority));
        if (asMember) caller = members[0];
        _expectUnauthorized(caller);
        vm.prank(caller);
        council.removeMember(members[1]);
    }

    function testFuzz_RevertGiven_NotAMember(address account) external {
        vm.assume(!council.isMember(account));
        _expectFailure(account, abi.encodeWithSelector(ICouncil.NotAMember.selector, account));
    }

    function test_RevertGiven_ThresholdOutOfRange() external {
        _removeMember(4);
        _removeMember(0);
        vm.startPrank(members[1]);
        ProposalId id = council.propose(address(council), abi.encodeCall(ICouncil.removeMember, (members[1])), ORDER);
        vm.stopPrank();
        _approveBy(id, 2);
        _approveBy(id, 3);
        skip(COUNCIL_DELAY);
        bytes memory reason = abi.encodeWithSelector(ICouncil.ThresholdOutOfRange.selector, THRESHOLD, uint256(2));
        vm.expectRevert(abi.encodeWithSelector(ICouncil.ActFailed.selector, id, reason));
        vm.prank(members[1]);
        council.execute(id);
    }

    function test_GivenInOrder_TakesOut() external {
        ProposalId id = _pass(address(council), abi.encodeCall(ICouncil.removeMember, (members[4])));
        skip(COUNCIL_DELAY);
        vm.expectEmit(address(council));
        emit ICouncil.MemberRemoved(members[4]);
        _executeAct(id);
        assertFalse(council.isMember(members[4]), "member");
        assertEq(council.members().length, 4, "members");
        vm.expectRevert(abi.encodeWithSelector(ICouncil.NotAMember.selector, members[4]));
        vm.prank(members[4]);
        council.propose(address(managed), data, ORDER);
    }

    function test_GivenInOrder_TakesTheVotesAlong() external {
        ProposalId id = _propose(address(managed), data);
        _object(id, 4);
        _removeMember(4);
        assertEq(council.proposalOf(id).objections, 0, "objections");
        _removeMember(0);
        assertEq(council.proposalOf(id).approvals, 0, "approvals");
    }
}
