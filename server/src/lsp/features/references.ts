import type { Location, ReferenceParams } from 'vscode-languageserver'
import { libraryEntries } from '../citing/libraryEntries.ts'
import { citedPlaces, studyAt } from '../citing/places.ts'
import { isLibrary } from '../libraryChecks.ts'
import { offsetOf, rangeOf } from '../positions.ts'
import type { Services } from '../services.ts'

/** Everywhere that the open manuscripts cite the study at the cursor; with the declaration, also its entries. */
export function references(services: Services) {
  const { documents, analyses } = services
  return async ({ textDocument, position, context }: ReferenceParams): Promise<Location[] | null> => {
    const document = documents.get(textDocument.uri)
    const analysis = document && await analyses.of(document)
    const study = document && analysis ? studyAt(analysis, offsetOf(document, position)) : null
    if (!document || !study) return null
    const found: Location[] = []
    // The document that was asked about comes first.
    for (const open of [document, ...documents.all().filter(other => other !== document && !isLibrary(other))]) {
      const theirs = await analyses.of(open)
      const cited = theirs ? citedPlaces(theirs, study.key) : []
      const listed = context.includeDeclaration ? theirs?.references.filter(entry => entry.study?.key === study.key).map(({ reference }) => reference) ?? [] : []
      found.push(...[...cited, ...listed].map(span => ({ uri: open.uri, range: rangeOf(open, span) })))
    }
    const entries = context.includeDeclaration ? await libraryEntries(study, study.key, services) : []
    return [...found, ...entries.flatMap(({ locations }) => locations)]
  }
}
