import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { until } from '../host/poll.ts'
import { open } from './manuscript.ts'

const problemsOf = (uri: vscode.Uri): string[] => vscode.languages.getDiagnostics(uri).map(({ source, code }) => `${source}: ${String(typeof code === 'object' ? code.value : code)}`)

describe('the whole workspace', () => {
  const chapter = (): vscode.Uri => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'chapter.md')

  before(async () => {
    await open()
    await vscode.workspace.fs.writeFile(chapter(), new TextEncoder().encode('Of all, 65% (17/31) responded.\n'))
  })
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    await vscode.workspace.fs.delete(chapter())
  })

  it('is checked by command, files that are not open included', async () => {
    assert.deepEqual(problemsOf(chapter()), [])
    void vscode.commands.executeCommand('citewright.checkAllManuscripts')
    await until('the problem of the closed chapter', () => problemsOf(chapter()).includes('citewright: percentage-conflicts-with-fraction'))
  })

  it('is followed from then on', async () => {
    await vscode.workspace.fs.writeFile(chapter(), new TextEncoder().encode('Of all, 55% (17/31) responded.\n'))
    await until('the problem to go', () => problemsOf(chapter()).length === 0)
  })

  it('can be checked by a task', async () => {
    const tasks = await vscode.tasks.fetchTasks({ type: 'citewright' })
    const task = tasks.find(({ name }) => name === 'check')
    assert.ok(task)
    const ended = new Promise<number | undefined>((resolve) => {
      vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => { if (execution.task.name === 'check') resolve(exitCode) })
    })
    await vscode.tasks.executeTask(task)
    assert.equal(await ended, 1)
  })
})
