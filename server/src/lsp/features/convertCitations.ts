import type { ConvertCitationsParams, ConvertCitationsResult } from '../../protocol.ts'
import { convertCitations as convert } from '../../engine/writing/convertCitations.ts'
import { analysed, encodeEdits, refused } from '../citing/writing.ts'
import { writtenList } from '../citing/writtenList.ts'
import type { Services } from '../services.ts'

/** Answers the command that writes the citations in another form. Numbers mean something only with the list that they refer to, which is written along. */
export function convertCitations(services: Services) {
  return async ({ uri, form }: ConvertCitationsParams): Promise<ConvertCitationsResult> => {
    const { document, analysis } = await analysed(services, uri)
    const { version } = document
    const list = form === 'numeric' ? await writtenList(document, analysis, services, { numbered: true }) : null
    if (document.version !== version) throw refused('The document changed meanwhile; run the command again.')
    const { edits, left } = convert(analysis, form, list?.numbers)
    return { edits: encodeEdits(document, [...edits, ...list?.edits ?? []]), left }
  }
}
