/** The extension as it runs at vscode.dev: in the worker of a browser, without Node, on files that only the editor can read. */
import assert from 'node:assert/strict'
import { serveExtension, type FileServer } from '../host/fileServer.ts'
import { root } from '../host/paths.ts'
import { until } from '../host/poll.ts'
import { assertSays, patience, Workbench } from './workbench.ts'

describe('the extension in the browser alone', function () {
  this.timeout(patience)
  let vscode: Workbench
  let server: FileServer

  before(async () => {
    server = await serveExtension()
    vscode = await Workbench.open(`${root}/test/vscode/workspace`, 'light', { extension: server.address })
    // The editor now and then does not start the worker in which extensions run; whoever sees that reloads the page.
    for (let tries = 1; ; tries++) {
      await vscode.openFile('manuscript.md')
      if (await isFetched() || tries === 3) break
      await vscode.page.reload()
      await vscode.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor()
    }
  })

  const isFetched = (): Promise<boolean> => until('the extension', () => server.asked.some((path) => path.endsWith('/dist/client.browser.cjs')), { deadline: 45_000 }).then(() => true, () => false)

  after(async () => {
    await vscode?.close()
    await server?.stop()
  })
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await vscode?.picture(`failed-web-${this.currentTest.title.replaceAll(/\W+/g, '-')}`)
  })

  it('is fetched for the browser, client and server', async () => {
    for (const bundle of ['client.browser.cjs', 'server.browser.js', 'corpus.json']) await until(bundle, () => server.asked.some((path) => path.endsWith(`/dist/${bundle}`)))
    assert.deepEqual(server.asked.filter((url) => /\/dist\/(?:client|server|citewright)\.cjs/.test(url)), [])
  })

  it('shows the study of the writer and the verdict on a figure', async () => {
    const card = await vscode.hover('@lantern2020', /Lantern and Quill/)
    assertSays(await card.innerText(), /Lantern/)
  })

  it('lists the problems', async () => {
    const rows = await vscode.problems()
    await rows.filter({ hasText: '54.2' }).first().waitFor()
    await rows.filter({ hasText: 'lanter2020' }).first().waitFor()
    await vscode.picture('web-problems')
  })

  it('compares with the bundled studies', async () => {
    await vscode.openFile('bundled.md')
    const card = await vscode.hover('@feder2014', /12\.7/)
    assertSays(await card.innerText(), /Feder/)
    await vscode.picture('web-card')
  })

  it('formats a reference', async () => {
    await vscode.page.keyboard.press('Escape')
    await vscode.click('chronic')
    await vscode.typeAtEnd('\n\n')
    await vscode.command('Citewright: Insert Formatted Reference')
    const picker = vscode.page.locator('.quick-input-widget')
    await picker.locator('input[type=text]').first().fill('feder 2014 posttraumatic')
    await picker.locator('.monaco-list-row.focused', { hasText: 'feder2014' }).waitFor()
    await vscode.page.keyboard.press('Enter')
    await until('the reference', async () => /Feder, A\., Parides/.test(await vscode.text()))
  })

  it('asked for nothing on another machine', () => {
    // The editor itself asks the gallery of its maker for extensions.
    assert.deepEqual(vscode.asked.filter((url) => !/^(?:https?:\/\/(?:127\.0\.0\.1|localhost)[:/]|blob:|data:|https:\/\/open-vsx\.org\/)/.test(url)), [])
  })
})
