import { partsOf, type Block } from './blocks.ts'
import { gridOf, type GridCell } from './grid.ts'
import { JatsText } from './jatsText.ts'
import { withLine, wordsOf, type Part, type Run } from './runs.ts'
import { isAbstract, sectionsOf } from './sections.ts'
import type { PlacedTable } from './tables.ts'

/** An article as JATS, with the page that each stretch of it comes from. */
export interface JatsOfPages {
  xml: string
  pages: readonly { from: number, page: number }[]
}

/** Writes blocks in their sections, and tables behind the text, where they are of none. */
export function writeJats(blocks: readonly Block[], tables: readonly { table: PlacedTable, page: number }[]): JatsOfPages {
  const abstract = new Section('abstract')
  const body = new Section('body')
  const places = sectionsOf(blocks)
  // Before the first heading stand title, authors and what publishers add; a text without any heading is all body.
  let section: Section | null = places.some(place => place === 'abstract' || place === 'body') ? null : body
  let isFront = true
  let isNote = false
  for (const [at, block] of blocks.entries()) {
    const place = places[at]
    if (place === 'note' || isNote) {
      isNote = place === 'note'
      if (place === 'note' || place === null) continue
    }
    if (place) {
      isFront = false
      section = place === 'abstract' ? abstract : place === 'body' ? body : null
      section?.open(block)
    } else {
      (section ?? (isFront && isAbstract(block) ? abstract : null))?.add(block)
    }
  }
  abstract.close()
  body.close()
  const floats = new Section('floats-group')
  for (const { table, page } of tables) writeTable(floats.text, table, page)
  const front = '<article><front><article-meta>'
  const middle = '</article-meta></front>'
  const bodyStart = front.length + abstract.xml.length + middle.length
  return {
    xml: `${front}${abstract.xml}${middle}${body.xml}${floats.xml}</article>`,
    pages: [...abstract.pagesFrom(front.length), ...body.pagesFrom(bodyStart), ...floats.pagesFrom(bodyStart + body.xml.length)],
  }
}

/** A part of an article in the making. */
class Section {
  readonly text = new JatsText()
  readonly #name: string
  #isOpen = false

  constructor(name: string) {
    this.#name = name
  }

  get xml(): string {
    return `<${this.#name}>${this.text.text}</${this.#name}>`
  }

  open(heading: Block): void {
    this.close()
    this.text.markup('<sec><title>').words(partsOf(heading).map(part => ({ ...part, level: 'line' }))).markup('</title>')
    this.#isOpen = true
  }

  add(block: Block): void {
    this.text.markup('<p>')
    writeLines(this.text, block)
    this.text.markup('</p>')
  }

  close(): void {
    if (this.#isOpen) this.text.markup('</sec>')
    this.#isOpen = false
  }

  /** @param start where the section stands in the article */
  pagesFrom(start: number): { from: number, page: number }[] {
    const lead = start + this.#name.length + 2
    return this.text.pages.map(({ from, page }) => ({ from: from + lead, page }))
  }
}

/** The lines of a block as running text: a word that the end of a line divides is one again. */
function writeLines(text: JatsText, { lines }: Block): void {
  let parts: Part[] = []
  for (const { parts: line, page } of lines) {
    const joined = withLine(parts, line)
    // What stands on the line before is written when its last word is known.
    const before = joined.slice(0, parts.length)
    text.words(before).onPage(page)
    parts = joined.slice(parts.length)
  }
  text.words(parts)
}

function writeTable(text: JatsText, { label, caption, lines, notes }: PlacedTable, page: number): void {
  const { head, body } = gridOf(lines)
  text.onPage(page).markup('<table-wrap><label>').words([{ text: label, x: 0, right: 0, level: 'line', font: '' }]).markup('</label><caption><p>')
  writeLines(text, { kind: 'aside', lines: captionLines(caption, label, page) })
  text.markup('</p></caption><table>')
  if (head.length > 0) writeRows(text.markup('<thead>'), head).markup('</thead>')
  writeRows(text.markup('<tbody>'), body).markup('</tbody></table><table-wrap-foot>')
  for (const note of notes) text.markup('<p>').words(note.parts).markup('</p>')
  text.markup('</table-wrap-foot></table-wrap>')
}

/** The caption without its label. */
function captionLines(caption: readonly Run[], label: string, page: number): Block['lines'] {
  let left = label.replace(/\s/g, '').length
  return caption.map(run => ({
    page,
    parts: run.parts.map(part => {
      let at = 0
      for (; at < part.text.length && left > 0; at++) if (/\S/.test(part.text[at]!)) left--
      return { ...part, text: part.text.slice(at).replace(at > 0 ? /^[.:|\s–—]+/ : /^$/, '') }
    }),
  })).filter(({ parts }) => wordsOf({ parts } as Run) !== '')
}

function writeRows(text: JatsText, rows: readonly GridCell[][]): JatsText {
  for (const row of rows) {
    text.markup('<tr>')
    for (const { cell, span } of row) text.markup(span > 1 ? `<td colspan="${span}">` : '<td>').words(cell?.parts ?? []).markup('</td>')
    text.markup('</tr>')
  }
  return text
}
