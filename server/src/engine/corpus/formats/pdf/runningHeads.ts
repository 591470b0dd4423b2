import { wordsOf, type Run } from './runs.ts'

/** How near to the edge of a page what stands on all pages is, as a share of its height. */
const margin = 0.12

/** The pages without what stands at the top or the bottom of many of them: the journal, the authors, the number of the page. */
export function withoutRunningHeads(pages: readonly { runs: readonly Run[], height: number }[]): Run[][] {
  const seen = new Map<string, number>()
  for (const { runs, height } of pages) {
    const names = new Set(runs.filter(run => isAtEdge(run, height)).map(nameOf))
    for (const name of names) seen.set(name, (seen.get(name) ?? 0) + 1)
  }
  // Left and right pages have heads of their own.
  const often = Math.max(2, 0.3 * pages.length)
  const first = firstPageNumber(pages)
  return pages.map(({ runs, height }, at) => {
    const heads = new Set(runs.filter(run => isAtEdge(run, height) && (seen.get(nameOf(run)) ?? 0) >= often))
    // A number beside others is a cell of a table.
    const isAlone = (run: Run) => runs.every(other => other === run || heads.has(other) || Math.abs(other.y - run.y) > 1)
    return runs.filter(run => !heads.has(run) && !(mayBeNumber(run) && (wordsOf(run) === String(first + at) || isAtEdge(run, height)) && isAlone(run)))
  })
}

/** The number of the first page, where the pages are counted on from it; NaN where they are not. */
function firstPageNumber(pages: readonly { runs: readonly Run[] }[]): number {
  const counts = new Map<number, number>()
  for (const [at, { runs }] of pages.entries()) {
    for (const number of new Set(runs.map(wordsOf).filter(words => /^\d{1,5}$/.test(words)).map(Number))) counts.set(number - at, (counts.get(number - at) ?? 0) + 1)
  }
  const [first, times] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [Number.NaN, 0]
  return times > Math.max(1, pages.length / 2) ? first : Number.NaN
}

function isAtEdge({ y }: Run, height: number): boolean {
  return y < margin * height || y > (1 - margin) * height
}

/** Its words without numbers, which count the pages; its height, since a line of the text may have the same words. */
function nameOf(run: Run): string {
  return `${wordsOf(run).replace(/\d+/g, '#')} ${Math.round(run.y / 4)}`
}

function mayBeNumber(run: Run): boolean {
  return /^(?:page )?\d{1,5}(?: ?(?:of|\/) ?\d{1,4})?$/i.test(wordsOf(run))
}
