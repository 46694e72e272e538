// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";

import {ICouncil, ProposalId} from "../../src/authority/ICouncil.sol";
import {CouncilTest} from "../base/CouncilTest.t.sol";
import {ITarget} from "../mocks/Target.sol";

contract Council_approve_Test is CouncilTest {
    uint64 private constant FREE_ROLE = 100;

    function testFuzz_RevertWhen_NotAMember(address caller) external {
        vm.assume(!council.isMember(caller));
        ProposalId id = _propose(address(managed), data);
        vm.expectRevert(abi.encodeWithSelector(ICouncil.NotAMember.selector, caller));
        vm.prank(caller);
        council.approve(id);
    }

    function testFuzz_RevertGiven_ActUnknown(ProposalId id) external {
        _expectUnknown(id);
        _approveBy(id, 1);
    }

    function test_RevertGiven_Executed() external {
        ProposalId id = _carryOut(address(managed), data);
        _expectClosed(id, ICouncil.ProposalState.Executed);
        _approveBy(id, 4);
    }

    function test_RevertGiven_Cancelled() external {
        ProposalId id = _propose(address(managed), data);
        for (uint256 i = 1; i <= 3; ++i) {
            _object(id, i);
        }
        _expectClosed(id, ICouncil.ProposalState.Cancelled);
        _approveBy(id, 4);
    }

    function testFuzz_RevertGiven_ApprovedAlready(bool asProposer) external {
        ProposalId id = _propose(address(managed), data);
        if (!asProposer) _approveBy(id, 1);
        uint256 member = asProposer ? 0 : 1;
        vm.expectRevert(abi.encodeWithSelector(ICouncil.ApprovedAlready.selector, id, members[member]));
        _approveBy(id, member);
    }

    function test_GivenThresholdNotReached_Counts() external {
        ProposalId id = _propose(address(managed), data);
        vm.expectEmit(address(council));
        emit ICouncil.ActApproved(id, members[1], 2);
        _approveBy(id, 1);
        _assertState(id, ICouncil.ProposalState.Proposed);
        assertEq(council.proposalOf(id).approvals, 2, "approvals");
        assertEq(authority.getSchedule(_operation(address(managed))), 0, "schedule");
    }

    function test_GivenThresholdReached_Schedules() external {
        ProposalId id = _propose(address(managed), data);
        _approveBy(id, 1);
        vm.expectEmit(address(council));
        emit ICouncil.ActApproved(id, members[2], 3);
        vm.expectEmit(address(council));
        emit ICouncil.ActScheduled(id, block.timestamp + COUNCIL_DELAY);
        _approveBy(id, 2);
        _assertState(id, ICouncil.ProposalState.Scheduled);
        assertEq(council.proposalOf(id).executableAt, block.timestamp + COUNCIL_DELAY, "executable at");
        assertEq(authority.getSchedule(_operation(address(managed))), block.timestamp + COUNCIL_DELAY, "schedule");
    }

    function test_GivenThresholdReached_LetsActAtOnceWhereNoDelay() external {
        _carryOut(address(authority), abi.encodeCall(AccessManager.grantRole, (FREE_ROLE, address(council), 0)));
        _giveFunctionsTo(FREE_ROLE);
        ProposalId id = _propose(address(managed), data);
        _approveBy(id, 1);
        vm.expectEmit(address(council));
        emit ICouncil.ActScheduled(id, block.timestamp);
        _approveBy(id, 2);
        assertEq(council.proposalOf(id).executableAt, block.timestamp, "executable at");
        assertEq(authority.getSchedule(_operation(address(managed))), 0, "schedule");
    }

    function test_GivenThresholdReached_RevertGiven_ActNotAllowed() external {
        _giveFunctionsTo(FREE_ROLE);
        ProposalId id = _propose(address(managed), data);
        _approveBy(id, 1);
        vm.expectRevert(abi.encodeWithSelector(ICouncil.ActNotAllowed.selector, address(managed), ITarget.act.selector));
        _approveBy(id, 2);
    }

    function test_GivenThresholdReached_BeginsTheDelayNow() external {
        // The council schedules the operation at the authority by an act of its own, past the proposal.
        bytes memory detour = abi.encodeCall(AccessManager.schedule, (address(managed), data, 0));
        _carryOut(address(authority), detour);
        uint256 early = authority.getSchedule(_operation(address(managed)));
        assertGt(early, 0, "older schedule");
        skip(COUNCIL_DELAY / 2);
        _pass(address(managed), data);
        assertEq(authority.getSchedule(_operation(address(managed))), block.timestamp + COUNCIL_DELAY, "schedule");
    }

    function test_GivenScheduled_LeavesTheSchedule() external {
        ProposalId id = _pass(address(managed), data);
        uint256 executableAt = council.proposalOf(id).executableAt;
        skip(1);
        _approveBy(id, 3);
        assertEq(council.proposalOf(id).approvals, 4, "approvals");
        assertEq(council.proposalOf(id).executableAt, executableAt, "executable at");
    }

    function test_GivenObjectedBefore_TurnsIntoApproval() external {
        ProposalId id = _propose(address(managed), data);
        _object(id, 1);
        _approveBy(id, 1);
        assertEq(council.proposalOf(id).approvals, 2, "approvals");
        assertEq(council.proposalOf(id).objections, 0, "objections");
    }

    function _giveFunctionsTo(uint64 role) private {
        bytes4[] memory selectors = new bytes4[](1);
        selectors[0] = ITarget.act.selector;
        _carryOut(
            address(authority), abi.encodeCall(AccessManager.setTargetFunctionRole, (address(managed), selectors, role))
        );
    }
}
