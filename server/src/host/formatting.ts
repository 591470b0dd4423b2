import { Worker } from 'node:worker_threads'
import type { ReferenceFormat } from '../engine/references/rendering.ts'
import type { Citable } from '../engine/references/studyLabel.ts'
import { failure, type Result } from '../engine/result.ts'

/** What the worker is asked. */
export interface FormatRequest {
  id: number
  works: Citable[]
  /** Name of a style, or path of a .csl file. */
  style: string
  locale: string
  format: ReferenceFormat
}

interface FormatAnswer { id: number, result: Result<string[]> }

let worker: Worker | null = null
let lastId = 0
const waiting = new Map<number, (result: Result<string[]>) => void>()

/**
 * Formats references in a worker, which starts with the first call and stays for the next. Fails with one sentence for the user; a
 * worker that breaks down fails what it was doing, and the next call starts another.
 */
export function formatInWorker(works: readonly Citable[], style: string, locale: string, format: ReferenceFormat): Promise<Result<string[]>> {
  // Only what formatting needs crosses the thread, not the findings of a study.
  const needed = works.map(({ csl, authorsComplete }): Citable => authorsComplete === undefined ? { csl } : { csl, authorsComplete })
  return new Promise(resolve => {
    const id = ++lastId
    waiting.set(id, resolve)
    worker ??= startWorker()
    worker.postMessage({ id, works: needed, style, locale, format } satisfies FormatRequest)
  })
}

function startWorker(): Worker {
  // The sources run as they are in tests; in the package both are bundles in one folder.
  const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.cjs'
  // Whatever a library prints must not get into standard output, which belongs to the protocol.
  const started = new Worker(new URL(file, import.meta.url), { stdout: true })
  started.unref()
  started.on('message', ({ id, result }: FormatAnswer) => {
    waiting.get(id)?.(result)
    waiting.delete(id)
  })
  started.on('error', error => breakDown(error.message))
  started.on('exit', () => breakDown('the formatter has stopped'))
  return started
}

function breakDown(reason: string): void {
  worker = null
  for (const resolve of waiting.values()) resolve(failure(`References cannot be formatted: ${reason}.`))
  waiting.clear()
}
