import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { until } from '../host/poll.ts'
import { completions, labelOf, open, revert } from './manuscript.ts'

describe('writing', () => {
  afterEach(revert)

  /** Types a text as a new last paragraph and answers the editor, with the cursor behind it. */
  async function type(text: string): Promise<vscode.TextEditor> {
    const editor = await open()
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end
    await editor.edit((edit) => edit.insert(end, `\n${text}`))
    const at = editor.document.lineAt(editor.document.lineCount - 1).range.end
    editor.selection = new vscode.Selection(at, at)
    return editor
  }

  it('completes a key, with the card beside it', async () => {
    const editor = await type('As shown before [@lant')
    const items = await completions(editor.document, editor.selection.active, 'lantern2020')
    const item = items.find((one) => labelOf(one) === 'lantern2020')
    const card = typeof item?.documentation === 'string' ? item.documentation : item?.documentation?.value ?? ''
    assert.match(card, /social anxiety disorder, n = 48/)
  })

  it('accepts a completion in the place of what was typed', async () => {
    const editor = await type('As shown before [@lanter')
    await completions(editor.document, editor.selection.active, 'lantern2020')
    await until('the completion to be accepted', async () => {
      await vscode.commands.executeCommand('editor.action.triggerSuggest')
      await vscode.commands.executeCommand('acceptSelectedSuggestion')
      return editor.document.getText().includes('before [@lantern2020')
    }, { every: 300 })
    assert.doesNotMatch(editor.document.getText(), /lanterlantern|@@/)
  })

  it('offers the snippets of the bundled studies', async () => {
    const editor = await type('feder')
    await until('a snippet for feder2014', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', editor.document.uri, editor.selection.active)
      return list.items.some((item) => item.kind === vscode.CompletionItemKind.Snippet && labelOf(item).includes('feder2014'))
    })
  })

  it('inserts a citation through the picker', async () => {
    const editor = await type('As shown before ')
    const done = vscode.commands.executeCommand('citewright.insertCitation')
    await until('a citation to be inserted', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
      return /before .*@\w+/.test(editor.document.lineAt(editor.document.lineCount - 1).text)
    }, { every: 300 })
    await done
  })
})
