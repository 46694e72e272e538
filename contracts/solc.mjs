#!/usr/bin/env node
// Lets forge use the solc that npm installed: forge asks a native compiler for its version, then sends standard JSON.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

if (process.argv.includes('--version')) {
  // forge asks on every run, and loading the compiler to answer would take a second each time.
  const { version } = require('solc/package.json')
  console.log(`solc, the solidity compiler commandline interface\nVersion: ${version}+commit.73712a01.Linux.g++`)
} else {
  process.stdout.write(require('solc').compile(readFileSync(0, 'utf8')))
}
