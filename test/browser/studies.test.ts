/** The studies view, the whole card, a figure checked by hand, and the first steps. */
import { root } from '../host/paths.ts'
import { Workbench } from './workbench.ts'

describe('the studies view and what hangs on it', function () {
  this.timeout(180_000)
  let vscode: Workbench

  before(async () => {
    vscode = await Workbench.open(`${root}/docs/example`, 'light')
    await vscode.openFile('manuscript.md')
    await vscode.page.locator('.statusbar-item', { hasText: /problems/ }).waitFor()
  })
  after(() => vscode?.close())
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await vscode?.picture(`failed-${this.currentTest.title.replaceAll(/\W+/g, '-')}`)
  })

  it('lists what the manuscript cites', async () => {
    await vscode.page.locator('.activitybar .action-item a[aria-label^="Citewright"]').first().click()
    const rows = vscode.page.locator('.pane-body .monaco-list-row')
    await rows.filter({ hasText: 'Cited here' }).waitFor()
    await rows.filter({ hasText: 'Whittaker et al. (2021)' }).first().waitFor()
    await vscode.picture('studies', 'studies')
  })

  it('opens the whole card of a study', async () => {
    await vscode.page.locator('.pane-body .monaco-list-row', { hasText: 'Abbar et al. (2022)' }).first().click()
    await vscode.previews(/Abbar et al\. \(2022\)[\s\S]*read in the abstract/)
    await vscode.picture('whole-card', 'whole-card')
    await vscode.page.locator('.tab', { hasText: /Preview/ }).first().click()
    await vscode.page.keyboard.press('Control+w')
  })

  it('records that a figure was checked by hand', async () => {
    await vscode.page.locator('.tab', { hasText: 'manuscript.md' }).first().click()
    await vscode.goToLine(18)
    await vscode.command('Citewright: Open Evidence Table')
    const table = await vscode.panel('.grid')
    await table.locator('.filter.unverifiable').click()
    await table.locator('.row.figure').first().click()
    await table.locator('.actions button', { hasText: 'I checked this' }).click()
    const box = vscode.page.locator('.quick-input-widget input[type=text]').first()
    for (const [title, words] of [['1/3', 'page 857, Methods'], ['2/3', 'Each had one infusion.'], ['3/3', 'A. Writer']] as const) {
      await vscode.page.locator('.quick-input-title', { hasText: title }).waitFor()
      await box.fill(words)
      await vscode.page.keyboard.press('Enter')
    }
    await table.locator('.filter.checked', { hasText: '1 checked by hand' }).waitFor()
    await table.locator('.filter.unverifiable').click()
    await table.locator('.filter.checked').click()
    await table.locator('.row.figure').first().click()
    await vscode.picture('checked-by-hand', 'checked-by-hand')
  })

  it('leads through the first steps', async () => {
    await vscode.command('Citewright: Get Started')
    await vscode.page.locator('.gettingStartedContainer', { hasText: 'Rest the pointer on a citation' }).waitFor()
    await vscode.picture('walkthrough')
  })
})
