import { studyLabel } from '../../engine/references/studyLabel.ts'
import type { Card, CardParams } from '../../protocol.ts'
import type { Services } from '../services.ts'

/** Answers the command that opens a whole card. The key comes from a link, so one that no study has is no error. */
export function card({ documents, analyses, library, cards, sourceTexts }: Services) {
  return async ({ uri, key }: CardParams): Promise<Card | null> => {
    const document = typeof uri === 'string' ? documents.get(uri) : undefined
    const analysis = document ? await analyses.latest(document) : null
    await library.begun
    const corpus = analysis?.corpus ?? library.corpus(library.bibliographies)
    const study = corpus.byKey(String(key))
    if (!study) return null
    await sourceTexts.load(study.findings.map(({ source, span }) => ({ study, source, span })))
    return { label: studyLabel(study), markdown: cards.document(study, corpus) }
  }
}
