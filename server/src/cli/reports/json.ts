import type { Problem } from '../../engine/checks/check.ts'
import type { Claim, ResolvedCitation } from '../../engine/judging/claim.ts'
import type { Span } from '../../engine/text/span.ts'
import type { WordPlace } from '../../engine/word/wordPlace.ts'
import { safeJson } from '../terminal.ts'
import { version } from '../version.ts'
import { summarise, type FileReport } from './report.ts'
import { statisticJson } from './statisticJson.ts'

/** The report as JSON: field names and verdict words are part of the output contract. Offsets count from the start of the file. */
export function jsonReport(reports: readonly FileReport[]): string {
  const files = reports.map(({ path, lead, analysis, places }) => {
    /** Offsets mean something only in a file that is a text. */
    const placed = <Item extends Span>(item: Item): Item & { place?: WordPlace } => places ? { ...item, place: places.of({ start: item.start - lead, end: item.end - lead }) } : item
    return {
      path,
      citations: analysis.citations.map(citation => placed(citationJson(citation, lead))),
      claims: analysis.claims.map(claim => placed(claimJson(claim, lead))),
      problems: analysis.problems.map(problem => placed(problemJson(problem, lead))),
    }
  })
  return `${safeJson({ tool: 'citewright', version, files, summary: summarise(reports) })}\n`
}

function citationJson({ citation: { start, end, text }, status, items }: ResolvedCitation, lead: number) {
  return { ...shifted({ start, end }, lead), text, keys: [...new Set(items.flatMap(item => item.studies.map(study => study.key)))], status }
}

function claimJson({ statistic, studies, verdict, reason, evidence, checked }: Claim, lead: number) {
  return {
    ...statisticJson(statistic, lead),
    studies: studies.map(study => study.key),
    verdict,
    reason,
    evidence: evidence.map(({ study, finding: { source, span, sentence } }) => (
      { study: study.key, source: study.sources[source]?.path ?? '', start: span.start, end: span.end, text: sentence })),
    ...checked ? { checkedByHand: { where: checked.where, quote: checked.quote, by: checked.by, on: checked.on } } : {},
  }
}

function problemJson({ code, severity, start, end, message, fixes }: Problem, lead: number) {
  return {
    code, severity, ...shifted({ start, end }, lead), message,
    fixes: fixes.map(({ title, edits }) => ({ title, edits: edits.map(edit => ({ ...shifted(edit, lead), newText: edit.newText })) })),
  }
}

function shifted({ start, end }: Span, lead: number): Span {
  return { start: start + lead, end: end + lead }
}
