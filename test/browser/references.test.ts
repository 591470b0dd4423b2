/** A writer who lets the references be done: cites from the picker, inserts a finding, writes and renews the reference list, renames a key, compares the abstract. */
import { root } from '../host/paths.ts'
import { until } from '../host/poll.ts'
import { patience, Workbench } from './workbench.ts'

describe('a writer and the references', function () {
  this.timeout(patience)
  let vscode: Workbench

  before(async () => {
    vscode = await Workbench.open(`${root}/test/browser/references`, 'light')
    await vscode.openFile('paper.md')
  })
  after(() => vscode?.close())
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await vscode?.picture(`failed-references-${this.currentTest.title.replaceAll(/\W+/g, '-')}`)
  })

  it('sees who stands behind a key that does not say so', async () => {
    await vscode.shows('Dune, 2018')
    await vscode.picture('references-hints')
  })

  it('cites two studies from the picker, which the library gets too', async () => {
    await vscode.goToLine(14, 41)
    await vscode.page.keyboard.press('End')
    await vscode.page.keyboard.press('ArrowLeft')
    await vscode.command('Citewright: Insert Citation')
    const picker = vscode.page.locator('.quick-input-widget')
    const box = picker.locator('input[type=text]').first()
    for (const { words, key } of [{ words: 'taylor social anxiety', key: 'taylor2018' }, { words: '28.94', key: 'whittaker2021' }]) {
      await box.fill(words)
      await picker.locator('.monaco-list-row', { hasText: key }).first().locator('.monaco-checkbox').click()
    }
    await box.fill('hale')
    await picker.locator('.monaco-list-row', { hasText: 'cited here' }).first().waitFor()
    await vscode.picture('references-picker')
    await box.focus()
    await vscode.page.keyboard.press('Enter')
    await vscode.shows('helped [@taylor2018; @whittaker2021].')
    await vscode.openFile('library.bib')
    await vscode.page.keyboard.press('Control+End')
    await vscode.shows('@article{taylor2018,')
    await vscode.picture('references-library')
    await vscode.openFile('paper.md')
  })

  it('is offered what a cited study found', async () => {
    await vscode.goToLine(14)
    await vscode.page.keyboard.press('End')
    for (let presses = 0; presses < '[@taylor2018; @whittaker2021].'.length + 1; presses++) await vscode.page.keyboard.press('ArrowLeft')
    await vscode.page.keyboard.type(' (')
    const row = await vscode.suggestion(/28\.94/)
    await vscode.picture('references-finding')
    await row.click()
    await vscode.shows('OR 28.94, 95% CI 3.45–242.57')
  })

  it('writes the reference list, and renews it in its place', async () => {
    await vscode.command('Citewright: Insert or Refresh Reference List')
    await vscode.page.keyboard.press('Control+End')
    await vscode.shows('Whittaker, E.')
    await vscode.picture('references-list')
    await vscode.page.keyboard.press('Control+z')
    await vscode.page.keyboard.press('Control+End')
    await vscode.shows('OR 28.94')
    await vscode.page.locator('.editor-instance .view-line', { hasText: 'Whittaker, E.' }).waitFor({ state: 'detached' })
    await vscode.command('Citewright: Insert or Refresh Reference List')
    await vscode.page.keyboard.press('Control+End')
    await vscode.shows('Whittaker, E.')
  })

  it('renames a key here and in the library', async () => {
    await vscode.goToLine(8)
    await vscode.click('hale2019')
    const box = vscode.page.locator('.rename-box input')
    await until('the box for the new name', async () => {
      await vscode.page.keyboard.press('F2')
      await box.waitFor({ timeout: 5000 })
      return true
    })
    await box.fill('hale2019towns')
    await vscode.picture('references-rename')
    await vscode.page.keyboard.press('Enter')
    await vscode.shows('[@x7; @hale2019towns]'.slice(-15))
    await vscode.openFile('library.bib')
    await vscode.page.keyboard.press('Control+Home')
    await vscode.shows('@article{hale2019towns,')
    await vscode.picture('references-renamed')
  })

  it('compares the abstract with the text', async () => {
    await vscode.openFile('abstract.md')
    await vscode.command('Citewright: Compare Abstract with Text')
    const rows = await vscode.problems()
    await rows.filter({ hasText: 'The abstract says 4.72; the text has an odds ratio of 4.27.' }).first().waitFor()
    await vscode.picture('references-abstract')
  })
})
