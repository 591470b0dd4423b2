import type { CompareAbstractParams, CompareAbstractResult } from '../../protocol.ts'
import { compareAbstract as compare } from '../../engine/writing/compareAbstract.ts'
import { unreadable } from '../analyses.ts'
import { syntaxOfDocument } from '../documentSyntax.ts'
import { encodePlace, refused } from '../citing/writing.ts'
import type { Services } from '../services.ts'

/** Answers the command that compares the abstract of a manuscript with its own text. */
export function compareAbstract({ documents, say }: Services) {
  return ({ uri }: CompareAbstractParams): CompareAbstractResult | null => {
    const document = documents.get(uri)
    const text = document?.getText() ?? ''
    if (!document || unreadable(text) !== null) throw refused(say`This document cannot be read as a manuscript.`)
    const comparison = compare(text, syntaxOfDocument(document), say)
    return comparison && {
      ...comparison,
      problems: comparison.problems.map(problem => ({
        ...encodePlace(document, problem), message: problem.message, sure: problem.sure, elsewhere: problem.elsewhere && encodePlace(document, problem.elsewhere),
      })),
    }
  }
}
