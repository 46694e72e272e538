/** Tells whether the portal runs with hot reload. Never use it to decide what a nation may do: ask its `kind`. */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV === 'development'
}
