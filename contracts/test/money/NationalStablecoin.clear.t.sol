// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {INationalStablecoin} from "../../src/money/INationalStablecoin.sol";
import {Nation} from "../base/Nation.t.sol";

contract NationalStablecoin_clear_Test is Nation {
    function testFuzz_RevertWhen_CallerNotCompliance(address caller) external {
        vm.assume(caller != compliance && caller != address(authority));
        _screen(alice);
        _expectUnauthorized(caller);
        vm.prank(caller);
        coin.clear(alice, ORDER);
    }

    function testFuzz_RevertGiven_AccountNotScreened(address account) external {
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.AccountNotScreened.selector, account));
        vm.prank(compliance);
        coin.clear(account, ORDER);
    }

    function test_RevertWhen_EvidenceMissing() external {
        _screen(alice);
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.EvidenceMissing.selector));
        vm.prank(compliance);
        coin.clear(alice, 0);
    }

    function testFuzz_GivenMarked_Clears(uint256 amount, bytes32 evidence) external {
        vm.assume(evidence != 0);
        amount = _boundAmount(amount);
        _issue(alice, amount);
        _screen(alice);
        vm.expectEmit(address(coin));
        emit INationalStablecoin.AccountCleared(alice, evidence);
        vm.prank(compliance);
        coin.clear(alice, evidence);
        assertFalse(coin.isScreened(alice), "mark");
        vm.prank(alice);
        coin.transfer(bob, amount);
        assertEq(coin.balanceOf(bob), amount, "balance");
    }
}
