// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";

import {ICouncil, ProposalId} from "../../src/authority/ICouncil.sol";
import {CouncilTest} from "../base/CouncilTest.t.sol";
import {ITarget} from "../mocks/Target.sol";

contract Council_schedule_Test is CouncilTest {
    function testFuzz_RevertWhen_NotAMember(address caller) external {
        vm.assume(!council.isMember(caller));
        ProposalId id = _propose(address(managed), data);
        vm.expectRevert(abi.encodeWithSelector(ICouncil.NotAMember.selector, caller));
        vm.prank(caller);
        council.schedule(id);
    }

    function testFuzz_RevertGiven_ActUnknown(ProposalId id) external {
        _expectUnknown(id);
        _schedule(id);
    }

    function test_RevertGiven_Closed() external {
        ProposalId id = _carryOut(address(managed), data);
        _expectClosed(id, ICouncil.ProposalState.Executed);
        _schedule(id);
    }

    function testFuzz_RevertGiven_LiveSchedule(uint256 age) external {
        ProposalId id = _pass(address(managed), data);
        skip(bound(age, 0, COUNCIL_DELAY + 1 weeks - 1));
        _expectNotInState(id, ICouncil.ProposalState.Scheduled, ICouncil.ProposalState.Lapsed);
        _schedule(id);
    }

    function test_RevertGiven_ApprovalsTooFew() external {
        ProposalId id = _propose(address(managed), data);
        vm.expectRevert(abi.encodeWithSelector(ICouncil.ApprovalsTooFew.selector, id, uint256(1), THRESHOLD));
        _schedule(id);
    }

    function test_RevertGiven_Lapsed_ApprovalsTooFew() external {
        ProposalId id = _pass(address(managed), data);
        skip(COUNCIL_DELAY + 1 weeks);
        _object(id, 2);
        vm.expectRevert(abi.encodeWithSelector(ICouncil.ApprovalsTooFew.selector, id, uint256(2), THRESHOLD));
        _schedule(id);
    }

    function testFuzz_GivenRanOut_SchedulesAgain(uint256 late) external {
        ProposalId id = _pass(address(managed), data);
        skip(COUNCIL_DELAY + 1 weeks + bound(late, 0, 365 days));
        _assertState(id, ICouncil.ProposalState.Lapsed);
        assertEq(council.proposalOf(id).executableAt, 0, "executable at, lapsed");
        vm.expectEmit(address(council));
        emit ICouncil.ActScheduled(id, block.timestamp + COUNCIL_DELAY);
        _schedule(id);
        _assertState(id, ICouncil.ProposalState.Scheduled);
        skip(COUNCIL_DELAY);
        _executeAct(id);
        assertEq(managed.lastNumber(), 7, "effect");
    }

    function test_GivenCancelledAtTheAuthority_SchedulesAgain() external {
        ProposalId id = _pass(address(managed), data);
        vm.prank(address(council));
        authority.cancel(address(council), address(managed), data);
        _assertState(id, ICouncil.ProposalState.Lapsed);
        _schedule(id);
        assertEq(council.proposalOf(id).executableAt, block.timestamp + COUNCIL_DELAY, "executable at");
    }

    function test_GivenThresholdLowered_Schedules() external {
        ProposalId id = _propose(address(managed), data);
        _approveBy(id, 1);
        _carryOut(address(council), abi.encodeCall(ICouncil.setThreshold, (2)));
        _schedule(id);
        _assertState(id, ICouncil.ProposalState.Scheduled);
    }

    function test_GivenDelayCame_SchedulesWithIt() external {
        uint64 role = 100;
        bytes4[] memory selectors = new bytes4[](1);
        selectors[0] = ITarget.act.selector;
        _carryOut(address(authority), abi.encodeCall(AccessManager.grantRole, (role, address(council), 0)));
        _carryOut(
            address(authority), abi.encodeCall(AccessManager.setTargetFunctionRole, (address(managed), selectors, role))
        );
        ProposalId id = _pass(address(managed), data);
        _carryOut(address(authority), abi.encodeCall(AccessManager.grantRole, (role, address(council), 1 hours)));
        _assertState(id, ICouncil.ProposalState.Lapsed);
        _schedule(id);
        assertEq(council.proposalOf(id).executableAt, block.timestamp + 1 hours, "executable at");
    }
}
