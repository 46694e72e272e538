/** The names of next-auth's session cookie: over HTTPS with a prefix, and in numbered pieces when it is long. */
export const sessionCookie = /^(__Secure-)?next-auth\.session-token(\.\d+)?$/
