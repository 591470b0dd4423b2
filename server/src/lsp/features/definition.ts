import type { DefinitionParams, Location } from 'vscode-languageserver'
import { libraryEntries } from '../citing/libraryEntries.ts'
import { itemAt, studyAt } from '../citing/places.ts'
import { offsetOf, rangeOf } from '../positions.ts'
import type { Services } from '../services.ts'

const start = { line: 0, character: 0 }

/**
 * Where a citation leads: the entry of the document's own reference list, and the entry of the library or the note of the study. A file in
 * which the key cannot be found is shown from its beginning.
 */
export function definition(services: Services) {
  const { documents, analyses } = services
  return async ({ textDocument, position }: DefinitionParams): Promise<Location[] | null> => {
    const document = documents.get(textDocument.uri)
    const analysis = document && await analyses.of(document)
    if (!document || !analysis) return null
    const offset = offsetOf(document, position)
    const reference = itemAt(analysis, offset)?.resolved.reference
    const listed = reference ? [{ uri: document.uri, range: rangeOf(document, reference) }] : []
    const study = studyAt(analysis, offset)
    const entries = study ? await libraryEntries(study, study.key, services) : []
    const found = entries.flatMap(({ locations }) => locations)
    const files = found.length > 0 ? found : entries.slice(0, 1).map(entry => ({ uri: entry.document.uri, range: { start, end: start } }))
    return [...listed, ...files]
  }
}
