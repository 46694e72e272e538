// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";

import {ICouncil, ProposalId} from "../../src/authority/ICouncil.sol";
import {CouncilTest} from "../base/CouncilTest.t.sol";
import {Roles} from "../base/Roles.sol";
import {ITarget, ManagedTarget, ReentrantMember, SchemingMember} from "../mocks/Target.sol";

contract Council_execute_Test is CouncilTest {
    function _expectTooFew(ProposalId id, uint256 approvals, uint256 threshold) private {
        vm.expectRevert(abi.encodeWithSelector(ICouncil.ApprovalsTooFew.selector, id, approvals, threshold));
    }

    function testFuzz_RevertWhen_NotAMember(address caller) external {
        vm.assume(!council.isMember(caller));
        ProposalId id = _pass(address(managed), data);
        skip(COUNCIL_DELAY);
        vm.expectRevert(abi.encodeWithSelector(ICouncil.NotAMember.selector, caller));
        vm.prank(caller);
        council.execute(id);
    }

    function testFuzz_RevertGiven_ActUnknown(ProposalId id) external {
        _expectUnknown(id);
        _executeAct(id);
    }

    function test_RevertGiven_Closed() external {
        ProposalId id = _carryOut(address(managed), data);
        _expectClosed(id, ICouncil.ProposalState.Executed);
        _executeAct(id);
    }

    function test_RevertGiven_NotScheduled() external {
        ProposalId id = _propose(address(managed), data);
        _expectNotInState(id, ICouncil.ProposalState.Proposed, ICouncil.ProposalState.Scheduled);
        _executeAct(id);
    }

    function testFuzz_RevertGiven_Lapsed(uint256 late) external {
        ProposalId id = _pass(address(managed), data);
        skip(COUNCIL_DELAY + 1 weeks + bound(late, 0, 365 days));
        _expectNotInState(id, ICouncil.ProposalState.Lapsed, ICouncil.ProposalState.Scheduled);
        _executeAct(id);
    }

    function test_RevertGiven_ApprovalTakenBack() external {
        ProposalId id = _pass(address(managed), data);
        skip(COUNCIL_DELAY);
        _object(id, 1);
        _expectTooFew(id, 2, THRESHOLD);
        _executeAct(id);
        _approveBy(id, 3);
        _executeAct(id);
        assertEq(managed.lastNumber(), 7, "effect");
    }

    function test_RevertGiven_ApprovingMemberRemoved() external {
        ProposalId id = _pass(address(managed), data);
        _removeMember(2);
        _expectTooFew(id, 2, THRESHOLD);
        _executeAct(id);
    }

    function test_RevertGiven_RemovedMemberCameBack() external {
        ProposalId id = _pass(address(managed), data);
        _removeMember(0);
        _addMember(members[0]);
        assertTrue(council.isMember(members[0]), "member");
        _expectTooFew(id, 2, THRESHOLD);
        _executeAct(id);
        _approveBy(id, 0);
        _executeAct(id);
        assertEq(managed.lastNumber(), 7, "effect");
    }

    function test_RevertGiven_ThresholdRaised() external {
        ProposalId id = _pass(address(managed), data);
        _carryOut(address(council), abi.encodeCall(ICouncil.setThreshold, (4)));
        _expectTooFew(id, 3, 4);
        _executeAct(id);
    }

    function testFuzz_RevertGiven_DelayNotOver(bool ofOwned, uint256 age) external {
        ProposalId id = _pass(ofOwned ? address(owned) : address(managed), data);
        uint256 executableAt = block.timestamp + COUNCIL_DELAY;
        skip(bound(age, 0, COUNCIL_DELAY - 1));
        vm.expectRevert(abi.encodeWithSelector(ICouncil.ActNotReady.selector, id, executableAt, block.timestamp));
        _executeAct(id);
    }

    function test_RevertGiven_TargetRefuses() external {
        bytes memory failing = abi.encodeCall(ITarget.fail, (9));
        ProposalId id = _pass(address(managed), failing);
        skip(COUNCIL_DELAY);
        bytes memory reason = abi.encodeWithSelector(ManagedTarget.Refused.selector, uint256(9));
        vm.expectRevert(abi.encodeWithSelector(ICouncil.ActFailed.selector, id, reason));
        _executeAct(id);
        _assertState(id, ICouncil.ProposalState.Scheduled);
    }

    function testFuzz_GivenInOrder_CallsTheTargetAsTheCouncil(uint256 number, uint256 member, uint256 age) external {
        data = abi.encodeCall(ITarget.act, (number));
        ProposalId id = _pass(address(managed), data);
        skip(bound(age, COUNCIL_DELAY, COUNCIL_DELAY + 1 weeks - 1));
        address executor = members[member % members.length];
        vm.expectEmit(address(council));
        emit ICouncil.ActExecuted(id, executor);
        vm.prank(executor);
        council.execute(id);
        assertEq(managed.lastCaller(), address(council), "caller");
        assertEq(managed.lastNumber(), number, "number");
        _assertState(id, ICouncil.ProposalState.Executed);
        assertEq(authority.getSchedule(_operation(address(managed))), 0, "schedule");
    }

    function test_GivenInOrder_CarriesOutAtOnceWhereNoDelay() external {
        bytes4[] memory selectors = new bytes4[](1);
        selectors[0] = ITarget.act.selector;
        uint64 role = 100;
        _carryOut(address(authority), abi.encodeCall(AccessManager.grantRole, (role, address(council), 0)));
        _carryOut(
            address(authority), abi.encodeCall(AccessManager.setTargetFunctionRole, (address(managed), selectors, role))
        );
        ProposalId id = _pass(address(managed), data);
        _executeAct(id);
        assertEq(managed.lastNumber(), 7, "effect");
    }

    function test_GivenInOrder_UsesUpTheScheduleOfAnOwnedTarget() external {
        _carryOut(address(owned), data);
        assertEq(owned.lastCaller(), address(council), "caller");
        assertEq(authority.getSchedule(_operation(address(owned))), 0, "schedule");
    }

    function test_GivenInOrder_NamesAnOfficer() external {
        _carryOut(address(authority), abi.encodeCall(AccessManager.grantRole, (Roles.MAKER, alice, 0)));
        (bool isMember,) = authority.hasRole(Roles.MAKER, alice);
        assertTrue(isMember);
    }

    function test_GivenCalledBack_RefusesTheSameActTwice() external {
        ReentrantMember target = new ReentrantMember();
        _addMember(address(target));
        ProposalId id = _pass(address(target), data);
        target.aim(address(council), abi.encodeCall(ICouncil.execute, (id)));
        skip(COUNCIL_DELAY);
        _executeAct(id);
        assertFalse(target.done(), "second time");
        assertEq(
            target.answer(), abi.encodeWithSelector(ICouncil.ActClosed.selector, id, ICouncil.ProposalState.Executed)
        );
    }

    function test_GivenCalledBack_LetsTheOperationBeProposedAgain() external {
        ReentrantMember target = new ReentrantMember();
        _addMember(address(target));
        ProposalId id = _pass(address(target), data);
        target.aim(address(council), abi.encodeCall(ICouncil.propose, (address(target), data, ORDER)));
        skip(COUNCIL_DELAY);
        _executeAct(id);
        assertTrue(target.done(), "proposed");
        ProposalId second = abi.decode(target.answer(), (ProposalId));
        _assertState(second, ICouncil.ProposalState.Proposed);
        assertEq(authority.getSchedule(_operation(address(target))), 0, "schedule");
    }

    function test_GivenCalledBack_LeavesTheScheduleOfWhatWasPassedMeanwhile() external {
        SchemingMember target = new SchemingMember(council);
        SchemingMember accomplice = new SchemingMember(council);
        target.conspire(accomplice);
        _addMember(address(target));
        _addMember(address(accomplice));
        _carryOut(address(council), abi.encodeCall(ICouncil.setThreshold, (2)));
        ProposalId id = _pass(address(target), data);
        skip(COUNCIL_DELAY);
        _executeAct(id);
        ProposalId again = target.id();
        _assertState(again, ICouncil.ProposalState.Scheduled);
        assertEq(council.proposalOf(again).executableAt, block.timestamp + COUNCIL_DELAY, "executable at");
        vm.expectRevert(
            abi.encodeWithSelector(
                ICouncil.ActNotReady.selector, again, block.timestamp + COUNCIL_DELAY, block.timestamp
            )
        );
        _executeAct(again);
    }
}
