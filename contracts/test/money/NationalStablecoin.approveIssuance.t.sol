// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";

import {INationalStablecoin, IssuanceId} from "../../src/money/INationalStablecoin.sol";
import {PersonId} from "../../src/people/IPeopleRegister.sol";
import {Nation} from "../base/Nation.t.sol";
import {Roles} from "../base/Roles.sol";

contract NationalStablecoin_approveIssuance_Test is Nation {
    IssuanceId private _id;

    function setUp() public override {
        super.setUp();
        _id = _request(alice, MERA);
    }

    function _expectMakerCannotApprove(PersonId person) private {
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.MakerCannotApprove.selector, _id, person));
    }

    function testFuzz_RevertWhen_CallerNotChecker(address caller) external {
        vm.assume(caller != checker.addr && caller != makerCheckerKey.addr && caller != strangerChecker);
        vm.assume(caller != address(authority));
        _expectUnauthorized(caller);
        vm.prank(caller);
        coin.approveIssuance(_id, ORDER);
    }

    function testFuzz_RevertGiven_IssuanceUnknown(IssuanceId id) external {
        vm.assume(IssuanceId.unwrap(id) != IssuanceId.unwrap(_id));
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.IssuanceUnknown.selector, id));
        _approve(id);
    }

    function test_RevertGiven_IssuanceClosed() external {
        _approve(_id);
        _execute(_id);
        _expectClosed(INationalStablecoin.IssuanceState.Executed);
        _approve(_id);
    }

    function test_RevertGiven_IssuanceRejected() external {
        vm.prank(checker.addr);
        coin.rejectIssuance(_id, ORDER);
        _expectClosed(INationalStablecoin.IssuanceState.Rejected);
        _approve(_id);
    }

    function test_RevertGiven_IssuanceCancelled() external {
        vm.prank(maker.addr);
        coin.cancelIssuance(_id, ORDER);
        _expectClosed(INationalStablecoin.IssuanceState.Cancelled);
        _approve(_id);
    }

    function testFuzz_RevertGiven_IssuanceExpired(uint256 late) external {
        late = bound(late, 0, 365 days);
        uint256 expiresAt = block.timestamp + LIFETIME;
        vm.warp(expiresAt + late);
        vm.expectRevert(
            abi.encodeWithSelector(INationalStablecoin.IssuanceExpired.selector, _id, expiresAt, block.timestamp)
        );
        _approve(_id);
    }

    function test_RevertGiven_IssuanceNotInState() external {
        _approve(_id);
        vm.expectRevert(
            abi.encodeWithSelector(
                INationalStablecoin.IssuanceNotInState.selector,
                _id,
                INationalStablecoin.IssuanceState.Approved,
                INationalStablecoin.IssuanceState.Requested
            )
        );
        _approve(_id);
    }

    function test_RevertGiven_OfficerNotRegistered() external {
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.OfficerNotRegistered.selector, strangerChecker));
        vm.prank(strangerChecker);
        coin.approveIssuance(_id, ORDER);
    }

    function test_RevertGiven_TheMakersOtherKey() external {
        _expectMakerCannotApprove(makerPerson);
        vm.prank(makerCheckerKey.addr);
        coin.approveIssuance(_id, ORDER);
    }

    function test_RevertGiven_TheSameKeyWithBothRoles() external {
        _carryOut(address(authority), abi.encodeCall(AccessManager.grantRole, (Roles.CHECKER, maker.addr, 0)));
        _expectMakerCannotApprove(makerPerson);
        vm.prank(maker.addr);
        coin.approveIssuance(_id, ORDER);
    }

    function test_RevertGiven_TheMakersKeyInOtherHands() external {
        _carryOut(address(authority), abi.encodeCall(AccessManager.grantRole, (Roles.CHECKER, maker.addr, 0)));
        vm.prank(registrar);
        register.unbindWallet(maker.addr, ORDER);
        _bind(checkerPerson, maker);
        _expectMakerCannotApprove(checkerPerson);
        vm.prank(maker.addr);
        coin.approveIssuance(_id, ORDER);
    }

    function test_RevertWhen_EvidenceMissing() external {
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.EvidenceMissing.selector));
        vm.prank(checker.addr);
        coin.approveIssuance(_id, 0);
    }

    function testFuzz_GivenAnotherPerson_Approves(uint256 age, bytes32 evidence) external {
        vm.assume(evidence != 0);
        skip(bound(age, 0, LIFETIME - 1));
        vm.expectEmit(address(coin));
        emit INationalStablecoin.IssuanceApproved(_id, checker.addr, evidence);
        vm.prank(checker.addr);
        coin.approveIssuance(_id, evidence);
        INationalStablecoin.Issuance memory issuance = coin.issuanceOf(_id);
        assertEq(uint8(issuance.state), uint8(INationalStablecoin.IssuanceState.Approved), "state");
        assertEq(PersonId.unwrap(issuance.checker), PersonId.unwrap(checkerPerson), "checker");
        assertEq(coin.totalSupply(), 0, "supply");
    }

    function _expectClosed(INationalStablecoin.IssuanceState state) private {
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.IssuanceClosed.selector, _id, state));
    }
}
