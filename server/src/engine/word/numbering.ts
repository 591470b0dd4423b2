import { childElements } from '../corpus/formats/xmlQuery.ts'
import type { XmlElement } from '../corpus/formats/xmlTree.ts'
import { child, valueOf } from './parts.ts'

interface Level { start: number, format: string, text: string }

/** The marks that Word puts before list items. They are no text of the document and must be counted. */
export class Numbering {
  readonly #abstract = new Map<string, Map<string, Level>>()
  /** Lists by their identifier: the description that they follow. */
  readonly #lists = new Map<string, string>()
  /** By description and level: the number given last. */
  readonly #counters = new Map<string, number>()

  constructor(numbering: XmlElement | null) {
    if (numbering === null) return
    for (const description of childElements(numbering, 'w:abstractNum')) {
      this.#abstract.set(valueOf(description, 'w:abstractNumId') ?? '', new Map(childElements(description, 'w:lvl').map((level) => [valueOf(level, 'w:ilvl') ?? '0', {
        start: Number(valueOf(child(level, 'w:start')) ?? 1), format: valueOf(child(level, 'w:numFmt')) ?? 'decimal', text: valueOf(child(level, 'w:lvlText')) ?? '',
      }])))
    }
    for (const list of childElements(numbering, 'w:num')) this.#lists.set(valueOf(list, 'w:numId') ?? '', valueOf(child(list, 'w:abstractNumId')) ?? '')
  }

  /** The mark of the next item of a list ("12.", "[12]", "•"), null where it has none. Each item is asked for once, in the order of the text. */
  next(list: string | undefined, level = '0'): string | null {
    const description = list === undefined ? undefined : this.#lists.get(list)
    const traits = description === undefined ? undefined : this.#abstract.get(description)?.get(level)
    if (!traits || traits.format === 'none') return null
    if (traits.format === 'bullet') return '•'
    const name = `${description} ${level}`
    const number = (this.#counters.get(name) ?? traits.start - 1) + 1
    this.#counters.set(name, number)
    for (const other of this.#counters.keys()) if (other.startsWith(`${description} `) && Number(other.slice(name.length - level.length)) > Number(level)) this.#counters.delete(other)
    // Numbers of citations are written in figures; letters and Roman numbers are as good as a bullet.
    if (!traits.format.startsWith('decimal')) return '•'
    const mark = traits.text.replace(`%${Number(level) + 1}`, String(number)).replace(/%\d/g, '').trim()
    return /^\[\d{1,4}\]$/.test(mark) ? mark : `${number}.`
  }
}
