// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {Test, Vm} from "forge-std/Test.sol";

import {Council} from "../../src/authority/Council.sol";
import {ProposalId} from "../../src/authority/ICouncil.sol";
import {IssuanceId} from "../../src/money/INationalStablecoin.sol";
import {NationalStablecoin} from "../../src/money/NationalStablecoin.sol";
import {PersonId} from "../../src/people/IPeopleRegister.sol";
import {PeopleRegister} from "../../src/people/PeopleRegister.sol";
import {SignatureGate} from "../../src/people/SignatureGate.sol";
import {Roles} from "./Roles.sol";

/// @dev A whole nation as the deployer leaves it: contracts, the permission table, officers, the council as the only
/// administrator. Every number and every actor of the tests is here.
abstract contract Nation is Test {
    uint256 internal constant MERA = 1e6;
    uint256 internal constant LIFETIME = 3 days;
    uint256 internal constant THRESHOLD = 3;
    uint32 internal constant COUNCIL_DELAY = 2 minutes;
    uint256 internal constant LARGEST_SUPPLY = type(uint80).max;
    bytes32 internal constant ORDER = keccak256("order 1");
    bytes32 internal constant OTHER_ORDER = keccak256("order 2");
    bytes32 internal constant LIST = keccak256("screening list");

    AccessManager internal authority;
    Council internal council;
    SignatureGate internal gate;
    PeopleRegister internal register;
    NationalStablecoin internal coin;

    address internal deployer = makeAddr("deployer");
    address internal registrar = makeAddr("registrar");
    address internal compliance = makeAddr("compliance");
    address internal guardian = makeAddr("guardian");
    address internal auditor = makeAddr("auditor");
    address internal operator = makeAddr("operator");
    /// @dev Holds the role maker, and is on no register.
    address internal strangerMaker = makeAddr("unregistered maker");
    /// @dev Holds the roles checker and treasurer, and is on no register.
    address internal strangerChecker = makeAddr("unregistered checker");
    address internal attacker = makeAddr("attacker");
    address internal alice = makeAddr("alice");
    address internal bob = makeAddr("bob");

    Vm.Wallet internal maker = vm.createWallet("maker");
    /// @dev The maker's other keys: one has the role checker, one treasurer, one maker again.
    Vm.Wallet internal makerCheckerKey = vm.createWallet("maker, key with the role checker");
    Vm.Wallet internal makerTreasurerKey = vm.createWallet("maker, key with the role treasurer");
    Vm.Wallet internal makerOtherKey = vm.createWallet("maker, second key with the role maker");
    Vm.Wallet internal checker = vm.createWallet("checker");
    Vm.Wallet internal treasurer = vm.createWallet("treasurer");

    PersonId internal makerPerson = PersonId.wrap(keccak256("random number of the maker"));
    PersonId internal checkerPerson = PersonId.wrap(keccak256("random number of the checker"));
    PersonId internal treasurerPerson = PersonId.wrap(keccak256("random number of the treasurer"));

    address[] internal members;

    function setUp() public virtual {
        for (uint256 i = 1; i <= 5; ++i) {
            members.push(makeAddr(string.concat("council member ", vm.toString(i))));
        }
        vm.startPrank(deployer);
        authority = new AccessManager(deployer);
        council = new Council(address(authority), members, THRESHOLD);
        gate = new SignatureGate();
        register = new PeopleRegister(address(authority), gate);
        coin = new NationalStablecoin("Meridian mera", "MRA", address(authority), register, LIFETIME);
        _applyPermissions();
        _grantOffices();
        authority.grantRole(Roles.COUNCIL, address(council), COUNCIL_DELAY);
        authority.grantRole(Roles.ADMIN, address(council), COUNCIL_DELAY);
        authority.renounceRole(Roles.ADMIN, deployer);
        vm.stopPrank();
        _registerOfficers();
        _label();
    }

    // Permissions

    struct Permission {
        string contractName;
        address target;
        string signature;
        bytes4 selector;
        uint64 role;
    }

    /// @dev contracts/permissions.json, which the deployer reads too.
    function _permissions() internal view returns (Permission[] memory table) {
        string memory json = vm.readFile("contracts/permissions.json");
        string[] memory names = vm.parseJsonKeys(json, "$");
        uint256 length;
        for (uint256 i = 0; i < names.length; ++i) {
            length += vm.parseJsonKeys(json, string.concat("$.", names[i])).length;
        }
        table = new Permission[](length);
        for (uint256 i = 0; i < names.length; ++i) {
            string[] memory signatures = vm.parseJsonKeys(json, string.concat("$.", names[i]));
            for (uint256 j = 0; j < signatures.length; ++j) {
                string memory role = vm.parseJsonString(json, string.concat("$.", names[i], "['", signatures[j], "']"));
                table[--length] = Permission({
                    contractName: names[i],
                    target: _deployed(names[i]),
                    signature: signatures[j],
                    selector: bytes4(keccak256(bytes(signatures[j]))),
                    role: Roles.idOf(role)
                });
            }
        }
    }

    function _deployed(string memory name) internal view returns (address) {
        bytes32 hash = keccak256(bytes(name));
        if (hash == keccak256("Council")) return address(council);
        if (hash == keccak256("PeopleRegister")) return address(register);
        if (hash == keccak256("NationalStablecoin")) return address(coin);
        revert(string.concat("permissions.json names an unknown contract: ", name));
    }

    function _applyPermissions() private {
        Permission[] memory table = _permissions();
        for (uint256 i = 0; i < table.length; ++i) {
            bytes4[] memory selectors = new bytes4[](1);
            selectors[0] = table[i].selector;
            authority.setTargetFunctionRole(table[i].target, selectors, table[i].role);
        }
    }

    function _grantOffices() private {
        authority.grantRole(Roles.MAKER, maker.addr, 0);
        authority.grantRole(Roles.MAKER, makerOtherKey.addr, 0);
        authority.grantRole(Roles.MAKER, strangerMaker, 0);
        authority.grantRole(Roles.CHECKER, makerCheckerKey.addr, 0);
        authority.grantRole(Roles.CHECKER, checker.addr, 0);
        authority.grantRole(Roles.CHECKER, strangerChecker, 0);
        authority.grantRole(Roles.TREASURER, treasurer.addr, 0);
        authority.grantRole(Roles.TREASURER, makerTreasurerKey.addr, 0);
        authority.grantRole(Roles.TREASURER, strangerChecker, 0);
        authority.grantRole(Roles.REGISTRAR, registrar, 0);
        authority.grantRole(Roles.COMPLIANCE, compliance, 0);
        authority.grantRole(Roles.GUARDIAN, guardian, 0);
        for (uint64 role = Roles.COUNCIL; role <= Roles.OPERATOR; ++role) {
            authority.setRoleGuardian(role, Roles.GUARDIAN);
        }
        authority.grantRole(Roles.AUDITOR, auditor, 0);
        authority.grantRole(Roles.OPERATOR, operator, 0);
    }

    function _registerOfficers() private {
        _enrol(makerPerson);
        _enrol(checkerPerson);
        _enrol(treasurerPerson);
        _bind(makerPerson, maker);
        _bind(makerPerson, makerCheckerKey);
        _bind(makerPerson, makerTreasurerKey);
        _bind(makerPerson, makerOtherKey);
        _bind(checkerPerson, checker);
        _bind(treasurerPerson, treasurer);
    }

    function _label() private {
        vm.label(address(authority), "authority");
        vm.label(address(council), "council");
        vm.label(address(gate), "signature gate");
        vm.label(address(register), "people register");
        vm.label(address(coin), "national stablecoin");
    }

    // People

    function _enrol(PersonId person) internal {
        vm.prank(registrar);
        register.enrol(person, ORDER);
    }

    function _bind(PersonId person, Vm.Wallet memory wallet) internal {
        bytes memory signature = _consent(person, wallet.addr, wallet, block.timestamp);
        vm.prank(registrar);
        register.bindWallet(person, wallet.addr, block.timestamp, signature, ORDER);
    }

    /// @dev What a wallet signs, written down here a second time so that the contract is not its own judge.
    function _consentHash(PersonId person, address wallet, uint256 nonce, uint256 deadline)
        internal
        view
        returns (bytes32)
    {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("People Register"),
                keccak256("1"),
                block.chainid,
                address(register)
            )
        );
        bytes32 content = keccak256(
            abi.encode(
                keccak256("Bind(bytes32 person,address wallet,uint256 nonce,uint256 deadline)"),
                person,
                wallet,
                nonce,
                deadline
            )
        );
        return keccak256(abi.encodePacked(hex"1901", domain, content));
    }

    /// @dev The consent of `wallet`, signed with the key of `signer`.
    function _consent(PersonId person, address wallet, Vm.Wallet memory signer, uint256 deadline)
        internal
        view
        returns (bytes memory)
    {
        return _sign(signer, _consentHash(person, wallet, register.bindingNonce(wallet), deadline));
    }

    function _sign(Vm.Wallet memory signer, bytes32 hash) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(signer.privateKey, hash);
        return abi.encodePacked(r, s, v);
    }

    // Money

    function _request(address payee, uint256 amount) internal returns (IssuanceId) {
        return _request(payee, amount, ORDER);
    }

    function _request(address payee, uint256 amount, bytes32 evidence) internal returns (IssuanceId) {
        vm.prank(maker.addr);
        return coin.requestIssuance(payee, amount, evidence);
    }

    function _approve(IssuanceId id) internal {
        vm.prank(checker.addr);
        coin.approveIssuance(id, ORDER);
    }

    function _execute(IssuanceId id) internal {
        vm.prank(treasurer.addr);
        coin.executeIssuance(id, ORDER);
    }

    /// @dev New money by the whole procedure.
    function _issue(address payee, uint256 amount) internal {
        IssuanceId id = _request(payee, amount, keccak256(abi.encode("issue", payee, amount, coin.totalSupply())));
        _approve(id);
        _execute(id);
    }

    function _screen(address account) internal {
        address[] memory accounts = new address[](1);
        accounts[0] = account;
        vm.prank(compliance);
        coin.screen(accounts, LIST, ORDER);
    }

    /// @dev A number that can be issued and leaves room for more.
    function _boundAmount(uint256 amount) internal pure returns (uint256) {
        return bound(amount, 1, LARGEST_SUPPLY);
    }

    /// @dev An account that no test gives a meaning to, fit to hold money.
    function _assumePlain(address account) internal view {
        vm.assume(account != address(0) && account != address(coin));
        vm.assume(coin.balanceOf(account) == 0 && !coin.isScreened(account));
    }

    // Council

    function _propose(address target, bytes memory data) internal returns (ProposalId) {
        vm.prank(members[0]);
        return council.propose(target, data, ORDER);
    }

    function _approveBy(ProposalId id, uint256 member) internal {
        vm.prank(members[member]);
        council.approve(id);
    }

    /// @dev Proposes and has as many members approve as are needed.
    function _pass(address target, bytes memory data) internal returns (ProposalId id) {
        id = _propose(target, data);
        for (uint256 i = 1; i < council.threshold(); ++i) {
            _approveBy(id, i);
        }
    }

    /// @dev A council act from proposal to effect.
    function _carryOut(address target, bytes memory data) internal returns (ProposalId id) {
        id = _pass(target, data);
        skip(COUNCIL_DELAY);
        vm.prank(members[0]);
        council.execute(id);
    }

    // Refusals

    function _expectUnauthorized(address account) internal {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, account));
    }
}
