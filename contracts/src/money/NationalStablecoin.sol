// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IPeopleRegister, PersonId} from "../people/IPeopleRegister.sol";
import {INationalStablecoin, IssuanceId} from "./INationalStablecoin.sol";

/// @notice What it promises, and what not: {INationalStablecoin}.
/// @dev Not behind a proxy: a payment pays for no detour, and nobody can change the rules under a balance.
contract NationalStablecoin is ERC20, AccessManaged, INationalStablecoin {
    /// @dev Everything a payment must know about an account, in one storage word, so that screening costs a payment no
    /// further read. 168 bits are free: the frozen amount, the bucket of the send limit and the tier go here, not into
    /// a mapping of their own.
    struct Account {
        uint80 balance;
        bool screened;
    }

    /// @dev The largest supply, in base units: what one account can hold, so that no balance overflows.
    uint256 private constant LARGEST_SUPPLY = type(uint80).max;
    uint256 private constant LONGEST_LIFETIME = 365 days;

    /// @notice The register that says which person a key belongs to.
    IPeopleRegister public immutable peopleRegister;

    /// @inheritdoc INationalStablecoin
    uint256 public immutable issuanceLifetime;

    mapping(address account => Account state) private _accounts;
    mapping(IssuanceId id => Issuance issuance) private _issuances;
    uint256 private _supply;

    /// @param lifetimeSeconds How long a request can be approved and carried out.
    constructor(
        string memory name_,
        string memory symbol_,
        address initialAuthority,
        IPeopleRegister register,
        uint256 lifetimeSeconds
    ) ERC20(name_, symbol_) AccessManaged(initialAuthority) {
        if (lifetimeSeconds == 0 || lifetimeSeconds > LONGEST_LIFETIME) {
            revert LifetimeOutOfRange(lifetimeSeconds, LONGEST_LIFETIME);
        }
        peopleRegister = register;
        issuanceLifetime = lifetimeSeconds;
    }

    /// @inheritdoc INationalStablecoin
    function requestIssuance(address payee, uint256 amount, bytes32 evidence)
        external
        restricted
        returns (IssuanceId id)
    {
        PersonId maker = _officer();
        if (payee == address(0)) revert PayeeMissing();
        if (amount == 0) revert AmountZero();
        if (amount > LARGEST_SUPPLY - _supply) revert AmountTooLarge(amount, LARGEST_SUPPLY - _supply);
        // INVARIANT: no issuance without the order that allows it.
        if (evidence == 0) revert EvidenceMissing();
        if (_accounts[payee].screened) revert PayeeScreened(payee);
        id = IssuanceId.wrap(keccak256(abi.encode(block.chainid, address(this), msg.sender, payee, amount, evidence)));
        // INVARIANT: a request is taken once, so that one order never issues twice.
        if (_issuances[id].state != IssuanceState.None) revert IssuanceKnownAlready(id);

        uint256 expiresAt = block.timestamp + issuanceLifetime;
        _issuances[id] = Issuance({
            payee: payee,
            // Fits: amount <= LARGEST_SUPPLY.
            // forge-lint: disable-next-line(unsafe-typecast)
            amount: uint80(amount),
            state: IssuanceState.Requested,
            makerAccount: msg.sender,
            // Fits: a time of this century and at most a year.
            // forge-lint: disable-next-line(unsafe-typecast)
            expiresAt: uint64(expiresAt),
            maker: maker,
            checker: PersonId.wrap(0),
            evidence: evidence
        });

        emit IssuanceRequested(id, msg.sender, payee, amount, evidence, expiresAt);
    }

    /// @inheritdoc INationalStablecoin
    function approveIssuance(IssuanceId id, bytes32 evidence) external restricted {
        Issuance storage issuance = _openIssuance(id);
        _requireState(id, issuance.state, IssuanceState.Requested);
        PersonId checker = _checkerOf(id, issuance);
        if (evidence == 0) revert EvidenceMissing();

        issuance.state = IssuanceState.Approved;
        issuance.checker = checker;

        emit IssuanceApproved(id, msg.sender, evidence);
    }

    /// @inheritdoc INationalStablecoin
    function rejectIssuance(IssuanceId id, bytes32 evidence) external restricted {
        Issuance storage issuance = _openIssuance(id);
        PersonId checker = _checkerOf(id, issuance);
        if (evidence == 0) revert EvidenceMissing();

        issuance.state = IssuanceState.Rejected;
        issuance.checker = checker;

        emit IssuanceRejected(id, msg.sender, evidence);
    }

    /// @inheritdoc INationalStablecoin
    function cancelIssuance(IssuanceId id, bytes32 evidence) external restricted {
        Issuance storage issuance = _openIssuance(id);
        // INVARIANT: only the person who asked takes the request back.
        if (!_isSame(_officer(), issuance.maker)) revert NotTheMaker(id, msg.sender);
        if (evidence == 0) revert EvidenceMissing();

        issuance.state = IssuanceState.Cancelled;

        emit IssuanceCancelled(id, msg.sender, evidence);
    }

    /// @inheritdoc INationalStablecoin
    function executeIssuance(IssuanceId id, bytes32 evidence) external restricted {
        Issuance storage issuance = _openIssuance(id);
        // INVARIANT: nothing is issued that no checker approved.
        _requireState(id, issuance.state, IssuanceState.Approved);
        PersonId treasurer = _officer();
        // INVARIANT: the maker does not carry out the own request.
        if (_isSame(treasurer, issuance.maker) || msg.sender == issuance.makerAccount) {
            revert MakerCannotExecute(id, treasurer);
        }
        if (evidence == 0) revert EvidenceMissing();
        (address payee, uint256 amount) = (issuance.payee, issuance.amount);

        issuance.state = IssuanceState.Executed;
        _mint(payee, amount);

        emit IssuanceExecuted(id, msg.sender, payee, amount, evidence);
    }

    /// @inheritdoc INationalStablecoin
    function screen(address[] calldata accounts, bytes32 list, bytes32 evidence) external restricted {
        // INVARIANT: no account is marked without the list that names it and a record that says who ordered it.
        if (list == 0 || evidence == 0) revert EvidenceMissing();

        for (uint256 i = 0; i < accounts.length; ++i) {
            if (accounts[i] == address(0)) revert AccountMissing();
            Account storage account = _accounts[accounts[i]];
            if (account.screened) continue;

            account.screened = true;

            emit AccountScreened(accounts[i], list, evidence);
        }
    }

    /// @inheritdoc INationalStablecoin
    function clear(address account, bytes32 evidence) external restricted {
        if (!_accounts[account].screened) revert AccountNotScreened(account);
        // INVARIANT: no mark is taken away without a record that says why.
        if (evidence == 0) revert EvidenceMissing();

        _accounts[account].screened = false;

        emit AccountCleared(account, evidence);
    }

    /// @inheritdoc INationalStablecoin
    function issuanceOf(IssuanceId id) external view returns (Issuance memory issuance) {
        issuance = _issuances[id];
        bool isOpen = issuance.state == IssuanceState.Requested || issuance.state == IssuanceState.Approved;
        if (isOpen && block.timestamp >= issuance.expiresAt) issuance.state = IssuanceState.Expired;
    }

    /// @inheritdoc INationalStablecoin
    function isScreened(address account) external view returns (bool) {
        return _accounts[account].screened;
    }

    function decimals() public pure override returns (uint8) {
        return 6;
    }

    /// @inheritdoc IERC20
    function totalSupply() public view override(ERC20, IERC20) returns (uint256) {
        return _supply;
    }

    /// @inheritdoc IERC20
    function balanceOf(address account) public view override(ERC20, IERC20) returns (uint256) {
        return _accounts[account].balance;
    }

    /// @dev Every movement of value passes here: payment, payment by a spender, issuance, and redemption when it comes.
    function _update(address from, address to, uint256 value) internal override {
        if (from == address(0)) {
            // INVARIANT: the supply fits into one account, so that no balance overflows.
            if (value > LARGEST_SUPPLY - _supply) revert AmountTooLarge(value, LARGEST_SUPPLY - _supply);
            _supply += value;
        } else {
            Account storage payer = _accounts[from];
            (uint256 balance, bool screened) = (payer.balance, payer.screened);
            // INVARIANT: a screened account does not pay.
            if (screened) revert PayerScreened(from);
            // INVARIANT: nobody pays more than they have.
            if (balance < value) revert ERC20InsufficientBalance(from, balance, value);
            unchecked {
                // Fits: value <= balance <= type(uint80).max.
                // forge-lint: disable-next-line(unsafe-typecast)
                payer.balance = uint80(balance - value);
            }
        }

        if (to == address(0)) {
            unchecked {
                // Does not run below zero: value <= balance of one account <= supply.
                _supply -= value;
            }
        } else {
            Account storage payee = _accounts[to];
            // Read after the payer is written: payer and payee can be the same account.
            (uint256 balance, bool screened) = (payee.balance, payee.screened);
            // INVARIANT: a screened account is not paid.
            if (screened) revert PayeeScreened(to);
            unchecked {
                // Fits: balance + value <= supply <= type(uint80).max.
                // forge-lint: disable-next-line(unsafe-typecast)
                payee.balance = uint80(balance + value);
            }
        }

        emit Transfer(from, to, value);
    }

    /// @dev Every use of an allowance passes here.
    function _spendAllowance(address owner, address spender, uint256 value) internal override {
        // INVARIANT: a screened account does not spend for others, also not with an old infinite allowance.
        if (_accounts[spender].screened) revert SpenderScreened(spender);
        super._spendAllowance(owner, spender, value);
    }

    /// @dev The person behind the officer who calls.
    function _officer() private view returns (PersonId person) {
        person = peopleRegister.personOf(msg.sender);
        // INVARIANT: no officer acts on money without being a person on the register.
        if (PersonId.unwrap(person) == 0) revert OfficerNotRegistered(msg.sender);
    }

    /// @dev The person of the checker who calls.
    function _checkerOf(IssuanceId id, Issuance storage issuance) private view returns (PersonId checker) {
        checker = _officer();
        // INVARIANT: maker and checker are two persons, and two keys too, should a key have changed hands in between.
        if (_isSame(checker, issuance.maker) || msg.sender == issuance.makerAccount) {
            revert MakerCannotApprove(id, checker);
        }
    }

    function _openIssuance(IssuanceId id) private view returns (Issuance storage issuance) {
        issuance = _issuances[id];
        IssuanceState state = issuance.state;
        if (state == IssuanceState.None) revert IssuanceUnknown(id);
        // INVARIANT: an issuance that was carried out, rejected or cancelled stays so.
        if (state != IssuanceState.Requested && state != IssuanceState.Approved) revert IssuanceClosed(id, state);
        // INVARIANT: nothing is approved or issued on a request whose time is over.
        if (block.timestamp >= issuance.expiresAt) {
            revert IssuanceExpired(id, issuance.expiresAt, block.timestamp);
        }
    }

    function _requireState(IssuanceId id, IssuanceState state, IssuanceState needed) private pure {
        if (state != needed) revert IssuanceNotInState(id, state, needed);
    }

    function _isSame(PersonId one, PersonId other) private pure returns (bool) {
        return PersonId.unwrap(one) == PersonId.unwrap(other);
    }
}
