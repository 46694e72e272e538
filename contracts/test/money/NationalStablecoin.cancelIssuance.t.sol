// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Vm} from "forge-std/Test.sol";

import {INationalStablecoin, IssuanceId} from "../../src/money/INationalStablecoin.sol";
import {PersonId} from "../../src/people/IPeopleRegister.sol";
import {Nation} from "../base/Nation.t.sol";

contract NationalStablecoin_cancelIssuance_Test is Nation {
    IssuanceId private _id;

    function setUp() public override {
        super.setUp();
        _id = _request(alice, MERA);
    }

    function _cancel(address account, bytes32 evidence) private {
        vm.prank(account);
        coin.cancelIssuance(_id, evidence);
    }

    function testFuzz_RevertWhen_CallerNotMaker(address caller) external {
        vm.assume(caller != maker.addr && caller != makerOtherKey.addr && caller != strangerMaker);
        vm.assume(caller != address(authority));
        _expectUnauthorized(caller);
        _cancel(caller, ORDER);
    }

    function testFuzz_RevertGiven_IssuanceUnknown(IssuanceId id) external {
        vm.assume(IssuanceId.unwrap(id) != IssuanceId.unwrap(_id));
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.IssuanceUnknown.selector, id));
        vm.prank(maker.addr);
        coin.cancelIssuance(id, ORDER);
    }

    function test_RevertGiven_IssuanceClosed() external {
        _cancel(maker.addr, ORDER);
        vm.expectRevert(
            abi.encodeWithSelector(
                INationalStablecoin.IssuanceClosed.selector, _id, INationalStablecoin.IssuanceState.Cancelled
            )
        );
        _cancel(maker.addr, ORDER);
    }

    function test_RevertGiven_IssuanceExpired() external {
        skip(LIFETIME);
        vm.expectRevert(
            abi.encodeWithSelector(INationalStablecoin.IssuanceExpired.selector, _id, block.timestamp, block.timestamp)
        );
        _cancel(maker.addr, ORDER);
    }

    function test_RevertGiven_OfficerNotRegistered() external {
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.OfficerNotRegistered.selector, strangerMaker));
        _cancel(strangerMaker, ORDER);
    }

    function test_RevertGiven_AnotherPerson() external {
        Vm.Wallet memory other = vm.createWallet("the unregistered maker, now registered");
        PersonId person = PersonId.wrap(keccak256("random number of another maker"));
        _enrol(person);
        _bind(person, other);
        vm.prank(registrar);
        register.unbindWallet(makerOtherKey.addr, ORDER);
        _bind(person, makerOtherKey);
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.NotTheMaker.selector, _id, makerOtherKey.addr));
        _cancel(makerOtherKey.addr, ORDER);
    }

    function test_RevertWhen_EvidenceMissing() external {
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.EvidenceMissing.selector));
        _cancel(maker.addr, 0);
    }

    function testFuzz_GivenTheMaker_Cancels(bool withOtherKey, bool approved, bytes32 evidence) external {
        vm.assume(evidence != 0);
        address account = withOtherKey ? makerOtherKey.addr : maker.addr;
        if (approved) _approve(_id);
        vm.expectEmit(address(coin));
        emit INationalStablecoin.IssuanceCancelled(_id, account, evidence);
        _cancel(account, evidence);
        assertEq(uint8(coin.issuanceOf(_id).state), uint8(INationalStablecoin.IssuanceState.Cancelled), "state");
    }
}
