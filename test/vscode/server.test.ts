import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { hover, inside, open } from './manuscript.ts'

describe('the server', () => {
  it('answers again after it was restarted by command', async () => {
    const { document } = await open()
    await hover(document, inside(document, '@lantern2020'))
    await vscode.commands.executeCommand('citewright.restartServer')
    assert.match(await hover(document, inside(document, '@lantern2020')), /Lantern/)
  })
})
