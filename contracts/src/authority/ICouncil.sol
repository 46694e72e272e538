// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @notice Names a proposal by its content and a number, so that an approval never lands on another act.
type ProposalId is bytes32;

/// @title The council
/// @notice The nation's highest authority: the only holder of the administrator role. Several of its members approve an
/// act; the act is then scheduled with the authority, waits out the delay that the authority keeps for the council, and
/// is carried out by calling the target directly, so that the target sees the council and nobody else.
///
/// The delay is the authority's (`AccessManager`), not the council's: whoever reads the roles sees it.
interface ICouncil {
    enum ProposalState {
        None,
        Proposed,
        Scheduled,
        Executed,
        Cancelled
    }

    event ActProposed(ProposalId indexed id, address indexed member, address indexed target, bytes data, bytes32 evidence);
    event ActApproved(ProposalId indexed id, address indexed member, uint256 approvals);
    event ActScheduled(ProposalId indexed id, uint256 executableAt);
    event ActExecuted(ProposalId indexed id, address indexed member);
    event ActCancelled(ProposalId indexed id, address indexed member, uint256 objections);
    event MemberAdded(address indexed member);
    event MemberRemoved(address indexed member);
    event ThresholdChanged(uint256 threshold);

    error ActFailed(ProposalId id, bytes reason);
    error ActKnownAlready(ProposalId id);
    error ActNotInState(ProposalId id, ProposalState state, ProposalState needed);
    error ApprovedAlready(ProposalId id, address member);
    error ObjectedAlready(ProposalId id, address member);
    error EvidenceMissing();
    error MemberKnownAlready(address member);
    error MemberMissing();
    error NotAMember(address account);
    error TargetMissing();
    error ThresholdOutOfRange(uint256 threshold, uint256 members);

    /// @notice Puts an act before the council, with the proposer's own approval.
    /// @param evidence Hash of the evidence record: authority, order number and reason.
    function propose(address target, bytes calldata data, bytes32 evidence) external returns (ProposalId id);

    /// @notice Approves an act. The approval that reaches the threshold schedules it.
    function approve(ProposalId id) external;

    /// @notice Objects to an act that is not carried out. Once so many object that the threshold is out of reach, the act is cancelled.
    function object(ProposalId id) external;

    /// @notice Carries out a scheduled act after its delay. Any member.
    function execute(ProposalId id) external;

    function addMember(address member) external;
    function removeMember(address member) external;
    function setThreshold(uint256 threshold) external;

    function isMember(address account) external view returns (bool);
    function members() external view returns (address[] memory);
    function threshold() external view returns (uint256);
    function stateOf(ProposalId id) external view returns (ProposalState);
}
