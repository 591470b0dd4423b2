/** The extension as people get it: packed into a file, installed from it into a fresh VS Code, and used. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../host/paths.ts'
import { assertSays, patience, Workbench } from './workbench.ts'

describe('the extension installed from its file', function () {
  this.timeout(patience)
  const folder = mkdtempSync(join(tmpdir(), 'citewright-vsix-'))
  let vscode: Workbench

  before(async () => {
    const vsix = join(folder, 'citewright.vsix')
    const run = spawnSync(process.execPath, ['scripts/package.mjs', '--out', vsix], { cwd: root, encoding: 'utf8' })
    if (run.status !== 0) throw new Error(run.stderr)
    vscode = await Workbench.open(`${root}/docs/example`, 'dark', { vsix })
    await vscode.openFile('manuscript.md')
  })
  after(async () => {
    await vscode?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await vscode?.picture('failed-installed')
  })

  it('lists the faults of the example', async () => {
    const rows = await vscode.problems()
    for (const fault of ['2.89', '27.5 weeks', 'Oliver et al.']) await rows.filter({ hasText: fault }).first().waitFor()
  })

  it('shows the study behind a citation', async () => {
    const lines = readFileSync(`${root}/docs/example/manuscript.md`, 'utf8').split('\n')
    await vscode.click('Ketamine')
    await vscode.goToLine(lines.findIndex((line) => line.includes('[@whittaker2021]')) + 1)
    const card = await vscode.hover('@whittaker2021', /Only the abstract/)
    assertSays(await card.innerText(), /Whittaker/)
    await vscode.picture('installed')
  })

  it('brings its pages along', async () => {
    const rows = await vscode.problems()
    await rows.filter({ hasText: '27.5 weeks' }).first().locator('a', { hasText: 'contradicted-statistic' }).click()
    await vscode.previews(/contradicted-statistic/)
  })
})
