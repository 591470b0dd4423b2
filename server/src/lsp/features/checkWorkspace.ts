import type { CancellationToken, Connection, WorkDoneProgressReporter } from 'vscode-languageserver'
import type { CheckWorkspaceParams, CheckWorkspaceResult } from '../../protocol.ts'
import { pause } from '../pause.ts'
import type { Services } from '../services.ts'
import { diagnosticsOf } from './diagnostics.ts'
import { reportOf } from './workspaceDiagnostics.ts'

/** Answers the command that checks all manuscripts: reports its progress, can be cancelled, and says what was found. */
export function checkWorkspace(services: Services, connection: Connection) {
  const { documents, workspace, client } = services
  return async ({ workDoneToken }: CheckWorkspaceParams, token: CancellationToken): Promise<CheckWorkspaceResult> => {
    const uris = await workspace.manuscripts()
    const result: CheckWorkspaceResult = { manuscripts: uris.length, withProblems: 0, problems: 0 }
    const progress = workDoneToken === undefined ? null : connection.window.attachWorkDoneProgress(workDoneToken)
    for (const [index, uri] of uris.entries()) {
      if (token.isCancellationRequested) break
      report(progress, uri, index, uris.length)
      const document = documents.get(uri)
      const found = document ? await diagnosticsOf(document, services) : (await reportOf(uri, services)).items
      if (!document && found && !client.pullsDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: found })
      result.problems += found?.length ?? 0
      result.withProblems += found?.length ? 1 : 0
      await pause(0, token)
    }
    if (!token.isCancellationRequested) workspace.ask()
    return result
  }
}

function report(progress: WorkDoneProgressReporter | null, uri: string, index: number, of: number): void {
  const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))
  progress?.report(Math.floor(index / of * 100), `${name} (${index + 1} of ${of})`)
}
