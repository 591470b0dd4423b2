import { LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import { verdicts } from '../../engine/judging/claim.ts'
import type { CheckDocumentParams, CheckDocumentResult } from '../../protocol.ts'
import type { Services } from '../services.ts'

/** Answers the command that checks a manuscript: what became of its claims. The library is read afresh before. */
export function checkDocument({ documents, analyses, library }: Services) {
  return async ({ uri }: CheckDocumentParams): Promise<CheckDocumentResult> => {
    const document = documents.get(uri)
    if (!document) throw new ResponseError(LSPErrorCodes.RequestFailed, 'The document is not open.')
    await library.reread()
    const analysis = await analyses.of(document)
    if (!analysis) throw new ResponseError(LSPErrorCodes.RequestFailed, 'This document is too large to check here, or no text; run `citewright check` on it.')
    const counts = Object.fromEntries(verdicts.map(verdict => [verdict, analysis.claims.filter(claim => claim.verdict === verdict).length]))
    return { claims: analysis.claims.length, problems: analysis.problems.length, ...counts } as CheckDocumentResult
  }
}
