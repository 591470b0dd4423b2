import { dirname } from 'node:path'
import type { Edit } from '../../engine/checks/check.ts'
import { citationForms, convertCitations, type CitationForm } from '../../engine/writing/convertCitations.ts'
import { listEdits } from '../../engine/writing/referenceList.ts'
import type { Analysis } from '../../engine/index.ts'
import { readArguments } from '../arguments.ts'
import { checkFile } from '../checkFile.ts'
import { CliError } from '../cliError.ts'
import { configFor } from '../config.ts'
import { formatList } from '../formatLists.ts'
import type { Streams } from '../streams.ts'
import { plain } from '../terminal.ts'

/** `citewright convert`: prints a manuscript with its citations in another form. What stays as it was is said on standard error. */
export async function convert(words: string[], streams: Streams): Promise<number> {
  const given = readArguments(words, { command: 'convert', formats: citationForms, operands: { min: 1, max: 1, name: 'FILE' }, corpus: true, style: true })
  const path = given.operands[0]!
  const { report: { analysis, text, places } } = await checkFile(path, given, streams)
  if (places) throw new CliError(`${path}: a Word document is only read; its reference manager converts its citations`)
  const form = given.format as CitationForm
  const list = form === 'numeric' ? await numberedList(analysis, path, given.style) : { edits: [], numbers: new Map<unknown, number>() }
  const { edits, left } = convertCitations(analysis, form, list.numbers)
  for (const citation of left) streams.warn(`${path}: left as it is: ${plain(citation)}`)
  streams.print(edited(text, [...edits, ...list.edits]))
  return 0
}

/** Numbers mean something only with the list that they refer to. */
async function numberedList(analysis: Analysis, path: string, wanted: string | undefined) {
  const config = configFor(dirname(path))
  const style = wanted ?? config.style
  const first = await formatList(analysis, style, config.locale)
  if (!first.traits.numbered && wanted !== undefined) throw new CliError(`the style ${style} does not number; choose one that does, as vancouver`)
  const { plan, listed, traits } = first.traits.numbered ? first : await formatList(analysis, 'vancouver', config.locale)
  const written = listEdits(analysis, plan, listed, traits.descending.length > 0)
  if (!written.ok) throw new CliError(`${path}: ${written.message}`)
  return written.value
}

function edited(text: string, edits: readonly Edit[]): string {
  let result = ''
  let end = 0
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(end, edit.start) + edit.newText
    end = edit.end
  }
  return result + text.slice(end)
}
