import { SymbolKind, type DocumentSymbol, type DocumentSymbolParams } from 'vscode-languageserver'
import type { Study } from '../../engine/corpus/study.ts'
import { studyLabel } from '../../engine/references/studyLabel.ts'
import { citedPlaces } from '../citing/places.ts'
import { rangeOf } from '../positions.ts'
import type { Services } from '../services.ts'
import { oneLine } from '../oneLine.ts'

/** The cited studies, in order of their first citation, as symbols of the document. */
export function documentSymbols({ documents, analyses }: Services) {
  return async ({ textDocument }: DocumentSymbolParams): Promise<DocumentSymbol[] | null> => {
    const document = documents.get(textDocument.uri)
    const analysis = document && await analyses.of(document)
    if (!document || !analysis) return null
    const studies = new Map<string, Study>()
    for (const { status, studies: [study] } of analysis.citations.flatMap(({ items }) => items)) {
      if (status === 'resolved' && study) studies.set(study.key, study)
    }
    return [...studies.values()].flatMap(study => {
      const [first, ...more] = citedPlaces(analysis, study.key)
      if (!first) return []
      const range = rangeOf(document, first)
      const times = more.length === 0 ? 'cited once' : `cited ${more.length + 1} times`
      return [{ name: oneLine(studyLabel(study)), detail: oneLine(`${study.key}, ${times}`), kind: SymbolKind.Object, range, selectionRange: range }]
    })
  }
}
