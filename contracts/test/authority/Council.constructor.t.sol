// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Council} from "../../src/authority/Council.sol";
import {ICouncil} from "../../src/authority/ICouncil.sol";
import {Nation} from "../base/Nation.t.sol";

contract Council_constructor_Test is Nation {
    function _list(uint256 length) private pure returns (address[] memory list) {
        list = new address[](length);
        for (uint256 i = 0; i < length; ++i) {
            list[i] = address(uint160(0x1000 + i));
        }
    }

    function testFuzz_RevertWhen_ThresholdOutOfRange(uint256 length, uint256 threshold) external {
        length = bound(length, 0, 32);
        threshold = threshold % 2 == 0 ? threshold % 4 / 2 : bound(threshold, length + 1, type(uint256).max);
        vm.expectRevert(abi.encodeWithSelector(ICouncil.ThresholdOutOfRange.selector, threshold, length));
        new Council(address(authority), _list(length), threshold);
    }

    function test_RevertWhen_MemberMissing() external {
        address[] memory list = _list(3);
        list[1] = address(0);
        vm.expectRevert(abi.encodeWithSelector(ICouncil.MemberMissing.selector));
        new Council(address(authority), list, 2);
    }

    function test_RevertWhen_MemberKnownAlready() external {
        address[] memory list = _list(3);
        list[2] = list[0];
        vm.expectRevert(abi.encodeWithSelector(ICouncil.MemberKnownAlready.selector, list[0]));
        new Council(address(authority), list, 2);
    }

    function testFuzz_RevertWhen_MembersTooMany(uint256 length) external {
        length = bound(length, 33, 50);
        vm.expectRevert(abi.encodeWithSelector(ICouncil.MembersTooMany.selector, uint256(33), uint256(32)));
        new Council(address(authority), _list(length), 2);
    }

    function testFuzz_WhenInOrder(uint256 length, uint256 threshold) external {
        length = bound(length, 2, 32);
        threshold = bound(threshold, 2, length);
        address[] memory list = _list(length);
        for (uint256 i = 0; i < length; ++i) {
            vm.expectEmit();
            emit ICouncil.MemberAdded(list[i]);
        }
        vm.expectEmit();
        emit ICouncil.ThresholdChanged(threshold);
        Council built = new Council(address(authority), list, threshold);
        assertEq(built.members(), list, "members");
        assertTrue(built.isMember(list[length - 1]), "last member");
        assertFalse(built.isMember(attacker), "attacker");
        assertEq(built.threshold(), threshold, "threshold");
        assertEq(built.authority(), address(authority), "authority");
    }
}
