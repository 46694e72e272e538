// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {EnumerableSet} from "@openzeppelin/contracts/utils/structs/EnumerableSet.sol";

import {ICouncil, ProposalId} from "./ICouncil.sol";

/// @notice What it promises, and what not: {ICouncil}.
contract Council is ICouncil, AccessManaged {
    using EnumerableSet for EnumerableSet.AddressSet;

    /// @dev Votes are counted member by member, so a council of any size would make an act too dear to count.
    uint256 public constant MOST_MEMBERS = 32;
    /// @dev A council whose members can act alone is not a council.
    uint256 public constant LEAST_THRESHOLD = 2;

    /// @dev `state` is never `Lapsed`: that is read from the authority.
    /// @param scheduleNonce The authority's number for the schedule of this act; 0 where the authority asks no delay.
    struct Act {
        address proposer;
        uint32 scheduleNonce;
        ProposalState state;
        address target;
        bytes32 evidence;
        bytes data;
    }

    /// @param term The member's term in which the vote was given; a vote of another term does not count.
    struct Vote {
        uint64 term;
        bool approves;
    }

    EnumerableSet.AddressSet private _members;
    uint256 private _threshold;
    uint256 private _proposed;

    /// @dev How often the account became a member.
    mapping(address account => uint64 terms) private _terms;
    mapping(ProposalId id => Act act) private _acts;
    mapping(ProposalId id => mapping(address member => Vote vote)) private _votes;
    /// @dev The open proposal of an operation: the authority keeps one schedule for one target and data.
    mapping(bytes32 operation => ProposalId id) private _open;

    modifier onlyMember() {
        if (!_members.contains(msg.sender)) revert NotAMember(msg.sender);
        _;
    }

    constructor(address initialAuthority, address[] memory initialMembers, uint256 initialThreshold)
        AccessManaged(initialAuthority)
    {
        for (uint256 i = 0; i < initialMembers.length; ++i) {
            _addMember(initialMembers[i]);
        }
        _setThreshold(initialThreshold);
    }

    /// @inheritdoc ICouncil
    function propose(address target, bytes calldata data, bytes32 evidence)
        external
        onlyMember
        returns (ProposalId id)
    {
        if (target == address(0)) revert TargetMissing();
        if (data.length < 4) revert ActEmpty(data.length);
        // INVARIANT: no act without the order that allows it.
        if (evidence == 0) revert EvidenceMissing();
        bytes32 operation = _operation(target, data);
        // INVARIANT: one operation has one open proposal, so that no act is carried out on another's schedule.
        if (ProposalId.unwrap(_open[operation]) != 0) revert ActKnownAlready(_open[operation]);

        id = ProposalId.wrap(keccak256(abi.encode(block.chainid, address(this), target, data, evidence, ++_proposed)));
        _acts[id] = Act({
            proposer: msg.sender,
            scheduleNonce: 0,
            state: ProposalState.Proposed,
            target: target,
            evidence: evidence,
            data: data
        });
        _open[operation] = id;
        _votes[id][msg.sender] = Vote({term: _terms[msg.sender], approves: true});

        emit ActProposed(id, msg.sender, target, data, evidence);
        emit ActApproved(id, msg.sender, 1);
    }

    /// @inheritdoc ICouncil
    function approve(ProposalId id) external onlyMember {
        Act storage act = _openAct(id);
        // INVARIANT: a member counts once.
        if (_hasVoted(id, msg.sender, true)) revert ApprovedAlready(id, msg.sender);

        _votes[id][msg.sender] = Vote({term: _terms[msg.sender], approves: true});
        (uint256 approvals,) = _count(id);

        emit ActApproved(id, msg.sender, approvals);

        if (act.state == ProposalState.Proposed && approvals >= _threshold) _schedule(id, act);
    }

    /// @inheritdoc ICouncil
    function object(ProposalId id) external onlyMember {
        Act storage act = _openAct(id);
        // INVARIANT: a member counts once.
        if (_hasVoted(id, msg.sender, false)) revert ObjectedAlready(id, msg.sender);

        _votes[id][msg.sender] = Vote({term: _terms[msg.sender], approves: false});
        (, uint256 objections) = _count(id);

        emit ActObjected(id, msg.sender, objections);

        if (_members.length() - objections >= _threshold) return;

        act.state = ProposalState.Cancelled;
        bytes32 operation = _operation(act.target, act.data);
        _open[operation] = ProposalId.wrap(0);

        emit ActCancelled(id, msg.sender, objections);

        _dropSchedule(operation, act);
    }

    /// @inheritdoc ICouncil
    function schedule(ProposalId id) external onlyMember {
        Act storage act = _openAct(id);
        ProposalState state = stateOf(id);
        if (state == ProposalState.Scheduled) revert ActNotInState(id, state, ProposalState.Lapsed);
        (uint256 approvals,) = _count(id);
        // INVARIANT: nothing is scheduled that too few of today's members approve.
        if (approvals < _threshold) revert ApprovalsTooFew(id, approvals, _threshold);

        _schedule(id, act);
    }

    /// @inheritdoc ICouncil
    function execute(ProposalId id) external onlyMember {
        Act storage act = _openAct(id);
        ProposalState state = stateOf(id);
        if (state != ProposalState.Scheduled) revert ActNotInState(id, state, ProposalState.Scheduled);
        (uint256 approvals,) = _count(id);
        // INVARIANT: nothing is carried out that too few of today's members approve.
        if (approvals < _threshold) revert ApprovalsTooFew(id, approvals, _threshold);
        uint256 executableAt = _executableAt(act);
        // INVARIANT: nothing is carried out before its delay is over, also where the target does not ask the authority.
        if (block.timestamp < executableAt) revert ActNotReady(id, executableAt, block.timestamp);

        act.state = ProposalState.Executed;
        bytes32 operation = _operation(act.target, act.data);
        _open[operation] = ProposalId.wrap(0);

        emit ActExecuted(id, msg.sender);

        (bool done, bytes memory reason) = act.target.call(act.data);
        if (!done) revert ActFailed(id, reason);
        // INVARIANT: a schedule serves one act. A target that does not ask the authority leaves it unused.
        _dropSchedule(operation, act);
    }

    /// @inheritdoc ICouncil
    function addMember(address member) external restricted {
        _addMember(member);
    }

    /// @inheritdoc ICouncil
    function removeMember(address member) external restricted {
        if (!_members.contains(member)) revert NotAMember(member);
        // INVARIANT: the threshold is never larger than the council.
        if (_members.length() - 1 < _threshold) revert ThresholdOutOfRange(_threshold, _members.length() - 1);

        _members.remove(member);

        emit MemberRemoved(member);
    }

    /// @inheritdoc ICouncil
    function setThreshold(uint256 newThreshold) external restricted {
        _setThreshold(newThreshold);
    }

    /// @inheritdoc ICouncil
    function isMember(address account) external view returns (bool) {
        return _members.contains(account);
    }

    /// @inheritdoc ICouncil
    function members() external view returns (address[] memory) {
        return _members.values();
    }

    /// @inheritdoc ICouncil
    function threshold() external view returns (uint256) {
        return _threshold;
    }

    /// @inheritdoc ICouncil
    function stateOf(ProposalId id) public view returns (ProposalState) {
        Act storage act = _acts[id];
        if (act.state == ProposalState.Scheduled && !_isScheduleLive(act)) return ProposalState.Lapsed;
        return act.state;
    }

    /// @inheritdoc ICouncil
    function proposalOf(ProposalId id) external view returns (Proposal memory proposal) {
        Act storage act = _acts[id];
        (uint256 approvals, uint256 objections) = _count(id);
        proposal = Proposal({
            proposer: act.proposer,
            target: act.target,
            data: act.data,
            evidence: act.evidence,
            state: stateOf(id),
            approvals: approvals,
            objections: objections,
            executableAt: 0
        });
        if (proposal.state == ProposalState.Scheduled) proposal.executableAt = _executableAt(act);
    }

    function _addMember(address member) private {
        if (member == address(0)) revert MemberMissing();
        // INVARIANT: the council never votes on its own acts.
        if (member == address(this)) revert CouncilCannotBeMember();
        if (_members.contains(member)) revert MemberKnownAlready(member);
        // INVARIANT: votes can always be counted within a block.
        if (_members.length() == MOST_MEMBERS) revert MembersTooMany(MOST_MEMBERS + 1, MOST_MEMBERS);

        _members.add(member);
        ++_terms[member];

        emit MemberAdded(member);
    }

    function _setThreshold(uint256 newThreshold) private {
        // INVARIANT: no member acts alone, and the threshold is never larger than the council.
        if (newThreshold < LEAST_THRESHOLD || newThreshold > _members.length()) {
            revert ThresholdOutOfRange(newThreshold, _members.length());
        }

        _threshold = newThreshold;

        emit ThresholdChanged(newThreshold);
    }

    /// @dev Schedules with the authority where it asks a delay of the council; elsewhere the act can be carried out now.
    function _schedule(ProposalId id, Act storage act) private {
        IAccessManager manager = IAccessManager(authority());
        bytes memory data = act.data;
        bytes32 operation = _operation(act.target, data);
        act.state = ProposalState.Scheduled;
        act.scheduleNonce = 0;
        // INVARIANT: the whole delay lies between the deciding approval and the act. An older schedule is not used.
        if (manager.getSchedule(operation) != 0) manager.cancel(address(this), act.target, data);

        try manager.schedule(act.target, data, 0) returns (bytes32, uint32 nonce) {
            act.scheduleNonce = nonce;
        } catch {
            // The authority refuses a schedule both when the council may act at once and when it may not act at all.
            // forge-lint: disable-next-line(unsafe-typecast)
            if (!_isImmediate(act)) revert ActNotAllowed(act.target, bytes4(data));
        }

        emit ActScheduled(id, _executableAt(act));
    }

    /// @dev Takes back what the authority still holds of the act's schedule.
    function _dropSchedule(bytes32 operation, Act storage act) private {
        IAccessManager manager = IAccessManager(authority());
        if (act.scheduleNonce == 0 || manager.getSchedule(operation) == 0) return;
        if (manager.getNonce(operation) != act.scheduleNonce) return;
        manager.cancel(address(this), act.target, act.data);
    }

    function _openAct(ProposalId id) private view returns (Act storage act) {
        act = _acts[id];
        if (act.state == ProposalState.None) revert ActUnknown(id);
        // INVARIANT: an act that was carried out or cancelled stays so.
        if (act.state == ProposalState.Executed || act.state == ProposalState.Cancelled) {
            revert ActClosed(id, act.state);
        }
    }

    function _hasVoted(ProposalId id, address member, bool approves) private view returns (bool) {
        Vote storage vote = _votes[id][member];
        return vote.term == _terms[member] && vote.approves == approves;
    }

    /// @dev Votes of members who left, or who left and came back, do not count.
    function _count(ProposalId id) private view returns (uint256 approvals, uint256 objections) {
        uint256 length = _members.length();
        for (uint256 i = 0; i < length; ++i) {
            address member = _members.at(i);
            if (_hasVoted(id, member, true)) ++approvals;
            else if (_hasVoted(id, member, false)) ++objections;
        }
    }

    function _isScheduleLive(Act storage act) private view returns (bool) {
        if (act.scheduleNonce == 0) return _isImmediate(act);
        IAccessManager manager = IAccessManager(authority());
        bytes32 operation = _operation(act.target, act.data);
        return manager.getNonce(operation) == act.scheduleNonce && manager.getSchedule(operation) != 0;
    }

    function _isImmediate(Act storage act) private view returns (bool immediate) {
        (immediate,) = IAccessManager(authority()).canCall(address(this), act.target, bytes4(act.data));
    }

    /// @dev Of an act whose schedule is live.
    function _executableAt(Act storage act) private view returns (uint256) {
        if (act.scheduleNonce == 0) return block.timestamp;
        return IAccessManager(authority()).getSchedule(_operation(act.target, act.data));
    }

    /// @dev The authority's own name for the operation.
    function _operation(address target, bytes memory data) private view returns (bytes32) {
        return keccak256(abi.encode(address(this), target, data));
    }
}
