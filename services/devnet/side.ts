/** Which of the two networks: the public L1, or the nation's own chain. */
export type Side = 'l1' | 'l2'
