// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {INationalStablecoin, IssuanceId} from "../../src/money/INationalStablecoin.sol";
import {Nation} from "../base/Nation.t.sol";

contract NationalStablecoin_issuanceOf_Test is Nation {
    function testFuzz_GivenNeverRequested(IssuanceId id) external view {
        INationalStablecoin.Issuance memory nothing;
        assertEq(keccak256(abi.encode(coin.issuanceOf(id))), keccak256(abi.encode(nothing)));
    }

    function testFuzz_GivenOpen(bool approved, uint256 age) external {
        IssuanceId id = _request(alice, MERA);
        if (approved) _approve(id);
        age = bound(age, 0, 2 * LIFETIME);
        skip(age);
        INationalStablecoin.IssuanceState expected = age >= LIFETIME
            ? INationalStablecoin.IssuanceState.Expired
            : approved ? INationalStablecoin.IssuanceState.Approved : INationalStablecoin.IssuanceState.Requested;
        assertEq(uint8(coin.issuanceOf(id).state), uint8(expected));
    }

    function testFuzz_GivenClosed(uint8 ending, uint256 age) external {
        IssuanceId id = _request(alice, MERA);
        INationalStablecoin.IssuanceState expected;
        if (ending % 3 == 0) {
            _approve(id);
            _execute(id);
            expected = INationalStablecoin.IssuanceState.Executed;
        } else if (ending % 3 == 1) {
            vm.prank(checker.addr);
            coin.rejectIssuance(id, ORDER);
            expected = INationalStablecoin.IssuanceState.Rejected;
        } else {
            vm.prank(maker.addr);
            coin.cancelIssuance(id, ORDER);
            expected = INationalStablecoin.IssuanceState.Cancelled;
        }
        skip(bound(age, 0, 10 * LIFETIME));
        assertEq(uint8(coin.issuanceOf(id).state), uint8(expected));
    }
}
