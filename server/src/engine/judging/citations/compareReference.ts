import type { Corpus } from '../../corpus/corpus.ts'
import { issuedYear } from '../../corpus/cslDate.ts'
import { foldText } from '../../corpus/fold.ts'
import { cleanDoi, doiKey } from '../../corpus/identifiers.ts'
import type { Study } from '../../corpus/study.ts'
import type { Field, Reference } from '../../manuscripts/manuscript.ts'
import { compareAuthors } from './compareAuthors.ts'
import { comparePlace } from './comparePlace.ts'
import type { Difference } from './difference.ts'
import { sameTitle } from './sameTitle.ts'

/** Where a reference entry and the record of its work disagree, in the order of gravity; empty for a sound entry. */
export function compareReference(text: string, reference: Reference, study: Study): Difference[] {
  return [
    ...compareTitle(reference, study),
    ...compareDoi(reference, study),
    ...compareYear(reference, study),
    ...compareAuthors(text, reference, study),
    ...comparePlace(reference, study),
  ].sort((a, b) => Number(b.serious) - Number(a.serious))
}

/** Another confirmed work that has the title or the DOI printed in an entry; null where there is none. */
export function otherOwner(reference: Reference, study: Study, corpus: Corpus): { field: 'title' | 'DOI', study: Study } | null {
  const { title, doi } = reference
  const related = study.related.flatMap(({ key }) => corpus.byKey(key) ?? [])
  const others = (found: Study[]): Study[] => [...found, ...related].filter((other) => other !== study && other.confirmed)
  if (title && !(study.csl.title !== undefined && sameTitle(study.csl.title, title.text))) {
    const owner = others(corpus.byTitle(title.text)).find(({ csl }) => csl.title !== undefined && sameTitle(csl.title, title.text))
    if (owner) return { field: 'title', study: owner }
  }
  const key = doi ? doiKey(doi.text) : null
  const owner = key === null || key === doiKey(study.csl.DOI ?? '') ? undefined : others(corpus.byDoi(doi!.text)).find(({ csl }) => doiKey(csl.DOI ?? '') === key)
  return owner ? { field: 'DOI', study: owner } : null
}

function compareTitle({ title, text }: Reference, { csl }: Study): Difference[] {
  const right = csl.title
  if (!title || right === undefined || sameTitle(right, title.text)) return []
  // Where the entry was divided wrongly the title still stands in it.
  if (foldText(text).includes(foldText(right))) return []
  return [differ('title', title, right, sharedWords(title.text, right) < 0.5)]
}

function compareDoi({ doi }: Reference, { csl }: Study): Difference[] {
  if (!doi || csl.DOI === undefined || doiKey(doi.text) === null || doiKey(doi.text) === doiKey(csl.DOI)) return []
  return [differ('DOI', doi, cleanDoi(csl.DOI) ?? csl.DOI, true)]
}

/** Printed and online years often differ by one: that is a slip at most where the DOI agrees, and none where the record knows both years. */
function compareYear({ year, doi }: Reference, { csl, aliases }: Study): Difference[] {
  const right = issuedYear(csl)
  const printed = /^\d{4}/.exec(year?.text ?? '')?.[0]
  if (!year || printed === undefined || !/^\d{4}$/.test(right) || printed === right) return []
  const distance = Math.abs(Number(printed) - Number(right))
  if (distance === 1 && aliases.some((alias) => alias.endsWith(printed))) return []
  const sameDoi = doi !== undefined && csl.DOI !== undefined && doiKey(doi.text) === doiKey(csl.DOI)
  return [{ ...differ('year', year, right, distance > 1 || !sameDoi), end: year.start + printed.length }]
}

function differ(field: Difference['field'], printed: Field, right: string, serious: boolean): Difference {
  return { field, printed: printed.text, right, start: printed.start, end: printed.end, newText: right, serious }
}

function sharedWords(a: string, b: string): number {
  const words = new Set(foldText(a).split(' '))
  const others = new Set(foldText(b).split(' '))
  const shared = [...words].filter((word) => others.has(word)).length
  return shared / Math.max(words.size, others.size)
}
