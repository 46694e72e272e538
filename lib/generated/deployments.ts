// Made by "npm run generate" from contracts/deployments: where each contract of each path is.
export const deployments = [
  {
    path: 'l1',
    chainId: 31337,
    startBlock: 0,
    hasMulticall: true,
    contracts: {
      authority: '0x01038Dc46409C060ec24A22877d92d4bd6061541',
      council: '0x0B2400C60101012589452eAFa842ff4F6B209c22',
      signatureGate: '0x626Bd1670Aa7297b7EbCc720852AE1cfD68099c4',
      peopleRegister: '0x61A28838Aab63143624776Ad2280CD155Bb9681b',
      nationalStablecoin: '0x5Ae144Df7465487308efeA16b50d76a46e153a33',
    },
  },
  {
    path: 'l2',
    chainId: 31337,
    startBlock: 0,
    hasMulticall: true,
    contracts: {
      authority: '0x01038Dc46409C060ec24A22877d92d4bd6061541',
      council: '0x0B2400C60101012589452eAFa842ff4F6B209c22',
    },
  },
  {
    path: 'l2',
    chainId: 31338,
    startBlock: 0,
    hasMulticall: true,
    contracts: {
      authority: '0x01038Dc46409C060ec24A22877d92d4bd6061541',
      council: '0x0B2400C60101012589452eAFa842ff4F6B209c22',
      signatureGate: '0x626Bd1670Aa7297b7EbCc720852AE1cfD68099c4',
      peopleRegister: '0x61A28838Aab63143624776Ad2280CD155Bb9681b',
      nationalStablecoin: '0x5Ae144Df7465487308efeA16b50d76a46e153a33',
    },
  },
] as const
