import {
  DiagnosticSeverity, DocumentDiagnosticReportKind,
  type CancellationToken, type Diagnostic, type DocumentDiagnosticParams, type DocumentDiagnosticReport,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Analysis } from '../../engine/index.ts'
import { partText, WordPlaces } from '../../engine/word/wordPlace.ts'
import { unreadable } from '../analyses.ts'
import { diagnosticSource, encodeProblem, evidencePlaces } from '../encoding.ts'
import { isLibrary } from '../libraryChecks.ts'
import { libraryDiagnostics, pullLibraryDiagnostics } from './libraryDiagnostics.ts'
import { pause } from '../pause.ts'
import type { Services } from '../services.ts'
import { isWordText } from '../wordDocuments.ts'
import { reportOf } from './workspaceDiagnostics.ts'

/** Answers a client that asks for the diagnostics of a document. While the writer types, it waits for a moment of rest. */
export function pullDiagnostics(services: Services) {
  const { documents, analyses } = services
  return async ({ textDocument: { uri }, previousResultId }: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport> => {
    const document = documents.get(uri)
    // A client asks once more for what was just closed; with all manuscripts checked, its problems stay.
    if (!document) return services.workspace.isChecked ? await reportOf(uri, services) : { kind: DocumentDiagnosticReportKind.Full, items: [] }
    if (isLibrary(document)) return pullLibraryDiagnostics(document, services, token)
    if (!analyses.current(document)) await pause(restFor(analyses.took(uri)), token)
    let items: Diagnostic[] | null = null
    while (items === null && !token.isCancellationRequested) items = await diagnosticsOf(document, services)
    const resultId = String(analyses.current(document)?.serial)
    if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: items ?? [] }
  }
}

/** The diagnostics of the document as it stands; null where it changed meanwhile. */
export async function diagnosticsOf(document: TextDocument, services: Services): Promise<Diagnostic[] | null> {
  if (isLibrary(document)) return services.libraryChecks.covers(document) ? libraryDiagnostics(document, services) : null
  const analysis = await services.analyses.of(document)
  const { version } = document
  if (analysis === null) return tooLarge(document, services)
  const diagnostics = await encodeAnalysis(document, analysis, services)
  if (document.version !== version) return null
  services.status.checked(document, analysis)
  return diagnostics
}

/** The problems of an analysis as the protocol has them, with the places of their evidence. */
export async function encodeAnalysis(document: TextDocument, { problems, corpus, manuscript }: Analysis, services: Services): Promise<Diagnostic[]> {
  await services.sourceTexts.load(evidencePlaces(problems))
  const places = isWordText(document.uri) ? new WordPlaces(manuscript) : null
  return problems.map(problem => encodeProblem(document, places ? { ...problem, message: `${problem.message} (${partText(places.of(problem))})` } : problem, corpus, services))
}

/** How long to wait before a check, in milliseconds, given how long the last one took: not at all where a letter costs nothing, a moment where it costs one. */
export function restFor(took: number): number {
  return took < 10 ? 0 : Math.min(300, took)
}

function tooLarge(document: TextDocument, { say }: Services): Diagnostic[] {
  if (unreadable(document.getText()) !== 'too large') return []
  const start = { line: 0, character: 0 }
  return [{
    range: { start, end: start },
    severity: DiagnosticSeverity.Information,
    source: diagnosticSource,
    message: say`This document is too large to check while typing; run “citewright check” on it.`,
  }]
}
