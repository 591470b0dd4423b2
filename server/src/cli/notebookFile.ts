import type { Edit, Problem } from '../engine/checks/check.ts'
import type { Analysis } from '../engine/index.ts'
import { encodeString } from '../engine/manuscripts/notebook/jsonString.ts'
import type { Notebook } from '../engine/manuscripts/notebook/readNotebook.ts'
import type { Span } from '../engine/text/span.ts'

/** What is reported of the Markdown cells of a notebook, at its places in the file. Edits are written as the JSON of the file has them. */
export function placeInNotebook(analysis: Analysis, { place }: Notebook): Analysis {
  return {
    ...analysis,
    citations: analysis.citations.map(resolved => ({ ...resolved, citation: placed(resolved.citation) })),
    claims: analysis.claims.map(claim => ({ ...claim, statistic: placed(claim.statistic) })),
    problems: analysis.problems.map((problem): Problem => ({
      ...placed(problem),
      related: problem.related.map(placed),
      fixes: problem.fixes.map(fix => ({ ...fix, edits: fix.edits.map((edit): Edit => ({ ...placed(edit), newText: encodeString(edit.newText) })) })),
    })),
  }

  function placed<T extends Span>(span: T): T {
    const start = place(span.start)
    // The end of the last character, not the start of what follows: that may stand in another string.
    return { ...span, start, end: span.end > span.start ? afterLast(span.end - 1) : start }
  }

  function afterLast(offset: number): number {
    const at = place(offset)
    return Math.max(at + 1, Math.min(place(offset + 1), at + 6))
  }
}
