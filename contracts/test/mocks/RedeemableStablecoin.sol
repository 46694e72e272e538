// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {NationalStablecoin} from "../../src/money/NationalStablecoin.sol";
import {IPeopleRegister} from "../../src/people/IPeopleRegister.sol";

/// @dev Opens what only a derived contract may do, to test it before the redemption that will.
contract RedeemableStablecoin is NationalStablecoin {
    constructor(address authority, IPeopleRegister register)
        NationalStablecoin("Meridian mera", "MRA", authority, register, 1 days)
    {}

    function mint(address account, uint256 amount) external {
        _mint(account, amount);
    }

    function burn(address account, uint256 amount) external {
        _burn(account, amount);
    }
}
