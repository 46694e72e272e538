// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";

import {INationalStablecoin} from "../../src/money/INationalStablecoin.sol";
import {Nation} from "../base/Nation.t.sol";

contract NationalStablecoin_transferFrom_Test is Nation {
    address private _spender = makeAddr("spender");

    function _allow(uint256 allowance) private {
        vm.prank(alice);
        coin.approve(_spender, allowance);
    }

    function _spend(uint256 amount) private returns (bool) {
        vm.prank(_spender);
        return coin.transferFrom(alice, bob, amount);
    }

    function testFuzz_RevertGiven_SpenderScreened(uint256 amount, bool infinite) external {
        amount = _boundAmount(amount);
        _issue(alice, amount);
        _allow(infinite ? type(uint256).max : amount);
        _screen(_spender);
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.SpenderScreened.selector, _spender));
        _spend(amount);
    }

    function testFuzz_RevertGiven_PayerScreened(uint256 amount, bool infinite) external {
        amount = _boundAmount(amount);
        _issue(alice, amount);
        _allow(infinite ? type(uint256).max : amount);
        _screen(alice);
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.PayerScreened.selector, alice));
        _spend(amount);
    }

    function testFuzz_RevertGiven_PayeeScreened(uint256 amount, bool infinite) external {
        amount = _boundAmount(amount);
        _issue(alice, amount);
        _allow(infinite ? type(uint256).max : amount);
        _screen(bob);
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.PayeeScreened.selector, bob));
        _spend(amount);
    }

    function testFuzz_RevertWhen_OverTheAllowance(uint256 allowance, uint256 amount) external {
        allowance = bound(allowance, 0, type(uint256).max - 1);
        amount = bound(amount, allowance + 1, type(uint256).max);
        _allow(allowance);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, _spender, allowance, amount)
        );
        _spend(amount);
    }

    function testFuzz_RevertWhen_OverTheBalance(uint256 balance, uint256 amount) external {
        balance = _boundAmount(balance);
        amount = bound(amount, balance + 1, type(uint256).max);
        _issue(alice, balance);
        _allow(type(uint256).max);
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, alice, balance, amount));
        _spend(amount);
    }

    function testFuzz_GivenInOrder_Moves(uint256 balance, uint256 allowance, uint256 amount) external {
        balance = _boundAmount(balance);
        amount = bound(amount, 0, balance);
        allowance = bound(allowance, amount, type(uint256).max);
        _issue(alice, balance);
        _allow(allowance);
        vm.expectEmit(address(coin));
        emit IERC20.Transfer(alice, bob, amount);
        assertTrue(_spend(amount));
        assertEq(coin.balanceOf(alice), balance - amount, "payer");
        assertEq(coin.balanceOf(bob), amount, "payee");
        bool infinite = allowance == type(uint256).max;
        assertEq(coin.allowance(alice, _spender), infinite ? allowance : allowance - amount, "allowance");
    }

    function test_GivenInOrder_LeavesAnInfiniteAllowance() external {
        _issue(alice, MERA);
        _allow(type(uint256).max);
        _spend(MERA);
        assertEq(coin.allowance(alice, _spender), type(uint256).max);
    }
}
