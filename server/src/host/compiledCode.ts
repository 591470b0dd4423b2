import * as nodeModule from 'node:module'
import { join } from 'node:path'
import { defaultCacheFolder } from './library/cachePlace.ts'

/** Older Node has neither. */
const { enableCompileCache, flushCompileCache }: Partial<Pick<typeof nodeModule, 'enableCompileCache' | 'flushCompileCache'>> = nodeModule

/** Node writes what it compiled when it ends, which a server that is killed never does: by then everything that starting needs has been loaded. */
const settled = 10_000

const folder = defaultCacheFolder()
// In the writer's own folder: a temporary one is open to others, and whatever lies there would be run.
if (folder !== null) {
  enableCompileCache?.(join(folder, 'compiled'))
  setTimeout(() => flushCompileCache?.(), settled).unref()
}
