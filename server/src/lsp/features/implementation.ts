import type { ImplementationParams, Location } from 'vscode-languageserver'
import { studyAt } from '../citing/places.ts'
import { offsetOf } from '../positions.ts'
import type { Services } from '../services.ts'

const start = { line: 0, character: 0 }

/** The work behind a citation: its PDF or full text in the library; else, for a client that opens web addresses, the page of its DOI. */
export function implementation({ documents, analyses, sourceTexts, installation }: Services) {
  return async ({ textDocument, position }: ImplementationParams): Promise<Location[] | null> => {
    const document = documents.get(textDocument.uri)
    const analysis = document && await analyses.of(document)
    const study = document && analysis ? studyAt(analysis, offsetOf(document, position)) : null
    if (!study) return null
    const texts = study.sources.flatMap(({ format }, source) => ['pdf', 'jats', 'text'].includes(format) ? sourceTexts.uriOf({ study, source }) ?? [] : [])
    const pages = installation.opensLinks && study.csl.DOI !== undefined ? [`https://doi.org/${encodeURI(study.csl.DOI)}`] : []
    return (texts.length > 0 ? texts : pages).map(uri => ({ uri, range: { start, end: start } }))
  }
}
