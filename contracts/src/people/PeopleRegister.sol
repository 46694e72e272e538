// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";

import {IPeopleRegister, PersonId} from "./IPeopleRegister.sol";
import {ISignatureGate} from "./ISignatureGate.sol";

/// @notice What it promises, and what not: {IPeopleRegister}.
contract PeopleRegister is IPeopleRegister, AccessManaged, EIP712 {
    /// @inheritdoc IPeopleRegister
    bytes32 public constant BIND_TYPEHASH =
        keccak256("Bind(bytes32 person,address wallet,uint256 nonce,uint256 deadline)");

    /// @notice Who says whether a consent is signed.
    ISignatureGate public immutable signatureGate;

    mapping(PersonId person => bool enrolled) private _enrolled;
    mapping(address wallet => PersonId person) private _persons;
    mapping(address wallet => uint256 used) private _bindingNonces;

    constructor(address initialAuthority, ISignatureGate gate)
        AccessManaged(initialAuthority)
        EIP712("People Register", "1")
    {
        signatureGate = gate;
    }

    /// @inheritdoc IPeopleRegister
    function enrol(PersonId person, bytes32 evidence) external restricted {
        // INVARIANT: nobody is the zero person, which stands for "not bound".
        if (PersonId.unwrap(person) == 0) revert PersonMissing();
        // INVARIANT: a person has one entry.
        if (_enrolled[person]) revert PersonEnrolledAlready(person);
        // INVARIANT: nobody is enrolled without a record that says on which papers.
        if (evidence == 0) revert EvidenceMissing();

        _enrolled[person] = true;

        emit PersonEnrolled(person, evidence);
    }

    /// @inheritdoc IPeopleRegister
    /// @dev The signature is asked for last, because an ERC-6492 signature runs foreign code that can call back here. By
    /// then the consent is used and the wallet bound, so a call in between finds it taken; and when the answer is no,
    /// everything since is undone, including what was done in the belief that the wallet was bound.
    function bindWallet(PersonId person, address wallet, uint256 deadline, bytes calldata signature, bytes32 evidence)
        external
        restricted
    {
        if (!_enrolled[person]) revert PersonUnknown(person);
        if (wallet == address(0)) revert WalletMissing();
        // INVARIANT: a wallet belongs to one person at a time.
        if (PersonId.unwrap(_persons[wallet]) != 0) revert WalletBoundAlready(wallet, _persons[wallet]);
        if (block.timestamp > deadline) revert BindingExpired(deadline, block.timestamp);
        // INVARIANT: no wallet is bound without a record that says how its holder was recognised.
        if (evidence == 0) revert EvidenceMissing();

        // INVARIANT: a consent counts once, also after the wallet was unbound.
        uint256 nonce = _bindingNonces[wallet]++;
        _persons[wallet] = person;

        emit WalletBound(person, wallet, evidence);

        bytes32 consent = _hashTypedDataV4(keccak256(abi.encode(BIND_TYPEHASH, person, wallet, nonce, deadline)));
        // INVARIANT: no wallet is bound without its own consent.
        if (!signatureGate.isSignedBy(wallet, consent, signature)) revert BindingNotSigned(person, wallet);
    }

    /// @inheritdoc IPeopleRegister
    function unbindWallet(address wallet, bytes32 evidence) external restricted {
        PersonId person = _persons[wallet];
        if (PersonId.unwrap(person) == 0) revert WalletNotBound(wallet);
        // INVARIANT: no binding is undone without a record that says why.
        if (evidence == 0) revert EvidenceMissing();

        _persons[wallet] = PersonId.wrap(0);

        emit WalletUnbound(person, wallet, evidence);
    }

    /// @inheritdoc IPeopleRegister
    function personOf(address account) external view returns (PersonId) {
        return _persons[account];
    }

    /// @inheritdoc IPeopleRegister
    function isEnrolled(PersonId person) external view returns (bool) {
        return _enrolled[person];
    }

    /// @inheritdoc IPeopleRegister
    function bindingNonce(address wallet) external view returns (uint256) {
        return _bindingNonces[wallet];
    }
}
