import { checks, severityOf } from './checks/registry.ts'
import type { CheckInput, Problem, Severity } from './checks/check.ts'
import type { Corpus } from './corpus/corpus.ts'
import type { Syntax } from './manuscripts/manuscript.ts'
import { readManuscript } from './manuscripts/readManuscript.ts'
import { resolveCitations } from './judging/resolveCitations.ts'
import { judgeClaims } from './judging/judgeClaims.ts'
import type { ReportingStyle } from './wording/reportingStyle.ts'
import { applyHandChecks, type HandCheck } from './judging/handChecks.ts'

export interface AnalyseOptions {
  syntax: Syntax
  /** Severities by code; codes left out keep their default. */
  severity?: Record<string, Severity>
  /** The style in which statistics must be printed; without one, they may be printed in any. */
  reportingStyle?: ReportingStyle
  /** What people recorded as checked by hand. */
  handChecks?: readonly HandCheck[]
}

/** Everything the engine knows of a manuscript. */
export interface Analysis extends CheckInput {
  problems: Problem[]
}

/**
 * Reads a manuscript, resolves its citations, judges its claims and runs every check.
 * Pure and total: the same text, corpus and options give the same answer, and no input throws. Offsets are UTF-16 code units of `text`.
 */
export function analyse(text: string, corpus: Corpus, options: AnalyseOptions): Analysis {
  const manuscript = readManuscript(text, options.syntax)
  const { citations, references } = resolveCitations(manuscript, corpus)
  const claims = applyHandChecks(judgeClaims(manuscript, citations, corpus), text, options.handChecks ?? [])
  const { reportingStyle } = options
  const input: CheckInput = { manuscript, corpus, citations, claims, references, ...reportingStyle ? { reportingStyle } : {} }
  return { ...input, problems: runChecks(input, options.severity ?? {}) }
}

function runChecks(input: CheckInput, severities: Record<string, Severity>): Problem[] {
  const problems: Problem[] = []
  for (const check of checks) {
    for (const report of check.run(input)) {
      const severity = severityOf(check, report, severities)
      if (severity === 'off' || ignored(check.code, report, input)) continue
      problems.push({ fixes: [], evidence: [], related: [], ...report, code: check.code, severity })
    }
  }
  return problems.sort((a, b) => a.start - b.start || a.end - b.end || a.code.localeCompare(b.code))
}

function ignored(code: string, place: { start: number, end: number }, { manuscript }: CheckInput): boolean {
  return manuscript.ignores.some(comment =>
    (comment.codes.length === 0 || comment.codes.includes(code))
    && comment.covers.start <= place.start && place.start < comment.covers.end)
}
