// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {console} from "forge-std/console.sol";

import {INationalStablecoin} from "../../src/money/INationalStablecoin.sol";
import {Nation} from "../base/Nation.t.sol";
import {PlainToken} from "../mocks/PlainToken.sol";

contract NationalStablecoin_transfer_Test is Nation {
    function testFuzz_RevertGiven_PayerScreened(uint256 balance, uint256 amount) external {
        _issue(alice, _boundAmount(balance));
        _screen(alice);
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.PayerScreened.selector, alice));
        vm.prank(alice);
        coin.transfer(bob, amount);
    }

    function testFuzz_RevertGiven_PayeeScreened(uint256 balance, uint256 amount) external {
        balance = _boundAmount(balance);
        _issue(alice, balance);
        _screen(bob);
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.PayeeScreened.selector, bob));
        vm.prank(alice);
        coin.transfer(bob, bound(amount, 0, balance));
    }

    function testFuzz_RevertWhen_OverTheBalance(uint256 balance, uint256 amount) external {
        balance = _boundAmount(balance);
        _issue(alice, balance);
        amount = bound(amount, balance + 1, type(uint256).max);
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, alice, balance, amount));
        vm.prank(alice);
        coin.transfer(bob, amount);
    }

    function testFuzz_RevertWhen_PayeeZero(uint256 amount) external {
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InvalidReceiver.selector, address(0)));
        vm.prank(alice);
        coin.transfer(address(0), amount);
    }

    function testFuzz_GivenInOrder_Moves(address payee, uint256 balance, uint256 payeeBalance, uint256 amount)
        external
    {
        _assumePlain(payee);
        vm.assume(payee != alice);
        balance = bound(balance, 1, LARGEST_SUPPLY - 1);
        payeeBalance = bound(payeeBalance, 0, LARGEST_SUPPLY - balance);
        amount = bound(amount, 0, balance);
        _issue(alice, balance);
        if (payeeBalance != 0) _issue(payee, payeeBalance);
        vm.expectEmit(address(coin));
        emit IERC20.Transfer(alice, payee, amount);
        vm.prank(alice);
        assertTrue(coin.transfer(payee, amount));
        assertEq(coin.balanceOf(alice), balance - amount, "payer");
        assertEq(coin.balanceOf(payee), payeeBalance + amount, "payee");
        assertEq(coin.totalSupply(), balance + payeeBalance, "supply");
    }

    function testFuzz_GivenInOrder_LeavesTheBalanceOfOneWhoPaysThemselves(uint256 balance, uint256 amount) external {
        balance = _boundAmount(balance);
        _issue(alice, balance);
        vm.prank(alice);
        coin.transfer(alice, bound(amount, 0, balance));
        assertEq(coin.balanceOf(alice), balance);
    }

    /// forge-config: default.isolate = true
    function test_GivenPayment_CostsLittleMoreThanAPlainToken() external {
        PlainToken plain = new PlainToken(alice, 100 * MERA);
        _issue(alice, 100 * MERA);
        _assertCheap("to a new payee", _cost(IERC20(address(coin))), _cost(IERC20(address(plain))));
        _assertCheap("to a holder", _cost(IERC20(address(coin))), _cost(IERC20(address(plain))));
    }

    /// @dev Gas of the whole transaction of one payment, with the 21,000 that any transaction costs.
    function _cost(IERC20 token) private returns (uint256) {
        vm.prank(alice);
        token.transfer(bob, 10 * MERA);
        return vm.lastCallGas().gasTotalUsed;
    }

    function _assertCheap(string memory to, uint256 ours, uint256 plain) private pure {
        console.log("payment %s: %d gas, plain ERC-20: %d", to, ours, plain);
        assertGt(plain, 21_000 + 10_000, "the plain token's gas is that of a whole transaction");
        assertLe(ours * 100, plain * 108, to);
    }
}
