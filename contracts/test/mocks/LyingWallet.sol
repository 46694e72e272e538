// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";

/// @dev A contract account that answers the question for its signature in every wrong way.
contract LyingWallet {
    enum Answer {
        Nothing,
        Short,
        OtherMagic,
        DirtyMagic,
        Revert,
        RevertWithMagic,
        Write
    }

    Answer private immutable ANSWER;
    uint256 private _written;

    constructor(Answer answer) {
        ANSWER = answer;
    }

    fallback() external {
        bytes4 magic = IERC1271.isValidSignature.selector;
        bytes memory answer;
        if (ANSWER == Answer.Short) answer = abi.encodePacked(magic);
        if (ANSWER == Answer.OtherMagic) answer = abi.encode(bytes4(0xffffffff));
        if (ANSWER == Answer.DirtyMagic) answer = abi.encode(bytes32(magic) | bytes32(uint256(1)));
        if (ANSWER == Answer.RevertWithMagic || ANSWER == Answer.Write) answer = abi.encode(magic);
        // Allowed only when the question is asked as a real call, never in a static one.
        if (ANSWER == Answer.Write) _written = 1;
        bool reverts = ANSWER == Answer.Revert || ANSWER == Answer.RevertWithMagic;
        assembly ("memory-safe") {
            switch reverts
            case 1 { revert(add(answer, 32), mload(answer)) }
            default { return(add(answer, 32), mload(answer)) }
        }
    }
}
