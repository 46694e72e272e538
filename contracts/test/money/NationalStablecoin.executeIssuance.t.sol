// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {INationalStablecoin, IssuanceId} from "../../src/money/INationalStablecoin.sol";
import {PersonId} from "../../src/people/IPeopleRegister.sol";
import {Nation} from "../base/Nation.t.sol";
import {Roles} from "../base/Roles.sol";

contract NationalStablecoin_executeIssuance_Test is Nation {
    IssuanceId private _id;

    function setUp() public override {
        super.setUp();
        _id = _request(alice, MERA);
    }

    function testFuzz_RevertWhen_CallerNotTreasurer(address caller) external {
        vm.assume(caller != treasurer.addr && caller != makerTreasurerKey.addr && caller != strangerChecker);
        vm.assume(caller != address(authority));
        _approve(_id);
        _expectUnauthorized(caller);
        vm.prank(caller);
        coin.executeIssuance(_id, ORDER);
    }

    function testFuzz_RevertGiven_IssuanceUnknown(IssuanceId id) external {
        vm.assume(IssuanceId.unwrap(id) != IssuanceId.unwrap(_id));
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.IssuanceUnknown.selector, id));
        _execute(id);
    }

    function test_RevertGiven_IssuanceExecuted() external {
        _approve(_id);
        _execute(_id);
        vm.expectRevert(
            abi.encodeWithSelector(
                INationalStablecoin.IssuanceClosed.selector, _id, INationalStablecoin.IssuanceState.Executed
            )
        );
        _execute(_id);
        assertEq(coin.totalSupply(), MERA, "supply");
    }

    function testFuzz_RevertGiven_IssuanceExpired(uint256 late) external {
        _approve(_id);
        uint256 expiresAt = block.timestamp + LIFETIME;
        vm.warp(expiresAt + bound(late, 0, 365 days));
        vm.expectRevert(
            abi.encodeWithSelector(INationalStablecoin.IssuanceExpired.selector, _id, expiresAt, block.timestamp)
        );
        _execute(_id);
    }

    function test_RevertGiven_IssuanceNotApproved() external {
        vm.expectRevert(
            abi.encodeWithSelector(
                INationalStablecoin.IssuanceNotInState.selector,
                _id,
                INationalStablecoin.IssuanceState.Requested,
                INationalStablecoin.IssuanceState.Approved
            )
        );
        _execute(_id);
    }

    function test_RevertGiven_OfficerNotRegistered() external {
        _approve(_id);
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.OfficerNotRegistered.selector, strangerChecker));
        vm.prank(strangerChecker);
        coin.executeIssuance(_id, ORDER);
    }

    function test_RevertGiven_TreasurerIsMaker() external {
        _approve(_id);
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.MakerCannotExecute.selector, _id, makerPerson));
        vm.prank(makerTreasurerKey.addr);
        coin.executeIssuance(_id, ORDER);
    }

    function test_RevertGiven_TreasurerHoldsTheMakersKey() external {
        _approve(_id);
        _carryOut(address(authority), abi.encodeCall(AccessManager.grantRole, (Roles.TREASURER, maker.addr, 0)));
        vm.prank(registrar);
        register.unbindWallet(maker.addr, ORDER);
        _bind(treasurerPerson, maker);
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.MakerCannotExecute.selector, _id, treasurerPerson));
        vm.prank(maker.addr);
        coin.executeIssuance(_id, ORDER);
    }

    function test_RevertWhen_EvidenceMissing() external {
        _approve(_id);
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.EvidenceMissing.selector));
        vm.prank(treasurer.addr);
        coin.executeIssuance(_id, 0);
    }

    function test_RevertGiven_PayeeScreenedMeanwhile() external {
        _approve(_id);
        _screen(alice);
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.PayeeScreened.selector, alice));
        _execute(_id);
    }

    function testFuzz_RevertGiven_TooLittleRoomLeft(uint256 amount) external {
        amount = _boundAmount(amount);
        IssuanceId late = _request(alice, amount, OTHER_ORDER);
        _approve(late);
        uint256 room = amount - 1;
        if (LARGEST_SUPPLY - room > 0) _issue(bob, LARGEST_SUPPLY - room);
        vm.expectRevert(abi.encodeWithSelector(INationalStablecoin.AmountTooLarge.selector, amount, room));
        _execute(late);
    }

    function testFuzz_GivenApproved_Issues(address payee, uint256 amount, uint256 age, bytes32 evidence) external {
        vm.assume(evidence != 0);
        _assumePlain(payee);
        amount = _boundAmount(amount);
        IssuanceId id = _request(payee, amount, OTHER_ORDER);
        _approve(id);
        skip(bound(age, 0, LIFETIME - 1));
        vm.expectEmit(address(coin));
        emit IERC20.Transfer(address(0), payee, amount);
        vm.expectEmit(address(coin));
        emit INationalStablecoin.IssuanceExecuted(id, treasurer.addr, payee, amount, evidence);
        vm.prank(treasurer.addr);
        coin.executeIssuance(id, evidence);
        assertEq(coin.balanceOf(payee), amount, "balance");
        assertEq(coin.totalSupply(), amount, "supply");
        assertEq(uint8(coin.issuanceOf(id).state), uint8(INationalStablecoin.IssuanceState.Executed), "state");
    }

    function test_GivenApproved_IssuesWithTheCheckerAsTreasurer() external {
        _approve(_id);
        _carryOut(address(authority), abi.encodeCall(AccessManager.grantRole, (Roles.TREASURER, checker.addr, 0)));
        vm.prank(checker.addr);
        coin.executeIssuance(_id, ORDER);
        assertEq(coin.balanceOf(alice), MERA);
        assertEq(PersonId.unwrap(coin.issuanceOf(_id).checker), PersonId.unwrap(checkerPerson), "checker");
    }
}
