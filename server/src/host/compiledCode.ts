import * as nodeModule from 'node:module'
import { join } from 'node:path'
import { isMainThread } from 'node:worker_threads'
import { defaultCacheFolder } from './library/cachePlace.ts'
import { makeFolder } from './makeFolder.ts'

/** Older Node has neither. */
const { enableCompileCache, flushCompileCache }: Partial<Pick<typeof nodeModule, 'enableCompileCache' | 'flushCompileCache'>> = nodeModule

/** Node writes what it compiled when it ends, which a server that is killed never does: by then everything that starting needs has been loaded. */
const settled = 10_000

const home = defaultCacheFolder()
// In the writer's own folder: a temporary one is open to others, and whatever lies there would be run. Of one bundle each thread compiles what it needs, so each has its own.
const folder = home === null ? null : join(home, 'compiled', ...isMainThread ? [] : ['worker'])
// Where it cannot be made there is no cache, and everything is compiled anew.
if (folder !== null && makeFolder(folder)) {
  enableCompileCache?.(folder)
  setTimeout(() => flushCompileCache?.(), settled).unref()
}
