/** The evidence table as a person meets it, in three themes and in a narrow window. */
import assert from 'node:assert/strict'
import type { Frame } from 'playwright-core'
import { root } from '../host/paths.ts'
import { until } from '../host/poll.ts'
import { violations } from './axe.ts'
import { patience, Workbench } from './workbench.ts'

for (const theme of ['light', 'dark', 'contrast'] as const) {
  describe(`the evidence table, ${theme}`, function () {
    this.timeout(patience)
    let vscode: Workbench
    let table: Frame

    before(async () => {
      vscode = await Workbench.open(`${root}/docs/example`, theme)
      await vscode.page.setViewportSize({ width: 1500, height: 850 })
      await vscode.openFile('manuscript.md')
      await vscode.explorer('hidden')
      await vscode.command('Citewright: Open Evidence Table')
      table = await vscode.panel('.grid')
      await table.locator('.row.figure').first().waitFor()
    })
    after(() => vscode?.close())
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await vscode?.picture(`failed-evidence-${theme}`)
    })

    it('lists the figures and leads to their place', async () => {
      await table.locator('.filter.contradicted').click()
      await table.locator('.row.figure', { hasText: '2.89' }).click()
      await table.locator('.statement', { hasText: '2.89 should be 28.94' }).waitFor()
      await vscode.shows('OR 2.89')
      await table.locator('.filter.contradicted').click()
      await vscode.picture(`evidence-${theme}`, theme === 'light' ? 'evidence-table' : undefined)
    })

    it('has nothing that axe-core objects to', async () => {
      assert.deepEqual(await violations(table), [])
      await table.locator('button.pane', { hasText: 'Forest plot' }).click()
      await table.locator('button.effect').first().waitFor()
      await vscode.picture(`evidence-plot-${theme}`, theme === 'light' ? 'forest-plot' : undefined)
      assert.deepEqual(await violations(table), [])
      await table.locator('button.pane', { hasText: 'Figures' }).click()
    })

    if (theme === 'light') aPersonAtWork(() => ({ vscode, table }))

    it('stays readable in a narrow window', async () => {
      await vscode.page.setViewportSize({ width: 760, height: 800 })
      await table.locator('.row.figure').first().waitFor()
      await vscode.picture(`evidence-narrow-${theme}`)
      assert.deepEqual(await violations(table), [])
    })
  })
}

function aPersonAtWork(parts: () => { vscode: Workbench, table: Frame }): void {
  it('follows the cursor of the manuscript', async () => {
    const { vscode, table } = parts()
    await vscode.click('OR 2.03')
    await vscode.goToLine(61, 11)
    await vscode.click('27.5')
    await table.locator('.row[aria-selected=true]', { hasText: '27.5' }).waitFor()
  })

  it('is worked with the keyboard', async () => {
    const { table } = parts()
    await table.locator('.grid').focus()
    const selected = (): Promise<string | null> => table.locator('.grid').getAttribute('aria-activedescendant')
    // The table may still be drawing what the step before did, so a key is pressed again until it counts.
    const first = await until('the first row selected', async () => {
      await table.locator('.grid').press('Home')
      return /^row-\d+$/.test(await selected() ?? '') ? selected() : null
    })
    await table.locator('.grid').press('ArrowDown')
    const second = await until('the next row selected', async () => {
      const row = await selected()
      return row === first ? null : row
    })
    await table.locator(`#${second}[aria-selected=true]`).waitFor()
  })

  it('is searched, sorted and grouped', async () => {
    const { vscode, table } = parts()
    await table.locator('input[type=search]').fill('feder relapse nothing-has-this')
    await table.locator('.notice', { hasText: 'No figure matches' }).waitFor()
    await vscode.picture('evidence-no-match')
    await table.locator('.notice button').click()
    await table.locator('.head .verdict button').click()
    await table.locator('[aria-sort=ascending]', { hasText: 'Verdict' }).waitFor()
    assert.match(await table.locator('.row.figure').first().innerText(), /contradicted/)
    await table.locator('#group').selectOption('section')
    await table.locator('.row.group').first().waitFor()
    await vscode.picture('evidence-grouped')
    await table.locator('#group').selectOption('none')
    await table.locator('.head .line button').click()
  })

  it('follows what is written', async () => {
    const { vscode, table } = parts()
    await vscode.page.locator('.tab', { hasText: /^manuscript\.md/ }).first().click()
    await vscode.typeAtEnd('\n\nOne more: 12.34% of 987 patients (p = .04321).')
    await table.locator('.filter.own, .filter.uncited').first().waitFor()
    await until('the new figure', async () => {
      await table.locator('input[type=search]').fill('.04321')
      return await table.locator('.row.figure', { hasText: '.04321' }).count() > 0
    })
    await table.locator('input[type=search]').fill('')
  })
}
