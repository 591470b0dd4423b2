import {
  DocumentDiagnosticReportKind, type CancellationToken, type ResultProgressReporter, type WorkDoneProgressReporter,
  type WorkspaceDiagnosticParams, type WorkspaceDiagnosticReport, type WorkspaceDiagnosticReportPartialResult, type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver'
import { pause } from '../pause.ts'
import type { Services } from '../services.ts'
import { encodeAnalysis } from './diagnostics.ts'

type Handler = (
  params: WorkspaceDiagnosticParams, token: CancellationToken, work?: WorkDoneProgressReporter, partial?: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>,
) => Promise<WorkspaceDiagnosticReport>

/**
 * Answers a client that asks for the diagnostics of all manuscripts, again and again: the answer to the second question waits until
 * something changed. Reports go out one by one where the client takes them so. Open documents are asked for by themselves and left out.
 */
export function pullWorkspaceDiagnostics(services: Services): Handler {
  const { documents, workspace } = services
  return async ({ previousResultIds }, token, _work, partial) => {
    await workspace.change(token)
    const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]))
    const items: WorkspaceDocumentDiagnosticReport[] = []
    const send = (report: WorkspaceDocumentDiagnosticReport): void => {
      if (partial) partial.report({ items: [report] })
      else items.push(report)
    }
    for (const uri of workspace.isChecked ? await workspace.manuscripts() : []) {
      if (token.isCancellationRequested) break
      if (documents.get(uri)) {
        previous.delete(uri)
        continue
      }
      const report = await reportOf(uri, services)
      if (report.resultId !== previous.get(uri)) send(report)
      previous.delete(uri)
      // Between two manuscripts, what the writer does comes first.
      await pause(0, token)
    }
    // What was reported before and is no manuscript any more has no problems.
    for (const uri of previous.keys()) {
      if (!token.isCancellationRequested && !documents.get(uri)) send({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] })
    }
    return { items }
  }
}

/** The report on a manuscript that is not open. */
export async function reportOf(uri: string, services: Services): Promise<WorkspaceDocumentDiagnosticReport & { kind: 'full' }> {
  const { workspace, analyses } = services
  const document = await workspace.read(uri)
  const report = { kind: DocumentDiagnosticReportKind.Full, uri, version: null } as const
  if (document === null) return { ...report, items: [] }
  const analysis = await analyses.once(document)
  if (analysis === null) return { ...report, items: [] }
  const items = await encodeAnalysis(document, analysis, services)
  // The diagnostics themselves say whether anything is new: the same text may be judged by other studies.
  return { ...report, resultId: fingerprint(JSON.stringify(items)), items }
}

/** A number that another text hardly shares: FNV-1a over UTF-16 code units, 32 bits, with the length (Fowler, Noll and Vo 1991). */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return `${text.length.toString(36)}.${(hash >>> 0).toString(36)}`
}
