import type { Span } from '../text/span.ts'
import { numbered, unnumbered, type LayoutBlock } from './layout.ts'
import type { Block } from './manuscript.ts'

/** A heading without a number stands below those with one. */
const unnumberedLevel = 6

/**
 * The headings above a place, followed through a document. Where the depth of a heading follows from its look, the looks met before say it: they
 * stand for depth in the order of their first appearance.
 */
export class Sections {
  #titles: { level: number, title: string }[] = []
  #looks: string[] = []
  #numbered = false
  #path: string[] = []

  /** The depth of a heading, given those before it. Each heading is asked for once, in order. */
  levelOf({ level, style }: LayoutBlock): number {
    this.#numbered ||= style === numbered
    if (style === undefined || style === numbered) return level ?? 1
    if (style === unnumbered) return this.#numbered ? unnumberedLevel : 1
    if (!this.#looks.includes(style)) this.#looks.push(style)
    return this.#looks.indexOf(style) + 1
  }

  /** The headings above the next block, outermost first, with their depths: a name for all that blocks before it decide about it. */
  get name(): string {
    return JSON.stringify(this.#titles)
  }

  /** Describes the next block; `title` gives the words of a heading. */
  describe(block: LayoutBlock, sentences: Span[], level: number, title: () => string): Block {
    const { kind, start, end, cells } = block
    if (kind !== 'heading') return cells ? { kind, start, end, section: this.#path, sentences, cells } : { kind, start, end, section: this.#path, sentences }
    while (this.#titles.length > 0 && this.#titles.at(-1)!.level >= level) this.#titles.pop()
    const described: Block = { kind, start, end, section: this.#titles.map((above) => above.title), sentences }
    this.#titles.push({ level, title: title() })
    this.#path = this.#titles.map((above) => above.title)
    return described
  }
}
