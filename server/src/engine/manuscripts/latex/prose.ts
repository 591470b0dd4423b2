import type { Span } from '../../text/span.ts'
import type { Rewrite } from '../layout.ts'
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
const pairs = new Set(['href', 'newcommand', 'renewcommand', 'providecommand', 'definecolor', 'setlength', 'textcolor', 'setcounter'])

/** Finds the commands in LaTeX prose: their names and options are markup, signs and quantities are rewritten, the arguments of others are prose with commands of their own. */
export function readCommands(text: string, span: Span, markup: Span[], rewrites: Rewrite[]): void {
  const content = text.slice(0, span.end)
  command.lastIndex = span.start
  for (let match = command.exec(content); match; match = command.exec(content)) {
    const start = match.index
    const name = match[1]
    if (name === undefined) {
      const escaped = match[0][0] === '\\' && escapes.includes(match[0][1]!)
      markup.push({ start, end: start + (escaped ? 1 : match[0].length) })
      command.lastIndex = start + match[0].length
      continue
    }
    const options = start + match[0].length - (match[3]?.length ?? 0)
    const quantity = Object.hasOwn(quantities, name) ? readQuantity(content, start, options, quantities[name]!, markup, rewrites) : null
    const sign = Object.hasOwn(symbols, name) && match[2] === '' ? symbols[name]! : null
    if (quantity !== null) command.lastIndex = quantity
    else if (sign !== null) {
      const end = start + 1 + name.length
      rewrites.push({ start, end, words: sign })
      command.lastIndex = end
    } else {
      const end = silent.has(name) ? start + match[0].length : options
      markup.push({ start, end })
      command.lastIndex = pairs.has(name) ? skipArgument(content, end, name === 'href' || name === 'textcolor' ? null : markup) : end
    }
  }
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

function skipArgument(text: string, at: number, markup: Span[] | null): number {
  argument.lastIndex = at
  if (markup === null || !argument.test(text)) return at
  markup.push({ start: at, end: argument.lastIndex })
  return argument.lastIndex
}
