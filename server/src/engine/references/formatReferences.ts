import type { CslItem } from '../corpus/study.ts'
import type { Result } from '../result.ts'
import type { CitationStyle } from './citationStyle.ts'
import { collidingGroups } from './collisions.ts'
import type { Processor } from './processor.ts'
import { renderReference, type ReferenceFormat } from './rendering.ts'
import type { Citable } from './studyLabel.ts'
import { withProcessor } from './withProcessor.ts'

export interface FormatOptions {
  style: CitationStyle
  /** Language tag; the style's own where it is left out. */
  locale?: string
  format?: ReferenceFormat
}

/**
 * Formats works (studies, or bare records as `{ csl }`) as references, in the order given; works of the same authors and year
 * get their letters ("2019a") where the style has them. The first call loads citation-js, which takes a second or two;
 * afterwards a reference takes milliseconds, and one that was formatted before nothing.
 * Fails with one sentence when the style is unknown or cannot be used.
 */
export async function formatReferences(works: readonly Citable[], options: FormatOptions): Promise<Result<string[]>> {
  return withProcessor(options.style, options.locale, processor => {
    const entries = works.map(work => entryOf(work, processor))
    const groups = processor.addsYearLetters ? collidingGroups(works) : []
    for (const group of groups) {
      const together = processor.bibliography(group.map(index => works[index]!))
      group.forEach((index, place) => { entries[index] = together[place]! })
    }
    if (entries.includes('')) throw new Error('it prints nothing.')
    return entries.map(entry => renderReference(entry, options.format ?? 'text'))
  })
}

/** One citation of all the works as it stands in the text: "(Feder et al., 2014; Glue et al., 2017)". Fails like `formatReferences`. */
export async function formatCitation(works: readonly Citable[], options: Omit<FormatOptions, 'format'>): Promise<Result<string>> {
  return withProcessor(options.style, options.locale, processor => processor.citation(works))
}

/** References of single works as citation-js prints them. Records are never changed in place, so their identity is a safe key. */
const cache = new WeakMap<CslItem, Map<string, string>>()

function entryOf(work: Citable, processor: Processor): string {
  const entries = cache.get(work.csl) ?? new Map<string, string>()
  cache.set(work.csl, entries)
  const key = `${processor.id} ${work.authorsComplete ?? true}`
  const entry = entries.get(key) ?? processor.bibliography([work])[0]!
  entries.set(key, entry)
  return entry
}
