// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {INationalStablecoin, IssuanceId} from "../../src/money/INationalStablecoin.sol";
import {PersonId} from "../../src/people/IPeopleRegister.sol";
import {Nation} from "../base/Nation.t.sol";

contract NationalStablecoin_rejectIssuance_Test is Nation {
    IssuanceId private _id;

    function setUp() public override {
        super.setUp();
        _id = _request(alice, MERA);
    }

    function _reject() private {
        vm.prank(checker.addr);
        coin.rejectIssuance(_id, ORDER);
    }

    function testFuzz_RevertWhen_CallerNotChecker(address caller) external {
        vm.assume(caller != checker.addr && caller != makerCheckerKey.addr && caller != strangerChecker);
        vm.assume(caller != address(authority));
        _expectUnauthorized(caller);
        vm.prank(caller);
        coin.rejectIssuance(_id, ORDER);
    }

    function testFuzz_RevertGiven_IssuanceUnknown(IssuanceId id) external {
        vm.assume(IssuanceId.unwrap(id) != IssuanceId.unwrap(_id));
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.IssuanceUnknown.selector, id));
        vm.prank(checker.addr);
        coin.rejectIssuance(id, ORDER);
    }

    function test_RevertGiven_IssuanceClosed() external {
        _reject();
        vm.expectRevert(
            abi.encodeWithSelector(
                INationalStablecoin.IssuanceClosed.selector, _id, INationalStablecoin.IssuanceState.Rejected
            )
        );
        _reject();
    }

    function test_RevertGiven_IssuanceExpired() external {
        skip(LIFETIME);
        vm.expectRevert(
            abi.encodeWithSelector(INationalStablecoin.IssuanceExpired.selector, _id, block.timestamp, block.timestamp)
        );
        _reject();
    }

    function test_RevertGiven_OfficerNotRegistered() external {
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.OfficerNotRegistered.selector, strangerChecker));
        vm.prank(strangerChecker);
        coin.rejectIssuance(_id, ORDER);
    }

    function test_RevertGiven_CheckerIsMaker() external {
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.MakerCannotApprove.selector, _id, makerPerson));
        vm.prank(makerCheckerKey.addr);
        coin.rejectIssuance(_id, ORDER);
    }

    function test_RevertWhen_EvidenceMissing() external {
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.EvidenceMissing.selector));
        vm.prank(checker.addr);
        coin.rejectIssuance(_id, 0);
    }

    function testFuzz_GivenRequested_Rejects(bytes32 evidence) external {
        vm.assume(evidence != 0);
        vm.expectEmit(address(coin));
        emit INationalStablecoin.IssuanceRejected(_id, checker.addr, evidence);
        vm.prank(checker.addr);
        coin.rejectIssuance(_id, evidence);
        INationalStablecoin.Issuance memory issuance = coin.issuanceOf(_id);
        assertEq(uint8(issuance.state), uint8(INationalStablecoin.IssuanceState.Rejected), "state");
        assertEq(PersonId.unwrap(issuance.checker), PersonId.unwrap(checkerPerson), "checker");
    }

    function test_GivenApproved_StopsTheTreasurer() external {
        _approve(_id);
        _reject();
        vm.expectRevert(
            abi.encodeWithSelector(
                INationalStablecoin.IssuanceClosed.selector, _id, INationalStablecoin.IssuanceState.Rejected
            )
        );
        _execute(_id);
        assertEq(coin.totalSupply(), 0, "supply");
    }
}
