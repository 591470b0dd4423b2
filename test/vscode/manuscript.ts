/** What the tests do with the manuscript of the fixture workspace. Everything waits with a deadline. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { until } from '../host/poll.ts'

/** Opens a file of the workspace in an editor. */
export async function open(file = 'manuscript.md'): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0]
  assert.ok(folder, 'the fixture workspace is open')
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, file))
  return vscode.window.showTextDocument(document)
}

/** The place just inside the nth occurrence of a text. */
export function inside(document: vscode.TextDocument, text: string, nth = 1): vscode.Position {
  return document.positionAt(find(document, text, nth) + 1)
}

/** The place right behind the nth occurrence of a text. */
export function behind(document: vscode.TextDocument, text: string, nth = 1): vscode.Position {
  return document.positionAt(find(document, text, nth) + text.length)
}

function find(document: vscode.TextDocument, text: string, nth: number): number {
  let at = -1
  for (let i = 0; i < nth; i++) at = document.getText().indexOf(text, at + 1)
  assert.ok(at >= 0, `the manuscript says “${text}”`)
  return at
}

/** The text of all hover cards at a place, once there are any. */
export async function hover(document: vscode.TextDocument, at: vscode.Position): Promise<string> {
  return until(`a hover card in line ${at.line + 1}`, async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at)
    return hovers.flatMap((one) => one.contents).map((content) => typeof content === 'string' ? content : content.value).join('\n')
  })
}

/** Citewright's problems of a document as "code: text", in order of place, once they fulfil the condition. */
export async function problems(document: vscode.TextDocument, what: string, wanted: (found: string[]) => boolean): Promise<string[]> {
  let found: string[] = []
  try {
    await until(what, () => {
      found = diagnostics(document).map((one) => `${codeOf(one)}: ${document.getText(one.range)}`)
      return wanted(found)
    })
  } catch {
    assert.fail(`${what} did not come about; the problems are ${JSON.stringify(found)}`)
  }
  return found
}

/** Citewright's diagnostics of a document, in order of place. */
export function diagnostics(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri)
    .filter((one) => one.source?.toLowerCase() === 'citewright')
    .sort((a, b) => a.range.start.compareTo(b.range.start))
}

/** The code of a diagnostic, with or without a link to its page. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code)
}

/** The quick fix for a range whose title matches, once it is offered. */
export async function quickFix(document: vscode.TextDocument, range: vscode.Range, wanted: RegExp): Promise<vscode.CodeAction> {
  let offered: string[] = []
  try {
    return await until('a quick fix', async () => {
      const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, vscode.CodeActionKind.QuickFix.value)
      offered = fixes.map(({ title }) => title)
      return fixes.find(({ title }) => wanted.test(title))
    })
  } catch {
    assert.fail(`no quick fix with ${wanted} is offered; there are ${JSON.stringify(offered)}`)
  }
}

/** Applies a quick fix as a click on it would: the edit, then the command. */
export async function applyFix(fix: vscode.CodeAction): Promise<void> {
  if (fix.edit) assert.ok(await vscode.workspace.applyEdit(fix.edit), `“${fix.title}” could be applied`)
  if (fix.command) await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []) as unknown[])
}

/** Completion items at a place, resolved, once there is one with the label. */
export async function completions(document: vscode.TextDocument, at: vscode.Position, label: string): Promise<vscode.CompletionItem[]> {
  return until(`“${label}” in completion`, async () => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, at, undefined, 100)
    return list.items.some((item) => labelOf(item) === label) ? list.items : null
  })
}

/** The label of a completion item, plain or structured. */
export function labelOf(item: vscode.CompletionItem): string {
  return typeof item.label === 'string' ? item.label : item.label.label
}

/** Takes back every unsaved change, so that one test does not see another's. */
export async function revert(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.files.revert')
}
