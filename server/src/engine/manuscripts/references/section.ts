import type { Span } from '../../text/span.ts'
import type { LayoutBlock } from '../layout.ts'
import { looksLikeEntry } from './entries.ts'

/** Titles of the reference list, in the languages manuscripts are most often written in. */
const titles = 'references|references cited|reference list|bibliography|literature cited|literature|works cited|cited literature|sources'
  + '|literatur|literaturverzeichnis|références|bibliographie|referencias|bibliografía|riferimenti bibliografici|referenties|literatuur'
const wholeTitle = new RegExp(`^(?:[\\dIVX.]{1,6}[ \\t]{1,4})?[*_]{0,3}(?:${titles})[*_]{0,3}[:.]?[*_]{0,3}$`, 'i')
const titleAtEnd = /(?<=[.!?”"’)]\s{1,3})(?:References|Bibliography|Literature cited|Works cited|REFERENCES|BIBLIOGRAPHY):?$/

export interface ReferenceSection {
  /** What is no prose: everything from the end of the heading to the end of the list, or the entries that the syntax sets apart. In order. */
  hidden: Span[]
  /** The blocks of the list, in order. */
  entries: LayoutBlock[]
  /** The blocks of the document without those of the list. A heading that ran into a paragraph is cut off it. */
  rest: LayoutBlock[]
}

/**
 * Finds the reference list of a document: under a heading of its own, under a title in the first line of a block, or after a title that
 * ran into the end of a paragraph. The last such list counts. It ends with the next heading of the same depth, or with a heading
 * that is no entry; null where there is none. Where the syntax sets entries apart, those are the list. `text` is the document without markup.
 */
export function findReferenceSection(text: string, blocks: readonly LayoutBlock[]): ReferenceSection | null {
  const marked = blocks.filter(({ entry }) => entry)
  if (marked.length > 0) return { hidden: marked, entries: marked, rest: blocks.filter(({ entry }) => !entry) }
  for (let index = blocks.length - 1; index >= 0; index--) {
    const start = titleEnd(text, blocks[index]!, blocks[index + 1])
    if (start === null) continue
    const level = blocks[index]!.level ?? 6
    let last = index + 1
    while (last < blocks.length && !endsSection(text, blocks[last]!, level)) last++
    const head = cutHead(blocks[index]!, start)
    const entries = [...start.rest ? [start.rest] : [], ...blocks.slice(index + 1, last)]
    const hidden = [{ start: start.end, end: entries.at(-1)?.end ?? start.end }]
    return { hidden, entries, rest: [...blocks.slice(0, index), ...head, ...blocks.slice(last)] }
  }
  return null
}

/** Whether a block may hold the title of a reference list: where it does not, `findReferenceSection` finds none in it, whatever stands behind it. */
export function mayHoldTitle(text: string, block: LayoutBlock): boolean {
  return titleEnd(text, block, null) !== null
}

interface TitleEnd {
  /** Where the title begins and ends. */
  start: number
  end: number
  /** What follows the title in its own block. */
  rest: LayoutBlock | null
}

/** Where the title in a block ends, given the block behind it; with `null` for that, whatever it may be. */
function titleEnd(text: string, block: LayoutBlock, next: LayoutBlock | undefined | null): TitleEnd | null {
  if (block.kind === 'table-row') return null
  if (block.end - block.start <= 60 && wholeTitle.test(text.slice(block.start, block.end).trim())) return { start: block.start, end: block.end, rest: null }
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return null
  const lineEnd = text.slice(block.start, Math.min(block.end, block.start + 60)).search(/[\r\n]/)
  if (lineEnd > 0 && wholeTitle.test(text.slice(block.start, block.start + lineEnd).trim())) {
    const end = block.start + lineEnd
    return { start: block.start, end, rest: { kind: 'paragraph', start: end + text.slice(end, block.end).search(/\S|$/), end: block.end } }
  }
  const tail = titleAtEnd.exec(text.slice(Math.max(block.start, block.end - 40), block.end))
  if (!tail || next === undefined || next !== null && !looksLikeEntry(text.slice(next.start, next.end))) return null
  return { start: block.end - tail[0].length, end: block.end, rest: null }
}

/** What stays of the block with the title: all of a heading, the paragraph before a title that ran into it. */
function cutHead(block: LayoutBlock, { start }: TitleEnd): LayoutBlock[] {
  if (start === block.start) return block.kind === 'heading' ? [block] : []
  return [{ kind: 'paragraph', start: block.start, end: start }]
}

function endsSection(text: string, block: LayoutBlock, level: number): boolean {
  if (block.kind === 'table-row') return true
  if (block.kind !== 'heading') return false
  return (block.level ?? 1) <= level && !looksLikeEntry(text.slice(block.marker?.start ?? block.start, block.end))
}
