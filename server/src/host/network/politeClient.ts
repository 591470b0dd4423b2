import type { AnswerStore } from './answerStore.ts'

/** One answer that is kept. The clock of the process cannot be set back. */
interface Kept { body: string, until: number }

/** What a client of a public interface needs to know. */
export interface PoliteOptions {
  /** Where requests may go; anything else is refused, redirections included. */
  base: string
  /** Milliseconds between two requests. */
  interval: number
  /** Told of every request that leaves the machine. */
  onRequest: (address: string) => void
  /** Where answers are kept beyond this session. */
  store: Pick<AnswerStore, 'read' | 'write'> | null
}

/** How long an answer is good, in milliseconds: records change seldom. */
const keptFor = 24 * 60 * 60 * 1000
const mostKept = 500
const longestWait = 15_000
/** No record is larger, in characters. */
const largestAnswer = 5_000_000

/** Said to the user where the other end cannot be reached or answers nonsense. */
export class NetworkError extends Error {
  /** Whether nobody was reached at all. */
  readonly isUnreachable: boolean

  constructor(message: string, isUnreachable = false) {
    super(message)
    this.isUnreachable = isUnreachable
  }
}

/**
 * Asks one public interface, politely: one request at a time with a pause between them, answers kept for a day, and no longer than a
 * quarter of a minute each. A request that is cancelled while it waits for its turn never leaves. Time is that of a clock that nobody sets:
 * where the machine's own was set back, the pause would last until it has caught up.
 */
export class PoliteClient {
  readonly #options: PoliteOptions
  readonly #kept = new Map<string, Kept>()
  #turn: Promise<void> = Promise.resolve()
  #last = -Infinity

  constructor(options: PoliteOptions) {
    this.#options = options
  }

  /** The body of the answer; null where there is nothing at that address. Rejects with a `NetworkError` that says what is wrong. */
  async get(path: string, signal: AbortSignal): Promise<string | null> {
    const address = new URL(path, this.#options.base).href
    const kept = this.#kept.get(address)
    if (kept !== undefined && kept.until > performance.now()) return kept.body
    const stored = await this.#options.store?.read(address)
    const age = stored ? Date.now() - stored.at : -1
    if (stored && age >= 0 && age < keptFor) {
      this.#keep(address, stored.body, keptFor - age)
      return stored.body
    }
    const turn = this.#turn.then(() => this.#ask(address, signal))
    this.#turn = turn.then(() => {}, () => {})
    return turn
  }

  async #ask(address: string, signal: AbortSignal): Promise<string | null> {
    await rest(this.#last + this.#options.interval - performance.now(), signal)
    this.#last = performance.now()
    this.#options.onRequest(address)
    const host = new URL(address).host
    let response: Response
    try {
      response = await fetch(address, { signal: AbortSignal.any([signal, AbortSignal.timeout(longestWait)]), redirect: 'error', headers: { 'user-agent': 'citewright' } })
    } catch (error) {
      if (signal.aborted) throw error
      throw new NetworkError((error as Error).name === 'TimeoutError' ? `${host} did not answer in time.` : `${host} cannot be reached.`, true)
    }
    if (response.status === 404) return null
    if (response.status === 429) throw new NetworkError(`${host} asks for fewer requests; try again in a while.`)
    if (!response.ok) throw new NetworkError(`${host} answered with an error (${response.status}).`)
    const body = await response.text()
    if (body.length > largestAnswer) throw new NetworkError(`${host} sent more than a record.`)
    this.#keep(address, body)
    this.#options.store?.write(address, { body, at: Date.now() })
    return body
  }

  /** Keeps an answer in memory that is good for so many milliseconds more. */
  #keep(address: string, body: string, good = keptFor): void {
    this.#kept.delete(address)
    this.#kept.set(address, { body, until: performance.now() + good })
    const oldest = this.#kept.keys().next().value
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest)
  }
}

function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  if (milliseconds <= 0) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const timer = setTimeout(done, milliseconds)
    function done(): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      if (signal.aborted) reject(signal.reason as Error)
      else resolve()
    }
    signal.addEventListener('abort', done)
  })
}
