import assert from 'node:assert/strict'
import type { Citation, CitationItem, Syntax } from '../../../../server/src/engine/manuscripts/manuscript.ts'
import { readManuscript } from '../../../../server/src/engine/manuscripts/readManuscript.ts'
import { readMarked, withMarks } from '../marked.ts'

/** An item in words: "aust2019 (p. 3)", "Aust + et al. 2019", "33". */
function describeItem({ key, authors, etAl, year, number, locator }: CitationItem): string {
  return [key ?? number ?? [...authors ?? [], ...etAl ? ['et al.'] : []].join(' + '), year, locator && `(${locator})`].filter((part) => part !== undefined && part !== '').join(' ')
}

function itemsOf(citations: readonly Citation[]): string[] {
  return citations.flatMap((citation) => citation.items.map(describeItem))
}

/** Marks enclose the citations of the fixture; `items` are those of all of them in order. */
export function expectCitations(fixture: string, items: string[], syntax: Syntax): void {
  const { text, places } = readMarked(fixture)
  const { citations } = readManuscript(text, syntax)
  assert.equal(withMarks(text, citations), withMarks(text, places))
  assert.deepEqual(itemsOf(citations), items)
}

/** The blocks of a text as "kind: prose", white space folded; the cells of a row are parted by bars. */
export function blocksOf(text: string, syntax: Syntax): string[] {
  const { blocks, prose } = readManuscript(text, syntax)
  const words = (start: number, end: number): string => prose.slice(start, end).replace(/\s+/g, ' ').trim()
  return blocks.map(({ kind, start, end, cells }) => `${kind}: ${cells ? cells.map(({ span }) => words(span.start, span.end)).join(' | ') : words(start, end)}`)
}

/** The prose of all blocks. */
export function proseOf(text: string, syntax: Syntax): string {
  return blocksOf(text, syntax).map((block) => block.slice(block.indexOf(':') + 2)).filter((words) => words !== '').join(' ')
}
