import { Worker } from 'node:worker_threads'
import type { Namesake } from '../engine/corpus/shelf/namesakes.ts'
import type { Citable } from '../engine/references/studyLabel.ts'
import type { ReadFilesJob, ReadValuesJob } from './library/jobs.ts'
import type { ReferenceFormat } from '../engine/references/rendering.ts'

/** What can be done in the background: formatting takes seconds the first time, and so does reading a large library or a PDF. */
export type Job =
  | { name: 'formatReferences', works: Citable[], style: string, locale: string, format: ReferenceFormat }
  | { name: 'formatListEntries', groups: Citable[][], style: string, locale: string }
  | { name: 'takeText', id: number, text: string }
  /** `sent` is how many pieces of the text came before by `takeText`. */
  | { name: 'checkLibrary', id: number, sent: number, text: string, path: string, thisYear: number, namesakes: readonly Namesake[] }
  | ReadFilesJob
  | ReadValuesJob

/** What goes to the worker, and what comes back: parts while the job goes on, then one of `value` and `error`. */
export interface JobMessage { id: number, job: Job }
export interface JobAnswer { id: number, part?: unknown, value?: unknown, error?: string }

interface Waiting { resolve: (value: never) => void, reject: (error: Error) => void, onPart: (part: never) => void }

/** A file that takes more memory, in megabytes, is given up with the thread that reads it. */
const mostMemory = 512

/** A thread for slow work, started with the first job. One that breaks down fails what it was doing, and the next job starts another. */
export class BackgroundWorker {
  #worker: Worker | null = null
  #lastId = 0
  readonly #waiting = new Map<number, Waiting>()

  /** Resolves to what the function of that name returns in the worker; rejects with its message. `onPart` is given what it says before. */
  run<Result, Part = never>(job: Job, onPart: (part: Part) => void = () => {}): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      const id = ++this.#lastId
      this.#waiting.set(id, { resolve, reject, onPart })
      this.#worker ??= this.#start()
      this.#worker.postMessage({ id, job } satisfies JobMessage)
    })
  }

  /** Ends the thread and frees its memory; jobs underway are rejected. */
  stop(): void {
    void this.#worker?.terminate()
    this.#breakDown('it was stopped')
  }

  #start(): Worker {
    // The sources run as they are in tests; in the package, worker.cjs calls for what is in the bundle of the program.
    const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.cjs'
    // Whatever a library prints must not get into standard output, which belongs to the protocol.
    const worker = new Worker(new URL(file, import.meta.url), { stdout: true, resourceLimits: { maxOldGenerationSizeMb: mostMemory, maxYoungGenerationSizeMb: 32 } })
    worker.unref()
    worker.on('message', ({ id, part, value, error }: JobAnswer) => {
      const { resolve, reject, onPart } = this.#waiting.get(id) ?? {}
      if (part !== undefined) return onPart?.(part as never)
      this.#waiting.delete(id)
      if (error === undefined) resolve?.(value as never)
      else reject?.(new Error(error))
    })
    const end = (reason: string): void => {
      if (this.#worker === worker) this.#breakDown(reason)
    }
    worker.on('error', error => end(error.message))
    worker.on('exit', () => end('it ended'))
    return worker
  }

  #breakDown(reason: string): void {
    this.#worker = null
    for (const { reject } of this.#waiting.values()) reject(new Error(`The background worker broke down: ${reason}.`))
    this.#waiting.clear()
  }
}
