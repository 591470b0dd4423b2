import { statSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Whether the sources run as they are, in a test or while developing. */
const fromSources = import.meta.url.endsWith('.ts')

/**
 * Where caches lie on this system. None where the sources run as they are: they change, and what one version of them read another must
 * not trust.
 */
export function defaultCacheFolder(): string | null {
  return fromSources ? null : cacheHome(process.platform, process.env)
}

/** The folder for caches by the customs of each system, by which a relative `XDG_CACHE_HOME` is none. */
function cacheHome(platform: NodeJS.Platform, { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local }: NodeJS.ProcessEnv): string {
  if (platform === 'win32') return join(local ?? join(homedir(), 'AppData', 'Local'), 'citewright', 'cache')
  return join(platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : xdg !== undefined && isAbsolute(xdg) ? xdg : join(homedir(), '.cache'), 'citewright')
}

/** Changes with every build, so that what another one read is read again. */
export function programStamp(): string {
  if (fromSources) return 'sources'
  const { size, mtimeMs } = statSync(fileURLToPath(new URL('program.cjs', import.meta.url)))
  return `${size} ${mtimeMs}`
}
