// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @dev An ERC-6492 factory that, when asked to deploy a wallet, makes other calls first: back into the contract that
/// asks, or into whatever trusts the gate. It keeps what came of them.
contract ReentrantFactory {
    address private _target;
    bytes[] private _calls;

    bool[] public done;
    bytes[] public answers;

    function aim(address target, bytes[] calldata calls) external {
        _target = target;
        for (uint256 i = 0; i < calls.length; ++i) {
            _calls.push(calls[i]);
        }
    }

    function strike() public {
        for (uint256 i = 0; i < _calls.length; ++i) {
            (bool ok, bytes memory answer) = _target.call(_calls[i]);
            done.push(ok);
            answers.push(answer);
        }
    }

    function strikeAndDeploy(address factory, bytes calldata deployment) external {
        strike();
        (bool ok,) = factory.call(deployment);
        require(ok);
    }

    function strikes() external view returns (uint256) {
        return done.length;
    }
}
