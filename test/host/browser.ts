/** Finds and starts a Chromium for the web workbench. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

/** Flags that work headless, also as root and in containers, and that keep the browser from calling home. */
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage']

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** Starts the browser named by CHROMIUM_EXECUTABLE, or else the first one that is found. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === null) {
    throw new Error('No Chromium was found. Install one (on Debian: apt-get install chromium) or name it in CHROMIUM_EXECUTABLE.')
  }
  return chromium.launch({ executablePath, headless: true, args: flags })
}

function findBrowser(): string | null {
  const named = process.env['CHROMIUM_EXECUTABLE']
  if (named !== undefined && named !== '') return named
  return commands.map(onPath).find((path) => path !== null) ?? [...places, chromium.executablePath()].find((path) => existsSync(path)) ?? null
}

/** Where a command lies on PATH, or null. */
export function onPath(command: string): string | null {
  const run = spawnSync(process.platform === 'win32' ? 'where' : 'which', [command], { encoding: 'utf8' })
  const first = run.stdout?.split(/\r?\n/)[0]?.trim() ?? ''
  return run.status === 0 && first !== '' ? first : null
}
