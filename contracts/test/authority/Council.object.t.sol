// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {ICouncil, ProposalId} from "../../src/authority/ICouncil.sol";
import {CouncilTest} from "../base/CouncilTest.t.sol";

contract Council_object_Test is CouncilTest {
    function testFuzz_RevertWhen_NotAMember(address caller) external {
        vm.assume(!council.isMember(caller));
        ProposalId id = _propose(address(managed), data);
        vm.expectRevert(abi.encodeWithSelector(ICouncil.NotAMember.selector, caller));
        vm.prank(caller);
        council.object(id);
    }

    function testFuzz_RevertGiven_ActUnknown(ProposalId id) external {
        _expectUnknown(id);
        _object(id, 1);
    }

    function test_RevertGiven_Executed() external {
        ProposalId id = _carryOut(address(managed), data);
        _expectClosed(id, ICouncil.ProposalState.Executed);
        _object(id, 4);
    }

    function test_RevertGiven_Cancelled() external {
        ProposalId id = _propose(address(managed), data);
        for (uint256 i = 1; i <= 3; ++i) {
            _object(id, i);
        }
        _expectClosed(id, ICouncil.ProposalState.Cancelled);
        _object(id, 4);
    }

    function test_RevertGiven_ObjectedAlready() external {
        ProposalId id = _propose(address(managed), data);
        _object(id, 1);
        vm.expectRevert(abi.encodeWithSelector(ICouncil.ObjectedAlready.selector, id, members[1]));
        _object(id, 1);
    }

    function test_GivenThresholdInReach_TakesBackTheApproval() external {
        ProposalId id = _pass(address(managed), data);
        vm.expectEmit(address(council));
        emit ICouncil.ActObjected(id, members[2], 1);
        _object(id, 2);
        assertEq(council.proposalOf(id).approvals, 2, "approvals");
        assertEq(council.proposalOf(id).objections, 1, "objections");
        _assertState(id, ICouncil.ProposalState.Scheduled);
    }

    function test_GivenThresholdOutOfReach_CancelsTheSchedule() external {
        ProposalId id = _pass(address(managed), data);
        skip(COUNCIL_DELAY);
        _object(id, 4);
        _object(id, 3);
        vm.expectEmit(address(council));
        emit ICouncil.ActObjected(id, members[2], 3);
        vm.expectEmit(address(council));
        emit ICouncil.ActCancelled(id, members[2], 3);
        _object(id, 2);
        _assertState(id, ICouncil.ProposalState.Cancelled);
        assertEq(authority.getSchedule(_operation(address(managed))), 0, "schedule");
    }

    function test_GivenThresholdOutOfReach_CancelsALapsedAct() external {
        ProposalId id = _pass(address(managed), data);
        skip(COUNCIL_DELAY + 1 weeks);
        for (uint256 i = 2; i <= 4; ++i) {
            _object(id, i);
        }
        _assertState(id, ICouncil.ProposalState.Cancelled);
    }

    function test_GivenThresholdOutOfReach_LetsItBeProposedAgain() external {
        ProposalId id = _propose(address(managed), data);
        for (uint256 i = 1; i <= 3; ++i) {
            _object(id, i);
        }
        ProposalId again = _carryOut(address(managed), data);
        assertNotEq(ProposalId.unwrap(id), ProposalId.unwrap(again), "id");
        assertEq(managed.lastNumber(), 7, "effect");
    }
}
