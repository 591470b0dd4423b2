import type { Location } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { keyPlaces } from '../../engine/corpus/keyPlaces.ts'
import type { Source, Study } from '../../engine/corpus/study.ts'
import { rangeOf } from '../positions.ts'
import type { Services } from '../services.ts'

/** A file of the library that defines a key, as it stands now. */
export interface LibraryEntry {
  document: TextDocument
  format: Source['format']
  /** Where the key is defined. */
  locations: Location[]
}

/** Formats that hold records; the others are what a study says, not its entry. */
const records: readonly Source['format'][] = ['bibtex', 'csl-json', 'ris', 'study-note', 'nbib', 'jats']

/** The library files of a study in which its key is defined, read afresh; those open in the editor as they stand there. */
export async function libraryEntries(study: Study, key: string, { sourceTexts, documents, host }: Services): Promise<LibraryEntry[]> {
  const entries = await Promise.all(study.sources.map(async ({ format }, source): Promise<LibraryEntry | null> => {
    const uri = records.includes(format) ? sourceTexts.uriOf({ study, source }) : null
    if (uri === null) return null
    const path = host.pathOf(uri)
    const text = documents.get(uri)?.getText() ?? (path === null ? null : await host.readText(path))
    if (text === null) return null
    const document = documents.get(uri) ?? TextDocument.create(uri, '', 0, text)
    return { document, format, locations: keyPlaces(text, format, key).map(span => ({ uri, range: rangeOf(document, span) })) }
  }))
  return entries.filter(entry => entry !== null)
}
