import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Study } from '../../engine/corpus/study.ts'
import { appendRecord } from '../../engine/references/export/appendRecord.ts'
import type { LibraryEditResult } from '../../protocol.ts'
import type { Services } from '../services.ts'
import { encodeEdits, refused } from './writing.ts'

const canBeAddedTo = /\.(?:bib|json|ya?ml)$/i

/**
 * The edit that adds studies to the library file of a manuscript: the first bibliography that it names, else the first single file of the settings. Studies
 * that the file has are passed over. Null where there is nothing to add or no such file. Rejects where the file cannot be added to.
 */
export async function addToLibrary(document: TextDocument, studies: readonly Study[], services: Services): Promise<LibraryEditResult | null> {
  const { host, documents } = services
  const path = libraryOf(document, services)
  if (path === null) return null
  const missing = studies.filter(({ sources }) => !sources.some(source => source.path === path.replaceAll('\\', '/')))
  if (missing.length === 0) return null
  const uri = host.uriOf(path)
  const open = documents.all().find(other => host.pathOf(other.uri) === path)
  const text = open?.getText() ?? await host.readText(path)
  let added = text ?? ''
  for (const study of missing) {
    const insertion = appendRecord(added, path, study)
    if (!insertion.ok) throw refused(insertion.message)
    const { start, end, newText } = insertion.value
    added = added.slice(0, start) + newText + added.slice(end)
  }
  // Several records go in at one place, so what is new is one stretch of text.
  const before = text ?? ''
  let start = 0
  while (start < before.length && before[start] === added[start]) start++
  let tail = 0
  while (tail < before.length - start && before[before.length - tail - 1] === added[added.length - tail - 1]) tail++
  const edit = { start, end: before.length - tail, newText: added.slice(start, added.length - tail) }
  return { uri: open?.uri ?? uri, edits: encodeEdits(open ?? TextDocument.create(uri, '', 0, before), [edit]), create: text === null }
}

function libraryOf(document: TextDocument, { analyses, library, host, settings, client }: Services): string | null {
  const named = analyses.current(document)?.bibliographies.find(path => canBeAddedTo.test(path))
  if (named !== undefined) return named
  const base = client.folders.map(uri => host.pathOf(uri)).find(path => path !== null) ?? null
  const configured = settings().corpus.filter(path => canBeAddedTo.test(path)).map(path => host.resolvePath(base, path))
  return configured.find(path => path !== null && library.paths.includes(path)) ?? null
}
