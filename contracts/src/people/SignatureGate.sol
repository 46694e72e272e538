// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {LowLevelCall} from "@openzeppelin/contracts/utils/LowLevelCall.sol";

import {ISignatureGate} from "./ISignatureGate.sol";

/// @notice What it promises, and what not: {ISignatureGate}.
contract SignatureGate is ISignatureGate {
    /// @dev The last 32 bytes of every ERC-6492 signature.
    bytes32 private constant ERC6492_SUFFIX = 0x6492649264926492649264926492649264926492649264926492649264926492;

    /// @inheritdoc ISignatureGate
    function isSignedBy(address account, bytes32 hash, bytes calldata signature) external returns (bool) {
        if (signature.length < 32 || bytes32(signature[signature.length - 32:]) != ERC6492_SUFFIX) {
            return SignatureChecker.isValidSignatureNowCalldata(account, hash, signature);
        }
        try this.unwrap(signature[:signature.length - 32]) returns (
            address factory, bytes memory factoryCall, bytes memory inner
        ) {
            if (_isRight(account, hash, inner)) return true;
            // The factory's answer says nothing: what counts is whether the account now stands and says yes.
            LowLevelCall.callNoReturn(factory, factoryCall);
            return _isRight(account, hash, inner);
        } catch {
            return false;
        }
    }

    /// @notice Takes an ERC-6492 signature, without its suffix, apart. Reverts when it cannot be read.
    function unwrap(bytes calldata wrapped)
        external
        pure
        returns (address factory, bytes memory factoryCall, bytes memory inner)
    {
        return abi.decode(wrapped, (address, bytes, bytes));
    }

    /// @dev INVARIANT: a wrapped signature is never checked as ECDSA: the account it speaks for is a contract.
    function _isRight(address account, bytes32 hash, bytes memory inner) private view returns (bool) {
        return account.code.length != 0 && SignatureChecker.isValidERC1271SignatureNow(account, hash, inner);
    }
}
