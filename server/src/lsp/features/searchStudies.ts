import { studyLabel } from '../../engine/references/studyLabel.ts'
import type { Study } from '../../engine/corpus/study.ts'
import type { SearchStudiesParams, StudyItem } from '../../protocol.ts'
import { citedKeys } from '../citedStudies.ts'
import { searchStudies as search } from '../search/studySearch.ts'
import type { Services } from '../services.ts'

/** Answers the picker: studies that match the words typed so far. */
export function searchStudies({ documents, analyses, library }: Services) {
  return async ({ query, uri, limit = 100 }: SearchStudiesParams): Promise<StudyItem[]> => {
    const document = uri === null ? undefined : documents.get(uri)
    const analysis = document ? await analyses.of(document) : null
    await library.ready
    const cited = citedKeys(analysis)
    const { studies } = analysis?.corpus ?? library.corpus()
    return search(studies, query, cited, Math.min(limit, 1000), true).map(study => encodeStudy(study, cited))
  }
}

/** A study as the client lists it. */
export function encodeStudy(study: Study, cited: Set<string>): StudyItem {
  const { volume, issue, page, title } = study.csl
  const numbers = [volume && `${volume}${issue ? `(${issue})` : ''}`, page].filter(Boolean).join(', ')
  return {
    key: study.key,
    label: studyLabel(study),
    title: title ?? '',
    detail: [study.csl['container-title'], numbers].filter(Boolean).join(' '),
    cited: cited.has(study.key),
    evidence: study.evidence,
  }
}
