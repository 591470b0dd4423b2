/** The server dies while somebody writes. */
import assert from 'node:assert/strict'
import type { Locator } from 'playwright-core'
import { root } from '../host/paths.ts'
import { until } from '../host/poll.ts'
import { descendants } from '../host/processes.ts'
import { patience, Workbench } from './workbench.ts'

describe('a server that dies', function () {
  this.timeout(patience)
  let vscode: Workbench

  before(async () => {
    vscode = await Workbench.open(`${root}/test/vscode/workspace`, 'light')
    await vscode.openFile('manuscript.md')
  })
  after(() => vscode?.close())
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await vscode?.picture(`failed-${this.currentTest.title.replaceAll(/\W+/g, '-')}`)
  })

  const servers = (): number[] => descendants(process.pid, /dist\/server\.cjs/)

  /** Ends the server and waits for another. */
  async function endServer(): Promise<void> {
    const [dying] = servers()
    assert.ok(dying !== undefined, 'a server runs')
    process.kill(dying, 'SIGKILL')
    await until('another server', () => servers().some((pid) => pid !== dying))
  }

  /** Cites a study that nobody has, and waits until that is said. */
  async function cite(key: string): Promise<void> {
    await vscode.click('was discussed')
    await vscode.typeAtEnd(`\n\nSeen before [@${key}].`)
    await (await vscode.problems()).filter({ hasText: key }).first().waitFor()
  }

  /** The notifications of a restart, in the list of all that were not closed. */
  async function notices(): Promise<Locator> {
    await vscode.command('Notifications: Show Notifications')
    const list = vscode.page.locator('.notifications-center.visible')
    await list.waitFor()
    return list.locator('.notification-list-item', { hasText: 'stopped unexpectedly and was started again' })
  }

  it('is started again with what was not saved, and the writer hears of it', async function () {
    await (await vscode.problems()).filter({ hasText: '54.2' }).first().waitFor()
    if (servers().length === 0) return this.skip()
    await cite('gone1999')
    await endServer()
    await (await notices()).first().waitFor()
    await vscode.picture('server-started-again')
    await cite('lost1998')
    for (const text of ['54.2', 'gone1999']) await (await vscode.problems()).filter({ hasText: text }).first().waitFor()
    assert.equal(await (await notices()).count(), 1)
  })

  it('is not spoken of twice', async () => {
    await vscode.command('Notifications: Clear All Notifications')
    await endServer()
    await cite('missed1997')
    await (await vscode.problems()).filter({ hasText: 'lost1998' }).first().waitFor()
    assert.equal(await (await notices()).count(), 0)
  })
})
