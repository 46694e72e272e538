// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @dev OpenZeppelin's ERC-20 and nothing else: the measure for the cost of a payment.
contract PlainToken is ERC20 {
    constructor(address holder, uint256 amount) ERC20("Plain", "PLN") {
        _mint(holder, amount);
    }
}
