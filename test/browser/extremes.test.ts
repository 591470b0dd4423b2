/** What no manuscript should be and some are: empty, without a library, far too long, written from right to left. Each is to look calm, and pictures are kept. */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { until } from '../host/poll.ts'
import { violations } from './axe.ts'
import { patience, Workbench } from './workbench.ts'

const lines = (count: number, line: (n: number) => string): string => Array.from({ length: count }, (_, n) => line(n)).join('\n\n')
const endless = 'A trial of sleep in lighthouses '.repeat(62).trim()

const library = `@article{long2020,
  author = {Long, Ada and Wide, Ben},
  title = {${endless}},
  journal = {Journal of Invented Medicine},
  year = {2020},
  file = {gone.pdf},
}

@article{layla2021,
  author = {ليلى, حسن},
  title = {النوم في المنارات},
  journal = {مجلة الطب},
  year = {2021},
}
`

const files = {
  'empty.md': '',
  'rows.md': `# Results\n\n${lines(1000, n => `In trial ${n + 1}, ${40 + n % 50} of ${100 + n} patients slept (mean ${(5 + n / 300).toFixed(2)} hours; p = .0${10 + n % 80}).`)}\n`,
  'problems.md': `${lines(5000, n => `In round ${n + 1}, 65% (17/31) responded.`)}\n`,
  'rtl.md': '# النتائج\n\nنام المرضى بصورة أفضل (OR 2.03, 95% CI 0.67 to 6.15; p = .21) [@layla2021].\n\nاستجاب 65% (17/31) من المرضى [@layla2021].\n',
  'long.md': 'Keepers slept longer (OR 2.03, 95% CI 0.67 to 6.15) [@long2020].\n',
  'library.bib': library,
  '.vscode/settings.json': '{ "citewright.corpus": ["library.bib"], "citewright.bundledCorpus": false }\n',
}

function folderOf(files: Record<string, string>): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'citewright-extremes-')), 'papers')
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

describe('extremes', function () {
  this.timeout(patience)
  let vscode: Workbench
  const folder = folderOf(files)

  before(async () => { vscode = await Workbench.open(folder, 'light') })
  after(async () => {
    await vscode?.close()
    rmSync(dirname(folder), { recursive: true, force: true })
  })
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await vscode?.picture(`failed-extremes-${this.currentTest.title.replaceAll(/\W+/g, '-')}`)
  })

  /** Opens a file in the left half; the table stays in the right one. */
  async function openBeside(name: string): Promise<void> {
    await vscode.page.keyboard.press('Control+1')
    await vscode.openFile(name)
  }

  it('an empty manuscript: the table says what will appear', async () => {
    await vscode.openFile('empty.md')
    await vscode.command('Citewright: Open Evidence Table')
    const table = await vscode.panel('.grid')
    await table.locator('.notice', { hasText: 'No figure was read in this manuscript yet' }).waitFor()
    await vscode.picture('extremes-empty')
    assert.deepEqual(await violations(table), [])
  })

  it('3,000 figures: only those in view are drawn, and the end is one key away', async () => {
    await openBeside('rows.md')
    const table = await vscode.panel('.grid')
    await table.locator('.grid[aria-rowcount]').waitFor()
    await until('the rows', async () => Number(await table.locator('.grid').getAttribute('aria-rowcount')) > 3000)
    const drawn = await table.locator('.room .row').count()
    assert.ok(drawn > 10 && drawn < 100, `${drawn} rows are drawn`)
    await table.locator('.grid').press('End')
    await until('the last row', async () => /trial 1000,/.test(await table.locator('.details').innerText()))
    console.log(`      ${await table.evaluate(slowestFrame)} ms was the longest frame while scrolling through all rows`)
    await vscode.picture('extremes-rows')
    assert.deepEqual(await violations(table), [])
    await table.locator('input[type=search]').fill('trial 777,')
    await until('the search', async () => Number(await table.locator('.grid').getAttribute('aria-rowcount')) < 10)
    await table.locator('input[type=search]').fill('')
  })

  it('5,000 problems: counted, listed and shown in one strip', async () => {
    await openBeside('problems.md')
    await vscode.page.locator('.statusbar-item', { hasText: /5000 problems/ }).waitFor()
    const table = await vscode.panel('.grid')
    await until('the strip', async () => /5000 problems/.test(await table.locator('.strip-drawing').getAttribute('aria-label') ?? ''))
    await vscode.problems()
    await vscode.picture('extremes-problems')
    await vscode.closePanel()
  })

  it('text from right to left: the table and the card follow it', async () => {
    await openBeside('rtl.md')
    const table = await vscode.panel('.grid')
    await table.locator('.row.figure', { hasText: '2.03' }).click()
    await table.locator('.details', { hasText: 'OR 2.03' }).waitFor()
    await vscode.hover('@layla2021', /2021/)
    await vscode.picture('extremes-rtl')
    await vscode.page.keyboard.press('Escape')
  })

  it('a title of 2,000 characters, no finding, and a PDF that is gone: a short card', async () => {
    await openBeside('long.md')
    const card = await vscode.hover('@long2020', /Only the bibliographic record/)
    const text = await card.innerText()
    assert.ok(text.length < 600, `the card has ${text.length} characters`)
    await vscode.picture('extremes-long')
    await vscode.page.keyboard.press('Escape')
    await (await vscode.studies()).filter({ hasText: 'Long and Wide (2020)' }).first().waitFor()
    await vscode.picture('extremes-long-studies')
  })
})

describe('no library at all', function () {
  this.timeout(patience)
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await vscode?.picture('failed-no-library')
  })
  let vscode: Workbench
  const folder = folderOf({ 'paper.md': 'Keepers slept longer (OR 2.03, 95% CI 0.67 to 6.15) [@long2020].\n', '.vscode/settings.json': '{ "citewright.bundledCorpus": false }\n' })

  before(async () => { vscode = await Workbench.open(folder, 'dark') })
  after(async () => {
    await vscode?.close()
    rmSync(dirname(folder), { recursive: true, force: true })
  })

  it('the studies view says what to do next', async () => {
    await vscode.openFile('paper.md')
    await vscode.studies()
    await vscode.page.locator('.welcome-view-content', { hasText: /library/i }).waitFor()
    await vscode.page.locator('.statusbar-item', { hasText: /0 studies/ }).waitFor()
    await vscode.picture('extremes-no-library')
  })
})

/** Runs in the page: scrolls through all rows in 60 steps, one for each frame; answers the longest time between two frames in milliseconds. */
async function slowestFrame(): Promise<number> {
  const grid = document.querySelector('.grid')!
  const frame = (): Promise<number> => new Promise(resolve => { requestAnimationFrame(resolve) })
  let slowest = 0
  let last = await frame()
  for (let step = 0; step <= 60; step++) {
    grid.scrollTop = (grid.scrollHeight - grid.clientHeight) * step / 60
    const now = await frame()
    slowest = Math.max(slowest, now - last)
    last = now
  }
  return Math.round(slowest)
}
