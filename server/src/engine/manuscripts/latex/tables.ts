import type { Span } from '../../text/span.ts'
import type { LayoutBlock } from '../layout.ts'
import { row, trimmed } from '../tables/pipes.ts'
import { tableEnvironments } from './commands.ts'

/** A table with the rows in it. */
export interface LatexTable extends Span { rows: LayoutBlock[] }

const rule = /\s{0,200}(?:\\(?:hline|toprule|midrule|bottomrule|endhead|endfirsthead|endfoot|endlastfoot|addlinespace)(?:\[[^\]]{0,40}\])?|\\c(?:line|midrule)(?:\([a-z]{0,10}\))?\{[^{}]{0,40}\})/y
const columnSpec = /\s{0,20}(?:\[[^[\]]{0,40}\])?\s{0,20}\{(?:[^{}]|\{(?:[^{}]|\{[^{}]{0,100}\}){0,200}\}){0,500}\}/y
const begin = /\\begin\{([\w*]{1,20})\}/g

/** The tables of a text (without comments): rows end in `\\`, cells at `&`; the first row is the head. */
export function findTables(text: string): LatexTable[] {
  const tables: LatexTable[] = []
  const unclosed = new Set<string>()
  begin.lastIndex = 0
  for (let match = begin.exec(text); match; match = begin.exec(text)) {
    const name = match[1]!
    if (!Object.hasOwn(tableEnvironments, name) || unclosed.has(name)) continue
    const close = text.indexOf(`\\end{${name}}`, begin.lastIndex)
    if (close < 0) {
      unclosed.add(name)
      continue
    }
    let from = begin.lastIndex
    for (let argument = 0; argument < (tableEnvironments[name] ? 2 : 1); argument++) from = skip(columnSpec, text, from)
    const end = close + name.length + 6
    tables.push({ start: match.index, end, rows: readRows(text, { start: Math.min(from, close), end: close }) })
    begin.lastIndex = end
  }
  return tables
}

function readRows(text: string, { start, end }: Span): LayoutBlock[] {
  const rows: LayoutBlock[] = []
  let head: Span[] | null = null
  let bars: number[] = []
  let from = skipRules(text, start)
  for (let at = from; at <= end; at++) {
    const ends = at === end || text[at] === '\\' && text[at + 1] === '\\'
    if (!ends) {
      if (text[at] === '\\') at++
      else if (text[at] === '&') bars.push(at)
      continue
    }
    const span = trimmed(text, from, at)
    if (span.end > span.start) {
      const edges = [from - 1, ...bars, at]
      const cells = edges.slice(1).map((edge, column) => trimmed(text, edges[column]! + 1, edge))
      rows.push(row(span, cells, head))
      head ??= cells
    }
    bars = []
    from = skipRules(text, at + 2)
    at = from - 1
  }
  return rows
}

function skipRules(text: string, at: number): number {
  for (;;) {
    const next = skip(rule, text, at)
    if (next === at) return at
    at = next
  }
}

/** The end of a sticky pattern at `at`, or `at` where it does not match. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}
