// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {ICouncil, ProposalId} from "../../src/authority/ICouncil.sol";
import {ITarget, ManagedTarget, OwnedTarget} from "../mocks/Target.sol";
import {Nation} from "./Nation.t.sol";

/// @dev A nation with something for its council to act on.
abstract contract CouncilTest is Nation {
    ManagedTarget internal managed;
    OwnedTarget internal owned;
    bytes internal data = abi.encodeCall(ITarget.act, (7));

    function setUp() public virtual override {
        super.setUp();
        managed = new ManagedTarget(address(authority));
        owned = new OwnedTarget(address(council));
    }

    function _object(ProposalId id, uint256 member) internal {
        vm.prank(members[member]);
        council.object(id);
    }

    function _schedule(ProposalId id) internal {
        vm.prank(members[0]);
        council.schedule(id);
    }

    /// @dev Not `_execute`, which is the treasurer's.
    function _executeAct(ProposalId id) internal {
        vm.prank(members[0]);
        council.execute(id);
    }

    function _removeMember(uint256 member) internal {
        _carryOutBy(3, address(council), abi.encodeCall(ICouncil.removeMember, (members[member])));
    }

    function _addMember(address member) internal {
        _carryOutBy(3, address(council), abi.encodeCall(ICouncil.addMember, (member)));
    }

    /// @dev An act by the members from `last` down, where `_carryOut` takes them from the first up.
    function _carryOutBy(uint256 last, address target, bytes memory act) internal {
        vm.prank(members[last]);
        ProposalId id = council.propose(target, act, OTHER_ORDER);
        for (uint256 i = 1; i < council.threshold(); ++i) {
            _approveBy(id, last - i);
        }
        skip(COUNCIL_DELAY);
        vm.prank(members[last]);
        council.execute(id);
    }

    function _operation(address target) internal view returns (bytes32) {
        return authority.hashOperation(address(council), target, data);
    }

    function _assertState(ProposalId id, ICouncil.ProposalState state) internal view {
        assertEq(uint8(council.stateOf(id)), uint8(state), "state");
    }

    function _expectNotInState(ProposalId id, ICouncil.ProposalState state, ICouncil.ProposalState needed) internal {
        vm.expectRevert(abi.encodeWithSelector(ICouncil.ActNotInState.selector, id, state, needed));
    }

    function _expectClosed(ProposalId id, ICouncil.ProposalState state) internal {
        vm.expectRevert(abi.encodeWithSelector(ICouncil.ActClosed.selector, id, state));
    }

    function _expectUnknown(ProposalId id) internal {
        vm.expectRevert(abi.encodeWithSelector(ICouncil.ActUnknown.selector, id));
    }
}
