// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {INationalStablecoin} from "../../src/money/INationalStablecoin.sol";
import {NationalStablecoin} from "../../src/money/NationalStablecoin.sol";
import {Nation} from "../base/Nation.t.sol";

contract NationalStablecoin_constructor_Test is Nation {
    function testFuzz_RevertWhen_LifetimeOutOfRange(uint256 lifetime) external {
        lifetime = lifetime % 2 == 0 ? 0 : bound(lifetime, 365 days + 1, type(uint256).max);
        vm.expectRevert(
            abi.encodeWithSelector(INationalStablecoin.LifetimeOutOfRange.selector, lifetime, uint256(365 days))
        );
        new NationalStablecoin("Meridian mera", "MRA", address(authority), register, lifetime);
    }

    function testFuzz_WhenLifetimeInRange(uint256 lifetime, string calldata name, string calldata symbol) external {
        lifetime = bound(lifetime, 1, 365 days);
        NationalStablecoin built = new NationalStablecoin(name, symbol, address(authority), register, lifetime);
        assertEq(built.name(), name, "name");
        assertEq(built.symbol(), symbol, "symbol");
        assertEq(built.decimals(), 6, "decimals");
        assertEq(built.issuanceLifetime(), lifetime, "lifetime");
        assertEq(address(built.peopleRegister()), address(register), "register");
        assertEq(built.authority(), address(authority), "authority");
        assertEq(built.totalSupply(), 0, "supply");
    }
}
