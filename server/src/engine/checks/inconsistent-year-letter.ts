import type { Check, CheckInput } from './check.ts'
import type { Reference } from '../manuscripts/manuscript.ts'
import { sameAuthorYear } from './sameAuthorYear.ts'
import type { Say } from '../wording/say.ts'

/** A letter after a year that tells nothing apart, or one that two entries share. */
export const inconsistentYearLetter: Check = {
  code: 'inconsistent-year-letter',
  severity: 'information',
  description: 'The letter after a year (2019a) tells no entries apart, is given twice, or stands in the citation only.',
  reach: 'document',
  * run(input) {
    const list = [...input.manuscript.references, ...input.others.flatMap(({ manuscript }) => manuscript.references)]
    const byYear = new Map<string, Reference[]>()
    for (const entry of list) byYear.set(entry.year?.text.slice(0, 4) ?? '', [...byYear.get(entry.year?.text.slice(0, 4) ?? '') ?? [], entry])
    for (const entry of input.manuscript.references) {
      const letter = letterOf(entry)
      if (letter === '' || !entry.year) continue
      const others = byYear.get(entry.year.text.slice(0, 4))!.filter((other) => other !== entry && sameAuthorYear(other, entry))
      const same = others.filter((other) => letterOf(other) === letter)
      const place = { start: entry.year.start, end: entry.year.end }
      if (others.length === 0) yield { ...place, message: input.say`“${entry.year.text}” has a letter, and no other entry is by ${nameOf(entry, input.say)} in ${entry.year.text.slice(0, 4)}.` }
      else if (same.length > 0 && list.indexOf(same[0]!) < list.indexOf(entry)) yield { ...place, message: input.say`Two entries by ${nameOf(entry, input.say)} are called “${entry.year.text}”.` }
    }
    yield* inCitations(input)
  },
}

function* inCitations({ citations, say }: CheckInput) {
  for (const { items } of citations) {
    for (const { item, reference } of items) {
      const year = reference?.year?.text
      if (item.year === undefined || !/^\d{4}[a-z]$/.test(item.year) || year === undefined || year !== item.year.slice(0, 4)) continue
      yield { start: item.start, end: item.end, message: say`The citation says ${item.year}, and the entry it leads to ${year}.` }
    }
  }
}

function letterOf({ year }: Reference): string {
  return /^\d{4}([a-z])$/.exec(year?.text ?? '')?.[1] ?? ''
}

function nameOf({ authors }: Reference, say: Say): string {
  return authors[0]?.text ?? say`the same author`
}
