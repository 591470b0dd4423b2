/** A writer at work on the manuscript of the fixture workspace, from the first look to the last correction. */
import { root } from '../host/paths.ts'
import { until } from '../host/poll.ts'
import { assertSays, patience, Workbench } from './workbench.ts'

describe('a writer in the workbench', function () {
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

  it('sees the study behind a citation', async () => {
    const card = await vscode.hover('@lantern2020', /Lantern and Quill/)
    await vscode.picture('citation-card')
    assertSays(await card.innerText(), /Lantern/)
  })

  it('sees citations and figures in colours of their own', async () => {
    const colour = (text: string): Promise<string> => vscode.colourOf(text)
    await until('the grammar to be applied', async () => await colour('lantern2020') !== await colour('elsewhere'))
    for (const figure of ['9.4', '3.1', '.004', '70.8']) {
      await until(`a colour for ${figure}`, async () => await colour(figure) !== await colour('elsewhere'))
    }
  })

  it('reads in the status bar how things stand', async () => {
    const entry = vscode.page.locator('.statusbar-item', { hasText: 'Citewright' })
    await until('the number of problems', async () => /stud(?:y|ies).*3 problems/.test(await entry.innerText()))
  })

  it('finds the problems in the panel', async () => {
    const rows = await vscode.problems()
    await rows.filter({ hasText: '54.2' }).first().waitFor()
    await rows.filter({ hasText: 'lanter2020' }).first().waitFor()
    await vscode.picture('problems')
  })

  it('reads about a check, rendered', async () => {
    const rows = await vscode.problems()
    await rows.filter({ hasText: 'lanter2020' }).first().locator('a', { hasText: 'unknown-citation' }).click()
    await vscode.page.locator('.tab', { hasText: /Preview unknown-citation/ }).waitFor()
    await vscode.previews(/unknown-citation/)
    await vscode.picture('documentation')
    await vscode.page.keyboard.press('Control+w')
    await vscode.openFile('manuscript.md')
  })

  it('corrects a key with a quick fix', async () => {
    await vscode.quickFix('lanter2020', /lantern2020/, 'quick-fix')
    await vscode.shows('elsewhere [@lantern2020]')
    const rows = await vscode.problems()
    await rows.filter({ hasText: 'lanter2020' }).first().waitFor({ state: 'detached' })
  })

  it('corrects a figure with a quick fix', async () => {
    await vscode.quickFix('70.8', /54\.2/)
    await vscode.shows('(54.2%) responded')
  })

  it('completes a citation while typing', async () => {
    await vscode.click('was discussed')
    await vscode.typeAtEnd('Seen again [@lant', 30)
    const row = await vscode.suggestion(/lantern2020/)
    await vscode.picture('completion')
    await row.click()
    await vscode.shows('again [@lantern2020')
  })

  it('finds studies in the picker by several words, and cites two of them', async () => {
    await vscode.typeAtEnd('\n\nTwo trials agree ')
    await vscode.command('Citewright: Insert Citation')
    const picker = vscode.page.locator('.quick-input-widget')
    const box = picker.locator('input[type=text]').first()
    for (const { words, key } of [{ words: 'invented lantern', key: 'lantern2020' }, { words: 'feder posttraumatic 2014', key: 'feder2014' }]) {
      await box.fill(words)
      await picker.locator('.monaco-list-row', { hasText: key }).first().locator('.monaco-checkbox').click()
    }
    await vscode.picture('picker')
    await box.focus()
    await vscode.page.keyboard.press('Enter')
    await vscode.shows('agree [@lantern2020; @feder2014]')
  })

  it('expands a snippet', async () => {
    await vscode.typeAtEnd('\n\nfeder2014')
    const row = await vscode.suggestion(/feder2014/)
    await vscode.picture('snippets')
    await row.click()
    await vscode.shows('[@feder2014]')
  })
})
