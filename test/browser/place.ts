/** Where a text stands on the screen. */
import type { Page } from 'playwright-core'

interface Place { x: number, y: number, colour: string, under: string | null }

/** The middle of a text's first occurrence in the editor, where the pointer can reach it. It must not be broken over two lines. */
export async function placeOf(page: Page, text: string): Promise<{ x: number, y: number }> {
  const place = await find(page, text)
  if (place.under !== null) throw new Error(`“${text}” is covered by ${place.under}`)
  return place
}

/** The colour of a text's first letter in the editor. */
export async function colourOf(page: Page, text: string): Promise<string> {
  return (await find(page, text)).colour
}

async function find(page: Page, text: string): Promise<Place> {
  const place = await page.evaluate(findText, text)
  if (place === null) throw new Error(`“${text}” is not in view`)
  return place
}

/**
 * Runs in the page. A line is made of many spans; a range over their text nodes has the box of just the text. Of several
 * occurrences the first is taken over which no card, message or end of the window lies.
 */
function findText(text: string): Place | null {
  let hidden: Place | null = null
  for (const line of document.querySelectorAll('.editor-instance .view-line')) {
    const nodes = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
    const pieces: { node: Node, start: number }[] = []
    let all = ''
    for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
      pieces.push({ node, start: all.length })
      all += node.textContent?.replaceAll('\u00a0', ' ') ?? ''
    }
    const at = all.indexOf(text)
    if (at < 0) continue
    const pieceAt = (offset: number): { node: Node, start: number } | undefined => pieces.findLast(({ start }) => start <= offset)
    const first = pieceAt(at)
    const last = pieceAt(at + text.length - 1)
    if (first === undefined || last === undefined) continue
    const range = document.createRange()
    range.setStart(first.node, at - first.start)
    range.setEnd(last.node, at + text.length - last.start)
    const box = range.getBoundingClientRect()
    const x = box.x + box.width / 2
    const y = box.y + box.height / 2
    const top = document.elementFromPoint(x, y)
    const isFree = top !== null && top.closest('.contentWidgets') === null && top.closest('.lines-content') === line.closest('.lines-content')
    const under = isFree ? null : top?.className ?? 'the end of the window'
    const colour = first.node.parentElement === null ? '' : getComputedStyle(first.node.parentElement).color
    const place = { x, y, colour, under }
    if (isFree) return place
    hidden ??= place
  }
  return hidden
}
