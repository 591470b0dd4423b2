import { overwrite } from '../../text/mask.ts'
import type { Span } from '../../text/span.ts'
import { readLines } from '../../text/lines.ts'
import { findAddresses } from '../addresses.ts'
import { cutsAtLines } from '../cuts.ts'
import type { Adapter, Layout } from '../layout.ts'
import { readPlainBlocks } from './blocks.ts'

/** Plain text, as it is pasted from web pages and PDF files. Comments in the form of HTML are comments here too. */
export const plaintext: Adapter = { cuts, reachesOut: (text) => /<!--|-->/.test(text), readLayout, readCitations: () => [] }

function cuts(text: string): number[] {
  return cutsAtLines(text, readLines(text), findComments(text), () => true)
}

function readLayout(text: string): Layout {
  const comments = findComments(text)
  const source = overwrite(text, comments)
  const { blocks, markup } = readPlainBlocks(source, text)
  return { blocks, markup: [...markup, ...comments], objects: [], addresses: findAddresses(source), comments, metadata: { bibliography: [], includes: [] } }
}

function findComments(text: string): Span[] {
  const comments: Span[] = []
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', comments.at(-1)!.end)) {
    const close = text.indexOf('-->', start + 4)
    if (close < 0) break
    comments.push({ start, end: close + 3 })
  }
  return comments
}
