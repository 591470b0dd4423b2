import { childElements } from '../corpus/formats/xmlQuery.ts'
import type { XmlElement } from '../corpus/formats/xmlTree.ts'
import { child, isOn, valueOf } from './parts.ts'

/** What a style says of the text in it, as far as reading needs to know. */
export interface StyleTraits {
  /** The name that is the same in every language of Word: "heading 1", "Title", "toc 2". */
  name: string
  /** Of a heading: 1 for the outermost. */
  level?: number
  bold?: boolean
  raised?: boolean
  /** Whether the text is not shown. */
  hidden?: boolean
  /** The list that paragraphs of the style belong to. */
  list?: string
}

const none: StyleTraits = { name: '' }
/** Styles that are based on each other in a circle must not be followed for ever. */
const longestChain = 20

/** The styles of a document, with what they take over from those that they are based on. */
export class Styles {
  readonly #elements: Map<string, XmlElement>
  readonly #known = new Map<string, StyleTraits>()

  constructor(styles: XmlElement | null) {
    this.#elements = new Map(styles === null ? [] : childElements(styles, 'w:style').map((style) => [valueOf(style, 'w:styleId') ?? '', style]))
  }

  /** The traits of a style by its identifier; those of plain text where there is no such style. */
  of(id: string | undefined): StyleTraits {
    return id === undefined ? none : this.#read(id, 0)
  }

  #read(id: string, depth: number): StyleTraits {
    const known = this.#known.get(id)
    if (known) return known
    const style = this.#elements.get(id)
    if (!style || depth > longestChain) return none
    const base = valueOf(child(style, 'w:basedOn'))
    const { name: _, ...inherited } = base === undefined ? none : this.#read(base, depth + 1)
    const traits = { ...inherited, name: valueOf(child(style, 'w:name')) ?? id, ...textTraits(child(style, 'w:rPr')), ...paragraphTraits(child(style, 'w:pPr')) }
    const level = /^heading ([1-9])$/i.exec(traits.name)?.[1]
    if (level !== undefined) traits.level = Number(level)
    this.#known.set(id, traits)
    return traits
  }
}

/** What the properties of a run say themselves. */
export function textTraits(properties: XmlElement | undefined): Omit<StyleTraits, 'name'> {
  if (!properties) return {}
  const bold = isOn(child(properties, 'w:b'))
  const position = valueOf(child(properties, 'w:vertAlign'))
  // LibreOffice, and people with an eye for type, raise numbers by hand: in half points.
  const lifted = Number(valueOf(child(properties, 'w:position')) ?? 0) >= 4
  const hidden = isOn(child(properties, 'w:vanish'))
  return {
    ...bold === undefined ? {} : { bold },
    ...position === undefined ? lifted ? { raised: true } : {} : { raised: position === 'superscript' },
    ...hidden === undefined ? {} : { hidden },
  }
}

/** What the properties of a paragraph say themselves. */
export function paragraphTraits(properties: XmlElement | undefined): Omit<StyleTraits, 'name'> {
  // Levels count from 0; 9 is the level of text that is no heading.
  const outline = Number(valueOf(child(properties, 'w:outlineLvl')) ?? NaN)
  const list = valueOf(child(child(properties, 'w:numPr'), 'w:numId'))
  return { ...outline >= 0 && outline < 9 ? { level: outline + 1 } : {}, ...list === undefined ? {} : { list } }
}
