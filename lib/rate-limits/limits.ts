/** `per`: what is counted. An address of a connection may be shared by all the people behind one office or one mast. */
export type Limit = { limit: number; windowSeconds: number; per: 'address' | 'session' | 'account' | 'person' }

/** The sentence of `limits.reached` asks the reader to wait a minute: no window whose end a person waits for is longer. */
const minute = 60
const hour = 3_600

/**
 * Every limit of the portal. What is signed in is counted by account and not by address, so that nobody is kept out by the
 * people beside them; addresses are counted only where nobody is known yet. The address limits times
 * `CIVITAS_ADDRESS_LIMIT_FACTOR` are what holds.
 */
export const limits = {
  /** A dialog that opens asks for one number. Fifty people who sign in at one counter ask for a few each. */
  signInNumber: { limit: 60, windowSeconds: minute, per: 'address' },
  /** Each try may cost a question to the node, for accounts that are contracts. */
  signIn: { limit: 30, windowSeconds: minute, per: 'address' },
  /**
   * Sessions that one account opens, counted after its signature has proved it: else anybody could use up the tries of
   * somebody else's account and lock them out.
   */
  session: { limit: 60, windowSeconds: minute, per: 'account' },
  /** A counter that pays out one after the other makes some three actions a second. */
  action: { limit: 400, windowSeconds: minute, per: 'account' },
  /** Each file is read, checked and sealed: work of a moment, and megabytes. By hand nobody attaches half as many. */
  upload: { limit: 30, windowSeconds: minute, per: 'person' },
  /** A page and what it loads ahead are about ten requests, and the same counter opens three pages for each payment. */
  request: { limit: 1_800, windowSeconds: minute, per: 'session' },
  /** The same for an office full of people who are not signed in. Twenty a second are a program's. */
  strangerRequest: { limit: 1_200, windowSeconds: minute, per: 'address' },
  /**
   * Whom an account belongs to: more than anybody pays by hand in an hour, and far too few to read the register account by
   * account. The page withholds the name and says so, so nobody waits for this window.
   */
  name: { limit: 120, windowSeconds: hour, per: 'person' },
} as const satisfies Record<string, Limit>

export type LimitName = keyof typeof limits
