/**
 * The pages about the diagnostic codes ship with the extension. The server links each diagnostic to its page's file, which any editor can
 * open; here the link becomes a command, so that a click shows the page rendered instead of its source.
 */
import * as vscode from 'vscode'
import type { LanguageClientOptions } from 'vscode-languageclient'

/** Middleware that turns the links of diagnostics into commands, for diagnostics that are pulled and that are pushed. */
export function linkDocumentation(docs: vscode.Uri): NonNullable<LanguageClientOptions['middleware']> {
  return {
    handleDiagnostics: (uri, diagnostics, next) => {
      for (const diagnostic of diagnostics) link(diagnostic, docs)
      next(uri, diagnostics)
    },
    provideDiagnostics: async (document, previousResultId, token, next) => {
      const report = await next(document, previousResultId, token)
      if (report && 'items' in report) for (const diagnostic of report.items) link(diagnostic, docs)
      return report
    },
    provideWorkspaceDiagnostics: (resultIds, token, reporter, next) => next(resultIds, token, (chunk) => {
      for (const item of chunk?.items ?? []) if ('items' in item) for (const diagnostic of item.items) link(diagnostic, docs)
      reporter(chunk)
    }),
  }
}

/** Shows the page of a code; without a code, lets the writer choose one. */
export async function openDocumentation(docs: vscode.Uri, code: unknown): Promise<void> {
  const page = typeof code === 'string' && /^[a-z][\w-]*$/.test(code) ? `${code}.md` : await choosePage(docs)
  if (page !== undefined) await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.joinPath(docs, page))
}

async function choosePage(docs: vscode.Uri): Promise<string | undefined> {
  const files = (await vscode.workspace.fs.readDirectory(docs)).map(([name]) => name).filter((name) => name.endsWith('.md'))
  const items = files.sort().map((file) => ({ label: file.slice(0, -3), file }))
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which check do you want to read about?') })
  return chosen?.file
}

function link(diagnostic: vscode.Diagnostic, docs: vscode.Uri): void {
  const { code } = diagnostic
  if (typeof code !== 'object' || !code.target.path.startsWith(`${docs.path}/`)) return
  code.target = vscode.Uri.from({ scheme: 'command', path: 'citewright.openDocs', query: JSON.stringify([String(code.value)]) })
}
