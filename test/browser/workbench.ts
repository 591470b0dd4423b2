/** VS Code as a person uses it: what can be seen is looked at, what can be clicked is clicked, what can be typed is typed. */
import assert from 'node:assert/strict'
import type { Browser, Frame, Locator, Page } from 'playwright-core'
import { launchBrowser } from '../host/browser.ts'
import { root, screenshot } from '../host/paths.ts'
import { writeSmallPicture } from './smallPicture.ts'
import { until } from '../host/poll.ts'
import { startVsCodeServer, type VsCodeServer } from '../host/server.ts'
import { copyOf } from '../host/workspace.ts'
import { bringAlong } from './bringAlong.ts'
import * as gestures from './gestures.ts'
import { colourOf } from './place.ts'

/** How long a test of the browser may take on a machine that is busy with others, in milliseconds. */
export const patience = 300_000

const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern', contrast: 'Default High Contrast' }
/** What shows that VS Code has drawn itself in a theme. */
const drawn = { light: '.vs', dark: '.vs-dark', contrast: '.hc-black' }

/** Where the extension comes from: an address that the page brings along, or a file that is installed; else it runs from the sources. */
export interface ExtensionPlace { extension?: string, vsix?: string }

/** A running workbench on a copy of a folder. */
export class Workbench {
  readonly page: Page
  /** Addresses that anything in the page asked for. */
  readonly asked: readonly string[]
  readonly #closing: (() => Promise<void> | void)[]

  private constructor(page: Page, closing: (() => Promise<void> | void)[], asked: string[]) {
    this.page = page
    this.asked = asked
    this.#closing = closing
  }

  /** Starts VS Code on a copy of the folder and waits until its files can be seen. */
  static async open(folder: string, theme: keyof typeof themes, { extension, vsix }: ExtensionPlace = {}): Promise<Workbench> {
    const closing: (() => Promise<void> | void)[] = []
    try {
      const copy = copyOf(folder)
      closing.unshift(() => copy.remove())
      const server: VsCodeServer = await startVsCodeServer(0, {
        'workbench.colorTheme': themes[theme], 'editor.hover.delay': 100, 'editor.minimap.enabled': false, 'editor.fontSize': 13,
      }, vsix)
      closing.unshift(() => server.stop())
      const browser: Browser = await launchBrowser()
      closing.unshift(() => browser.close())
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: theme === 'light' ? 'light' : 'dark', forcedColors: theme === 'contrast' ? 'active' : 'none' })
      page.setDefaultTimeout(60_000)
      const asked: string[] = []
      page.context().on('request', (request) => { asked.push(request.url()) })
      if (extension !== undefined) await bringAlong(page, extension)
      await page.goto(server.page(copy.folder, { isPlain: extension !== undefined || vsix !== undefined }))
      await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor()
      // In a browser high contrast is what the system asks for, whatever the setting says.
      await page.locator(`.monaco-workbench${drawn[theme]}`).waitFor()
      return new Workbench(page, closing, asked)
    } catch (error) {
      for (const close of closing) await close()
      throw error
    }
  }

  /** Closes everything that was opened, even where one part fails to. */
  async close(): Promise<void> {
    for (const close of this.#closing) await close()
  }

  /** Double-clicks a file in the explorer. */
  async openFile(name: string): Promise<void> {
    const tab = this.page.locator('.tab.active', { hasText: name })
    // Rows that are drawn anew between the two clicks swallow them.
    await until(`${name} in an editor`, async () => {
      await this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first().dblclick({ timeout: 5000 })
      await tab.waitFor({ timeout: 5000 })
      return true
    })
    await this.page.locator('.editor-instance .view-line').first().waitFor()
  }

  /** Brings a line (from 1) into view, with the cursor in it. */
  goToLine(line: number, column?: number): Promise<void> {
    return gestures.goToLine(this.page, line, column)
  }

  /** Types a text at the end of the manuscript. */
  async typeAtEnd(text: string, delay = 0): Promise<void> {
    await gestures.clear(this.page)
    await gestures.focusEditor(this.page)
    await this.page.keyboard.press('Control+End')
    await this.page.keyboard.type(text, { delay })
  }

  /** Rests the pointer on a text of the editor until a card opens that says something; answers the card. */
  hover(text: string, wanted: RegExp): Promise<Locator> {
    return gestures.hover(this.page, text, wanted)
  }

  /** Clicks into a text of the editor. */
  click(text: string): Promise<void> {
    return gestures.click(this.page, text)
  }

  /** The colour in which a text of the editor stands. */
  colourOf(text: string): Promise<string> {
    return colourOf(this.page, text)
  }

  /** Opens the Problems panel and answers its rows. */
  async problems(): Promise<Locator> {
    const panel = this.page.locator('.markers-panel')
    await gestures.toggle(this.page, panel, 'visible', 'Control+Shift+m')
    return panel.locator('.monaco-list-row')
  }

  /** Closes the panel below the editor. */
  closePanel(): Promise<void> {
    return gestures.toggle(this.page, this.page.locator('.part.panel'), 'hidden', 'Control+j')
  }

  /** Shows or hides the side bar with the explorer. */
  explorer(state: 'visible' | 'hidden'): Promise<void> {
    return gestures.toggle(this.page, this.page.locator('.explorer-folders-view'), state, 'Control+b')
  }

  /** Opens the view of the studies in the side bar and answers its rows. */
  async studies(): Promise<Locator> {
    const icon = this.page.locator('.activitybar .action-item', { has: this.page.locator('a[aria-label^="Citewright"]') }).first()
    await until('the view of the studies', async () => {
      if (await icon.getAttribute('aria-expanded') === 'true') return true
      await icon.click({ timeout: 5000 })
      return false
    }, { every: 500 })
    // What the icon says of itself goes with the pointer.
    await gestures.clear(this.page)
    return this.page.locator('.pane-body .monaco-list-row')
  }

  /** Opens the menu of quick fixes on a text, chooses the one that matches, and waits for the menu to go. */
  async quickFix(text: string, title: RegExp, picture?: string): Promise<void> {
    const entry = await this.quickFixes(text, title)
    if (picture !== undefined) await this.picture(picture)
    await entry.click()
    await entry.waitFor({ state: 'hidden' })
  }

  /** Opens the menu of quick fixes on a text until one is there that matches; answers it. */
  quickFixes(text: string, title: RegExp): Promise<Locator> {
    return gestures.quickFixes(this.page, text, title)
  }

  /** The suggestion that matches, of the list that opens while typing. */
  suggestion(wanted: RegExp): Promise<Locator> {
    return gestures.suggestion(this.page, wanted)
  }

  /** Runs a command by its name in the palette. */
  command(title: string): Promise<void> {
    return gestures.command(this.page, title)
  }

  /** The text that the editor shows, with ordinary spaces. */
  async text(): Promise<string> {
    const lines = await this.page.locator('.editor-instance .view-line').allInnerTexts()
    return lines.join('\n').replaceAll('\u00a0', ' ')
  }

  /** Waits until a preview beside the editor shows a text. Previews are frames within frames. */
  async previews(text: RegExp): Promise<void> {
    await until(`a preview with ${text}`, async () => {
      const frames = this.page.frames().filter((frame) => frame !== this.page.mainFrame())
      const texts = await Promise.all(frames.map((frame) => frame.locator('body').innerText({ timeout: 1000 }).catch(() => '')))
      return texts.some((shown) => text.test(shown))
    })
  }

  /** The frame of the page in a panel that has an element. Pages are frames within frames. */
  async panel(selector: string): Promise<Frame> {
    return until(`a panel with ${selector}`, async () => {
      for (const frame of this.page.frames()) {
        if (frame !== this.page.mainFrame() && await frame.locator(selector).count().catch(() => 0) > 0) return frame
      }
      return null
    })
  }

  /** Waits until the editor shows a text. */
  async shows(text: string): Promise<void> {
    await until(`“${text}” in the editor`, async () => (await this.text()).includes(text))
  }

  /** Keeps a picture, to be looked at by people; `npm run screenshot` also renews the one of that name that the README shows. */
  async picture(name: string, shown?: string): Promise<void> {
    const picture = await this.page.screenshot({ path: screenshot(name) })
    if (shown !== undefined && process.env['CITEWRIGHT_UPDATE_IMAGES'] !== undefined) await writeSmallPicture(`${root}/docs/images/${shown}.webp`, picture)
  }
}

/** Fails with what was seen where a text lacks something. */
export function assertSays(text: string, wanted: RegExp): void {
  assert.match(text.replaceAll('\u00a0', ' '), wanted)
}
