// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {PersonId} from "../people/IPeopleRegister.sol";

/// @notice Names an issuance by its content (chain, contract, maker, payee, amount, evidence), so that an approval can
/// never land on another request after a reorganisation of the chain.
type IssuanceId is bytes32;

/// @title National money
/// @notice An ERC-20 with 6 decimals whose supply grows only by public issuances: one person requests, another person
/// approves, the treasurer carries out. Each step is an act of its own on chain.
///
/// Persons are counted, not keys: the register says to whom a key belongs, and a maker who holds a second key with the
/// checker role still cannot approve their own request.
///
/// Refusals of a plain ERC-20 (balance or allowance too low, nobody to pay) keep their standard names of ERC-6093, so
/// that any wallet understands them.
///
/// Warning: holding and receiving are open to unregistered accounts. A screened account can neither pay nor be paid, nor
/// spend for others; it can still give allowances, which serve nobody while it is screened.
/// Warning: the checker may also be the treasurer who carries out. Two persons stand behind each issuance, not three.
/// Warning: money sent to a contract that cannot send it on, this one included, is out of reach.
interface INationalStablecoin is IERC20 {
    enum IssuanceState {
        None,
        Requested,
        Approved,
        Executed,
        Rejected,
        Cancelled,
        Expired
    }

    /// @param amount In base units, 6 decimals.
    /// @param makerAccount The key with which the maker asked.
    /// @param expiresAt First second, in Unix time, at which the issuance can no longer be approved or carried out.
    /// @param checker The person who approved or rejected, or zero.
    struct Issuance {
        address payee;
        uint80 amount;
        IssuanceState state;
        address makerAccount;
        uint64 expiresAt;
        PersonId maker;
        PersonId checker;
        bytes32 evidence;
    }

    event IssuanceRequested(
        IssuanceId indexed id,
        address indexed maker,
        address indexed payee,
        uint256 amount,
        bytes32 evidence,
        uint256 expiresAt
    );
    event IssuanceApproved(IssuanceId indexed id, address indexed checker, bytes32 evidence);
    event IssuanceRejected(IssuanceId indexed id, address indexed checker, bytes32 evidence);
    event IssuanceCancelled(IssuanceId indexed id, address indexed maker, bytes32 evidence);
    event IssuanceExecuted(
        IssuanceId indexed id, address indexed treasurer, address indexed payee, uint256 amount, bytes32 evidence
    );
    event AccountScreened(address indexed account, bytes32 indexed list, bytes32 evidence);
    event AccountCleared(address indexed account, bytes32 evidence);

    error AccountMissing();
    error AccountNotScreened(address account);
    error AmountTooLarge(uint256 amount, uint256 largest);
    error AmountZero();
    error EvidenceMissing();
    error IssuanceClosed(IssuanceId id, IssuanceState state);
    error IssuanceExpired(IssuanceId id, uint256 expiresAt, uint256 time);
    error IssuanceKnownAlready(IssuanceId id);
    error IssuanceNotInState(IssuanceId id, IssuanceState state, IssuanceState needed);
    error IssuanceUnknown(IssuanceId id);
    error LifetimeOutOfRange(uint256 lifetimeSeconds, uint256 longestSeconds);
    error MakerCannotApprove(IssuanceId id, PersonId person);
    error MakerCannotExecute(IssuanceId id, PersonId person);
    error NotTheMaker(IssuanceId id, address account);
    error OfficerNotRegistered(address account);
    error PayeeMissing();
    error PayeeScreened(address account);
    error PayerScreened(address account);
    error SpenderScreened(address account);

    /// @notice Asks for new money. The maker's act.
    /// @param amount In base units, 6 decimals.
    /// @param evidence Hash of the evidence record: authority, order number and reason. The same maker, payee, amount
    /// and evidence make the same request, which is taken once.
    function requestIssuance(address payee, uint256 amount, bytes32 evidence) external returns (IssuanceId id);

    /// @notice Approves a request. The checker's act, and the checker is another person than the maker.
    function approveIssuance(IssuanceId id, bytes32 evidence) external;

    /// @notice Refuses a request, or takes an approval back before it is carried out. A checker's act, of another person
    /// than the maker.
    function rejectIssuance(IssuanceId id, bytes32 evidence) external;

    /// @notice Withdraws a request that is not carried out. Only the person who made it, with any of their maker keys.
    function cancelIssuance(IssuanceId id, bytes32 evidence) external;

    /// @notice Carries out an approved issuance: the money comes into being in the payee's account. The treasurer's act,
    /// and the treasurer is another person than the maker.
    function executeIssuance(IssuanceId id, bytes32 evidence) external;

    /// @notice Marks accounts of a screening list: they can neither pay nor be paid. The compliance officer's act.
    /// Already marked accounts are passed over in silence, so that a list can be applied again: a call that marks nobody
    /// announces nothing.
    /// @param list Hash of the published list.
    /// @param evidence Hash of the evidence record that says who ordered it.
    function screen(address[] calldata accounts, bytes32 list, bytes32 evidence) external;

    /// @notice Takes a mark away. The compliance officer's act.
    function clear(address account, bytes32 evidence) external;

    /// @notice The issuance, with `Expired` in place of `Requested` or `Approved` once its time is over.
    function issuanceOf(IssuanceId id) external view returns (Issuance memory);

    /// @notice Whether the account is marked by a screening list.
    function isScreened(address account) external view returns (bool);

    /// @notice Seconds for which a request can be approved and carried out.
    function issuanceLifetime() external view returns (uint256);
}
