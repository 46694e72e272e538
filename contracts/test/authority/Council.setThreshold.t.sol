// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {ICouncil, ProposalId} from "../../src/authority/ICouncil.sol";
import {CouncilTest} from "../base/CouncilTest.t.sol";

contract Council_setThreshold_Test is CouncilTest {
    function testFuzz_RevertWhen_CallerNotTheCouncil(address caller, bool asMember, uint256 threshold) external {
        vm.assume(caller != address(council) && caller != address(authority));
        if (asMember) caller = members[0];
        _expectUnauthorized(caller);
        vm.prank(caller);
        council.setThreshold(threshold);
    }

    function testFuzz_RevertWhen_OutOfRange(uint256 threshold) external {
        threshold = threshold % 2 == 0 ? threshold % 4 / 2 : bound(threshold, 6, type(uint256).max);
        ProposalId id = _pass(address(council), abi.encodeCall(ICouncil.setThreshold, (threshold)));
        skip(COUNCIL_DELAY);
        bytes memory reason = abi.encodeWithSelector(ICouncil.ThresholdOutOfRange.selector, threshold, uint256(5));
        vm.expectRevert(abi.encodeWithSelector(ICouncil.ActFailed.selector, id, reason));
        _executeAct(id);
    }

    function testFuzz_WhenInRange(uint256 threshold) external {
        threshold = bound(threshold, 2, 5);
        ProposalId id = _pass(address(council), abi.encodeCall(ICouncil.setThreshold, (threshold)));
        skip(COUNCIL_DELAY);
        vm.expectEmit(address(council));
        emit ICouncil.ThresholdChanged(threshold);
        _executeAct(id);
        assertEq(council.threshold(), threshold, "threshold");
        ProposalId next = _propose(address(managed), data);
        for (uint256 i = 1; i < threshold; ++i) {
            _assertState(next, ICouncil.ProposalState.Proposed);
            _approveBy(next, i);
        }
        _assertState(next, ICouncil.ProposalState.Scheduled);
    }
}
