import type { Span } from '../../text/span.ts'

interface Run { start: number, end: number }

/**
 * Finds emphasis marks (`*`, `_`) that come in pairs. A mark without a partner is a character like any other: "STAR*D", "p < .05*".
 */
export class Emphasis {
  #open: Record<string, Run[]> = { '*': [], '_': [] }
  #pairs: Span[] = []

  /** Reads the run of marks at `at`; returns its end. Other characters are stepped over. */
  read(text: string, at: number): number {
    const mark = text[at]!
    const open = this.#open[mark]
    if (!open) return at + 1
    let end = at + 1
    while (text[end] === mark) end++
    const before = text[at - 1] ?? ' '
    const after = text[end] ?? ' '
    const inWord = mark === '_' && isWord(before) && isWord(after)
    const run = { start: at, end }
    if (!inWord && /\S/.test(before)) this.#closeWith(run, open)
    if (!inWord && /\S/.test(after) && run.start < run.end) open.push(run)
    return end
  }

  /** Adds the paired marks to the markup. */
  finish(markup: Span[]): void {
    for (const pair of this.#pairs) markup.push(pair)
  }

  /** Pairs a closing run with the runs that are open, innermost first, as far as both have marks left. */
  #closeWith(run: Run, open: Run[]): void {
    while (run.start < run.end && open.length > 0) {
      const partner = open.at(-1)!
      const length = Math.min(run.end - run.start, partner.end - partner.start)
      this.#pairs.push({ start: partner.end - length, end: partner.end }, { start: run.start, end: run.start + length })
      partner.end -= length
      run.start += length
      if (partner.start === partner.end) open.pop()
    }
  }
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character)
}
