import { nameForms, printedForms } from '../../corpus/authorNames.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import { issuedYear } from '../../corpus/cslDate.ts'
import { foldText } from '../../corpus/fold.ts'
import { doiKey } from '../../corpus/identifiers.ts'
import type { Study } from '../../corpus/study.ts'
import type { Reference } from '../../manuscripts/manuscript.ts'
import { sameTitle } from './sameTitle.ts'

/** What each agreement weighs. A DOI or a title alone is enough; authors, year and journal are so only together. */
const weights = { doi: 4, misprintedDoi: 3, title: 4, misprintedTitle: 2, firstAuthor: 2, year: 1, nearYear: 0.5, container: 1, place: 2, confirmed: 4 }
const enough = 4

/**
 * The study that an entry of a reference list means; null where no study of the corpus is it. Found by DOI, title, or authors and year. Where
 * these lead to different studies, the one that agrees in most decides: an entry with one paper's title but another's
 * authors, journal and DOI is the other. A confirmed record wins over an unconfirmed one of the same title.
 */
export function resolveReference(reference: Reference, corpus: Corpus): Study | null {
  let best: Study | null = null
  let bestWeight = 0
  for (const study of candidates(reference, corpus)) {
    const agreement = weigh(reference, study)
    const weight = agreement + (study.confirmed ? weights.confirmed : 0)
    if (agreement >= enough && weight > bestWeight) {
      best = study
      bestWeight = weight
    }
  }
  return best
}

function candidates(reference: Reference, corpus: Corpus): Set<Study> {
  const { doi, title, year, authors, etAl } = reference
  return new Set([
    ...doi ? corpus.byDoi(doi.text) : [],
    ...title ? corpus.byTitle(title.text) : [],
    ...authors.length > 0 ? corpus.byAuthorYear(authors.map(({ text }) => text), etAl, year?.text ?? '') : [],
  ])
}

function weigh(reference: Reference, study: Study): number {
  const { doi, title, year, authors, container, volume, pages } = reference
  const { csl, misprinted } = study
  let weight = 0
  if (doi) {
    const printed = doiKey(doi.text)
    if (printed !== null && printed === doiKey(csl.DOI ?? '')) weight += weights.doi
    else if (misprinted.some(({ DOI }) => DOI !== undefined && doiKey(DOI) === printed)) weight += weights.misprintedDoi
  }
  if (title) {
    if (csl.title !== undefined && sameTitle(csl.title, title.text)) weight += weights.title
    else if (misprinted.some((misprint) => misprint.title !== undefined && sameTitle(misprint.title, title.text))) weight += weights.misprintedTitle
  }
  if (authors[0] && csl.author?.[0] && sharesForm(nameForms(csl.author[0]), printedForms(authors[0].text))) weight += weights.firstAuthor
  const distance = Math.abs(Number(issuedYear(csl)) - Number.parseInt(year?.text ?? '', 10))
  if (distance === 0) weight += weights.year
  else if (distance === 1) weight += weights.nearYear
  if (container && csl['container-title'] !== undefined && foldText(container.text) === foldText(csl['container-title'])) weight += weights.container
  if (volume && pages && volume.text === csl.volume && csl.page !== undefined && /\d+/.exec(pages.text)?.[0] === /\d+/.exec(csl.page)?.[0]) weight += weights.place
  return weight
}

function sharesForm(a: string[], b: string[]): boolean {
  return a.some((form) => b.includes(form))
}
