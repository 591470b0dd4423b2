import { arxivId, doiKey } from './identifiers.ts'
import { foldName, foldText } from './fold.ts'
import { issuedYear } from './cslDate.ts'
import type { CslItem, Study } from './study.ts'

/** Prefixes under which only preprints are registered: arXiv, bioRxiv and medRxiv, OSF and its communities, Research Square, SSRN, Preprints.org, ChemRxiv, Authorea. */
const preprintPrefix = /^10\.(?:48550|1101\/(?:\d{4}\.\d{2}\.\d{2}|\d{6})|31219|31234|21203|2139\/ssrn|20944|26434|22541)(?:\/|\.|$)/i

/** A preprint comes out so many years at most before the article that becomes of it. */
const longestReview = 4

/** Whether an item is a version of a work that no journal has printed. */
export function isPreprint(csl: CslItem): boolean {
  return csl.type === 'article' || arxivOf(csl) !== null || preprintPrefix.test(csl.DOI ?? '')
}

/** The identifier of an item on arXiv, which alone makes it a preprint where there is no other DOI. */
export function arxivOf(csl: CslItem): string | null {
  const doi = csl.DOI ?? ''
  if (doi !== '') return arxivId(doi)
  const { archive, archive_location: place, number, URL } = csl
  const named = [archive === 'arXiv' && typeof place === 'string' ? `arXiv:${place}` : '', number, URL].filter(name => typeof name === 'string')
  return named.map(arxivId).find(id => id !== null) ?? null
}

/**
 * The studies with what they say of each other: a preprint and the article that became of it name one another, and what a notice says of a
 * work is known of that work. A study of which nothing new is known is returned as it is.
 */
export function linkWorks(studies: readonly Study[]): Study[] {
  const news = new Map<Study, Pick<Study, 'related' | 'status'>>()
  const tell = (study: Study, more: { related?: Study['related'][number], status?: Study['status'] }) => {
    const known = news.get(study) ?? { related: study.related, ...study.status === undefined ? {} : { status: study.status } }
    if (more.related !== undefined && !known.related.some(({ key }) => key === more.related?.key)) known.related = [...known.related, more.related]
    if (more.status !== undefined && known.status !== 'retracted') known.status = more.status
    news.set(study, known)
  }
  linkPreprints(studies, tell)
  applyNotices(studies, tell)
  // Findings may be read when they are first asked for; copying must not ask.
  return studies.map(study => news.has(study) ? Object.assign(Object.defineProperties({}, Object.getOwnPropertyDescriptors(study)) as Study, news.get(study)) : study)
}

type Tell = (study: Study, more: { related?: Study['related'][number], status?: Study['status'] }) => void

function linkPreprints(studies: readonly Study[], tell: Tell): void {
  const preprints = studies.filter(({ csl }) => isPreprint(csl))
  if (preprints.length === 0) return
  const published = new Map<string, Study[]>()
  for (const study of studies) {
    const name = workName(study.csl)
    if (name === null || isPreprint(study.csl)) continue
    const others = published.get(name)
    if (others === undefined) published.set(name, [study])
    else others.push(study)
  }
  for (const preprint of preprints) {
    const years = (article: Study) => Number(issuedYear(article.csl)) - Number(issuedYear(preprint.csl))
    for (const article of published.get(workName(preprint.csl) ?? '') ?? []) {
      if (years(article) < 0 || years(article) > longestReview) continue
      tell(preprint, { related: { key: article.key, note: 'the article that became of this preprint' } })
      tell(article, { related: { key: preprint.key, note: 'the preprint of this article' } })
    }
  }
}

/** A shorter title ("Ketamine") is shared by many works. */
export const shortestTelling = 25

/** Title and first author, by which versions of one work are known; null where a title is too short to tell. */
export function workName({ title = '', author }: CslItem): string | null {
  const folded = foldText(title)
  const first = foldName(author?.[0]?.family ?? author?.[0]?.literal ?? '')
  return folded.length >= shortestTelling && first !== '' ? `${folded}|${first}` : null
}

function applyNotices(studies: readonly Study[], tell: Tell): void {
  const speakers = studies.filter(({ notices }) => notices !== undefined && notices.length > 0)
  if (speakers.length === 0) return
  const byIdentifier = new Map(studies.flatMap(study => [[`pmid:${study.csl.PMID ?? ''}`, study], [`doi:${doiKey(study.csl.DOI ?? '') ?? ''}`, study]] as const))
  for (const speaker of speakers) {
    for (const { says, PMID, DOI } of speaker.notices ?? []) {
      const subject = (PMID === undefined ? undefined : byIdentifier.get(`pmid:${PMID}`)) ?? (DOI === undefined ? undefined : byIdentifier.get(`doi:${doiKey(DOI) ?? ''}`))
      if (subject === undefined || subject === speaker) continue
      tell(subject, says === 'version' ? { related: { key: speaker.key, note: 'another version' } } : { status: says, related: { key: speaker.key, note: 'the notice' } })
      tell(speaker, { related: { key: subject.key, note: says === 'version' ? 'another version' : 'what this notice is about' } })
    }
  }
}
