// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {INationalStablecoin} from "../../src/money/INationalStablecoin.sol";
import {Nation} from "../base/Nation.t.sol";

contract NationalStablecoin_screen_Test is Nation {
    function testFuzz_RevertWhen_CallerNotCompliance(address caller, address[] calldata accounts) external {
        vm.assume(caller != compliance && caller != address(authority));
        _expectUnauthorized(caller);
        vm.prank(caller);
        coin.screen(accounts, LIST, ORDER);
    }

    function testFuzz_RevertWhen_ListMissing(address[] calldata accounts) external {
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.EvidenceMissing.selector));
        vm.prank(compliance);
        coin.screen(accounts, 0, ORDER);
    }

    function testFuzz_RevertWhen_EvidenceMissing(address[] calldata accounts, bytes32 list) external {
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.EvidenceMissing.selector));
        vm.prank(compliance);
        coin.screen(accounts, list, 0);
    }

    function test_RevertWhen_AccountMissing() external {
        address[] memory accounts = new address[](2);
        accounts[0] = alice;
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.AccountMissing.selector));
        vm.prank(compliance);
        coin.screen(accounts, LIST, ORDER);
        assertFalse(coin.isScreened(alice));
    }

    function test_GivenMarkedAlready_PassesOver() external {
        _screen(alice);
        vm.recordLogs();
        _screen(alice);
        assertEq(vm.getRecordedLogs().length, 0, "events");
        assertTrue(coin.isScreened(alice));
    }

    function testFuzz_GivenNotMarked_MarksEvery(uint256 seed, uint256 length, bytes32 list, bytes32 evidence) external {
        vm.assume(list != 0 && evidence != 0);
        address[] memory accounts = new address[](bound(length, 1, 106));
        for (uint256 i = 0; i < accounts.length; ++i) {
            accounts[i] = address(uint160(uint256(keccak256(abi.encode(seed, i)))));
            vm.expectEmit(address(coin));
            emit INationalStablecoin.AccountScreened(accounts[i], list, evidence);
        }
        vm.prank(compliance);
        coin.screen(accounts, list, evidence);
        for (uint256 i = 0; i < accounts.length; ++i) {
            assertTrue(coin.isScreened(accounts[i]));
        }
    }

    function testFuzz_GivenNotMarked_LeavesTheBalance(uint256 amount) external {
        amount = _boundAmount(amount);
        _issue(alice, amount);
        _screen(alice);
        assertEq(coin.balanceOf(alice), amount);
    }
}
