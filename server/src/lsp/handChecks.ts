import { handCheckPath, readHandChecks } from '../engine/evidence/handCheckFile.ts'
import type { HandCheck } from '../engine/judging/handChecks.ts'
import type { Host } from './host.ts'
import { fileBehind } from './wordDocuments.ts'

/** The hand checks of manuscripts, read from the files beside them and kept until these change. */
export class HandChecks {
  /** Grows with every change, so that what was computed from older ones can be told. */
  revision = 0
  readonly #host: Host
  readonly #isRestricted: boolean
  readonly #log: (message: string) => void
  /** By the URI of the file; null while none is there. */
  readonly #files = new Map<string, Promise<HandCheck[]>>()
  readonly #read = new Map<string, HandCheck[]>()

  /** In a workspace that is not trusted, nobody's word is taken: no file is read. */
  constructor(host: Host, isRestricted: boolean, log: (message: string) => void) {
    this.#host = host
    this.#isRestricted = isRestricted
    this.#log = log
  }

  /** Reads the file beside the manuscript, so that `of` has it at hand. Never rejects. */
  async load(manuscript: string): Promise<void> {
    const uri = handCheckPath(fileBehind(manuscript))
    let file = this.#files.get(uri)
    if (file === undefined) this.#files.set(uri, file = this.#readFile(uri))
    const checks = await file
    // A file that was forgotten meanwhile is not taken up again.
    if (this.#files.get(uri) === file) this.#read.set(uri, checks)
  }

  /** What was recorded for the manuscript, as far as it has been loaded. */
  of(manuscript: string): HandCheck[] {
    return this.#read.get(handCheckPath(fileBehind(manuscript))) ?? []
  }

  /** These files changed; says whether any of them holds hand checks. */
  forget(uris: readonly string[]): boolean {
    const ours = uris.filter(isHandCheckFile)
    if (ours.length === 0) return false
    this.revision++
    // Editors write one address in more than one way, so everything is read again.
    this.#files.clear()
    this.#read.clear()
    return true
  }

  async #readFile(uri: string): Promise<HandCheck[]> {
    const path = this.#isRestricted ? null : this.#host.pathOf(uri)
    const text = path === null ? null : await this.#host.readText(path).catch(() => null)
    if (text === null) return []
    const { checks, problems } = readHandChecks(text)
    for (const problem of problems.slice(0, 5)) this.#log(`${uri}: ${problem}`)
    return checks
  }
}

/** Whether the address is that of a file of hand checks. */
export function isHandCheckFile(uri: string): boolean {
  return uri.endsWith('.checked.yaml')
}
