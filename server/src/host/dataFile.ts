import { existsSync } from 'node:fs'

/**
 * The address of a file that the build makes ("corpus.json", "styles/bmj.csl"): beside the bundle, or in dist/ where the sources
 * run as they are. The file need not exist.
 */
export function dataFile(name: string): URL {
  const besideBundle = new URL(name, import.meta.url)
  return existsSync(besideBundle) ? besideBundle : new URL(`../../../dist/${name}`, import.meta.url)
}
