import type { StudyBrief } from '../../engine/corpus/shelf/brief.ts'
import type { Analysis } from '../../engine/index.ts'
import type { StudiesParams, StudyEntry } from '../../protocol.ts'
import { citedKeys } from '../citedStudies.ts'
import type { Services } from '../services.ts'
import { placeOf } from './evidenceTable.ts'
import { encodeStudy } from './searchStudies.ts'

/** A view of more studies than this is searched, not scrolled. */
const studiesShown = 5000

/** Answers the studies view. While a manuscript is open, its studies know where they are cited and what became of their figures. */
export function studies({ documents, analyses, library, sourceTexts }: Services) {
  return async ({ uri }: StudiesParams): Promise<StudyEntry[]> => {
    const document = uri === null ? undefined : documents.get(uri)
    const analysis = document ? await analyses.of(document) : null
    await library.ready
    const cited = citedKeys(analysis)
    const corpus = analysis?.corpus ?? library.corpus(library.bibliographies)
    const found = corpus.search('', { limit: studiesShown, cited: key => cited.has(key) })
    // A cited study whose record is not confirmed is never offered, but the writer must see that it is cited.
    const unconfirmed = corpus.atHand.filter(study => !study.confirmed && cited.has(study.key))
    const figures = analysis ? figuresByStudy(analysis) : new Map<string, Figures>()
    return [...found, ...unconfirmed].map(study => ({
      ...encodeStudy(study, cited),
      ...figures.get(study.key) ?? none,
      retracted: study.status === 'retracted',
      places: document && analysis ? placesOf(study).map(span => placeOf(document, span)) : [],
      ...filesOf(study),
      doi: typeof study.csl.DOI === 'string' ? study.csl.DOI : null,
    }))

    function placesOf({ key }: StudyBrief) {
      return analysis!.citations.flatMap(({ items }) => items.filter(item => item.studies.some(study => study.key === key)).map(({ item }) => item))
    }
  }

  /** The addresses of the PDF of a study and of what else there is of it. */
  function filesOf(study: StudyBrief): { note: string | null, pdf: string | null } {
    const uriOf = (source: number): string | null => source < 0 ? null : sourceTexts.locate({ study, source, span: { start: 0, end: 0 } })?.uri ?? null
    return { note: uriOf(study.sources.findIndex(({ format }) => format !== 'pdf')), pdf: uriOf(study.sources.findIndex(({ format }) => format === 'pdf')) }
  }
}

type Figures = Pick<StudyEntry, 'figures' | 'notCheckable' | 'problems'>
const none: Figures = { figures: 0, notCheckable: 0, problems: 0 }

function figuresByStudy({ claims }: Analysis): Map<string, Figures> {
  const figures = new Map<string, Figures>()
  for (const { studies, verdict, checked } of claims) {
    for (const { key } of studies) {
      const known = figures.get(key) ?? { ...none }
      known.figures++
      if (verdict === 'unverifiable' && !checked) known.notCheckable++
      if (verdict === 'contradicted' || verdict === 'misattributed' || verdict === 'unsupported' && !checked) known.problems++
      figures.set(key, known)
    }
  }
  return figures
}
