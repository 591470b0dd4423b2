import { MappedText } from '../../corpus/formats/mappedText.ts'
import { placedIn } from '../../corpus/formats/findings.ts'
import type { Block, Manuscript } from '../../manuscripts/manuscript.ts'
import { namedByTable } from '../../statistics/cells.ts'
import { extractStatistics } from '../../statistics/extractStatistics.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import { contains, type Span } from '../../text/span.ts'
import type { Vocabulary } from '../../vocabulary/match.ts'
import type { CitedBlock } from './attribution.ts'
import type { ResolvedCitation } from '../claim.ts'
import { withRowContext } from './rowContext.ts'

/** Heads of columns that are read only before a sign. */
const symbol = /^(?:[nNkpPdgrtFM]|SD|SE|OR|RR|HR|MD|SMD|NNT)$/

/** A symbol set as math, "$p$", which no adapter leaves in the prose. */
const mathSymbol = /^\s{0,9}\$\s?([A-Z])\s?\$\s{0,9}$/i

/** The head of a column as it is read. */
function headWords({ start, end }: Span, { prose, text }: Pick<Manuscript, 'prose' | 'text'>): string {
  const words = prose.slice(start, end)
  return words.trim() === '' ? mathSymbol.exec(text.slice(start, end))?.[1]?.padEnd(end - start) ?? words : words
}

/** A row of a table put as a sentence: its label, and each cell after the head of its column. */
export function rowSentence({ cells = [], end }: Block, manuscript: Pick<Manuscript, 'prose' | 'text'>): MappedText {
  const sentence = new MappedText()
  const put = (before: string, span: Span, words: string): void => {
    if (words.trim() === '') return
    if (sentence.text !== '') sentence.add(before, span.start, 0)
    sentence.add(words, span.start)
  }
  cells.forEach(({ span, head }, column) => {
    const named = head ? headWords(head, manuscript) : ''
    if (head && column > 0) put(column === 1 ? ': ' : '; ', head, named)
    put(column === 0 ? '' : head ? symbol.test(named.trim()) ? ' = ' : ' ' : '; ', span, manuscript.prose.slice(span.start, span.end))
  })
  sentence.add('.', end, 0)
  return sentence
}

/** More cells and citations than any table for readers has; such a row is read cell by cell, so that time stays linear. */
const widest = 60

/** Whether a block is a row of a table with citations in it. */
export function isCitingRow({ cells = [] }: Block, citations: readonly ResolvedCitation[]): boolean {
  return citations.length > 0 && citations.length <= widest && cells.length > 0 && cells.length <= widest
}

/** Whether a statistic of the row put as a sentence stands in the row itself, not in the head of a column. */
export function isInRow({ cells = [] }: Block, statistic: Span): boolean {
  return cells.some(({ span }) => contains(span, statistic))
}

/** The statistics of a row, named by its label, the heads of its columns and its other cells, at their places in the manuscript. */
export function statisticsInRow(block: Block, manuscript: Manuscript, vocabulary: Vocabulary): Statistic[] {
  const sentence = rowSentence(block, manuscript)
  const statistics = extractStatistics(sentence.text, { start: 0, end: sentence.text.length }, vocabulary)
    .map(statistic => placedIn(sentence, statistic))
    .filter(statistic => isInRow(block, statistic))
    .map(statistic => namedByHead(statistic, block, manuscript))
  return withRowContext(statistics, block, manuscript, vocabulary)
}

/** "55" under "Responded (%)" is a percentage. */
function namedByHead(statistic: Statistic, { cells = [] }: Block, manuscript: Manuscript): Statistic {
  const textOf = (span: Span | null | undefined): string => span ? headWords(span, manuscript).replace(/[\s*_]+/g, ' ').trim() : ''
  return namedByTable(statistic, { label: textOf(cells[0]?.span), head: textOf(cells.find(({ span }) => contains(span, statistic))?.head) })
}

/** The citations in the heads of the columns of a row, of those in the head of its table. */
export function citationsAbove({ cells = [] }: Block, inHead: readonly ResolvedCitation[]): ResolvedCitation[] {
  if (inHead.length === 0 || inHead.length > widest || cells.length > widest) return []
  return inHead.filter(({ citation }) => cells.some(({ head }) => head !== null && contains(head, citation)))
}

/** The citations that a number of a row leans on: those of its own cell, else those of the head of its column, else all of its row, of which any may support it, else those of the caption. */
export function citationsInRow({ cells = [] }: Block, place: Span, inRow: readonly ResolvedCitation[], above: readonly ResolvedCitation[], inCaption: readonly ResolvedCitation[]): ResolvedCitation[] {
  const cell = cells.find(({ span }) => contains(span, place))
  const within = (span: Span | null | undefined, citations: readonly ResolvedCitation[]): ResolvedCitation[] => span ? citations.filter(({ citation }) => contains(span, citation)) : []
  const own = within(cell?.span, inRow)
  if (own.length > 0) return own
  const ofColumn = within(cell?.head, above)
  return ofColumn.length > 0 ? ofColumn : inRow.length > 0 ? [...inRow] : [...inCaption]
}

/** Whether a row says with an empty first cell that it is about what the row above it is about. */
export function continuesRow({ cells = [] }: Block, { text }: Pick<Manuscript, 'text'>): boolean {
  const [first, second] = cells
  return first !== undefined && second !== undefined && /^[\s|&]*$/.test(text.slice(first.span.start, first.span.end)) && first.head !== null
}

/** The citations in the captions of a passage, which cover the rows of its table that cite nobody themselves. */
export function citationsInCaption(blocks: readonly CitedBlock[], { prose }: Pick<Manuscript, 'prose'>): ResolvedCitation[] {
  const cited = blocks.filter(({ block: { kind, start, end } }) => kind === 'caption' || kind === 'paragraph' && tableNumber.test(prose.slice(start, Math.min(end, start + 40)))).flatMap(({ citations }) => citations)
  return cited.length <= widest ? cited : []
}

const tableNumber = /^\s{0,6}Table\s{1,3}[A-Z]?\d/
