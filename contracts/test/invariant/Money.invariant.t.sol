// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {Vm} from "forge-std/Test.sol";

import {PersonId} from "../../src/people/IPeopleRegister.sol";
import {Nation} from "../base/Nation.t.sol";
import {Roles} from "../base/Roles.sol";
import {MoneyHandler} from "./MoneyHandler.sol";
import {MoneyStore} from "./MoneyStore.sol";

contract Money_Invariant_Test is Nation {
    MoneyHandler private _handler;
    MoneyStore private _store;

    function setUp() public override {
        super.setUp();
        // One key with every role, as a careless nation might grant it.
        Vm.Wallet memory mighty = vm.createWallet("key with every role");
        _bind(treasurerPerson, mighty);
        for (uint64 role = Roles.MAKER; role <= Roles.TREASURER; ++role) {
            _carryOut(address(authority), abi.encodeCall(AccessManager.grantRole, (role, mighty.addr, 0)));
        }
        Vm.Wallet[] memory officers = new Vm.Wallet[](7);
        officers[0] = maker;
        officers[1] = makerOtherKey;
        officers[2] = makerCheckerKey;
        officers[3] = makerTreasurerKey;
        officers[4] = checker;
        officers[5] = treasurer;
        officers[6] = mighty;
        PersonId[] memory persons = new PersonId[](3);
        persons[0] = makerPerson;
        persons[1] = checkerPerson;
        persons[2] = treasurerPerson;
        _store = new MoneyStore();
        _handler = new MoneyHandler(coin, register, _store, registrar, compliance, officers, persons);
        targetContract(address(_handler));
    }

    /// @dev Without this the invariants could hold for want of any money.
    function test_HandlerIssuesPaysAndScreens() external {
        for (uint256 seed = 0; seed < 20 && _store.executions() == 0; ++seed) {
            _handler.issue(0, 100, seed, seed);
        }
        assertEq(_store.executions(), 1, "executions");
        _handler.pay(0, 1, 100);
        assertEq(coin.balanceOf(_handler.citizens(1)), 100, "paid");
        _handler.rebind(0, 1);
        assertEq(PersonId.unwrap(_store.personOf(maker.addr)), PersonId.unwrap(checkerPerson), "rebound");
        _handler.screen(1);
        assertTrue(_store.screened(_handler.citizens(1)), "screened");
        _handler.pay(1, 0, 100);
    }

    /// @dev The supply is the sum of the balances, and the sum of what was issued.
    function invariant_SupplyIsTheSumOfBalances() external view {
        uint256 sum;
        for (uint256 i = 0; i < _handler.citizensLength(); ++i) {
            sum += coin.balanceOf(_handler.citizens(i));
        }
        assertEq(coin.totalSupply(), sum, "balances");
        assertEq(coin.totalSupply(), _store.issued(), "issued");
    }

    /// @dev Maker and checker are two persons, and two keys too, should a key have changed hands in between.
    function invariant_NoPersonIssuesAlone() external view {
        for (uint256 i = 0; i < _store.length(); ++i) {
            MoneyStore.Record memory record = _store.recordOf(_store.ids(i));
            if (!record.executed) continue;
            assertNotEq(PersonId.unwrap(record.maker.person), 0, "maker on the register");
            assertNotEq(PersonId.unwrap(record.checker.person), 0, "checker on the register");
            assertNotEq(PersonId.unwrap(record.treasurer.person), 0, "treasurer on the register");
            assertNotEq(PersonId.unwrap(record.maker.person), PersonId.unwrap(record.checker.person), "persons");
            assertNotEq(PersonId.unwrap(record.maker.person), PersonId.unwrap(record.treasurer.person), "treasurer");
            assertNotEq(record.maker.account, record.checker.account, "keys");
            assertNotEq(record.maker.account, record.treasurer.account, "treasurer's key");
        }
    }

    /// @dev Nothing is approved or issued on a request whose time is over.
    function invariant_NothingIsIssuedLate() external view {
        for (uint256 i = 0; i < _store.length(); ++i) {
            MoneyStore.Record memory record = _store.recordOf(_store.ids(i));
            if (record.executed) assertLt(record.executedAt, record.requestedAt + LIFETIME);
        }
    }

    /// @dev A screened account does not pay and is not paid.
    function invariant_ScreenedBalancesStand() external view {
        for (uint256 i = 0; i < _handler.citizensLength(); ++i) {
            address account = _handler.citizens(i);
            assertEq(coin.isScreened(account), _store.screened(account), "mark");
            if (_store.screened(account)) {
                assertEq(coin.balanceOf(account), _store.balanceWhenScreened(account), "balance");
            }
        }
    }

    /// @dev A wallet belongs to one person at a time: the one it agreed to last.
    function invariant_WalletsBelongToWhomTheyAgreed() external view {
        for (uint256 i = 0; i < _handler.citizensLength(); ++i) {
            address account = _handler.citizens(i);
            assertEq(PersonId.unwrap(register.personOf(account)), PersonId.unwrap(_store.personOf(account)));
        }
    }
}
