import type { Span } from '../../text/span.ts'
import type { Citation, CitationItem } from '../manuscript.ts'
import { citing } from './commands.ts'

const command = /\\([A-Z]{4,12})\*?((?:\s?\[[^[\]]{0,200}\]){0,2})\s?\{([^{}]{0,2000})\}/gi

/** The `\cite` family of LaTeX, natbib and biblatex. The span of an item is that of its key. Commented citations are none. */
export function readLatexCitations(text: string, visible: string, blocks: readonly Span[]): Citation[] {
  return blocks.flatMap((block) => {
    const citations: Citation[] = []
    const content = text.slice(0, block.end)
    command.lastIndex = block.start
    for (let match = command.exec(content); match; match = command.exec(content)) {
      const narrative = Object.hasOwn(citing, match[1]!) ? citing[match[1]!]! : null
      const end = match.index + match[0].length
      // Keys stay visible unless the citation is in a comment or in code.
      if (narrative === null || visible.slice(match.index, end).trim() === '') continue
      const items = readKeys(match[3]!, end - 1 - match[3]!.length, match[2]!)
      if (items.length > 0) citations.push({ start: match.index, end, text: match[0], form: 'latex', narrative, items })
    }
    return citations
  })
}

function readKeys(keys: string, offset: number, options: string): CitationItem[] {
  const locator = /\[([^[\]]{1,200})\]$/.exec(options)?.[1]
  return [...keys.matchAll(/[^\s,]{1,200}/g)].map((match) => {
    const item: CitationItem = { key: match[0], start: offset + match.index, end: offset + match.index + match[0].length }
    return locator ? { ...item, locator } : item
  })
}
