import type { Manuscript } from '../manuscripts/manuscript.ts'
import { splitSentences } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'

/** The abstract of a manuscript: where it stands, and its sentences. */
export interface Abstract { span: Span, sentences: Span[] }

const title = /^(?:structured )?(?:abstract|summary)[:.]?$/i
const inLatex = /\\begin\{abstract\}/
const inFrontMatter = /^abstract:[ \t]{0,10}/m
const opening = /^[\s*_]{0,6}(?:Abstract|Summary|ABSTRACT|SUMMARY)[\s*_]{0,4}[:.—–-]/

/**
 * The abstract of a manuscript: the section under that heading with the sections in it, the environment of LaTeX, the field of the front matter, or a
 * paragraph that begins with the word. Null where there is none.
 */
export function findAbstract(manuscript: Manuscript): Abstract | null {
  const span = underHeading(manuscript) ?? environment(manuscript) ?? field(manuscript) ?? paragraph(manuscript)
  if (!span) return null
  const blocks = manuscript.blocks.filter(({ kind, start, end }) => kind !== 'heading' && start >= span.start && end <= span.end)
  // What stands in the front matter is no block.
  const sentences = blocks.length > 0 ? blocks.flatMap(block => block.sentences) : splitSentences(manuscript.text, span)
  return { span, sentences }
}

function underHeading({ text, blocks }: Manuscript): Span | null {
  const first = blocks.findIndex(({ kind, start, end }) => kind === 'heading' && title.test(text.slice(start, end).replace(/[*_]/g, '').trim()))
  const heading = blocks[first]
  if (!heading) return null
  const name = text.slice(heading.start, heading.end).trim()
  const after = blocks.slice(first + 1)
  const last = after.findIndex(({ kind, section }) => kind === 'heading' && !section.some(above => above === name))
  const within = last < 0 ? after : after.slice(0, last)
  return within.length > 0 ? { start: within[0]!.start, end: within.at(-1)!.end } : null
}

function environment({ text, syntax }: Manuscript): Span | null {
  const begin = syntax === 'latex' ? inLatex.exec(text) : null
  const end = begin ? text.indexOf('\\end{abstract}', begin.index) : -1
  return begin && end > 0 ? { start: begin.index, end: lineEnd(text, end) } : null
}

/** The value of `abstract:` with the indented lines below it. */
function field({ text, syntax, blocks }: Manuscript): Span | null {
  const head = text.slice(0, blocks[0]?.start ?? text.length)
  const found = syntax === 'markdown' && head.startsWith('---') ? inFrontMatter.exec(head) : null
  if (!found) return null
  const start = found.index + found[0].length
  const end = head.slice(start).search(/\n(?=\S)/)
  return { start, end: end < 0 ? head.length : start + end }
}

function paragraph({ text, blocks }: Manuscript): Span | null {
  const block = blocks.find(({ kind, start, end }) => kind === 'paragraph' && opening.test(text.slice(start, Math.min(end, start + 20))))
  return block ? { start: block.start, end: block.end } : null
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}
