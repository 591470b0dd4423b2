/** A Word document as its author checks it: from the explorer, with the evidence table beside its text. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Frame } from 'playwright-core'
import { field, heading, paragraph, raised, run, table, wordFiles, zipWord } from '../unit/engine/word/wordFiles.ts'
import { chooseFromMenu } from './gestures.ts'
import { patience, Workbench } from './workbench.ts'

const records = {
  feder2014: { type: 'article-journal', title: 'Efficacy of intravenous ketamine for treatment of chronic posttraumatic stress disorder: a randomized clinical trial', author: [{ family: 'Feder', given: 'Adriana' }], issued: { 'date-parts': [[2014]] }, DOI: '10.1001/jamapsychiatry.2014.62' },
  whittaker2021: { type: 'article-journal', title: 'Systematic review and meta-analysis of randomized controlled trials of ketamine in the treatment of refractory anxiety spectrum disorders', author: [{ family: 'Whittaker', given: 'Emily' }], issued: { 'date-parts': [[2021]] }, DOI: '10.1177/20451253211056743' },
}
const cite = (key: keyof typeof records, number: string): string =>
  field(` ADDIN ZOTERO_ITEM CSL_CITATION ${JSON.stringify({ citationItems: [{ uris: [`http://zotero.org/users/1/items/${key}`], itemData: records[key] }] })} `, raised(number))

const thesis = zipWord(wordFiles(paragraph('Ketamine for anxiety disorders', '<w:pStyle w:val="Titel"/>')
  + heading('Introduction')
  + paragraph(run('Anxiety disorders often begin early in life, and many people do not get better with the first treatment that they are offered.'))
  + paragraph(run('In a meta-analysis, response was more frequent with ketamine than with placebo (OR 2.89, 95% CI 3.45–242.57).') + cite('whittaker2021', '1'))
  + heading('Results')
  + paragraph(run('Of the patients in our clinic, 65% (17/31) responded within a day.'))
  + paragraph('Table 1. Response in our clinic', '<w:pStyle w:val="Beschriftung"/>')
  + table(['Group', 'Response'], ['Generalised anxiety', '63% (10/16)'], ['Social anxiety', '74% (7/15)'])
  + heading('Discussion')
  + paragraph(run('The trial in post-traumatic stress disorder was larger.') + cite('feder2014', '2'))))

describe('a Word document', function () {
  this.timeout(patience)
  let folder: string
  let vscode: Workbench
  let evidence: Frame

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'thesis-'))
    writeFileSync(join(folder, 'thesis.docx'), thesis)
    writeFileSync(join(folder, 'cut.docx'), thesis.subarray(0, 500))
    vscode = await Workbench.open(folder, 'light')
    await vscode.page.setViewportSize({ width: 1500, height: 850 })
  })
  after(async () => {
    await vscode?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await vscode?.picture('failed-word')
  })

  /** Chooses the command from the menu of a file. */
  const choose = (name: string): Promise<void> =>
    chooseFromMenu(vscode.page, vscode.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first(), 'Check Word Document')

  it('is checked from the explorer', async () => {
    await choose('thesis.docx')
    evidence = await vscode.panel('.grid')
    await evidence.locator('.row.figure', { hasText: '2.89' }).click()
    await evidence.locator('.statement', { hasText: '2.89 should be 28.94' }).waitFor()
    await evidence.locator('.details', { hasText: '(Introduction, paragraph 2)' }).waitFor()
    await vscode.shows('OR 2.89')
    await vscode.explorer('hidden')
    await vscode.picture('word', 'word')
  })

  it('has its problems in the Problems panel, with their places', async () => {
    const rows = await vscode.problems()
    await rows.filter({ hasText: '(Results, paragraph 1)' }).first().waitFor()
    await rows.filter({ hasText: 'row 3 of Table 1' }).first().waitFor()
    await vscode.picture('word-problems')
  })

  it('cannot be written', async () => {
    await vscode.click('Anxiety disorders')
    await vscode.page.keyboard.type('x')
    await vscode.page.getByText('Cannot edit in read-only editor').first().waitFor()
  })

  it('that is damaged is said to be so', async () => {
    await vscode.explorer('visible')
    await choose('cut.docx')
    // A page without the focus keeps its messages behind the bell.
    await vscode.command('Notifications: Show Notifications')
    const notice = vscode.page.locator('.notifications-center .notification-list-item', { hasText: 'damaged or was not copied to its end' }).first()
    await notice.waitFor()
    assert.match(await notice.innerText(), /open it in Word and save it again/)
  })
})
