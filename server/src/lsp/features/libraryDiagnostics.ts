import {
  CodeActionKind, DiagnosticSeverity, DocumentDiagnosticReportKind, type CancellationToken, type CodeAction, type CodeActionParams, type Diagnostic, type DocumentDiagnosticReport,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { SourceProblem } from '../../engine/corpus/study.ts'
import { noStudyCode } from '../../engine/corpus/formats/problems.ts'
import { overlaps } from '../../engine/text/span.ts'
import { diagnosticSource, encodeWorkspaceEdit } from '../encoding.ts'
import { pause } from '../pause.ts'
import { rangeOf, spanOf, touches } from '../positions.ts'
import type { Services } from '../services.ts'
import { oneLine } from '../oneLine.ts'

/** The page about all problems of library files, beside the folder of those about checks. */
const page = 'library-problems.md'

/** How long a library file must be left alone before it is checked, in milliseconds. */
const rest = 200

/** Answers a client that asks for the diagnostics of a library file. */
export async function pullLibraryDiagnostics(document: TextDocument, services: Services, token: CancellationToken): Promise<DocumentDiagnosticReport> {
  await pause(rest, token)
  let items: Diagnostic[] | null = null
  while (items === null && !token.isCancellationRequested) items = await libraryDiagnostics(document, services)
  return { kind: DocumentDiagnosticReportKind.Full, items: items ?? [] }
}

/** The diagnostics of a library file as it stands; null where it changed meanwhile. */
export async function libraryDiagnostics(document: TextDocument, services: Services): Promise<Diagnostic[] | null> {
  const { version } = document
  const problems = await services.libraryChecks.of(document)
  if (document.version !== version) return null
  // A file just begun holds nothing yet.
  return problems.filter(({ code }) => code !== noStudyCode).map(problem => encode(document, problem, services))
}

/** Offers what mends the problems of a library file in the range. */
export async function libraryActions(document: TextDocument, { range }: CodeActionParams, services: Services): Promise<CodeAction[] | null> {
  const { version } = document
  const problems = await services.libraryChecks.of(document)
  if (document.version !== version) return null
  const wanted = spanOf(document, range)
  return problems.filter(problem => overlaps(problem, wanted) || touches(problem, wanted.start)).flatMap(problem => (problem.fixes ?? []).map(({ title, edits, preferred }) => ({
    title: oneLine(title),
    kind: CodeActionKind.QuickFix,
    diagnostics: [encode(document, problem, services)],
    ...preferred ? { isPreferred: true } : {},
    edit: encodeWorkspaceEdit(document, edits, services.client.versionedEdits),
  })))
}

function encode(document: TextDocument, problem: SourceProblem, { installation, client }: Services): Diagnostic {
  const { code, message, severity, related = [] } = problem
  return {
    range: rangeOf(document, problem),
    severity: severity === 'information' ? DiagnosticSeverity.Information : DiagnosticSeverity.Warning,
    code,
    ...installation.docs === null ? {} : { codeDescription: { href: `${installation.docs.replace(/\/[^/]{1,200}$/, '')}/${page}#${code}` } },
    source: diagnosticSource,
    message: oneLine(message),
    ...client.relatedInformation && related.length > 0 ? { relatedInformation: related.map(place => ({ location: { uri: document.uri, range: rangeOf(document, place) }, message: oneLine(place.message) })) } : {},
  }
}
