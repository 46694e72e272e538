// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {StdUtils} from "forge-std/StdUtils.sol";
import {CommonBase} from "forge-std/Base.sol";

import {Council} from "../../src/authority/Council.sol";
import {ICouncil, ProposalId} from "../../src/authority/ICouncil.sol";
import {ITarget} from "../mocks/Target.sol";
import {Roles} from "../base/Roles.sol";

/// @dev Accounts who try every door of the council and the authority. It keeps its own votes and times, and notes each
/// act that was carried out in spite of them.
contract CouncilHandler is CommonBase, StdUtils {
    AccessManager private immutable AUTHORITY;
    Council private immutable COUNCIL;
    uint256 private immutable DELAY;

    address[] private _actors;
    address[] private _candidates;
    address[] private _targets;

    ProposalId[] private _ids;
    mapping(ProposalId id => mapping(address member => int8 vote)) private _votes;
    mapping(ProposalId id => uint256 time) private _scheduledAt;
    mapping(ProposalId id => bool carriedOut) private _carriedOut;

    uint256 public executions;
    uint256 public executedWithTooFew;
    uint256 public executedEarly;
    uint256 public executedTwice;

    constructor(
        AccessManager authority,
        Council council,
        uint256 delay,
        address[] memory actors,
        address[] memory candidates,
        address[] memory targets
    ) {
        (AUTHORITY, COUNCIL, DELAY) = (authority, council, delay);
        (_actors, _candidates, _targets) = (actors, candidates, targets);
    }

    function propose(uint256 actor, uint256 kind, uint256 choice) external {
        (address target, bytes memory data) = _operation(kind, choice);
        _proposeBy(_actor(actor), target, data);
    }

    function approve(uint256 actor, uint256 proposal) external {
        _approve(_actor(actor), _proposal(proposal));
    }

    function object(uint256 actor, uint256 proposal) external {
        _object(_actor(actor), _proposal(proposal));
    }

    function schedule(uint256 actor, uint256 proposal) external {
        ProposalId id = _proposal(proposal);
        (bool done,) = _as(_actor(actor), address(COUNCIL), abi.encodeCall(COUNCIL.schedule, (id)));
        if (done) _scheduledAt[id] = block.timestamp;
    }

    function execute(uint256 actor, uint256 proposal) external {
        _execute(_actor(actor), _proposal(proposal));
    }

    /// @dev All who act here, together, from vote to effect.
    function push(uint256 proposal) public {
        ProposalId id = _proposal(proposal);
        _approveByMany(id, type(uint256).max);
        vm.warp(block.timestamp + DELAY);
        _executeByMany(id);
    }

    /// @dev Some propose and approve; others object, the council changes or time passes; then all try to carry it out.
    function race(uint256 seed) external {
        // The fuzzer likes small numbers and borders; a race wants every bit thrown.
        uint256 dice = uint256(keccak256(abi.encode(seed)));
        uint256 kind = dice % 2 == 0 ? 3 : uint8(dice >> 1);
        (address target, bytes memory data) = _operation(kind, uint64(dice >> 128));
        _proposeBy(_actor(uint8(dice >> 16)), target, data);
        ProposalId id = _newest();
        _approveByMany(id, uint8(dice >> 24));
        uint256 disturbance = uint8(dice >> 32) % 4;
        uint256 choice = uint8(dice >> 40);
        if (disturbance == 1) _objectByMany(id, choice);
        // Another act overtakes and changes the council while this one waits.
        if (disturbance == 2) _overtake(uint8(dice >> 48) % 3, choice);
        // A member leaves and comes back.
        if (disturbance == 3) {
            _overtake(1, choice);
            _overtake(0, choice);
        }
        vm.warp(block.timestamp + uint32(dice >> 192) % (DELAY * 2));
        _executeByMany(id);
    }

    function _overtake(uint256 kind, uint256 choice) private {
        (address target, bytes memory data) = _operation(kind, choice);
        for (uint256 i = 0; i < _actors.length; ++i) {
            _proposeBy(_actors[i], target, data);
        }
        push(1);
    }

    /// @dev Past the council, straight at the contracts.
    function bypass(uint256 actor, uint256 way, uint256 kind, uint256 choice) external {
        (address target, bytes memory data) = _operation(kind, choice);
        address account = _actor(actor);
        if (way % 5 == 0) _as(account, target, data);
        if (way % 5 == 1) _as(account, address(AUTHORITY), abi.encodeCall(AUTHORITY.schedule, (target, data, 0)));
        if (way % 5 == 2) _as(account, address(AUTHORITY), abi.encodeCall(AUTHORITY.execute, (target, data)));
        if (way % 5 == 3) {
            _as(account, address(AUTHORITY), abi.encodeCall(AUTHORITY.cancel, (address(COUNCIL), target, data)));
        }
        if (way % 5 == 4) {
            bytes[] memory calls = new bytes[](1);
            calls[0] = data;
            _as(account, address(AUTHORITY), abi.encodeCall(AUTHORITY.multicall, (calls)));
        }
    }

    function wait(uint256 time) external {
        vm.warp(block.timestamp + bound(time, 1, 10 minutes));
    }

    /// @dev Long enough for a schedule to run out.
    function waitLong() external {
        vm.warp(block.timestamp + 1 weeks + DELAY);
    }

    function _proposeBy(address account, address target, bytes memory data) private {
        (bool done, bytes memory answer) =
            _as(account, address(COUNCIL), abi.encodeCall(COUNCIL.propose, (target, data, bytes32("order"))));
        if (!done) return;
        ProposalId id = abi.decode(answer, (ProposalId));
        _ids.push(id);
        _votes[id][account] = 1;
    }

    function _object(address account, ProposalId id) private {
        (bool done,) = _as(account, address(COUNCIL), abi.encodeCall(COUNCIL.object, (id)));
        if (done) _votes[id][account] = -1;
    }

    /// @param voters One bit for each actor.
    function _approveByMany(ProposalId id, uint256 voters) private {
        for (uint256 i = 0; i < _actors.length; ++i) {
            if (voters >> i & 1 == 1) _approve(_actors[i], id);
        }
    }

    function _objectByMany(ProposalId id, uint256 voters) private {
        for (uint256 i = 0; i < _actors.length; ++i) {
            if (voters >> i & 1 == 1) _object(_actors[i], id);
        }
    }

    function _executeByMany(ProposalId id) private {
        for (uint256 i = 0; i < _actors.length; ++i) {
            _execute(_actors[i], id);
        }
    }

    function _approve(address account, ProposalId id) private {
        ICouncil.ProposalState before = COUNCIL.stateOf(id);
        (bool done,) = _as(account, address(COUNCIL), abi.encodeCall(COUNCIL.approve, (id)));
        if (!done) return;
        _votes[id][account] = 1;
        bool scheduled = COUNCIL.stateOf(id) == ICouncil.ProposalState.Scheduled;
        if (scheduled && before == ICouncil.ProposalState.Proposed) _scheduledAt[id] = block.timestamp;
    }

    function _execute(address account, ProposalId id) private {
        address[] memory members = COUNCIL.members();
        uint256 threshold = COUNCIL.threshold();
        uint256 approvals;
        for (uint256 i = 0; i < members.length; ++i) {
            if (_votes[id][members[i]] == 1) ++approvals;
        }
        (bool done,) = _as(account, address(COUNCIL), abi.encodeCall(COUNCIL.execute, (id)));
        if (!done) return;
        ++executions;
        if (approvals < threshold) ++executedWithTooFew;
        if (block.timestamp < _scheduledAt[id] + DELAY || _scheduledAt[id] == 0) ++executedEarly;
        if (_carriedOut[id]) ++executedTwice;
        _carriedOut[id] = true;
        // Whoever left takes their votes along.
        for (uint256 i = 0; i < members.length; ++i) {
            if (COUNCIL.isMember(members[i])) continue;
            for (uint256 j = 0; j < _ids.length; ++j) {
                _votes[_ids[j]][members[i]] = 0;
            }
        }
    }

    function _as(address account, address target, bytes memory call) private returns (bool done, bytes memory answer) {
        vm.prank(account);
        (done, answer) = target.call(call);
    }

    function _operation(uint256 kind, uint256 choice) private view returns (address, bytes memory) {
        address candidate = _candidates[choice % _candidates.length];
        kind = kind % 7;
        if (kind == 0) return (address(COUNCIL), abi.encodeCall(COUNCIL.addMember, (candidate)));
        if (kind == 1) return (address(COUNCIL), abi.encodeCall(COUNCIL.removeMember, (candidate)));
        if (kind == 2) return (address(COUNCIL), abi.encodeCall(COUNCIL.setThreshold, (choice % 8)));
        if (kind == 3) return (_targets[choice % _targets.length], abi.encodeCall(ITarget.act, (choice | 1)));
        if (kind == 4) return (_targets[choice % _targets.length], abi.encodeCall(ITarget.fail, (choice % 3)));
        // Roles of officers only: that the council may also give away its own is its right, and no invariant.
        uint64 role = uint64(choice % 8) + Roles.MAKER;
        if (kind == 5) return (address(AUTHORITY), abi.encodeCall(AUTHORITY.grantRole, (role, candidate, 0)));
        return (address(AUTHORITY), abi.encodeCall(AUTHORITY.revokeRole, (role, candidate)));
    }

    function _actor(uint256 index) private view returns (address) {
        return _actors[index % _actors.length];
    }

    function _proposal(uint256 index) private view returns (ProposalId) {
        // Half of the time the newest, which is the one with something left to do.
        return index % 2 == 1 || _ids.length == 0 ? _newest() : _ids[index / 2 % _ids.length];
    }

    function _newest() private view returns (ProposalId) {
        return _ids.length == 0 ? ProposalId.wrap(0) : _ids[_ids.length - 1];
    }
}
