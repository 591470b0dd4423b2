/** The example manuscript as `npm start` shows it, in light and dark. The pictures of the README are made here. */
import { root } from '../host/paths.ts'
import { assertSays, Workbench } from './workbench.ts'

for (const theme of ['light', 'dark'] as const) {
  describe(`the example manuscript, ${theme}`, function () {
    this.timeout(120_000)
    let vscode: Workbench

    before(async () => {
      vscode = await Workbench.open(`${root}/docs/example`, theme)
      await vscode.openFile('manuscript.md')
    })
    after(() => vscode?.close())
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await vscode.picture(`failed-example-${theme}`)
    })

    it('lists its faults', async () => {
      const rows = await vscode.problems()
      for (const fault of ['28.94', '27.5 days', 'Oliver et al.', '17 of 31', 'grabski2022']) await rows.filter({ hasText: fault }).first().waitFor()
      await vscode.goToLine(43)
      await vscode.picture(`example-problems-${theme}`, theme === 'light' ? 'problems' : undefined)
    })

    it('shows what a cited study found', async () => {
      await vscode.page.keyboard.press('Control+Shift+m')
      await vscode.page.locator('.markers-panel').waitFor({ state: 'hidden' })
      await vscode.goToLine(45)
      const card = await vscode.hover('@whittaker2021', /28\.94/)
      assertSays(await card.innerText(), /Only the abstract/)
      await vscode.picture(`example-card-${theme}`, theme === 'light' ? 'card' : undefined)
    })

    it('says why a figure is wrong', async () => {
      const card = await vscode.hover('2.89', /28\.94/)
      assertSays(await card.innerText(), /Whittaker et al\. \(2021\)/)
      await vscode.picture(`example-figure-${theme}`)
    })
  })
}
