/** The web host: a VS Code server whose workbench runs in a headless Chromium; extensions run in its Node extension host. */
import { existsSync } from 'node:fs'
import { launchBrowser } from './browser.ts'
import { resultsFile, screenshot, suiteBundle } from './paths.ts'
import { until } from './poll.ts'
import { startVsCodeServer } from './server.ts'

const suiteDeadline = 900_000

/** Runs the suite on a workspace folder and waits for its results file. */
export async function runInWeb(workspace: string): Promise<void> {
  const server = await startVsCodeServer()
  const browser = await launchBrowser()
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  const said: string[] = []
  page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') said.push(message.text()) })
  try {
    await page.goto(server.page(workspace, { tests: suiteBundle }))
    await until('the suite to end', () => existsSync(resultsFile), { deadline: suiteDeadline, every: 200 })
  } catch (error) {
    const picture = screenshot('suite-failure')
    await page.screenshot({ path: picture })
    throw new Error(`${error instanceof Error ? error.message : String(error)}\nPicture: ${picture}\nBrowser: ${said.slice(-10).join('\n')}\nServer: ${server.output().slice(-2000)}`, { cause: error })
  } finally {
    await browser.close()
    await server.stop()
  }
}
