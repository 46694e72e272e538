// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";

import {CouncilTest} from "../base/CouncilTest.t.sol";
import {Roles} from "../base/Roles.sol";
import {CouncilHandler} from "./CouncilHandler.sol";

abstract contract CouncilInvariants is CouncilTest {
    CouncilHandler internal handler;
    address[] internal actors;
    address[] internal candidates;

    function _start() internal {
        address[] memory targets = new address[](2);
        (targets[0], targets[1]) = (address(managed), address(owned));
        handler = new CouncilHandler(authority, council, COUNCIL_DELAY, actors, candidates, targets);
        targetContract(address(handler));
    }

    /// @dev Only the council is administrator, and only with its delay.
    function invariant_OnlyTheCouncilIsAdministrator() external view {
        for (uint256 i = 0; i < actors.length; ++i) {
            (bool isMember,) = authority.hasRole(Roles.ADMIN, actors[i]);
            assertFalse(isMember, vm.toString(actors[i]));
        }
        for (uint256 i = 0; i < candidates.length; ++i) {
            (bool isMember,) = authority.hasRole(Roles.ADMIN, candidates[i]);
            assertFalse(isMember, vm.toString(candidates[i]));
        }
        (bool holds, uint32 delay) = authority.hasRole(Roles.ADMIN, address(council));
        assertTrue(holds, "council");
        assertEq(delay, COUNCIL_DELAY, "delay");
    }

    /// @dev No member acts alone, and the threshold is never larger than the council.
    function invariant_ThresholdIsInRange() external view {
        assertGe(council.threshold(), 2, "at least two");
        assertLe(council.threshold(), council.members().length, "at most all");
    }

    /// @dev Nothing is carried out that too few of today's members approve, before its delay is over, or twice.
    function invariant_EveryActHadItsApprovalsAndItsDelay() external view {
        assertEq(handler.executedWithTooFew(), 0, "too few");
        assertEq(handler.executedEarly(), 0, "early");
        assertEq(handler.executedTwice(), 0, "twice");
    }
}

/// @dev All members act, change the council, and change it back.
/// forge-config: default.invariant.runs = 32
contract Council_Invariant_Test is CouncilInvariants {
    function setUp() public override {
        super.setUp();
        actors = members;
        actors.push(alice);
        actors.push(bob);
        actors.push(attacker);
        candidates = members;
        candidates.push(alice);
        candidates.push(bob);
        _start();
    }

    /// @dev Without this the invariants could hold for want of any act.
    function test_HandlerCarriesActsOut() external {
        handler.propose(0, 3, 1);
        handler.push(1);
        handler.propose(0, 0, 5);
        handler.push(1);
        assertEq(handler.executions(), 2, "executions");
        assertEq(owned.lastNumber(), 1, "owned target");
        assertTrue(council.isMember(alice), "new member");
    }
}

/// forge-config: default.invariant.runs = 32
/// @dev Two of five members, the deployer, the officers and an attacker act together, and the threshold is three.
contract Council_Traitors_Invariant_Test is CouncilInvariants {
    function setUp() public override {
        super.setUp();
        actors = [members[0], members[1], deployer, attacker, maker.addr, registrar, guardian, operator];
        candidates = [attacker, members[0], members[2]];
        _start();
    }

    /// @dev Fewer members than the threshold change nothing.
    function invariant_NothingChanges() external view {
        assertEq(handler.executions(), 0, "executions");
        assertEq(council.members(), members, "members");
        assertEq(council.threshold(), THRESHOLD, "threshold");
        assertEq(managed.lastNumber(), 0, "managed target");
        assertEq(owned.lastNumber(), 0, "owned target");
        for (uint64 role = 0; role <= Roles.OPERATOR; ++role) {
            (bool isMember,) = authority.hasRole(role, attacker);
            assertFalse(isMember, vm.toString(role));
        }
    }
}
