import { LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import type { CitationEditParams, TextEditItem } from '../../protocol.ts'
import { citationEdit as edit } from '../citationText.ts'
import { offsetOf, rangeOf } from '../positions.ts'
import type { Services } from '../services.ts'
import { studiesByKey } from './studiesByKey.ts'

/** Answers the command that inserts a citation: the edits at the cursor. */
export function citationEdit({ documents, analyses }: Services) {
  return async ({ uri, line, character, keys }: CitationEditParams): Promise<TextEditItem[]> => {
    const document = documents.get(uri)
    const analysis = document && await analyses.of(document)
    if (!document || !analysis) throw new ResponseError(LSPErrorCodes.RequestFailed, 'This document cannot be read as a manuscript.')
    const { start, end, newText } = edit(analysis, offsetOf(document, { line, character }), studiesByKey(analysis.corpus, keys))
    const range = rangeOf(document, { start, end })
    return [{
      startLine: range.start.line,
      startCharacter: range.start.character,
      endLine: range.end.line,
      endCharacter: range.end.character,
      newText,
    }]
  }
}
