import type { Check, CheckInput, Fix } from './check.ts'
import { citeStudy } from './fixes/citeStudy.ts'
import type { Study } from '../corpus/study.ts'
import type { ResolvedCitation, ResolvedItem } from '../judging/claim.ts'
import { sameTitle } from '../judging/citations/sameTitle.ts'
import type { Reference } from '../manuscripts/manuscript.ts'
import { studyLabel } from '../references/studyLabel.ts'
import type { Say } from '../wording/say.ts'

const server = /\b(?:bioRxiv|medRxiv|arXiv|PsyArXiv|chemRxiv|Research Square|SSRN|Preprints\.org|OSF Preprints|Authorea)\b/i
/** DOI prefixes of bioRxiv and medRxiv, arXiv, Research Square, PsyArXiv and OSF, SSRN, Preprints.org, ChemRxiv, Authorea. */
const prefix = /\b10\.(?:1101\/\d|48550\/arxiv|21203\/rs\.|31234\/osf|31219\/osf|2139\/ssrn|20944\/preprints|26434\/chemrxiv|22541\/au\.)/i

/** A preprint whose published version is at hand. */
export const preprintCited: Check = {
  code: 'preprint-cited',
  severity: 'information',
  description: 'A preprint is cited, and the published version is among the studies.',
  reach: 'document',
  * run(input) {
    for (const { reference, study } of input.references) {
      if (!isPreprint(reference.container?.text, reference.doi?.text ?? reference.url?.text)) continue
      const published = study && !isPreprintStudy(study) ? study : study && publishedVersion(study, input)
      if (published) yield { start: reference.start, end: reference.end, message: describe(published, input.say) }
    }
    const seen = new Set<Study>()
    for (const resolved of input.citations) {
      for (const { item, studies, status, reference } of resolved.items) {
        const [study] = studies
        if (reference || status !== 'resolved' || !study || seen.has(study) || !isPreprintStudy(study)) continue
        seen.add(study)
        const published = publishedVersion(study, input)
        if (published) yield { start: item.start, end: item.end, message: describe(published, input.say), fixes: fixesFor(resolved, item, published, input.say) }
      }
    }
  },
}

function describe(published: Study, say: Say): string {
  const journal = published.csl['container-title']
  return journal === undefined ? say`This is a preprint; the work has been published as ${studyLabel(published)}.` : say`This is a preprint; the work has been published as ${studyLabel(published)} in ${journal}.`
}

function fixesFor(citation: ResolvedCitation, item: ResolvedItem['item'], published: Study, say: Say): Fix[] {
  return citation.items.length === 1 || item.key === undefined ? citeStudy(citation, published, false, say).filter(({ preferred }) => preferred) : []
}

function isPreprintStudy({ csl }: Study): boolean {
  return isPreprint(csl['container-title'] ?? (typeof csl['publisher'] === 'string' ? csl['publisher'] : undefined), csl.DOI ?? csl.URL)
}

function isPreprint(container: Reference['text'] | undefined, address: string | undefined): boolean {
  return server.test(container ?? '') || prefix.test(address ?? '')
}

/** The work of the same title that is no preprint. */
function publishedVersion(study: Study, { corpus }: CheckInput): Study | null {
  const { title } = study.csl
  if (title === undefined) return null
  return corpus.byTitle(title).find((other) => other !== study && other.confirmed && !isPreprintStudy(other) && other.csl.title !== undefined && sameTitle(other.csl.title, title)) ?? null
}
