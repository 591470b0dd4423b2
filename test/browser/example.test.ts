/** The example manuscript as `npm start` shows it, in light and dark. The pictures of the README are made here. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { root } from '../host/paths.ts'
import { assertSays, patience, Workbench } from './workbench.ts'

const lines = readFileSync(`${root}/docs/example/manuscript.md`, 'utf8').split('\n')
const lineOf = (text: string): number => lines.findIndex((line) => line.includes(text)) + 1

for (const theme of ['light', 'dark'] as const) {
  describe(`the example manuscript, ${theme}`, function () {
    this.timeout(patience)
    let vscode: Workbench

    before(async () => {
      vscode = await Workbench.open(`${root}/docs/example`, theme)
      await vscode.openFile('manuscript.md')
    })
    after(() => vscode?.close())
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await vscode?.picture(`failed-example-${theme}`)
    })

    it('lists its faults', async () => {
      const rows = await vscode.problems()
      for (const fault of ['2.89', '27.5 weeks', 'Oliver et al.']) await rows.filter({ hasText: fault }).first().waitFor()
      await vscode.page.locator('.statusbar-item', { hasText: /5 problems/ }).waitFor()
      await vscode.goToLine(lineOf('OR 2.89') + 6)
      await vscode.goToLine(lineOf('OR 2.89'))
      await vscode.picture(`example-problems-${theme}`, theme === 'light' ? 'problems' : undefined)
    })

    it('shows what a cited study found', async () => {
      await vscode.closePanel()
      await vscode.goToLine(lineOf('[@whittaker2021]'))
      const card = await vscode.hover('@whittaker2021', /Only the abstract/)
      assertSays(await card.innerText(), /Whittaker et al\. \(2021\):.*pooled odds/)
      const box = await card.boundingBox()
      const content = await card.evaluate(node => Math.max(...[...node.querySelectorAll('.monaco-scrollable-element')].map(part => part.scrollHeight - part.clientHeight)))
      assert.ok(content <= 0, `${content} pixels of the card must be scrolled to (${box?.height ?? 0} shown)`)
      await vscode.picture(`example-card-${theme}`, theme === 'light' ? 'card' : undefined)
    })

    it('says why a figure is wrong', async () => {
      await vscode.page.keyboard.press('Escape')
      const card = await vscode.hover('2.89', /digit/)
      assertSays(await card.innerText(), /Whittaker et al\. \(2021\)/)
      await vscode.picture(`example-figure-${theme}`)
    })

    it('offers the right figure', async () => {
      await vscode.quickFixes('2.89', /28\.94/)
      await vscode.picture(`example-quick-fix-${theme}`, theme === 'light' ? 'quick-fix' : undefined)
      await vscode.page.keyboard.press('Escape')
    })
  })
}
