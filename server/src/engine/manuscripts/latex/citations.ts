import type { Span } from '../../text/span.ts'
import type { Citation, CitationItem } from '../manuscript.ts'
import { citing } from './commands.ts'

const command = /\\([A-Z]{4,20})\*?((?:\s?\([^()]{0,200}\)){0,2})/gi
const cited = /((?:\s?\[(?:[^[\]{}]|\{[^{}]{0,200}\}){0,300}\]){0,2})\s?\{([^{}]{0,20000})\}/y
const comment = /(?<!\\)%[^\r\n]{0,1000}/g
/** More works than this are in no command. */
const mostGroups = 100

/** The `\cite` family of LaTeX, natbib and biblatex. The span of an item is that of its key. Commented citations are none. */
export function readLatexCitations(text: string, visible: string, blocks: readonly Span[]): Citation[] {
  return blocks.flatMap((block) => {
    const citations: Citation[] = []
    const content = text.slice(0, block.end)
    command.lastIndex = block.start
    for (let match = command.exec(content); match; match = command.exec(content)) {
      const name = match[1]!.toLowerCase()
      if (!Object.hasOwn(citing, name)) {
        // What looks like the notes of a citation may hold one.
        command.lastIndex = match.index + 1 + name.length
        continue
      }
      const { items, end } = readGroups(content, command.lastIndex, name.endsWith('s') ? mostGroups : 1)
      // Keys stay visible unless the citation is in a comment or in code.
      if (items.length === 0 || visible.slice(match.index, end).trim() === '') continue
      command.lastIndex = end
      citations.push({ start: match.index, end, text: text.slice(match.index, end), form: 'latex', narrative: citing[name]!, items })
    }
    return citations
  })
}

/** The keys in the braces behind a command, each with the note behind it: `[see][p. 3]{a,b}`, once or several times. */
function readGroups(content: string, from: number, most: number): { items: CitationItem[], end: number } {
  const items: CitationItem[] = []
  let end = from
  for (let group = 0; group < most; group++) {
    cited.lastIndex = end
    const match = cited.exec(content)
    if (!match) break
    end = cited.lastIndex
    const locator = /\[([^[\]]{1,300})\]$/.exec(match[1]!)?.[1]
    const offset = end - 1 - match[2]!.length
    // Keys stand between commas; a comment may end a line of them.
    const keys = [...match[2]!.replace(comment, blanks => ' '.repeat(blanks.length)).matchAll(/[^\s,]+(?:[ \t]+[^\s,]+){0,20}/g)]
    for (const [index, key] of keys.entries()) {
      const item: CitationItem = { key: key[0], start: offset + key.index, end: offset + key.index + key[0].length }
      // A note is said of the last of several keys.
      items.push(locator && index === keys.length - 1 ? { ...item, locator } : item)
    }
  }
  return { items, end }
}
