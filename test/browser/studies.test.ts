/** The studies view, the whole card, a figure checked by hand, and the first steps. */
import assert from 'node:assert/strict'
import { root } from '../host/paths.ts'
import { until } from '../host/poll.ts'
import { placeOf } from './place.ts'
import { patience, Workbench } from './workbench.ts'

describe('the studies view and what hangs on it', function () {
  this.timeout(patience)
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
    const rows = await vscode.studies()
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

  it('cites a study where it is dropped, in the manner of the manuscript', async () => {
    await vscode.page.locator('.tab', { hasText: 'manuscript.md' }).first().click()
    await vscode.goToLine(14)
    const row = vscode.page.locator('.pane-body .monaco-list-row', { hasText: 'Daly et al. (2019)' }).first()
    const isCited = async (): Promise<boolean> => /\[@daly2019\]/.test((await vscode.text()).split('\n').filter(line => line.includes('This review')).join())
    // A drag that the window was too busy to follow is made again.
    await until('the citation', async () => {
      await row.hover()
      const { x, y } = await placeOf(vscode.page, 'asks what the trials')
      await vscode.page.mouse.down()
      await vscode.page.keyboard.down('Shift')
      await vscode.page.mouse.move(x - 40, y + 30, { steps: 5 })
      await vscode.page.mouse.move(x, y, { steps: 5 })
      await vscode.page.mouse.up()
      await vscode.page.keyboard.up('Shift')
      return until('the citation where it was dropped', isCited, { deadline: 5000 })
    })
    await vscode.picture('studies-dropped')
    await vscode.page.keyboard.press('Control+z')
  })

  it('prepares a report on a wrong verdict, and sends nothing', async () => {
    await vscode.page.locator('.tab', { hasText: 'manuscript.md' }).first().click()
    const asked = vscode.asked.length
    await vscode.goToLine(53, 15)
    await vscode.command('Citewright: Report a Wrong Verdict')
    await vscode.shows('# Wrong verdict: contradicted for 2.89')
    await vscode.shows('Nothing has been sent')
    await vscode.picture('report')
    assert.deepEqual(vscode.asked.slice(asked).filter(url => !/^(?:https?:\/\/(?:127\.0\.0\.1|localhost)[:/]|blob:|data:)/.test(url)), [])
    await vscode.page.keyboard.press('Control+w')
    await vscode.page.locator('.dialog-buttons a, .dialog-buttons .monaco-button', { hasText: /Don't Save/ }).click()
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
