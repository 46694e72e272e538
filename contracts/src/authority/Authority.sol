// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

// The authority of the nation is OpenZeppelin's AccessManager, unchanged. This file only makes the build include it, so
// that the deployer finds its code without building the tests.
// forge-lint: disable-next-line(unused-import)
import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
