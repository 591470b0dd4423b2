import { renderReference, type ReferenceFormat } from '../../engine/references/rendering.ts'
import { readArguments } from '../arguments.ts'
import { checkFile } from '../checkFile.ts'
import { configFor } from '../config.ts'
import { formatList } from '../formatLists.ts'
import type { Streams } from '../streams.ts'
import { plain } from '../terminal.ts'
import { dirname } from 'node:path'

const formats: readonly ReferenceFormat[] = ['text', 'markdown', 'html', 'latex', 'typst', 'restructuredtext', 'asciidoc']

/** `citewright bibliography`: prints the reference list of a manuscript, in the order and with the numbers of the style. */
export async function bibliography(words: string[], streams: Streams): Promise<number> {
  const given = readArguments(words, { command: 'bibliography', formats, operands: { min: 1, max: 1, name: 'FILE' }, corpus: true, style: true })
  const path = given.operands[0]!
  const { report: { analysis } } = await checkFile(path, given, streams)
  const config = configFor(dirname(path))
  const { plan, listed } = await formatList(analysis, given.style ?? config.style, config.locale)
  for (const citation of plan.unlisted) streams.warn(`${path}: not listed, because no study is known for it: ${plain(citation)}`)
  const format = given.format as ReferenceFormat
  const lines = listed.map(({ label, html }) => [format === 'markdown' && /^\d+$/.test(label) ? `${label}.` : label, renderReference(html, format)].filter(Boolean).join(' '))
  const shown = lines.map(plain).map(line => format === 'html' ? `<div class="csl-entry">${line}</div>` : line)
  streams.print(`${shown.join(format === 'text' || format === 'html' ? '\n' : '\n\n')}\n`)
  return 0
}
