// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";

import {INationalStablecoin} from "../../src/money/INationalStablecoin.sol";
import {Nation} from "../base/Nation.t.sol";
import {Roles} from "../base/Roles.sol";
import {RedeemableStablecoin} from "../mocks/RedeemableStablecoin.sol";

contract NationalStablecoin_update_Test is Nation {
    RedeemableStablecoin private _redeemable;

    function setUp() public override {
        super.setUp();
        _redeemable = new RedeemableStablecoin(address(authority), register);
        bytes4[] memory selectors = new bytes4[](1);
        selectors[0] = coin.screen.selector;
        _carryOut(
            address(authority),
            abi.encodeCall(AccessManager.setTargetFunctionRole, (address(_redeemable), selectors, Roles.COMPLIANCE))
        );
    }

    function testFuzz_Destroy_TakesFromAccountAndSupply(uint256 balance, uint256 amount) external {
        balance = _boundAmount(balance);
        amount = bound(amount, 0, balance);
        _redeemable.mint(alice, balance);
        vm.expectEmit(address(_redeemable));
        emit IERC20.Transfer(alice, address(0), amount);
        _redeemable.burn(alice, amount);
        assertEq(_redeemable.balanceOf(alice), balance - amount, "balance");
        assertEq(_redeemable.totalSupply(), balance - amount, "supply");
    }

    function testFuzz_Destroy_RevertWhen_OverTheBalance(uint256 balance, uint256 amount) external {
        balance = _boundAmount(balance);
        amount = bound(amount, balance + 1, type(uint256).max);
        _redeemable.mint(alice, balance);
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, alice, balance, amount));
        _redeemable.burn(alice, amount);
    }

    function testFuzz_Destroy_RevertGiven_Screened(uint256 amount) external {
        amount = _boundAmount(amount);
        _redeemable.mint(alice, amount);
        address[] memory accounts = new address[](1);
        accounts[0] = alice;
        vm.prank(compliance);
        _redeemable.screen(accounts, LIST, ORDER);
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.PayerScreened.selector, alice));
        _redeemable.burn(alice, amount);
    }

    function testFuzz_Make_RevertWhen_SupplyTooLarge(uint256 supply, uint256 amount) external {
        supply = bound(supply, 0, LARGEST_SUPPLY);
        amount = bound(amount, LARGEST_SUPPLY - supply + 1, type(uint256).max);
        _redeemable.mint(alice, supply);
        vm.expectRevert(
            abi.encodeWithSelector(INationalStablecoin.AmountTooLarge.selector, amount, LARGEST_SUPPLY - supply)
        );
        _redeemable.mint(bob, amount);
    }
}
