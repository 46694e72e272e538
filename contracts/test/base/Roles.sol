// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @dev The role numbers of lib/authority/roles.ts, by name as contracts/permissions.json says them.
library Roles {
    uint64 internal constant ADMIN = 0;
    uint64 internal constant COUNCIL = 1;
    uint64 internal constant MAKER = 2;
    uint64 internal constant CHECKER = 3;
    uint64 internal constant TREASURER = 4;
    uint64 internal constant REGISTRAR = 5;
    uint64 internal constant COMPLIANCE = 6;
    uint64 internal constant GUARDIAN = 7;
    uint64 internal constant AUDITOR = 8;
    uint64 internal constant OPERATOR = 9;

    error RoleUnknown(string name);

    function names() internal pure returns (string[] memory list) {
        list = new string[](9);
        list[0] = "council";
        list[1] = "maker";
        list[2] = "checker";
        list[3] = "treasurer";
        list[4] = "registrar";
        list[5] = "compliance";
        list[6] = "guardian";
        list[7] = "auditor";
        list[8] = "operator";
    }

    function idOf(string memory name) internal pure returns (uint64) {
        string[] memory list = names();
        for (uint64 i = 0; i < list.length; ++i) {
            if (keccak256(bytes(list[i])) == keccak256(bytes(name))) return i + 1;
        }
        revert RoleUnknown(name);
    }
}
