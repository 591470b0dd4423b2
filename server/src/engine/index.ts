import { checks, severityOf as severityOfReport } from './checks/registry.ts'
import type { CheckInput, Problem, Severity } from './checks/check.ts'
import type { Corpus } from './corpus/corpus.ts'
import type { IgnoreComment, LostPart, Manuscript, Reference, Syntax } from './manuscripts/manuscript.ts'
import type { ManuscriptReader } from './manuscripts/manuscriptReader.ts'
import { manuscriptReader } from './manuscripts/readManuscript.ts'
import { ClaimJudge } from './judging/claimJudge.ts'
import { resolveCitations } from './judging/resolveCitations.ts'
import { resolveReference } from './judging/resolveReference.ts'
import type { ReportingStyle } from './wording/reportingStyle.ts'
import { applyHandChecks, type HandCheck } from './judging/handChecks.ts'
import { markOwnResults } from './judging/ownResults.ts'

export interface AnalyseOptions {
  syntax: Syntax
  /** Severities by code; codes left out keep their default. */
  severity?: Record<string, Severity>
  /** The style in which statistics must be printed; without one, they may be printed in any. */
  reportingStyle?: ReportingStyle
  /** What people recorded as checked by hand. */
  handChecks?: readonly HandCheck[]
  /** The other parts of the same manuscript, such as the chapters of a thesis: their reference lists and citations count. */
  others?: readonly Manuscript[]
  /** What the manuscript takes in and cannot. */
  lost?: readonly LostPart[]
}

/** Everything the engine knows of a manuscript. */
export interface Analysis extends CheckInput {
  problems: Problem[]
}

/**
 * Reads a manuscript, resolves its citations, judges its claims and runs every check.
 * Pure and total: the same text, corpus and options give the same answer, and no input throws. Offsets are UTF-16 code units of `text`.
 */
export function analyse(text: string, corpus: Corpus, { syntax, ...options }: AnalyseOptions): Analysis {
  return new Analyser(syntax).analyse(text, corpus, options)
}

/** Analyses the versions of one document. What an edit leaves as it was is neither read nor judged again; the answers are those of `analyse`. */
export class Analyser {
  readonly #reader: ManuscriptReader
  readonly #judge = new ClaimJudge()

  constructor(syntax: Syntax) {
    this.#reader = manuscriptReader(syntax)
  }

  /** See `analyse`. */
  analyse(text: string, corpus: Corpus, options: Omit<AnalyseOptions, 'syntax'> = {}): Analysis {
    const manuscript = this.#reader.read(text)
    const { severity = {}, others = [], lost = [], reportingStyle, handChecks = [] } = options
    const studyOf = once((reference: Reference) => resolveReference(reference, corpus))
    const { citations, references } = resolveCitations(manuscript, corpus, others, studyOf)
    const judged = this.#judge.judge(manuscript, citations, corpus)
    const claims = applyHandChecks(markOwnResults(judged, manuscript), manuscript.text, handChecks)
    const elsewhere = others.map((other, at) => {
      const rest = [manuscript, ...others.slice(0, at), ...others.slice(at + 1)]
      return { manuscript: other, citations: resolveCitations(other, corpus, rest, studyOf).citations }
    })
    const severityOf = (code: string): Severity | undefined => {
      const check = checks.find((candidate) => candidate.code === code)
      return check && (severity[code] ?? check.severity)
    }
    const silenced = new Map<IgnoreComment, Set<string>>()
    const input: CheckInput = { manuscript, corpus, citations, claims, references, others: elsewhere, lost, silenced, severityOf, ...reportingStyle ? { reportingStyle } : {} }
    return { ...input, problems: runChecks(input, silenced, severity) }
  }
}

/** A function that works each answer out once. */
function once<Key, Answer>(work: (key: Key) => Answer): (key: Key) => Answer {
  const known = new Map<Key, Answer>()
  return (key) => {
    if (!known.has(key)) known.set(key, work(key))
    return known.get(key)!
  }
}

function runChecks(input: CheckInput, silenced: Map<IgnoreComment, Set<string>>, severities: Record<string, Severity>): Problem[] {
  const problems: Problem[] = []
  for (const check of checks) {
    for (const report of check.run(input)) {
      const severity = severityOfReport(check, report, severities)
      if (severity === 'off' || ignored(check.code, report, input, silenced)) continue
      problems.push({ fixes: [], evidence: [], related: [], ...report, code: check.code, severity })
    }
  }
  return problems.sort((a, b) => a.start - b.start || a.end - b.end || a.code.localeCompare(b.code))
}

/** Whether a comment silences a report; every comment that does is remembered with the code. */
function ignored(code: string, place: { start: number, end: number }, { manuscript }: CheckInput, silenced: Map<IgnoreComment, Set<string>>): boolean {
  const silencing = manuscript.ignores.filter((comment) => !comment.own
    // A comment that silences everything does not silence that it is unused.
    && (comment.codes.length === 0 ? code !== 'unused-suppression' : comment.codes.includes(code))
    && comment.covers.start <= place.start && place.start < comment.covers.end)
  for (const comment of silencing) silenced.set(comment, (silenced.get(comment) ?? new Set()).add(code))
  return silencing.length > 0
}
