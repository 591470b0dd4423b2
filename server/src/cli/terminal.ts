import { plain, unprintable } from '../engine/text/plain.ts'

export { plain }

/** JSON that is safe on a terminal too: `JSON.stringify` leaves DEL and the C1 controls as they are. */
export function safeJson(value: unknown): string {
  const escape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  return JSON.stringify(value, null, 2).replace(unprintable, character => character === '\n' ? character : escape(character))
}

/** A text in lines of so many columns at most, broken between words; a longer word stands alone. */
export function wrapped(text: string, columns: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= columns) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

type Paint = (text: string) => string

/** Colours, by what they stand for; every one leaves the text as it is where no terminal shows it. */
export interface Palette {
  bold: Paint
  dim: Paint
  error: Paint
  warning: Paint
  information: Paint
  hint: Paint
}

/** The palette for a stream: colours only on a terminal, and never where NO_COLOR is set (https://no-color.org). */
export function paletteFor(stream: { isTTY?: boolean }, environment: NodeJS.ProcessEnv): Palette {
  const shown = stream.isTTY === true && !environment.NO_COLOR && environment.TERM !== 'dumb'
  const sgr = (code: number): Paint => text => shown ? `\u001B[${code}m${text}\u001B[0m` : text
  return { bold: sgr(1), dim: sgr(2), error: sgr(31), warning: sgr(33), information: sgr(36), hint: sgr(36) }
}
