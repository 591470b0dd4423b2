import { commonest, type PlacedText } from './page.ts'

/** A stretch of a run that is raised, lowered, or on the line. */
export interface Part {
  text: string
  x: number
  right: number
  level: 'line' | 'raised' | 'lowered'
  font: string
}

/** Words side by side on one line with no wide gap between them: a line of a column, or a cell or more of a row. */
export interface Run {
  parts: Part[]
  x: number
  right: number
  /** Its base line. */
  y: number
  size: number
  /** That of most of its letters. */
  font: string
}

/** A gap that no space between words is as wide as, in heights of letters; lines set to one width have wide spaces. */
const wideGap = 1.1
/** A gap that is a space. */
const space = 0.15
/** No base line is told from another by less, in heights of letters. */
const sameLine = 0.2
/** How much smaller raised and lowered letters are at least. */
const small = 0.85

/** The texts of a page put together to runs, in the order in which the page draws them. */
export function runsOf(texts: readonly PlacedText[]): Run[] {
  const runs: Run[] = []
  for (const text of texts) {
    if (text.text.trim() === '' || text.size <= 0) continue
    const run = runs.at(-1)
    const level = run && levelIn(run, text)
    if (run && level) add(run, text, level)
    else runs.push({ parts: [partOf(text, 'line')], x: text.x, right: text.x + text.width, y: text.y, size: text.size, font: text.font })
  }
  return joined(runs).map(withFont)
}

/** The words of a run; what is raised or lowered stands in them like all else. */
export function wordsOf(run: Run): string {
  return run.parts.map(({ text }) => text).join('').replace(/\s+/g, ' ').trim()
}

/** Two runs on one line as one. */
export function beside(run: Run, next: Run): Run {
  const larger = next.size > run.size ? next : run
  const [first, ...others] = next.parts
  return withFont({ parts: [...run.parts, { ...first!, text: ` ${first!.text}` }, ...others], x: run.x, right: Math.max(run.right, next.right), y: larger.y, size: larger.size, font: '' })
}

function withFont(run: Run): Run {
  return { ...run, font: commonest(run.parts, ({ font }) => font, ({ text }) => text.length)!.font }
}

/** A line with the line below it: a word that the end of the line divides is one again. */
export function withLine(line: readonly Part[], below: readonly Part[]): Part[] {
  const last = line.at(-1)
  const [first, ...others] = below
  if (!last || !first) return [...line, ...below]
  const isDivided = dividing.test(last.text) && /^\s?\p{Ll}/u.test(first.text)
  return isDivided ? [...line.slice(0, -1), { ...last, text: last.text.replace(/.\s?$/u, '') }, { ...first, text: first.text.trimStart() }, ...others] : [...line, { ...first, text: ` ${first.text}` }, ...others]
}

/** A hyphen within a word. */
const dividing = /\p{Ll}[-\u00AD\u2010]\s?$/u

/** How a text goes on with a run: on its line, raised or lowered; null where it does not. */
function levelIn(run: Run, text: PlacedText): Part['level'] | null {
  const size = Math.max(run.size, text.size)
  const gap = text.x - run.right
  if (gap < -0.5 * size || gap > wideGap * size) return null
  const above = (text.y - run.y) / size
  if (Math.abs(above) <= sameLine && text.size >= small * run.size) return 'line'
  if (text.size < small * run.size && gap < 0.4 * size && above > -0.4 && above < 0.7) return above > 0.15 ? 'raised' : above < -0.05 ? 'lowered' : 'line'
  return null
}

function add(run: Run, text: PlacedText, level: Part['level']): void {
  const last = run.parts.at(-1)!
  const isApart = text.x - run.right > space * run.size && !/\s$/.test(last.text) && !/^\s/.test(text.text)
  const part = partOf({ ...text, text: (isApart ? ' ' : '') + text.text }, level)
  // Parts that touch are one; a gap is kept, as it may be one between cells.
  if (last.level === level && last.font === part.font && !isApart && text.x - run.right < space * run.size) {
    last.text += part.text
    last.right = Math.max(last.right, part.right)
  } else {
    run.parts.push(part)
  }
  run.right = Math.max(run.right, part.right)
}

function partOf({ text, x, width, font }: PlacedText, level: Part['level']): Part {
  return { text, x, right: x + width, level, font }
}

/** Runs that a file draws in pieces, put together: the next one begins where the one before it ends. A raised beginning takes the size of what follows. */
function joined(runs: readonly Run[]): Run[] {
  const out: Run[] = []
  for (const run of runs) {
    const before = out.at(-1)
    const goesOn = before !== undefined && before.size < small * run.size && run.x - before.right < 0.4 * run.size && run.x >= before.right - 1 && before.y - run.y > 0.15 * run.size && before.y - run.y < 0.7 * run.size
    if (!goesOn) {
      out.push(run)
      continue
    }
    out[out.length - 1] = { ...run, parts: [...before.parts.map(part => ({ ...part, level: 'raised' as const })), ...run.parts], x: before.x }
  }
  return out
}
