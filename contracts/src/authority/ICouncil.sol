// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @notice Names a proposal by its content and a number, so that an approval never lands on another act.
type ProposalId is bytes32;

/// @title The council
/// @notice The nation's highest authority: the only holder of the administrator role. Several of its members approve an
/// act; the act is then scheduled with the authority, waits out the delay that the authority keeps for the council, and
/// is carried out by calling the target directly, so that the target sees the council and nobody else.
///
/// The delay is the authority's (`AccessManager`), not the council's: whoever reads the roles sees it. The council
/// enforces it too, so that it also holds for a target that does not ask the authority.
///
/// Only votes of those who are members now count, at every step. Whoever leaves takes their votes along, and does not
/// bring them back on returning. A member may change an approval into an objection and back until the act is closed.
///
/// Warning: the council counts accounts, not persons. Nothing here stops one person from holding two members' keys.
/// Warning: an act never lapses for good. When its schedule runs out it can be scheduled again for as long as enough
/// members still approve, and the delay begins anew.
interface ICouncil {
    /// @dev `Lapsed`: enough members approved, but the authority holds no live schedule for the act (one week has
    /// passed since it could be carried out, or the schedule was cancelled at the authority). It can be scheduled again.
    enum ProposalState {
        None,
        Proposed,
        Scheduled,
        Executed,
        Cancelled,
        Lapsed
    }

    /// @param approvals How many who are members now approve.
    /// @param objections How many who are members now object.
    /// @param executableAt First second, in Unix time, at which the act can be carried out; 0 unless it is scheduled.
    struct Proposal {
        address proposer;
        address target;
        bytes data;
        bytes32 evidence;
        ProposalState state;
        uint256 approvals;
        uint256 objections;
        uint256 executableAt;
    }

    event ActProposed(
        ProposalId indexed id, address indexed member, address indexed target, bytes data, bytes32 evidence
    );
    event ActApproved(ProposalId indexed id, address indexed member, uint256 approvals);
    event ActObjected(ProposalId indexed id, address indexed member, uint256 objections);
    event ActScheduled(ProposalId indexed id, uint256 executableAt);
    event ActExecuted(ProposalId indexed id, address indexed member);
    event ActCancelled(ProposalId indexed id, address indexed member, uint256 objections);
    event MemberAdded(address indexed member);
    event MemberRemoved(address indexed member);
    event ThresholdChanged(uint256 threshold);

    error ActClosed(ProposalId id, ProposalState state);
    error ActEmpty(uint256 length);
    error ActFailed(ProposalId id, bytes reason);
    error ActKnownAlready(ProposalId id);
    error ActNotAllowed(address target, bytes4 selector);
    error ActNotInState(ProposalId id, ProposalState state, ProposalState needed);
    error ActNotReady(ProposalId id, uint256 executableAt, uint256 time);
    error ActUnknown(ProposalId id);
    error ApprovalsTooFew(ProposalId id, uint256 approvals, uint256 threshold);
    error ApprovedAlready(ProposalId id, address member);
    error CouncilCannotBeMember();
    error EvidenceMissing();
    error MemberKnownAlready(address member);
    error MemberMissing();
    error MembersTooMany(uint256 members, uint256 most);
    error NotAMember(address account);
    error ObjectedAlready(ProposalId id, address member);
    error TargetMissing();
    error ThresholdOutOfRange(uint256 threshold, uint256 members);

    /// @notice Puts an act before the council, with the proposer's own approval. Any member.
    /// An act that is open already (same target, same data) is not opened twice.
    /// @param evidence Hash of the evidence record: authority, order number and reason.
    function propose(address target, bytes calldata data, bytes32 evidence) external returns (ProposalId id);

    /// @notice Approves an act. The approval that reaches the threshold schedules it. Any member.
    function approve(ProposalId id) external;

    /// @notice Objects to an act that is not carried out. Once so many object that the threshold is out of reach, the
    /// act is cancelled. Any member.
    function object(ProposalId id) external;

    /// @notice Schedules an act that enough members approve and that has no live schedule: the schedule lapsed, or a
    /// lower threshold or a smaller council made its approvals enough. The delay begins now. Any member.
    function schedule(ProposalId id) external;

    /// @notice Carries out a scheduled act after its delay, if enough of today's members still approve. Any member.
    function execute(ProposalId id) external;

    /// @notice Takes a member in. The council's own act.
    function addMember(address member) external;

    /// @notice Takes a member out, and with them their votes on every open act. The council's own act.
    ///
    /// Warning: refused while the threshold would be larger than the council that remains; lower the threshold first.
    function removeMember(address member) external;

    /// @notice Changes how many members an act needs: at least two, at most all. The council's own act.
    function setThreshold(uint256 threshold) external;

    /// @notice Whether the account is a member now.
    function isMember(address account) external view returns (bool);

    /// @notice The members now, in no promised order.
    function members() external view returns (address[] memory);

    /// @notice How many members an act needs.
    function threshold() external view returns (uint256);

    /// @notice How far an act has come, `Lapsed` in place of `Scheduled` once the authority holds no live schedule.
    function stateOf(ProposalId id) external view returns (ProposalState);

    /// @notice Everything about an act, with the votes as they count now. All zero for an act nobody proposed.
    function proposalOf(ProposalId id) external view returns (Proposal memory);
}
