/** "Compare abstract with text": marks the figures of the abstract that the text does not bear out, until the document changes. */
import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { compareAbstractRequest, type CompareAbstractResult } from '../../server/src/protocol.ts'
import { activeManuscript } from './activeManuscript.ts'
import { rangeOf } from './edits.ts'
import { count } from './wording.ts'

let shown: { collection: vscode.DiagnosticCollection, listener: vscode.Disposable } | undefined

/** Compares the abstract of the manuscript in the active editor with its own text and tables. */
export async function compareAbstract(client: BaseLanguageClient): Promise<void> {
  const document = activeManuscript()?.document
  if (document === undefined) return
  const result = await client.sendRequest<CompareAbstractResult | null>(compareAbstractRequest, { uri: document.uri.toString() })
  if (result === null) {
    void vscode.window.showInformationMessage('Citewright: no abstract with a text to compare it with was found. It stands under a heading “Abstract”, or in the front matter.')
    return
  }
  const { collection } = shown ??= prepare()
  collection.set(document.uri, result.problems.map((problem) => {
    const diagnostic = new vscode.Diagnostic(rangeOf(problem), problem.message, problem.sure ? vscode.DiagnosticSeverity.Warning : vscode.DiagnosticSeverity.Information)
    diagnostic.source = 'citewright'
    diagnostic.code = 'abstract'
    if (problem.elsewhere !== null) {
      diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(new vscode.Location(document.uri, rangeOf(problem.elsewhere)), 'What the text says')]
    }
    return diagnostic
  }))
  const n = result.problems.length
  const summary = `${count(result.figures, 'figure', 'figures')} in the abstract: ${result.supported} borne out by the text${n > 0 ? `, ${n} not` : ''}.`
  const show = 'Show Problems'
  const chosen = await vscode.window.showInformationMessage(`Citewright: ${summary}`, ...(n > 0 ? [show] : []))
  if (chosen === show) await vscode.commands.executeCommand('workbench.actions.view.problems')
}

/** Marks are taken away when the text changes, for they may be wrong then. */
function prepare(): NonNullable<typeof shown> {
  const collection = vscode.languages.createDiagnosticCollection('citewright-abstract')
  const listener = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (contentChanges.length > 0) collection.delete(document.uri)
  })
  return { collection, listener }
}
