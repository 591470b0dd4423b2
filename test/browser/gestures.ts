/**
 * What a person does with the pointer and the keys, done so that it also arrives on a machine that is busy: each gesture looks whether it
 * was understood, and is made again from a known state where it was not.
 */
import type { Locator, Page } from 'playwright-core'
import { until } from '../host/poll.ts'
import { placeOf } from './place.ts'

/** A place of the window, in its title, where the pointer opens nothing. */
const aside = [200, 2] as const

/** Takes away what may lie over the text: cards, menus, suggestions and messages; the pointer rests where it opens nothing. */
export async function clear(page: Page): Promise<void> {
  const over = page.locator('.monaco-hover:visible, .action-widget:visible, .suggest-widget.visible, .quick-input-widget:visible, .notifications-toasts.visible')
  await page.mouse.move(...aside)
  await until('nothing over the text', async () => {
    if (await over.count() === 0) return true
    await page.keyboard.press('Escape')
    return false
  }, { every: 200 })
}

/** Gives the keys to the editor of the manuscript, which is in the first group. */
export async function focusEditor(page: Page): Promise<void> {
  const focused = page.locator('.editor-instance .monaco-editor.focused')
  await until('the focus in the editor', async () => {
    if (await focused.count() > 0 && await page.locator('.quick-input-widget:visible').count() === 0) return true
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+1')
    await focused.waitFor({ timeout: 2000 })
    return true
  })
}

/** Brings a line (from 1) into view, with the cursor in it. */
export async function goToLine(page: Page, line: number, column = 1): Promise<void> {
  const box = page.locator('.quick-input-widget input[type=text]').first()
  await until(`the cursor in line ${line}`, async () => {
    await focusEditor(page)
    await page.keyboard.press('Control+g')
    await box.waitFor({ timeout: 5000 })
    await box.fill(`:${line}:${column}`)
    await page.keyboard.press('Enter')
    await page.locator('.statusbar-item', { hasText: new RegExp(`Ln ${line}, Col ${column}\\b`) }).waitFor({ timeout: 5000 })
    return true
  })
}

/** Rests the pointer on a text of the editor until a card opens that says something; answers the card. */
export async function hover(page: Page, text: string, wanted: RegExp): Promise<Locator> {
  const card = page.locator('.monaco-hover:visible', { hasText: wanted }).first()
  // A card of before, or one opened on the way, would lie over the text and keep the pointer; and a server that still learns answers better later.
  await until(`a card with ${wanted} over “${text}”`, async (tries) => {
    await clear(page)
    const { x, y } = await placeOf(page, text)
    await page.mouse.move(x, y)
    await page.mouse.move(x + 1, y)
    await card.waitFor({ timeout: 3000 * (tries + 1) })
    return true
  })
  return card
}

/** Clicks into a text of the editor. */
export async function click(page: Page, text: string): Promise<void> {
  await until(`a click on “${text}”`, async () => {
    await clear(page)
    const { x, y } = await placeOf(page, text)
    await page.mouse.click(x, y)
    await page.mouse.move(...aside)
    return page.locator('.editor-instance .monaco-editor.focused').first().isVisible()
  })
}

/** Opens the menu of quick fixes on a text until one is there that matches; answers it. */
export async function quickFixes(page: Page, text: string, title: RegExp): Promise<Locator> {
  const entry = page.locator('.action-widget .monaco-list-row', { hasText: title }).first()
  // A menu that opened before the server had checked the last change is closed and opened again.
  await until(`a quick fix ${title} on “${text}”`, async (tries) => {
    await click(page, text)
    await page.keyboard.press('Control+.')
    await entry.waitFor({ timeout: 3000 * (tries + 1) })
    return true
  })
  return entry
}

/** Waits for a suggestion at the cursor, and asks for suggestions again where the list that opened by itself has it not. */
export async function suggestion(page: Page, wanted: RegExp): Promise<Locator> {
  const row = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: wanted }).first()
  await until(`a suggestion ${wanted}`, async (tries) => {
    if (tries > 0) {
      if (await page.locator('.suggest-widget.visible').count() > 0) await page.keyboard.press('Escape')
      await page.keyboard.press('Control+Space')
    }
    await row.waitFor({ timeout: 3000 * (tries + 1) })
    return true
  })
  return row
}

/** Runs a command by its name in the palette. */
export async function command(page: Page, title: string): Promise<void> {
  const box = page.locator('.quick-input-widget input[type=text]').first()
  // A command that needs a manuscript is listed once the editor has said which language it holds.
  await until(`the command “${title}”`, async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('F1')
    await box.waitFor({ timeout: 5000 })
    await box.fill(`>${title}`)
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor({ timeout: 5000 })
    return true
  })
  await page.keyboard.press('Enter')
}

/** Chooses an entry from the menu of a part of the window. The menu has the entry of an extension once the editor knows that. */
export async function chooseFromMenu(page: Page, part: Locator, entry: string): Promise<void> {
  const label = page.locator('.monaco-menu .action-label', { hasText: entry })
  await until(`“${entry}” to be chosen`, async () => {
    await page.keyboard.press('Escape')
    await part.click({ button: 'right', timeout: 5000 })
    // A menu that has just opened passes over a button that is let go at once.
    await label.click({ delay: 300, timeout: 5000 })
    await label.waitFor({ state: 'hidden', timeout: 2000 })
    return true
  })
}

/** Presses a key until a part of the window is shown or hidden. */
export async function toggle(page: Page, part: Locator, state: 'visible' | 'hidden', key: string): Promise<void> {
  await until(`a part of the window to be ${state} after ${key}`, async () => {
    if (await part.isVisible() === (state === 'visible')) return true
    await page.keyboard.press(key)
    await part.waitFor({ state, timeout: 5000 })
    return true
  })
}
