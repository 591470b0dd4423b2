/** The server dies while somebody writes. */
import assert from 'node:assert/strict'
import { root } from '../host/paths.ts'
import { until } from '../host/poll.ts'
import { descendants } from '../host/processes.ts'
import { Workbench } from './workbench.ts'

describe('a server that dies', function () {
  this.timeout(180_000)
  let vscode: Workbench

  before(async () => {
    vscode = await Workbench.open(`${root}/test/vscode/workspace`, 'light')
    await vscode.openFile('manuscript.md')
  })
  after(() => vscode?.close())
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await vscode.picture(`failed-${this.currentTest.title.replaceAll(/\W+/g, '-')}`)
  })

  const servers = (): number[] => descendants(process.pid, /dist\/server\.cjs/)
  const toast = () => vscode.page.locator('.notification-toast', { hasText: 'stopped unexpectedly and was started again' })

  /** Ends the server and waits until another has found a problem in what is typed then. */
  async function endServer(key: string): Promise<void> {
    const [dying] = servers()
    assert.ok(dying !== undefined, 'a server runs')
    process.kill(dying, 'SIGKILL')
    await until('another server', () => servers().some((pid) => pid !== dying))
    await vscode.click('was discussed')
    await vscode.page.keyboard.press('Control+End')
    await vscode.page.keyboard.type(`\n\nSeen before [@${key}].`)
    await (await vscode.problems()).filter({ hasText: key }).first().waitFor({ timeout: 60_000 })
  }

  it('is started again with what was not saved, and the writer hears of it', async function () {
    await (await vscode.problems()).filter({ hasText: '54.2' }).first().waitFor()
    if (servers().length === 0) return this.skip()
    await endServer('gone1999')
    await toast().waitFor()
    await vscode.picture('server-started-again')
    assert.equal(await toast().count(), 1)
    await (await vscode.problems()).filter({ hasText: '54.2' }).first().waitFor()
  })

  it('is not spoken of twice', async () => {
    await vscode.command('Notifications: Clear All Notifications')
    await toast().waitFor({ state: 'detached' })
    await endServer('lost1998')
    assert.equal(await toast().count(), 0)
    await (await vscode.problems()).filter({ hasText: 'gone1999' }).first().waitFor()
  })
})
