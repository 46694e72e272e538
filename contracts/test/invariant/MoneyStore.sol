// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IssuanceId} from "../../src/money/INationalStablecoin.sol";
import {PersonId} from "../../src/people/IPeopleRegister.sol";

/// @dev What really happened to the money, kept beside the contract and never read from it.
contract MoneyStore {
    struct Act {
        address account;
        PersonId person;
    }

    struct Record {
        uint256 amount;
        uint256 requestedAt;
        Act maker;
        Act checker;
        Act treasurer;
        bool executed;
        uint256 executedAt;
    }

    IssuanceId[] public ids;
    uint256 public issued;
    uint256 public executions;

    mapping(IssuanceId id => Record record) private _records;
    mapping(address account => PersonId person) public personOf;
    mapping(address account => bool screened) public screened;
    mapping(address account => uint256 balance) public balanceWhenScreened;

    function recordBinding(address account, PersonId person) external {
        personOf[account] = person;
    }

    function recordRequest(IssuanceId id, address account, uint256 amount) external {
        ids.push(id);
        _records[id].maker = Act(account, personOf[account]);
        _records[id].amount = amount;
        _records[id].requestedAt = block.timestamp;
    }

    function recordApproval(IssuanceId id, address account) external {
        _records[id].checker = Act(account, personOf[account]);
    }

    function recordExecution(IssuanceId id, address account) external {
        Record storage record = _records[id];
        record.treasurer = Act(account, personOf[account]);
        record.executed = true;
        record.executedAt = block.timestamp;
        issued += record.amount;
        ++executions;
    }

    function recordScreening(address account, uint256 balance) external {
        screened[account] = true;
        balanceWhenScreened[account] = balance;
    }

    function recordClearing(address account) external {
        screened[account] = false;
    }

    function recordOf(IssuanceId id) external view returns (Record memory) {
        return _records[id];
    }

    function length() external view returns (uint256) {
        return ids.length;
    }
}
