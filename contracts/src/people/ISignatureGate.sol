// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title The signature gate
/// @notice Says whether a signature by an account over a hash is right, whatever kind of account it is:
/// - an account without code: ECDSA (65 bytes, low s);
/// - an account with code: ERC-1271, and nothing else;
/// - an account that is not deployed yet: ERC-6492. The gate calls the factory that the signature names and then asks
///   the account by ERC-1271. So a wallet that exists only as an address can sign.
///
/// It never reverts over a signature while the gas lasts: what cannot be read is not right.
///
/// Warning: the gate calls any contract with any data that a signature names, under its own address. It must never
/// hold a role, a token, an allowance, ether or any other right, and no contract may trust it as a caller.
/// Warning: the call to the factory is real. It can run any code, and call back whoever asks. Ask last, or behind a lock.
/// Warning: the account and the factory can burn the gas of whoever asks. Let the one who asks pay, and simulate first.
/// Warning: an account's answer can change with time. Right now does not mean right tomorrow.
/// Warning: an account whose key has delegated its code (EIP-7702) is an account with code, so its bare ECDSA signature
/// counts only if that code says so.
/// Warning: the hash must name the account, the chain and the purpose (EIP-712). The gate cannot tell for what it is.
interface ISignatureGate {
    /// @notice Whether `signature` is `account`'s over `hash`, at this moment. Not a view: an ERC-6492 signature may
    /// deploy the account, which stays deployed.
    function isSignedBy(address account, bytes32 hash, bytes calldata signature) external returns (bool);
}
