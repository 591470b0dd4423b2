import assert from 'node:assert/strict'
import type { Page, PlacedText } from '../../../../../../server/src/engine/corpus/formats/pdf/page.ts'
import { jatsOfPages } from '../../../../../../server/src/engine/corpus/formats/pdf/jatsOfPages.ts'

const letter = 5
const line = 12
const top = 780

/**
 * A page from a drawing of it: every letter is five points wide, every line twelve high, and two spaces part what is drawn by itself. A line that begins with
 * `#` is set in bold, one with `~` in the small type of tables; `^12^` is raised, `_2_` lowered.
 */
export function page(drawing: string): Page {
  return { width: 600, height: 842, texts: drawing.split('\n').flatMap((text, at) => textsOf(text, top - line * at)) }
}

function textsOf(drawn: string, y: number): PlacedText[] {
  const style = drawn.startsWith('#') ? { font: 'bold', size: 10 } : drawn.startsWith('~') ? { font: 'small', size: 8 } : { font: 'text', size: 10 }
  const text = /^[#~]/.test(drawn) ? ` ${drawn.slice(1)}` : drawn
  return [...text.matchAll(/(?:\S| (?! |$))+/g)].flatMap(({ 0: words, index }) => {
    let x = 20 + index * letter
    return [...words.matchAll(/\^([^^]*)\^|_([^_]*)_|[^^_]+/g)].map(([all, raised, lowered]) => {
      const own = raised ?? lowered ?? all
      const small = raised !== undefined || lowered !== undefined
      const placed = { text: own, x, y: y + (raised === undefined ? lowered === undefined ? 0 : -2 : 4), width: own.length * letter * (small ? 0.6 : 1), ...style, size: style.size * (small ? 0.6 : 1) }
      x += placed.width
      return placed
    })
  })
}

/** What the pages say, drawn one below the other: `# heading`, paragraphs, `| cells | of a row`, `|| of a head`, `Table 1: caption`, `* note`. */
export function reads(pages: readonly Page[], expected: string): void {
  assert.equal(outline(jatsOfPages(pages).xml), outdent(expected))
}

function outline(xml: string): string {
  return xml
    .replace(/<thead>(.*?)<\/thead>/g, (_, rows: string) => rows.replaceAll('<tr>', '\n|| '))
    .replace(/<table-wrap-foot>(.*?)<\/table-wrap-foot>/g, (_, notes: string) => notes.replaceAll('<p>', '\n* '))
    .replace(/<label>(.*?)<\/label><caption><p>(.*?)<\/p><\/caption>/g, '\n$1: $2')
    .replaceAll('<abstract>', '\n(abstract)').replaceAll('<title>', '\n# ').replaceAll('<p>', '\n').replaceAll('<tr>', '\n| ')
    .replace(/<td colspan="(\d)">/g, '($1) ').replaceAll('</td>', ' | ')
    .replace(/<xref ref-type="bibr">(.*?)<\/xref>/g, '[$1]').replace(/<sup>(.*?)<\/sup>/g, '^$1').replace(/<sub>(.*?)<\/sub>/g, '_$1')
    .replace(/<[^>]*>/g, '').replaceAll('&#60;', '<').replaceAll('&#62;', '>').replaceAll('&#38;', '&')
    .split('\n').map(tidy).filter(each => each !== '' && each !== '(abstract)').join('\n')
}

function outdent(text: string): string {
  return text.split('\n').map(tidy).filter(each => each !== '').join('\n')
}

function tidy(line: string): string {
  return line.replace(/\s+/g, ' ').replace(/(?: ?\| ?)+$/, '').trim()
}
