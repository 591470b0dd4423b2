import type { Span } from '../../text/span.ts'
import type { Rewrite } from '../layout.ts'
import { commaInNumber, thousands } from '../../statistics/printedNumber.ts'
import { silent } from './commands.ts'
import { symbols, unitText } from './symbols.ts'

const command = /\\(?:([A-Z]{1,40})\*?((?:\[[^[\]]{0,300}\]){0,3})(\{[^{}]{0,2000}\})?|[^A-Z])|[{}~&]/gi
const argument = /\s?\{([^{}]{0,200})\}/y
const escapes = '%&$#_{}'
/** Commands of siunitx: how many numbers they take, and whether a unit follows them. */
const quantities: Record<string, { numbers: number, unit: boolean }> = {
  num: { numbers: 1, unit: false }, SI: { numbers: 1, unit: true }, qty: { numbers: 1, unit: true }, numrange: { numbers: 2, unit: false }, SIrange: { numbers: 2, unit: true },
  qtyrange: { numbers: 2, unit: true }, si: { numbers: 0, unit: true }, unit: { numbers: 0, unit: true },
}
/** Commands with two arguments that are no prose. */
const pairs = new Set(['newcommand', 'renewcommand', 'providecommand', 'definecolor', 'setlength', 'setcounter'])

/** Commands whose first arguments are measures, and how many of them. */
const measured: Record<string, number> = { multirow: 2, multicolumn: 2, rule: 2, fontsize: 2, parbox: 1, scalebox: 1, raisebox: 1, resizebox: 2 }
/** The width of an environment or a box: "{0.5\textwidth}". */
const width = /\{\d{0,2}\.?\d{0,4}\\(?:text|line|column|paper)(?:width|height)\}/g
/** The widest label of a bibliography: "\\begin{thebibliography}{99}". */
const label = /(?<=\\begin\{thebibliography\})\s?\{[^{}]{0,20}\}/g
/** Signs within a number: "1{,}234", "46\,431". */
const separator = /(?<=\d)(?:(\{,\})|\\,(?=\d{3}(?!\d)))(?=\d)/g
/** A blank at which no line ends: "et~al." */
const tie = /~/g
/** "{-}4.1", which keeps a minus from being set as an operator. */
const braced = /\{[-−–]\}(?=[\d.])/g

/** Finds the commands in LaTeX prose: their names and options are markup, signs and quantities are rewritten, the arguments of others are prose with commands of their own. */
export function readCommands(text: string, span: Span, markup: Span[], rewrites: Rewrite[]): void {
  const content = text.slice(0, span.end)
  const signs = readNumberSigns(content, span.start, markup, rewrites)
  command.lastIndex = span.start
  for (let match = command.exec(content); match; match = command.exec(content)) {
    const start = match.index
    const name = match[1]
    const sign = signs.get(start)
    if (sign !== undefined) {
      command.lastIndex = sign
      continue
    }
    if (name === undefined) {
      const escaped = match[0][0] === '\\' && escapes.includes(match[0][1]!)
      markup.push({ start, end: start + (escaped ? 1 : match[0].length) })
      command.lastIndex = start + match[0].length
      continue
    }
    const options = start + match[0].length - (match[3]?.length ?? 0)
    const quantity = Object.hasOwn(quantities, name) ? readQuantity(content, start, options, quantities[name]!, markup, rewrites) : null
    const printed = Object.hasOwn(symbols, name) && match[2] === '' ? symbols[name]! : null
    if (quantity !== null) command.lastIndex = quantity
    else if (printed === 'μ') {
      // "5 \textmu g": its sign is put right before the unit.
      const end = start + 1 + name.length + (/^(?:\{\}|\s)/.exec(content.slice(start + 1 + name.length, start + 3 + name.length))?.[0].length ?? 0)
      markup.push({ start, end: end - 1 })
      rewrites.push({ start: end - 1, end, words: printed })
      command.lastIndex = end
    }
    else if (printed !== null) {
      const end = start + 1 + name.length
      rewrites.push({ start, end, words: printed })
      command.lastIndex = end
    } else {
      const end = silent.has(name) ? start + match[0].length : options
      markup.push({ start, end })
      if (Object.hasOwn(measured, name)) {
        command.lastIndex = end
        for (let argument = 0; argument < measured[name]!; argument++) command.lastIndex = skipArgument(content, command.lastIndex, markup)
      } else command.lastIndex = pairs.has(name) ? skipArgument(content, end, markup) : end
    }
  }
}

/** Rewrites the signs within numbers so that the numbers are read as one; returns where each ends, by its start. */
function readNumberSigns(text: string, from: number, markup: Span[], rewrites: Rewrite[]): Map<number, number> {
  const ends = new Map<number, number>()
  const find = (pattern: RegExp, words: (match: RegExpExecArray) => string | null): void => {
    pattern.lastIndex = from
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const span = { start: match.index, end: match.index + match[0].length }
      ends.set(span.start, span.end)
      const said = words(match)
      if (said === null) markup.push(span)
      else rewrites.push({ ...span, words: said })
    }
  }
  find(separator, match => match[1] === undefined ? thousands : commaInNumber)
  find(braced, () => '−')
  find(width, () => null)
  find(label, () => null)
  find(tie, () => ' ')
  return ends
}

/** A quantity of siunitx: numbers stay where they are, the unit is written out. Returns its end, null where the arguments are not there. */
function readQuantity(text: string, start: number, options: number, { numbers, unit }: { numbers: number, unit: boolean }, markup: Span[], rewrites: Rewrite[]): number | null {
  const marks: Span[] = [{ start, end: options }]
  const words: Rewrite[] = []
  let at = options
  for (let index = 0; index < numbers + (unit ? 1 : 0); index++) {
    argument.lastIndex = at
    const match = argument.exec(text)
    if (!match) return null
    const end = argument.lastIndex
    const open = end - 1 - match[1]!.length
    if (index === 1 && numbers === 2) words.push({ start: at - 1, end: open, words: '–' })
    else marks.push({ start: at, end: open })
    if (index === numbers) words.push({ start: open, end, words: unitText(match[1]!) })
    else marks.push({ start: end - 1, end })
    at = end
  }
  markup.push(...marks)
  rewrites.push(...words)
  return at
}

function skipArgument(text: string, at: number, markup: Span[]): number {
  argument.lastIndex = at
  if (!argument.test(text)) return at
  markup.push({ start: at, end: argument.lastIndex })
  return argument.lastIndex
}
