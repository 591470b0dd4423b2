import { LSPErrorCodes, ResponseError, type Connection } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Edit } from '../../engine/checks/check.ts'
import type { Analysis } from '../../engine/index.ts'
import type { Span } from '../../engine/text/span.ts'
import {
  compareAbstractRequest, convertCitationsRequest, exportCitedRequest, findingsRequest, libraryEditRequest, normalDoisRequest, pastedReferenceRequest, referenceListRequest,
  type TextEditItem,
} from '../../protocol.ts'
import { compareAbstract } from '../features/compareAbstract.ts'
import { convertCitations } from '../features/convertCitations.ts'
import { exportCited } from '../features/exportCited.ts'
import { findings } from '../features/findings.ts'
import { libraryEdit } from '../features/libraryEdit.ts'
import { normalDois } from '../features/normalDois.ts'
import { pastedReference } from '../features/pastedReference.ts'
import { referenceList } from '../features/referenceList.ts'
import { guarded } from '../guard.ts'
import { rangeOf } from '../positions.ts'
import type { Services } from '../services.ts'

/** Ties the requests of the commands that write references to their features. */
export function answerWritingRequests(connection: Connection, services: Services): void {
  connection.onRequest(referenceListRequest, guarded(connection, referenceListRequest, null, referenceList(services)))
  connection.onRequest(exportCitedRequest, guarded(connection, exportCitedRequest, null, exportCited(services)))
  connection.onRequest(convertCitationsRequest, guarded(connection, convertCitationsRequest, null, convertCitations(services)))
  connection.onRequest(normalDoisRequest, guarded(connection, normalDoisRequest, null, normalDois(services)))
  connection.onRequest(libraryEditRequest, guarded(connection, libraryEditRequest, null, libraryEdit(services)))
  connection.onRequest(pastedReferenceRequest, guarded(connection, pastedReferenceRequest, null, pastedReference(services)))
  connection.onRequest(findingsRequest, guarded(connection, findingsRequest, null, findings(services)))
  connection.onRequest(compareAbstractRequest, guarded(connection, compareAbstractRequest, null, compareAbstract(services)))
}

/** The document with its analysis; an error for the writer where there is none. */
export async function analysed({ documents, analyses }: Services, uri: string): Promise<{ document: TextDocument, analysis: Analysis }> {
  const document = documents.get(uri)
  const analysis = document && await analyses.of(document)
  if (!document || !analysis) throw refused('This document cannot be read as a manuscript.')
  return { document, analysis }
}

/** An error whose message is shown to the writer. */
export function refused(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message)
}

/** Edits of a document as the client takes them. */
export function encodeEdits(document: TextDocument, edits: readonly Edit[]): TextEditItem[] {
  return edits.map(edit => ({ ...encodePlace(document, edit), newText: edit.newText }))
}

/** A place in a document as the client takes it. */
export function encodePlace(document: TextDocument, span: Span): Omit<TextEditItem, 'newText'> {
  const { start, end } = rangeOf(document, span)
  return { startLine: start.line, startCharacter: start.character, endLine: end.line, endCharacter: end.character }
}
