import type { ReferenceListParams, ReferenceListResult } from '../../protocol.ts'
import { analysed, encodeEdits, refused } from '../citing/writing.ts'
import { writtenList } from '../citing/writtenList.ts'
import type { Services } from '../services.ts'

/** Answers the command that writes or renews the reference list. */
export function referenceList(services: Services) {
  return async ({ uri, style }: ReferenceListParams): Promise<ReferenceListResult> => {
    const { document, analysis } = await analysed(services, uri)
    const { version } = document
    const list = await writtenList(document, analysis, services, style === undefined ? {} : { style })
    if (document.version !== version) throw refused('The document changed meanwhile; run the command again.')
    return { edits: encodeEdits(document, list.edits), entries: list.entries, style: list.style, notes: list.notes }
  }
}
