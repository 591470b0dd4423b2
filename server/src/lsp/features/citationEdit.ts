import { LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import { newStudy } from '../../engine/corpus/formats/newStudy.ts'
import type { Study } from '../../engine/corpus/study.ts'
import type { CitationEditParams, TextEditItem } from '../../protocol.ts'
import { citationEdit as edit } from '../citationText.ts'
import { offsetOf, rangeOf } from '../positions.ts'
import type { Services } from '../services.ts'
import { studiesByKey } from './studiesByKey.ts'

/** Answers the command that inserts a citation: the edits at the cursor. */
export function citationEdit({ documents, analyses }: Services) {
  return async ({ uri, line, character, keys, unlisted = [] }: CitationEditParams): Promise<TextEditItem[]> => {
    const document = documents.get(uri)
    const analysis = document && await analyses.of(document)
    if (!document || !analysis) throw new ResponseError(LSPErrorCodes.RequestFailed, 'This document cannot be read as a manuscript.')
    const studies = [...studiesByKey(analysis.corpus, keys), ...unlisted.map(fromLabel)]
    const { start, end, newText } = edit(analysis, offsetOf(document, { line, character }), studies)
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

/** A work of which only key, authors and year are known, for citing it. */
function fromLabel({ key, label }: { key: string, label: string }): Study {
  const [, names = label, year] = /^(.{1,300}) \((\d{4})[a-z]?\)$/.exec(label) ?? []
  const issued = year === undefined ? {} : { issued: { 'date-parts': [[Number(year)]] } }
  return newStudy({ id: key, type: 'article', author: [{ literal: names }], ...issued }, '', 'csl-json')
}
