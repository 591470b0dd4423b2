import type { Note } from '../manuscript.ts'

const command = /\\(footnote|footnotetext|footnotemark|footcitetext|tablefootnote|endnote|endnotetext|endnotemark|sidenote|parnote)\*?(?![a-z@])((?:\[[^[\]]{0,300}\]){0,2})\s?(\{)?/gi
/** Nobody writes a longer note; a brace that closes further on belongs to something else. */
const longest = 10_000

/** The notes of a text without comments and math: `\footnote{…}`, and `\footnotemark` with `\footnotetext{…}`, which go by their number or, without one, by their order. */
export function findNotes(text: string): Note[] {
  const commands = [...text.matchAll(command)]
  const partners = commands.length > 0 ? matchBraces(text) : new Map<number, number>()
  return commands.flatMap((match): Note[] => {
    const start = match.index
    const open = start + match[0].length - 1
    const name = match[1]!.toLowerCase()
    const isCitation = name === 'footcitetext'
    const number = isCitation ? '' : match[2]!.replace(/[[\]]/g, '').trim()
    const named = { name: `${name.startsWith('end') ? 'end ' : ''}${number}`, ...number === '' ? { isCounted: true as const } : {} }
    if (name.endsWith('mark')) {
      const mark = { start, end: start + 1 + name.length + match[2]!.length }
      return [{ ...mark, mark, body: null, ...named }]
    }
    const close = match[3] ? partners.get(open) : undefined
    if (close === undefined || close - open > longest) return []
    const body = { start: open + 1, end: close }
    const end = close + 1
    if (isCitation) return [{ start, end, mark: null, body: { start, end }, ...named }]
    return [name.endsWith('text') ? { start, end, mark: null, body, ...named } : { start, end, mark: { start, end: body.start }, body, name: null }]
  })
}

/** The partner of every opening brace that has one. */
function matchBraces(text: string): Map<number, number> {
  const partners = new Map<number, number>()
  const open: number[] = []
  for (const { 0: sign, index } of text.matchAll(/\\[\\{}]|[{}]/g)) {
    if (sign === '{') open.push(index)
    else if (sign === '}' && open.length > 0) partners.set(open.pop()!, index)
  }
  return partners
}
