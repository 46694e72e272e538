/** The portal's own addresses that more than one page links to. */
export const paths = {
  start: '/',
  signIn: '/sign-in',
  home: '/home',
  pay: '/money/pay',
  receive: '/money/receive',
  movements: '/money/movements',
  supply: '/money/supply',
  issuance: '/money/issuance',
  staff: '/staff',
  how: '/#how',
  dataSources: '/data-sources',
  design: '/design',
  accessibility: '/accessibility',
  privacy: '/privacy',
} as const
