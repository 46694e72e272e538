/** Gives the folder of the built portal, relative to where it was started. */
export function buildDir(): string {
  return process.env['CIVITAS_BUILD_DIR'] || '.next'
}
