import type { Study } from '../engine/corpus/study.ts'
import type { FormatOptions, Host } from './host.ts'
import { ReferenceLists } from '../engine/references/referenceLists.ts'
import type { Settings } from './settings.ts'

/**
 * Formatted references. Formatting takes long the first time, so a card never waits for it: it shows what is at hand, and what is not is
 * formatted in the background for the next time.
 */
export class References {
  /** Reference lists, whose references are formatted once and kept. */
  readonly lists: ReferenceLists
  readonly #host: Host
  readonly #settings: () => Settings
  #bundled: Map<string, string> | null = null
  #loading: Promise<void> | null = null
  readonly #formatted = new Map<string, string>()
  readonly #underway = new Set<string>()

  constructor(host: Host, settings: () => Settings) {
    this.#host = host
    this.lists = new ReferenceLists((groups, options) => host.formatListEntries(groups, options))
    this.#settings = settings
  }

  /** Takes up the references that come formatted with the bundled studies. */
  load(): Promise<void> {
    return this.#loading ??= this.#loadBundled()
  }

  /** Formats references as asked; rejects with a message for the user where the style is unknown. */
  format(studies: Study[], options: Partial<FormatOptions> & Pick<FormatOptions, 'format'>): Promise<string[]> {
    const { style, locale } = this.#settings()
    return this.#host.formatReferences(studies, { style: options.style ?? style, locale: options.locale ?? locale, format: options.format })
  }

  /** The reference of a study in plain text, where it is at hand; asks for it where it is not. */
  atHand(study: Study): string | null {
    const { style, locale } = this.#settings()
    const bundled = study.bundled && style === 'apa' && locale === 'en-US' ? this.#bundled?.get(study.key) : undefined
    if (bundled !== undefined) return bundled
    const name = JSON.stringify([style, locale, study.authorsComplete, study.csl])
    const formatted = this.#formatted.get(name)
    if (formatted === undefined) void this.#prepare(name, study)
    return formatted ?? null
  }

  async #prepare(name: string, study: Study): Promise<void> {
    await this.load()
    if (this.#underway.has(name) || this.#bundled?.has(study.key)) return
    this.#underway.add(name)
    try {
      const [reference] = await this.format([study], { format: 'text' })
      if (this.#formatted.size > 5000) this.#formatted.clear()
      if (reference !== undefined) this.#formatted.set(name, reference.trim())
    } catch {
      // An unknown style has been reported where the user asked for references; the card does without.
    } finally {
      this.#underway.delete(name)
    }
  }

  async #loadBundled(): Promise<void> {
    this.#bundled = await this.#host.bundledReferences().catch(() => new Map<string, string>())
  }
}
