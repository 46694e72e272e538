// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

/// @dev An honest contract account: its owner's ECDSA signature is its own.
contract ContractWallet is IERC1271 {
    address public owner;

    constructor(address initialOwner) {
        owner = initialOwner;
    }

    function setOwner(address newOwner) external {
        owner = newOwner;
    }

    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4) {
        (address signer, ECDSA.RecoverError problem,) = ECDSA.tryRecover(hash, signature);
        bool isRight = problem == ECDSA.RecoverError.NoError && signer == owner;
        return isRight ? IERC1271.isValidSignature.selector : bytes4(0xffffffff);
    }
}

/// @dev Deploys contract accounts at addresses known before.
contract WalletFactory {
    function addressOf(address owner) external view returns (address) {
        bytes32 code = keccak256(abi.encodePacked(type(ContractWallet).creationCode, abi.encode(owner)));
        return address(uint160(uint256(keccak256(abi.encodePacked(bytes1(0xff), address(this), bytes32(0), code)))));
    }

    function deploy(address owner) external returns (address) {
        return address(new ContractWallet{salt: 0}(owner));
    }

    /// @dev What ERC-6492 calls preparation of an account that stands already.
    function hand(ContractWallet wallet, address newOwner) external {
        wallet.setOwner(newOwner);
    }
}
