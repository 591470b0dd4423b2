import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../host/browser.ts'
import { until } from '../../host/poll.ts'
import { descendants } from '../../host/processes.ts'
import { startVsCodeServer, type VsCodeServer } from '../../host/server.ts'
import { root } from '../../unit/project/sources.ts'
import { memoryOf } from '../support/memory.ts'
import { quantile } from '../support/numbers.ts'
import type { Row } from '../support/row.ts'
import { manuscriptOf } from '../typing/manuscripts.ts'

/** A manuscript as long as a long article. */
const words = 10_000

/** What was seen of a window: milliseconds until the manuscript stood in it and until its problems did, megabytes of the extension host and of the language server. */
interface Seen { shown: number, checked: number, host: number, server: number }

/**
 * The extension inside a real VS Code, installed from its file, beside the same VS Code without it, in turns: how long until a window shows the manuscript that it is opened on, until its
 * problems are counted in the status line, and the memory of the processes.
 */
export async function measureEditor(turns: number): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'citewright-bench-'))
  const closing: (() => Promise<void>)[] = []
  try {
    const workspace = join(folder, 'paper')
    mkdirSync(workspace)
    writeFileSync(join(workspace, 'manuscript.md'), manuscriptOf(words))
    const vsix = join(folder, 'citewright.vsix')
    const run = spawnSync(process.execPath, [join(root, 'scripts/package.mjs'), '--no-build', '--out', vsix], { encoding: 'utf8' })
    if (run.status !== 0) throw new Error(`The package could not be made: ${run.stderr}`)
    const started = async (extension?: string): Promise<VsCodeServer> => {
      const server = await startVsCodeServer(0, {}, extension)
      closing.unshift(() => server.stop())
      return server
    }
    const [without, within] = [await started(), await started(vsix)]
    const browser = await launchBrowser()
    closing.unshift(() => browser.close())
    const seen: { without: Seen[], within: Seen[] } = { without: [], within: [] }
    // The first window of each fills the caches of the browser and of V8.
    for (let turn = -1; turn < turns; turn++) {
      const ours = await openWindow(browser, within, workspace, null)
      const theirs = await openWindow(browser, without, workspace, ours.checked)
      if (turn < 0) continue
      seen.within.push(ours)
      seen.without.push(theirs)
    }
    const middle = (of: Seen[], name: keyof Seen): number => quantile(of.map(each => each[name]), 0.5)
    return [
      { measure: 'VS Code: until a window shows its manuscript', value: middle(seen.within, 'shown'), unit: 'ms', floor: { name: 'without the extension', value: middle(seen.without, 'shown') }, goal: { most: 1.1, of: 'ratio' } },
      { measure: `VS Code: until ${words} words are checked`, value: middle(seen.within, 'checked'), unit: 'ms', floor: { name: 'until it is shown', value: middle(seen.within, 'shown') } },
      { measure: 'VS Code: memory of the extension host', value: middle(seen.within, 'host'), unit: 'MB', floor: { name: 'without the extension', value: middle(seen.without, 'host') } },
      { measure: `VS Code: memory of the language server, ${words} words open`, value: middle(seen.within, 'server'), unit: 'MB' },
    ]
  } finally {
    for (const close of closing) await close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Opens a window on the manuscript, waits until it is checked, and closes it.
 *
 * @param rest where nobody checks it: milliseconds that the window is left open instead, since an extension host goes on loading what else is installed
 */
async function openWindow(browser: Browser, server: VsCodeServer, workspace: string, rest: number | null): Promise<Seen> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  try {
    const opened = performance.now()
    await page.goto(server.page(workspace, { file: join(workspace, 'manuscript.md'), isPlain: true }))
    await page.locator('.editor-instance .view-line', { hasText: 'told' }).first().waitFor({ timeout: 120_000 })
    const shown = performance.now() - opened
    if (rest === null) await page.locator('.statusbar-item', { hasText: /Citewright: .*not checkable/ }).first().waitFor({ timeout: 120_000 })
    else await delay(Math.max(0, opened + rest - performance.now()))
    const checked = performance.now() - opened
    const [host] = await until('an extension host', () => { const found = descendants(server.pid, /type=extensionHost/); return found.length > 0 ? found : null })
    const [language] = descendants(server.pid, /dist\/server\.cjs/)
    return { shown, checked, host: memoryOf(host), server: memoryOf(language) }
  } finally {
    await page.close()
    // VS Code keeps it for minutes, should the window come back.
    for (const host of descendants(server.pid, /type=extensionHost/)) process.kill(host, 'SIGKILL')
    await until('the extension host to end', () => descendants(server.pid, /type=extensionHost/).length === 0)
  }
}
