import { createHash } from 'node:crypto'
import { CacheFolder, readSection } from '../library/cacheFolder.ts'

/** An answer of a public interface, and when it came, in milliseconds since 1970. */
export interface KeptAnswer { body: string, at: number }

/** Answers in the folder of the cache, so that the next session need not ask again. They are trimmed and cleared with it. */
export class AnswerStore {
  readonly #folder: CacheFolder

  constructor(folder: string) {
    this.#folder = new CacheFolder(folder)
  }

  /** The answer of an address; null where there is none that can be trusted. */
  async read(address: string): Promise<KeptAnswer | null> {
    const file = await this.#folder.open(nameOf(address))
    const at = (file?.head.meta as { at?: unknown } | undefined)?.at
    const body = file !== null && typeof at === 'number' ? await readSection(file, 'body') : null
    return body === null ? null : { body: new TextDecoder().decode(body), at: at as number }
  }

  write(address: string, { body, at }: KeptAnswer): void {
    this.#folder.write(nameOf(address), { at }, { body: new TextEncoder().encode(body) })
  }
}

/** The address itself may hold an e-mail address, which belongs in no file. */
function nameOf(address: string): string {
  return `answer-${createHash('sha1').update(address.replace(/[?&](?:mailto|email)=[^&]*/g, '')).digest('hex')}`
}
