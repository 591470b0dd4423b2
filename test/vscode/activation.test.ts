import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { until } from '../host/poll.ts'
import { open } from './manuscript.ts'

interface Manifest { contributes: { commands: { command: string }[] } }

describe('activation', () => {
  it('starts when a manuscript is opened', async () => {
    const extension = vscode.extensions.getExtension('citewright.citewright')
    assert.ok(extension, 'VS Code knows the extension')
    await open()
    await until('the extension to be active', () => extension.isActive)
  })

  it('registers every command that it contributes', async () => {
    const manifest = vscode.extensions.getExtension('citewright.citewright')?.packageJSON as Manifest
    const registered = new Set(await vscode.commands.getCommands(true))
    const missing = manifest.contributes.commands.map(({ command }) => command).filter((command) => !registered.has(command))
    assert.deepEqual(missing, [])
  })
})
