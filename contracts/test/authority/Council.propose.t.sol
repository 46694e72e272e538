// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {ICouncil, ProposalId} from "../../src/authority/ICouncil.sol";
import {CouncilTest} from "../base/CouncilTest.t.sol";

contract Council_propose_Test is CouncilTest {
    function testFuzz_RevertWhen_NotAMember(address caller) external {
        vm.assume(!council.isMember(caller));
        vm.expectRevert(abi.encodeWithSelector(ICouncil.NotAMember.selector, caller));
        vm.prank(caller);
        council.propose(address(managed), data, ORDER);
    }

    function test_RevertWhen_TargetMissing() external {
        vm.expectRevert(abi.encodeWithSelector(ICouncil.TargetMissing.selector));
        _propose(address(0), data);
    }

    function testFuzz_RevertWhen_ActEmpty(bytes3 bytes_, uint256 length) external {
        length = bound(length, 0, 3);
        bytes memory short = new bytes(length);
        for (uint256 i = 0; i < length; ++i) {
            short[i] = bytes_[i];
        }
        vm.expectRevert(abi.encodeWithSelector(ICouncil.ActEmpty.selector, length));
        _propose(address(managed), short);
    }

    function test_RevertWhen_EvidenceMissing() external {
        vm.expectRevert(abi.encodeWithSelector(ICouncil.EvidenceMissing.selector));
        vm.prank(members[0]);
        council.propose(address(managed), data, 0);
    }

    function testFuzz_RevertGiven_ActKnownAlready(uint256 member, bytes32 evidence) external {
        vm.assume(evidence != 0);
        ProposalId id = _propose(address(managed), data);
        vm.expectRevert(abi.encodeWithSelector(ICouncil.ActKnownAlready.selector, id));
        vm.prank(members[member % members.length]);
        council.propose(address(managed), data, evidence);
    }

    function testFuzz_GivenNotOpen_KeepsTheAct(uint256 member, address target, bytes calldata act, bytes32 evidence)
        external
    {
        vm.assume(target != address(0) && act.length >= 4 && evidence != 0);
        address proposer = members[member % members.length];
        ProposalId expected =
            ProposalId.wrap(keccak256(abi.encode(block.chainid, address(council), target, act, evidence, uint256(1))));
        vm.expectEmit(address(council));
        emit ICouncil.ActProposed(expected, proposer, target, act, evidence);
        vm.expectEmit(address(council));
        emit ICouncil.ActApproved(expected, proposer, 1);
        vm.prank(proposer);
        ProposalId id = council.propose(target, act, evidence);
        assertEq(ProposalId.unwrap(id), ProposalId.unwrap(expected), "id");
        ICouncil.Proposal memory proposal = council.proposalOf(id);
        assertEq(proposal.proposer, proposer, "proposer");
        assertEq(proposal.target, target, "target");
        assertEq(proposal.data, act, "data");
        assertEq(proposal.evidence, evidence, "evidence");
        assertEq(uint8(proposal.state), uint8(ICouncil.ProposalState.Proposed), "state");
        assertEq(proposal.approvals, 1, "approvals");
        assertEq(proposal.objections, 0, "objections");
        assertEq(proposal.executableAt, 0, "executable at");
    }

    function test_GivenNotOpen_TakesAClosedOperationAgain() external {
        ProposalId first = _carryOut(address(managed), data);
        ProposalId second = _propose(address(managed), data);
        assertNotEq(ProposalId.unwrap(first), ProposalId.unwrap(second), "id");
        _assertState(first, ICouncil.ProposalState.Executed);
        _assertState(second, ICouncil.ProposalState.Proposed);
    }
}
