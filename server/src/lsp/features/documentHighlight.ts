import { DocumentHighlightKind, type DocumentHighlight, type DocumentHighlightParams } from 'vscode-languageserver'
import { citedPlaces, studyAt } from '../citing/places.ts'
import { offsetOf, rangeOf } from '../positions.ts'
import type { Services } from '../services.ts'

/** Everywhere in the document that the study at the cursor is cited or listed; the last analysis will do, for this is asked at every move. */
export function documentHighlight({ documents, analyses }: Services) {
  return async ({ textDocument, position }: DocumentHighlightParams): Promise<DocumentHighlight[] | null> => {
    const document = documents.get(textDocument.uri)
    const analysis = document && await analyses.atOnce(document)
    const study = document && analysis ? studyAt(analysis, offsetOf(document, position)) : null
    if (!document || !analysis || !study) return null
    const listed = analysis.references.filter(entry => entry.study?.key === study.key)
    return [
      ...citedPlaces(analysis, study.key).map(span => ({ range: rangeOf(document, span), kind: DocumentHighlightKind.Read })),
      ...listed.map(({ reference }) => ({ range: rangeOf(document, reference), kind: DocumentHighlightKind.Write })),
    ]
  }
}
