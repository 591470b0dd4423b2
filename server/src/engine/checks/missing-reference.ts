import type { Check, CheckInput, Fix, Report } from './check.ts'
import type { ResolvedItem } from '../judging/claim.ts'
import { ReferenceIndex } from '../judging/resolveToReference.ts'
import { listed } from '../wording/listed.ts'
import type { Say } from '../wording/say.ts'

/** A citation that the document's own reference list has no entry for. */
export const missingReference: Check = {
  code: 'missing-reference',
  severity: 'information',
  description: 'A work is cited in the text, and the reference list has no entry for it.',
  reach: 'document',
  * run(input) {
    const { manuscript, citations, others } = input
    const numberWithoutList = citations.find(({ citation, items }) =>
      citation.form === 'numeric' && items.some(({ reference, listedElsewhere, studies }) => !reference && !listedElsewhere && studies.length === 0))
    const list = [...manuscript.references, ...others.flatMap((other) => other.manuscript.references)]
    if (list.length === 0) {
      if (numberWithoutList) yield withoutList(numberWithoutList.citation, input.say)
      return
    }
    const index = new ReferenceIndex(list)
    for (const { citation, items } of citations) {
      if (citation.form !== 'author-year' && !(citation.form === 'numeric' && index.numbered)) continue
      for (const resolved of items) {
        if (!resolved.reference && !resolved.listedElsewhere) yield missing(resolved, index, input)
      }
    }
  },
}

/** Said once: every number in the document has the same fault. */
function withoutList({ start, end, text }: { start: number, end: number, text: string }, say: Say): Report {
  return { start, end, message: say`This document cites by number (${text}) and has no reference list, so its numbers lead nowhere.` }
}

function missing({ item }: ResolvedItem, index: ReferenceIndex, { manuscript, say }: CheckInput): Report {
  const place = { start: item.start, end: item.end }
  if (item.number !== undefined) return { ...place, message: say`The reference list has no number ${item.number}.` }
  const printed = `${item.authors?.join(', ') ?? ''}${item.etAl ? ' et al.' : ''}, ${item.year ?? ''}`
  const near = index.byFirstAuthor(item).filter(({ year }) => year !== undefined)
  const years = near.map(({ year }) => year!.text)
  const message = near.length === 0
    ? say`The reference list has no entry for “${printed}”.`
    : say`The reference list has no entry for “${printed}”; it has ${item.authors?.[0] ?? ''} of ${listed(years, say)}.`
  const text = manuscript.text.slice(item.start, item.end)
  const at = item.year === undefined ? -1 : text.lastIndexOf(item.year)
  const fixes: Fix[] = at < 0 ? [] : [...new Set(years)].map((year) =>
    ({ title: say`Change the year to ${year}`, edits: [{ start: item.start + at, end: item.start + at + item.year!.length, newText: year }] }))
  return { ...place, message, fixes, related: near.filter((entry) => manuscript.references.includes(entry)).map(({ start, end }) => ({ start, end, message: say`An entry with the same first author` })) }
}
