import { splitSentences } from '../text/sentences.ts'
import type { LayoutBlock } from './layout.ts'
import type { Block } from './manuscript.ts'

/**
 * Gives each block its section (the titles of the headings above it) and its sentences. `visible` is the text without markup, in which
 * code and math inside a sentence still stand for something. The cells of a table row are its sentences, so that numbers of neighbouring cells never run together.
 */
export function describeBlocks(visible: string, blocks: readonly LayoutBlock[]): Block[] {
  const titles: { level: number, title: string }[] = []
  let section: string[] = []
  return blocks.map((block) => {
    const { kind, start, end, cells } = block
    if (kind !== 'heading') {
      const sentences = cells ? cells.flatMap(({ span }) => span.end > span.start ? [span] : []) : splitSentences(visible, block)
      return cells ? { kind, start, end, section, sentences, cells } : { kind, start, end, section, sentences }
    }
    const level = block.level ?? 1
    while (titles.length > 0 && titles.at(-1)!.level >= level) titles.pop()
    const described: Block = { kind, start, end, section: titles.map(({ title }) => title), sentences: splitSentences(visible, block) }
    titles.push({ level, title: visible.slice(start, end).replace(/\s{1,100}/g, ' ').trim() })
    section = titles.map(({ title }) => title)
    return described
  })
}
