// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";

import {ICouncil, ProposalId} from "../../src/authority/ICouncil.sol";

/// @dev What an act of the council can be aimed at. It keeps who called last.
interface ITarget {
    function act(uint256 number) external;
    function fail(uint256 number) external;
}

/// @dev Asks the authority who may call.
contract ManagedTarget is ITarget, AccessManaged {
    error Refused(uint256 number);

    address public lastCaller;
    uint256 public lastNumber;

    constructor(address authority) AccessManaged(authority) {}

    function act(uint256 number) external restricted {
        (lastCaller, lastNumber) = (msg.sender, number);
    }

    function fail(uint256 number) external restricted {
        revert Refused(number);
    }
}

/// @dev Knows the council as its owner and no authority.
contract OwnedTarget is ITarget {
    error NotTheOwner(address caller);

    address public immutable OWNER;
    address public lastCaller;
    uint256 public lastNumber;

    constructor(address owner) {
        OWNER = owner;
    }

    function act(uint256 number) external {
        if (msg.sender != OWNER) revert NotTheOwner(msg.sender);
        (lastCaller, lastNumber) = (msg.sender, number);
    }

    function fail(uint256) external pure {
        revert();
    }
}

/// @dev A member of the council that is a contract, and a target that calls back through it.
contract ReentrantMember {
    address private _council;
    bytes private _data;

    bool public done;
    bytes public answer;

    function aim(address council, bytes calldata data) external {
        (_council, _data) = (council, data);
    }

    function act(uint256) external {
        (done, answer) = _council.call(_data);
    }
}

/// @dev Two of these are members. The one that is the target passes its own act again, with the other, while it runs.
contract SchemingMember {
    ICouncil private immutable COUNCIL;
    SchemingMember public accomplice;
    ProposalId public id;

    constructor(ICouncil council) {
        COUNCIL = council;
    }

    function conspire(SchemingMember other) external {
        accomplice = other;
    }

    function act(uint256) external {
        id = COUNCIL.propose(address(this), msg.data, "again");
        accomplice.approve(id);
    }

    function approve(ProposalId proposal) external {
        COUNCIL.approve(proposal);
    }
}
