import { failure, success, type Result } from '../../result.ts'
import type { Span } from '../../text/span.ts'
import { dialectOfLibrary } from './bibtexDialect.ts'
import { bibtexEntry, type Exportable } from './bibtexEntry.ts'
import { cslRecord, yamlRecord } from './exportRecords.ts'

/** Text to be put into a library file at a place. */
export interface Insertion extends Span { newText: string }

/**
 * Adds a record at the end of a library file, in the format that its name says (.bib, .json, .yaml, .yml), with the line ends, the indentation
 * and the dialect that the file has. Everything else in the file stays as it is. Fails with a sentence where the file is of another kind or cannot be added to.
 */
export function appendRecord(text: string, path: string, record: Exportable): Result<Insertion> {
  const extension = /\.([a-z]{1,10})$/i.exec(path)?.[1]?.toLowerCase()
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const added = extension === 'bib' ? appendBibtex(text, record) : extension === 'json' ? appendJson(text, record) : extension === 'yaml' || extension === 'yml' ? appendYaml(text, record) : null
  if (added === null) return failure(`A record cannot be added to ${path}: it is no .bib, .json or .yaml file with a list of records.`)
  return success({ ...added, newText: added.newText.replace(/\r?\n/g, eol) })
}

function appendBibtex(text: string, record: Exportable): Insertion {
  const gap = text.trim() === '' ? '' : /\n\r?\n$/.test(text) ? '' : text.endsWith('\n') ? '\n' : '\n\n'
  return { start: text.length, end: text.length, newText: gap + bibtexEntry(record, dialectOfLibrary(text)) }
}

/** Before the bracket that closes the list: of the file, or of its `items` or `references`. */
function appendJson(text: string, record: Exportable): Insertion | null {
  const item = JSON.stringify(cslRecord(record), null, 2)
  if (text.trim() === '') return { start: 0, end: text.length, newText: `[\n${indented(item, '  ')}\n]\n` }
  const close = text.lastIndexOf(']')
  try {
    const data: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    // The last bracket closes the list only where nothing else follows it but braces.
    if (close < 0 || !/^\]\s*(?:\}\s*)?$/.test(text.slice(close)) || !Array.isArray(data) && typeof data !== 'object') return null
    const before = text.slice(0, close).trimEnd()
    if (!before.endsWith('}') && !before.endsWith('[')) return null
    const indent = /\n([ \t]{1,16})\{/.exec(text)?.[1] ?? '  '
    const separator = before.endsWith('[') ? '\n' : ',\n'
    const tail = text.slice(before.length, close).includes('\n') ? '' : '\n'
    return { start: before.length, end: before.length, newText: separator + indented(item, indent) + tail }
  } catch {
    return null
  }
}

/** At the end of the list: of the file, or of its `references`. */
function appendYaml(text: string, record: Exportable): Insertion | null {
  const item = yamlRecord(record)
  if (text.trim() === '') return { start: text.length, end: text.length, newText: `references:\n${item}` }
  const indent = /^( {0,8})- /m.exec(text)?.[1]
  if (indent === undefined) return null
  // A file that Pandoc writes ends in a line of dashes or dots.
  const closing = /(?<=\S[^\n]*\n)(?:---|\.\.\.)\s*$/.exec(text)
  const at = closing ? closing.index : text.length
  const gap = at === 0 || text[at - 1] === '\n' ? '' : '\n'
  return { start: at, end: at, newText: gap + `${indented(item.trimEnd(), indent)}\n` }
}

function indented(text: string, indent: string): string {
  return text.split('\n').map(line => indent + line).join('\n')
}
