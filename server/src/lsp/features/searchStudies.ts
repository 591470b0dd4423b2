import { studyLabel } from '../../engine/references/studyLabel.ts'
import type { StudyBrief } from '../../engine/corpus/shelf/brief.ts'
import type { SearchStudiesParams, StudyItem } from '../../protocol.ts'
import { citedKeys } from '../citedStudies.ts'
import { searchStudies as search } from '../search/studySearch.ts'
import type { Services } from '../services.ts'
import { oneLine } from '../oneLine.ts'

/** Answers the picker: studies that match the words typed so far. */
export function searchStudies({ documents, analyses, library }: Services) {
  return async ({ query, uri, limit = 100 }: SearchStudiesParams): Promise<StudyItem[]> => {
    const document = uri === null ? undefined : documents.get(uri)
    const analysis = document ? await analyses.of(document) : null
    await library.ready
    const cited = citedKeys(analysis)
    const corpus = analysis?.corpus ?? library.corpus()
    const most = Math.min(limit, 1000)
    const found = corpus.search(query, { limit: most, cited: key => cited.has(key) })
    // What studies found is searched as far as it is at hand: a large library is not read for it.
    const byFindings = found.length < most ? search(corpus.atHand, query, cited, most, true) : []
    const keys = new Set(found.map(({ key }) => key))
    return [...found, ...byFindings.filter(({ key }) => !keys.has(key))].slice(0, most).map(study => encodeStudy(study, cited))
  }
}

/** A study as the client lists it. */
export function encodeStudy(study: StudyBrief, cited: Set<string>): StudyItem {
  const { volume, issue, page, title } = study.csl
  const numbers = [volume && `${volume}${issue ? `(${issue})` : ''}`, page].filter(Boolean).join(', ')
  return {
    key: study.key,
    label: oneLine(studyLabel(study)),
    title: oneLine(title ?? ''),
    detail: oneLine([study.csl['container-title'], numbers].filter(Boolean).join(' ')),
    cited: cited.has(study.key),
    evidence: study.evidence,
  }
}
