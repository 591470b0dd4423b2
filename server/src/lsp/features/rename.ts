import {
  LSPErrorCodes, ResponseError, type PrepareRenameParams, type PrepareRenameResult, type RenameParams, type TextDocumentEdit, type TextEdit, type WorkspaceEdit,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Study } from '../../engine/corpus/study.ts'
import type { Analysis } from '../../engine/index.ts'
import type { Manuscript } from '../../engine/manuscripts/manuscript.ts'
import { readManuscript } from '../../engine/manuscripts/readManuscript.ts'
import type { Span } from '../../engine/text/span.ts'
import { unreadable } from '../analyses.ts'
import { syntaxOfDocument } from '../documentSyntax.ts'
import { itemAt, keySpan } from '../citing/places.ts'
import { libraryEntries } from '../citing/libraryEntries.ts'
import { isLibrary } from '../libraryChecks.ts'
import { offsetOf, rangeOf } from '../positions.ts'
import type { Services } from '../services.ts'

/** Characters that no syntax of manuscripts and libraries forbids in a key, at its beginning and within. */
const goodKey = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_:.+/-]{0,198}[\p{L}\p{N}_])?$/u

/** A workspace with more is no project of one writer. */
const mostManuscripts = 2000

/** The key under the cursor, where it can be renamed. */
export function prepareRename({ documents, analyses }: Services) {
  return async ({ textDocument, position }: PrepareRenameParams): Promise<PrepareRenameResult | null> => {
    const document = documents.get(textDocument.uri)
    const analysis = document && await analyses.of(document)
    const found = document && analysis ? keyAt(analysis, offsetOf(document, position)) : null
    return document && found ? { range: rangeOf(document, found.span), placeholder: found.key } : null
  }
}

/**
 * Renames a citation key in every manuscript of the workspace and in the library, as one change. Refused, with the reason, where the new name
 * could not be read back, belongs to another study, or the entry cannot be changed with it.
 */
export function rename(services: Services) {
  const { documents, analyses, client } = services
  return async ({ textDocument, position, newName }: RenameParams): Promise<WorkspaceEdit | null> => {
    const document = documents.get(textDocument.uri)
    const analysis = document && await analyses.of(document)
    const found = document && analysis ? keyAt(analysis, offsetOf(document, position)) : null
    if (!analysis || !found) throw refused('There is no citation key here.')
    if (!goodKey.test(newName)) throw refused(`“${newName}” cannot be a citation key: use letters, digits, and _ : . + / - within.`)
    const other = analysis.corpus.byKey(newName)
    if (other && other !== found.study && other.key === newName) throw refused(`“${newName}” is the key of another study.`)
    const edits = new Map<TextDocument, Span[]>()
    // A key that the document's own list defines means an entry there, whatever the library says.
    const isOwn = definesKey(analysis.manuscript, found.key)
    if (found.study && !isOwn) for (const { document, spans } of await entriesOf(found.study, found.key, services)) edits.set(document, spans)
    for (const manuscript of await manuscriptsOf(services)) {
      const text = manuscript.getText()
      const read = text.includes(found.key) && unreadable(text) === null ? readManuscript(text, syntaxOfDocument(manuscript)) : null
      if (!read || isOwn && manuscript.uri !== textDocument.uri && definesKey(read, found.key)) continue
      const spans = keysIn(read, found.key)
      if (!survives(read, spans, newName)) throw refused(`In ${nameOf(manuscript)}, “${newName}” would not be read as a citation key.`)
      if (spans.length > 0) edits.set(manuscript, [...edits.get(manuscript) ?? [], ...spans])
    }
    return encode(edits, newName, client.versionedEdits, documents.all())
  }
}

function keyAt(analysis: Analysis, offset: number): { key: string, span: Span, study: Study | null } | null {
  const resolved = itemAt(analysis, offset)?.resolved
  const span = resolved ? keySpan(analysis.manuscript.text, resolved) : null
  const key = resolved?.item.key
  if (!resolved || !span || key === undefined) return null
  return { key, span, study: resolved.status === 'resolved' ? resolved.studies[0] ?? null : null }
}

/** Where the library defines the key. A study cited by an alias keeps its own key, so that only the alias is renamed there. */
async function entriesOf(study: Study, key: string, services: Services): Promise<{ document: TextDocument, spans: Span[] }[]> {
  if (study.bundled) throw refused(`${study.key} comes with Citewright, and its key cannot be changed. Copy the entry into your own library to give it another.`)
  const entries = (await libraryEntries(study, key, services)).filter(({ locations }) => locations.length > 0)
  if (entries.length === 0) throw refused(`No file of your library defines the key “${key}”, so it is not renamed.`)
  return entries.map(({ document, locations }) => ({
    document, spans: locations.map(({ range }) => ({ start: document.offsetAt(range.start), end: document.offsetAt(range.end) })),
  }))
}

/** The manuscripts that are open and those in the folders of the workspace. */
async function manuscriptsOf({ documents, host, client }: Services): Promise<TextDocument[]> {
  const open = documents.all().filter(document => !isLibrary(document))
  const folders = client.folders.map(uri => host.pathOf(uri)).filter(path => path !== null)
  const paths = (await host.manuscripts(folders)).slice(0, mostManuscripts)
  const closed = await Promise.all(paths.map(async path => {
    const uri = host.uriOf(path)
    if (open.some(document => host.pathOf(document.uri) === path)) return null
    const text = await host.readText(path)
    return text === null ? null : TextDocument.create(uri, '', 0, text)
  }))
  return [...open, ...closed.filter(document => document !== null)]
}

function definesKey({ references }: Manuscript, key: string): boolean {
  return references.some(reference => reference.key === key)
}

/** Everywhere that a manuscript has the key: in its citations, and in its own list where that defines it. */
function keysIn({ text, citations, references }: Manuscript, key: string): Span[] {
  const cited = citations.flatMap(({ items }) => items).filter(item => item.key === key)
    .flatMap(item => keySpan(text, { item, status: 'resolved', studies: [], reference: null }) ?? [])
  const defined = references.filter(reference => reference.key === key).flatMap(({ start }) => {
    // `.. [key]`, `[[[key]]]` and `\\bibitem{key}` stand right before the entry.
    const at = text.lastIndexOf(key, start)
    const isKey = at >= 0 && /[[{]/.test(text[at - 1] ?? '') && /[\]},]/.test(text[at + key.length] ?? '')
    return isKey ? [{ start: at, end: at + key.length }] : []
  })
  return [...cited, ...defined].sort((a, b) => a.start - b.start)
}

/** Whether the places are keys still when they are called otherwise: what may stand in a key differs between syntaxes. */
function survives(manuscript: Manuscript, spans: readonly Span[], newName: string): boolean {
  if (spans.length === 0) return true
  let text = ''
  let end = 0
  for (const span of spans) {
    text += manuscript.text.slice(end, span.start) + newName
    end = span.end
  }
  const after = readManuscript(text + manuscript.text.slice(end), manuscript.syntax)
  return keysIn(after, newName).length === keysIn(manuscript, newName).length + spans.length
}

function nameOf({ uri }: TextDocument): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))
}

function encode(edits: ReadonlyMap<TextDocument, Span[]>, newText: string, versioned: boolean, open: readonly TextDocument[]): WorkspaceEdit {
  const encoded = [...edits].map(([document, spans]) => ({ document, edits: spans.map((span): TextEdit => ({ range: rangeOf(document, span), newText })) }))
  if (!versioned) return { changes: Object.fromEntries(encoded.map(({ document, edits }) => [document.uri, edits])) }
  return {
    documentChanges: encoded.map(({ document, edits }): TextDocumentEdit =>
      ({ textDocument: { uri: document.uri, version: open.includes(document) ? document.version : null }, edits })),
  }
}

function refused(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message)
}
