import type { Syntax } from '../../engine/manuscripts/manuscript.ts'

/** The part of a citation that the cursor stands in: before a key, or behind one. */
export interface LocatorContext {
  form: 'pandoc' | 'latex'
  key: string
  part: 'prefix' | 'locator'
}

/** How far back from the cursor a citation may begin. */
const reach = 300

/** Behind a key and a comma, within brackets: `[@feder2014, p. 3`. */
const pandocLocator = /\[[^[\]\n]{0,250}@\{?([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]{0,100})\}?,[^[\];@\n]{0,80}$/u
/** Within the options of a citing command: `\cite[`, `\parencite[see][`. */
const latexOption = /\\[A-Za-z]{0,20}cite[A-Za-z]{0,20}\*?(\[[^[\]{}\n]{0,80}\])?\[[^[\]{}\n]{0,80}$/
const latexKeys = /^[^[\]{}\n]{0,80}\](?:\[[^[\]{}\n]{0,80}\])?\{([^{}\n]{0,200})\}/

/** The place for a locator at `offset`; null where there is none. */
export function locatorContext(text: string, offset: number, syntax: Syntax): LocatorContext | null {
  const before = text.slice(Math.max(0, offset - reach), offset)
  if (syntax !== 'latex') {
    const key = pandocLocator.exec(before)?.[1]
    return key === undefined ? null : { form: 'pandoc', key, part: 'locator' }
  }
  const option = latexOption.exec(before)
  if (!option) return null
  const rest = text.slice(offset, offset + reach)
  // A single option is the locator; of two, it is the second.
  const first = option[1] === undefined && /^[^[\]{}\n]{0,80}\]\[/.test(rest)
  return { form: 'latex', key: latexKeys.exec(rest)?.[1] ?? '', part: first ? 'prefix' : 'locator' }
}
