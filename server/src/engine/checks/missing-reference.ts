import type { Check, CheckInput, Edit, Fix, Report } from './check.ts'
import { editDistance } from '../corpus/editDistance.ts'
import { foldText } from '../corpus/fold.ts'
import type { ResolvedItem } from '../judging/claim.ts'
import { ReferenceIndex } from '../judging/citations/resolveToReference.ts'
import type { CitationItem, Reference } from '../manuscripts/manuscript.ts'
import { listed } from '../wording/listed.ts'
import type { Say } from '../wording/say.ts'

/** A citation that the document's own reference list has no entry for. */
export const missingReference: Check = {
  code: 'missing-reference',
  severity: 'information',
  description: 'A work is cited in the text, and the reference list has no entry for it.',
  reach: 'document',
  * run(input) {
    const { manuscript, citations, references, others } = input
    const numberWithoutList = citations.find(({ citation, items }) =>
      citation.form === 'numeric' && items.some(({ reference, listedElsewhere, studies }) => !reference && !listedElsewhere && studies.length === 0))
    const list = [...manuscript.references, ...others.flatMap((other) => other.manuscript.references)]
    if (list.length === 0) {
      if (numberWithoutList) yield withoutList(numberWithoutList.citation, input.say)
      return
    }
    const index = new ReferenceIndex(list)
    // An entry that gives the work another year is itself what is wrong.
    const entered = new Set(references.flatMap(({ study }) => study ?? []))
    for (const { citation, items } of citations) {
      if (citation.form !== 'author-year' && !(citation.form === 'numeric' && index.numbered)) continue
      for (const resolved of items) {
        const [study] = resolved.studies
        if (!resolved.reference && !resolved.listedElsewhere && !(study && entered.has(study))) yield missing(resolved, index, list, input)
      }
    }
  },
}

/** Said once: every number in the document has the same fault. */
function withoutList({ start, end, text }: { start: number, end: number, text: string }, say: Say): Report {
  return { start, end, message: say`This document cites by number (${text}) and has no reference list, so its numbers lead nowhere.` }
}

function missing({ item }: ResolvedItem, index: ReferenceIndex, list: readonly Reference[], { manuscript, say }: CheckInput): Report {
  const place = { start: item.start, end: item.end }
  if (item.number !== undefined) return { ...place, message: say`The reference list has no number ${item.number}.` }
  const printed = `${item.etAl ? `${item.authors?.join(', ') ?? ''} et al.` : listed(item.authors ?? [], say)}, ${item.year ?? ''}`
  const text = manuscript.text.slice(item.start, item.end)
  const change = (from: string, to: string): Edit[] => {
    const at = text.lastIndexOf(from)
    return from === '' || at < 0 ? [] : [{ start: item.start + at, end: item.start + at + from.length, newText: to }]
  }
  const near = index.byFirstAuthor(item).filter(({ year }) => year !== undefined)
  if (near.length === 0) {
    const alike = spelledAlike(item, list)
    const name = alike?.authors[0]?.text
    if (!name) return { ...place, message: say`The reference list has no entry for “${printed}”.` }
    return { ...place, message: say`The reference list has no entry for “${printed}”; “${name}” of that year is spelled much like it.`, fixes: fixOf(say`Change to “${name}”`, change(item.authors![0]!, name)), related: related([alike]) }
  }
  // A letter that is wrong is likelier than a year.
  const sameYear = near.filter(({ year }) => year!.text.slice(0, 4) === item.year?.slice(0, 4))
  const years = [...new Set((sameYear.length > 0 ? sameYear : near).map(({ year }) => year!.text))]
  const fixes = years.flatMap((year) => fixOf(say`Change the year to ${year}`, change(item.year ?? '', year)))
  return { ...place, message: say`The reference list has no entry for “${printed}”; it has ${item.authors?.[0] ?? ''} of ${listed(years, say)}.`, fixes, related: related(near) }

  function related(entries: readonly Reference[]): Report['related'] {
    return entries.filter((entry) => manuscript.references.includes(entry)).map(({ start, end }) => ({ start, end, message: say`An entry with the same first author` }))
  }
}

function fixOf(title: string, edits: Edit[]): Fix[] {
  return edits.length === 0 ? [] : [{ title, edits }]
}

/** The one entry of the year whose first author is spelled with a letter or two more, less or other. */
function spelledAlike({ authors: [cited = ''] = [], year }: CitationItem, list: readonly Reference[]): Reference | undefined {
  const name = foldText(cited)
  if (name.length < 5) return undefined
  const alike = list.filter(({ authors: [first], year: printed }) => first && printed?.text.slice(0, 4) === year?.slice(0, 4) && editDistance(name, foldText(first.text), name.length < 8 ? 1 : 2) <= (name.length < 8 ? 1 : 2))
  return alike.length === 1 ? alike[0] : undefined
}
