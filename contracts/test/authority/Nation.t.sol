// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {Vm} from "forge-std/Test.sol";

import {Nation} from "../base/Nation.t.sol";
import {Roles} from "../base/Roles.sol";

contract Nation_Test is Nation {
    bytes32 private constant ROLE_GRANTED = keccak256("RoleGranted(uint64,address,uint32,uint48,bool)");

    function setUp() public override {
        vm.recordLogs();
        super.setUp();
    }

    function test_GivenDeployerDone_LeavesTheDeployerNoRole() external view {
        for (uint64 role = 0; role <= Roles.OPERATOR; ++role) {
            (bool isMember,) = authority.hasRole(role, deployer);
            assertFalse(isMember, vm.toString(role));
        }
    }

    function test_GivenDeployerDone_MakesTheGuardianTheGuardianOfEveryOffice() external view {
        for (uint64 role = Roles.COUNCIL; role <= Roles.OPERATOR; ++role) {
            assertEq(authority.getRoleGuardian(role), Roles.GUARDIAN, vm.toString(role));
        }
    }

    function test_GivenDeployerDone_LetsTheGuardianCancelAScheduledAct() external {
        bytes memory act = abi.encodeCall(council.setThreshold, (4));
        vm.prank(address(council));
        (bytes32 operation,) = authority.schedule(address(council), act, 0);
        vm.prank(guardian);
        authority.cancel(address(council), address(council), act);
        assertEq(authority.getSchedule(operation), 0, "still scheduled");
    }

    function test_GivenDeployerDone_LeavesTheDeployerNoAct() external {
        bytes memory grant = abi.encodeCall(AccessManager.grantRole, (Roles.ADMIN, deployer, 0));
        vm.startPrank(deployer);
        vm.expectRevert(
            abi.encodeWithSelector(
                IAccessManager.AccessManagerUnauthorizedAccount.selector, deployer, uint64(Roles.ADMIN)
            )
        );
        authority.grantRole(Roles.ADMIN, deployer, 0);
        vm.expectRevert(
            abi.encodeWithSelector(
                IAccessManager.AccessManagerUnauthorizedCall.selector,
                deployer,
                address(authority),
                AccessManager.grantRole.selector
            )
        );
        authority.schedule(address(authority), grant, 0);
        vm.stopPrank();
        Permission[] memory table = _permissions();
        for (uint256 i = 0; i < table.length; ++i) {
            (bool immediate, uint32 delay) = authority.canCall(deployer, table[i].target, table[i].selector);
            assertFalse(immediate, table[i].signature);
            assertEq(delay, 0, table[i].signature);
        }
    }

    function test_GivenDeployerDone_MakesTheCouncilTheOnlyAdministrator() external {
        address[] memory granted = _everGranted(Roles.ADMIN);
        uint256 administrators;
        for (uint256 i = 0; i < granted.length; ++i) {
            (bool isMember, uint32 delay) = authority.hasRole(Roles.ADMIN, granted[i]);
            if (!isMember) continue;
            ++administrators;
            assertEq(granted[i], address(council), "administrator");
            assertEq(delay, COUNCIL_DELAY, "delay");
        }
        assertEq(administrators, 1, "administrators");
    }

    function test_GivenDeployerDone_MakesNoAccountWithoutCodeAnAdministrator() external {
        address[] memory granted = _everGranted(Roles.ADMIN);
        for (uint256 i = 0; i < granted.length; ++i) {
            (bool isMember,) = authority.hasRole(Roles.ADMIN, granted[i]);
            assertTrue(!isMember || granted[i].code.length != 0, vm.toString(granted[i]));
        }
    }

    function test_GivenDeployerDone_GivesTheCouncilNoOffice() external view {
        for (uint64 role = Roles.MAKER; role <= Roles.OPERATOR; ++role) {
            (bool isMember,) = authority.hasRole(role, address(council));
            assertFalse(isMember, vm.toString(role));
        }
    }

    function test_GivenPermissionTable_NamesEveryRestrictedFunctionAndNoOther() external view {
        Permission[] memory table = _permissions();
        _assertNamesAll(table, "Council", "contracts/src/authority/Council.sol");
        _assertNamesAll(table, "PeopleRegister", "contracts/src/people/PeopleRegister.sol");
        _assertNamesAll(table, "NationalStablecoin", "contracts/src/money/NationalStablecoin.sol");
    }

    function test_GivenPermissionTable_RefusesEveryAccountWithoutTheRole() external {
        Permission[] memory table = _permissions();
        address[10] memory accounts = _accountsByRole();
        for (uint256 i = 0; i < table.length; ++i) {
            for (uint64 role = 0; role < accounts.length; ++role) {
                if (role == table[i].role) continue;
                (bool done, bytes memory reason) = _tryAs(accounts[role], table[i]);
                assertFalse(done, table[i].signature);
                assertEq(
                    reason,
                    abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, accounts[role]),
                    table[i].signature
                );
            }
        }
    }

    function test_GivenPermissionTable_LetsEveryAccountWithTheRoleThrough() external {
        Permission[] memory table = _permissions();
        address[10] memory accounts = _accountsByRole();
        for (uint256 i = 0; i < table.length; ++i) {
            (bool done, bytes memory reason) = _tryAs(accounts[table[i].role], table[i]);
            // All arguments are zero, so the function refuses; what matters is that it is the function that does.
            assertFalse(done, table[i].signature);
            assertNotEq(bytes4(reason), IAccessManaged.AccessManagedUnauthorized.selector, table[i].signature);
        }
    }

    /// @dev One account for each role; in the administrator's place the attacker, since nobody calls as administrator.
    function _accountsByRole() private view returns (address[10] memory accounts) {
        accounts[Roles.ADMIN] = attacker;
        accounts[Roles.COUNCIL] = address(council);
        accounts[Roles.MAKER] = maker.addr;
        accounts[Roles.CHECKER] = checker.addr;
        accounts[Roles.TREASURER] = treasurer.addr;
        accounts[Roles.REGISTRAR] = registrar;
        accounts[Roles.COMPLIANCE] = compliance;
        accounts[Roles.GUARDIAN] = guardian;
        accounts[Roles.AUDITOR] = auditor;
        accounts[Roles.OPERATOR] = operator;
    }

    function _tryAs(address account, Permission memory permission) private returns (bool done, bytes memory reason) {
        vm.prank(account);
        (done, reason) = permission.target.call(abi.encodePacked(permission.selector, new bytes(320)));
    }

    function _assertNamesAll(Permission[] memory table, string memory name, string memory source) private view {
        string[] memory parts = vm.split(vm.readFile(source), " restricted");
        uint256 named;
        for (uint256 i = 0; i < table.length; ++i) {
            if (keccak256(bytes(table[i].contractName)) == keccak256(bytes(name))) ++named;
        }
        assertEq(named, parts.length - 1, name);
    }

    /// @dev Every account that was ever given the role, from the events since the first block.
    function _everGranted(uint64 role) private returns (address[] memory accounts) {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        accounts = new address[](logs.length);
        uint256 length;
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].emitter != address(authority) || logs[i].topics[0] != ROLE_GRANTED) continue;
            if (uint256(logs[i].topics[1]) != role) continue;
            accounts[length++] = address(uint160(uint256(logs[i].topics[2])));
        }
        assembly ("memory-safe") {
            mstore(accounts, length)
        }
    }
}
