// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @notice A person on the register: a random number drawn once, never derived from anything about the person.
type PersonId is bytes32;

/// @title The people register
/// @notice Says which accounts belong to the same person, without saying who that person is.
/// The name behind a person id stays with the state, off chain.
///
/// Warning: an account that is not bound gives the zero person. Two unbound accounts are not "the same person"; callers
/// that need two different persons must refuse the zero person first.
/// Warning: the register proves that a wallet agreed to be bound, not that the registrar enrolled a human only once.
interface IPeopleRegister {
    event PersonEnrolled(PersonId indexed person, bytes32 evidence);
    event WalletBound(PersonId indexed person, address indexed wallet, bytes32 evidence);
    event WalletUnbound(PersonId indexed person, address indexed wallet, bytes32 evidence);

    error BindingExpired(uint256 deadline, uint256 time);
    error BindingNotSigned(PersonId person, address wallet);
    error EvidenceMissing();
    error PersonEnrolledAlready(PersonId person);
    error PersonMissing();
    error PersonUnknown(PersonId person);
    error WalletBoundAlready(address wallet, PersonId person);
    error WalletMissing();
    error WalletNotBound(address wallet);

    /// @notice Opens an entry for a person. The registrar's act.
    /// @param evidence Hash of the evidence record: on which papers, under which law. It holds a salt, so that nobody
    /// learns the person from it.
    function enrol(PersonId person, bytes32 evidence) external;

    /// @notice Binds a wallet to a person, with the wallet's own consent. The registrar's act. A consent counts once; a
    /// person may have several wallets, a wallet one person.
    /// @param deadline Last second, in Unix time, at which the consent counts.
    /// @param signature The wallet's EIP-712 signature over {BIND_TYPEHASH}: ECDSA, ERC-1271 or ERC-6492.
    /// @param evidence Hash of the evidence record: who came, and how they were recognised.
    function bindWallet(PersonId person, address wallet, uint256 deadline, bytes calldata signature, bytes32 evidence)
        external;

    /// @notice Undoes a binding: the wallet is lost, sold or was bound in error. The registrar's act.
    /// @param evidence Hash of the evidence record that says why.
    function unbindWallet(address wallet, bytes32 evidence) external;

    /// @notice The person an account belongs to, or zero.
    function personOf(address account) external view returns (PersonId);

    /// @notice Whether the person has an entry.
    function isEnrolled(PersonId person) external view returns (bool);

    /// @notice How many consents of this wallet have been used; part of what the next one signs.
    function bindingNonce(address wallet) external view returns (uint256);

    /// @notice The EIP-712 type of a consent: `Bind(bytes32 person,address wallet,uint256 nonce,uint256 deadline)`.
    // forge-lint: disable-next-line(mixed-case-function)
    function BIND_TYPEHASH() external view returns (bytes32);
}
