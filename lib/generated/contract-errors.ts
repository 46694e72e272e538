// Made by scripts/generate-contract-errors.ts from the interfaces of the contracts. Each name once.
export const contractErrorsAbi = [
  {
    "type": "error",
    "name": "AccessManagedInvalidAuthority",
    "inputs": [
      {
        "name": "authority",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "AccessManagedRequiredDelay",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      },
      {
        "name": "delay",
        "type": "uint32"
      }
    ]
  },
  {
    "type": "error",
    "name": "AccessManagedUnauthorized",
    "inputs": [
      {
        "name": "caller",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "AccountMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "AccountNotScreened",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "AmountTooLarge",
    "inputs": [
      {
        "name": "amount",
        "type": "uint256"
      },
      {
        "name": "largest",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "AmountZero",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ERC20InsufficientAllowance",
    "inputs": [
      {
        "name": "spender",
        "type": "address"
      },
      {
        "name": "allowance",
        "type": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InsufficientBalance",
    "inputs": [
      {
        "name": "sender",
        "type": "address"
      },
      {
        "name": "balance",
        "type": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InvalidApprover",
    "inputs": [
      {
        "name": "approver",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InvalidReceiver",
    "inputs": [
      {
        "name": "receiver",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InvalidSender",
    "inputs": [
      {
        "name": "sender",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InvalidSpender",
    "inputs": [
      {
        "name": "spender",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "EvidenceMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "IssuanceClosed",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32"
      },
      {
        "name": "state",
        "type": "uint8"
      }
    ]
  },
  {
    "type": "error",
    "name": "IssuanceExpired",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32"
      },
      {
        "name": "expiresAt",
        "type": "uint256"
      },
      {
        "name": "time",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "IssuanceKnownAlready",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "IssuanceNotInState",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32"
      },
      {
        "name": "state",
        "type": "uint8"
      },
      {
        "name": "needed",
        "type": "uint8"
      }
    ]
  },
  {
    "type": "error",
    "name": "IssuanceUnknown",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "LifetimeOutOfRange",
    "inputs": [
      {
        "name": "lifetimeSeconds",
        "type": "uint256"
      },
      {
        "name": "longestSeconds",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "MakerCannotApprove",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32"
      },
      {
        "name": "person",
        "type": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "MakerCannotExecute",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32"
      },
      {
        "name": "person",
        "type": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheMaker",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32"
      },
      {
        "name": "account",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "OfficerNotRegistered",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "PayeeMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "PayeeScreened",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "PayerScreened",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "SpenderScreened",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "BindingExpired",
    "inputs": [
      {
        "name": "deadline",
        "type": "uint256"
      },
      {
        "name": "time",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "BindingNotSigned",
    "inputs": [
      {
        "name": "person",
        "type": "bytes32"
      },
      {
        "name": "wallet",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "InvalidShortString",
    "inputs": []
  },
  {
    "type": "error",
    "name": "PersonEnrolledAlready",
    "inputs": [
      {
        "name": "person",
        "type": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "PersonMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "PersonUnknown",
    "inputs": [
      {
        "name": "person",
        "type": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "StringTooLong",
    "inputs": [
      {
        "name": "str",
        "type": "string"
      }
    ]
  },
  {
    "type": "error",
    "name": "WalletBoundAlready",
    "inputs": [
      {
        "name": "wallet",
        "type": "address"
      },
      {
        "name": "person",
        "type": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "WalletMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "WalletNotBound",
    "inputs": [
      {
        "name": "wallet",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ActClosed",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32"
      },
      {
        "name": "state",
        "type": "uint8"
      }
    ]
  },
  {
    "type": "error",
    "name": "ActEmpty",
    "inputs": [
      {
        "name": "length",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ActFailed",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32"
      },
      {
        "name": "reason",
        "type": "bytes"
      }
    ]
  },
  {
    "type": "error",
    "name": "ActKnownAlready",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ActNotAllowed",
    "inputs": [
      {
        "name": "target",
        "type": "address"
      },
      {
        "name": "selector",
        "type": "bytes4"
      }
    ]
  },
  {
    "type": "error",
    "name": "ActNotInState",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32"
      },
      {
        "name": "state",
        "type": "uint8"
      },
      {
        "name": "needed",
        "type": "uint8"
      }
    ]
  },
  {
    "type": "error",
    "name": "ActNotReady",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32"
      },
      {
        "name": "executableAt",
        "type": "uint256"
      },
      {
        "name": "time",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ActUnknown",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ApprovalsTooFew",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32"
      },
      {
        "name": "approvals",
        "type": "uint256"
      },
      {
        "name": "threshold",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ApprovedAlready",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32"
      },
      {
        "name": "member",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "CouncilCannotBeMember",
    "inputs": []
  },
  {
    "type": "error",
    "name": "MemberKnownAlready",
    "inputs": [
      {
        "name": "member",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "MemberMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "MembersTooMany",
    "inputs": [
      {
        "name": "members",
        "type": "uint256"
      },
      {
        "name": "most",
        "type": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotAMember",
    "inputs": [
      {
        "name": "account",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ObjectedAlready",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32"
      },
      {
        "name": "member",
        "type": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "TargetMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ThresholdOutOfRange",
    "inputs": [
      {
        "name": "threshold",
        "type": "uint256"
      },
      {
        "name": "members",
        "type": "uint256"
      }
    ]
  }
] as const
