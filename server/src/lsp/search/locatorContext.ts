import type { Syntax } from '../../engine/manuscripts/manuscript.ts'

/** The part of a citation that the cursor stands in: before a key, or behind one. */
export interface LocatorContext {
  /** The citation as it can be written: "[prefix @key, locator]". */
  pattern: string
  part: 'prefix' | 'locator'
}

/** How far back from the cursor a citation may begin, and how far on it is read. */
const reach = 300

/** Behind a key and a comma, within brackets: `[@feder2014, p. 3`. */
const pandocLocator = /\[[^[\]\n]{0,250}@\{?([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]{0,100})\}?,[^[\];@\n]{0,80}$/u
/** Within the options of a citing command: `\cite[`, `\parencite[see][`. */
const latexOption = /\\[A-Za-z]{0,20}cite[A-Za-z]{0,20}\*?(\[[^[\]{}\n]{0,80}\])?\[[^[\]{}\n]{0,80}$/
const latexKeys = /^[^[\]{}\n]{0,80}\](?:\[[^[\]{}\n]{0,80}\])?\{([^{}\n]{0,200})\}/
/** `@feder2014[p. 3` and `#cite(<feder2014>, supplement: [p. 3`. */
const typstSupplement = /(?:(?<![\p{L}\p{N}\\@])@([\p{L}\p{N}_][\p{L}\p{N}_.:-]{0,100})|#cite\s?\((?:<([^<>\n]{1,100})>|label\("([^"\n]{1,100})"\))[^()\n]{0,80}supplement:\s{0,3})\[[^[\]\n]{0,80}$/u
/** Within a role: {cite:p}`{see}feder2014{p. 3`. */
const role = /(:(?:foot)?cite(?::?[a-z]{1,20})?:|\{cite(?::?[a-z]{1,20})?\})`([^`\n]{0,250})$/i
/** `cite:[feder2014(3`. */
const asciidocPages = /\b(cite[a-z]{0,5}):\[(?:[^\][\n]{0,200},)?\s{0,3}([^\s,()[\]]{1,100})\([^()\n]{0,80}$/i

/** The place for a locator at `offset`; null where there is none. */
export function locatorContext(text: string, offset: number, syntax: Syntax): LocatorContext | null {
  const before = text.slice(Math.max(0, offset - reach), offset)
  switch (syntax) {
    case 'latex': return inCommand(before, text.slice(offset, offset + reach))
    case 'typst': {
      const match = typstSupplement.exec(before)
      return match && { pattern: match[1] === undefined ? `#cite(<${match[2] ?? match[3] ?? ''}>, supplement: [locator])` : `@${match[1]}[locator]`, part: 'locator' }
    }
    case 'asciidoc': {
      const match = asciidocPages.exec(before)
      return match && { pattern: `${match[1]!}:[${match[2]!}(locator)]`, part: 'locator' }
    }
    case 'restructuredtext': return inRole(before)
    case 'markdown': case 'plaintext': {
      const key = pandocLocator.exec(before)?.[1]
      return key === undefined ? inRole(before) : { pattern: `[prefix @${key}, locator]`, part: 'locator' }
    }
  }
}

function inCommand(before: string, rest: string): LocatorContext | null {
  const option = latexOption.exec(before)
  if (!option) return null
  // A single option is the locator; of two, it is the second.
  const first = option[1] === undefined && /^[^[\]{}\n]{0,80}\]\[/.test(rest)
  return { pattern: `\\cite[prefix][locator]{${latexKeys.exec(rest)?.[1] || 'key'}}`, part: first ? 'prefix' : 'locator' }
}

/** Braces before a key hold a prefix, those behind one a locator. */
function inRole(before: string): LocatorContext | null {
  const match = role.exec(before)
  const brace = match?.[2]!.lastIndexOf('{') ?? -1
  if (!match || brace < 0 || match[2]!.includes('}', brace)) return null
  const key = match[2]!.slice(0, brace).split(/[\s,;{}<>]/).at(-1)!
  return { pattern: `${match[1]!}\`{prefix}${key || 'key'}{locator}\``, part: key === '' ? 'prefix' : 'locator' }
}
