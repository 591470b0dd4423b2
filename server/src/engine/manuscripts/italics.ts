import type { Syntax } from './manuscript.ts'

/** The mark around italics where a syntax has one that can be read and written in the middle of a sentence. */
const marks: Partial<Record<Syntax, '*' | '_'>> = { markdown: '*', restructuredtext: '*', typst: '_', asciidoc: '_' }

/** A letter in italics, as it is where the syntax has none. */
export function inItalics(letter: string, syntax: Syntax): string {
  const mark = marks[syntax] ?? ''
  return mark + letter + mark
}
