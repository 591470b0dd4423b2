import type { CheckInput, Problem, Severity } from './checks/check.ts'
import { oneTailNamed } from './checks/oneTail.ts'
import { DocumentChecks } from './checks/documentChecks.ts'
import { PassageChecks, placeClaims, placeProblem, tallyOfAll, type CheckedPassage, type Tally } from './checks/passageChecks.ts'
import { checks } from './checks/registry.ts'
import type { Corpus } from './corpus/corpus.ts'
import type { IgnoreComment, LostPart, Manuscript, Syntax } from './manuscripts/manuscript.ts'
import type { ManuscriptReader } from './manuscripts/manuscriptReader.ts'
import { manuscriptReader } from './manuscripts/readManuscript.ts'
import { ClaimJudge } from './judging/claimJudge.ts'
import type { Claim, ResolvedCitation } from './judging/claim.ts'
import { CitationResolver, ReferenceResolver } from './judging/citations/resolveCitations.ts'
import type { ReportingStyle } from './wording/reportingStyle.ts'
import type { HandCheck } from './judging/handChecks.ts'
import { passFault, type OnFault } from './text/faults.ts'
import { lazy } from './text/lazy.ts'
import { Telling } from './text/telling.ts'
import { sayIn, type Language } from './wording/say.ts'

export interface AnalyseOptions {
  syntax: Syntax
  /** Severities by code; codes left out keep their default. */
  severity?: Record<string, Severity>
  /** The style in which statistics must be printed; without one, they may be printed in any. */
  reportingStyle?: ReportingStyle
  /** The language of messages and of the titles of fixes. */
  language?: Language
  /** What people recorded as checked by hand. */
  handChecks?: readonly HandCheck[]
  /** The other parts of the same manuscript, such as the chapters of a thesis: their reference lists and citations count. */
  others?: readonly Manuscript[]
  /** What the manuscript takes in and cannot. */
  lost?: readonly LostPart[]
  /** Whether the manuscript cannot be written, so that no fix is offered. */
  readOnly?: boolean
}

/** Everything the engine knows of a manuscript. */
export interface Analysis extends CheckInput {
  problems: Problem[]
  /** The claims in order, with offsets from the starts of their passages: their places in the document need not be worked out. */
  claimsInPassages: Iterable<Claim>
  tally: Tally
}

/**
 * Reads a manuscript, resolves its citations, judges its claims and runs every check.
 * Pure and total: the same text, corpus and options give the same answer, and no input throws. Offsets are UTF-16 code units of `text`.
 */
export function analyse(text: string, corpus: Corpus, { syntax, ...options }: AnalyseOptions): Analysis {
  return new Analyser(syntax).analyse(text, corpus, options)
}

/** Analyses the versions of one document. What an edit leaves as it was is neither read nor judged nor checked again; the answers are those of `analyse`. */
export class Analyser {
  readonly #reader: ManuscriptReader
  readonly #citations = new CitationResolver()
  readonly #judge: ClaimJudge
  readonly #oneTail = oneTailNamed()
  readonly #troubled = new Telling<CheckedPassage, readonly Problem[]>(({ problems }) => problems.length === 0 ? null : problems)
  #against: Against | null = null
  readonly #ofPassages: PassageChecks
  readonly #ofDocument: DocumentChecks

  /**
   * For a text of a syntax, or with the reader of a document that its text alone does not show.
   *
   * @param onFault told of a sentence or a check that fails by a fault of ours, which is then left out; by default the fault is thrown
   */
  constructor(syntax: Syntax | ManuscriptReader, onFault: OnFault = passFault) {
    this.#reader = typeof syntax === 'string' ? manuscriptReader(syntax) : syntax
    this.#judge = new ClaimJudge(onFault)
    this.#ofPassages = new PassageChecks(onFault)
    this.#ofDocument = new DocumentChecks(onFault)
  }

  /** Reads a version without looking at studies. Analysing it afterwards does not read it again. */
  read(text: string): Manuscript {
    return this.#reader.read(text)
  }

  /** See `analyse`. */
  analyse(text: string, corpus: Corpus, options: Omit<AnalyseOptions, 'syntax'> = {}): Analysis {
    const { severity = {}, others = [], lost = [], language = 'en', reportingStyle, handChecks = [], readOnly = false } = options
    const manuscript = this.#reader.read(text)
    if (this.#against?.corpus !== corpus) this.#against = new Against(corpus)
    const against = this.#against
    const resolution = this.#citations.resolve(manuscript, against.references, others)
    const severityOf = (code: string): Severity | undefined => {
      const check = checks.find((candidate) => candidate.code === code)
      return check && (severity[code] ?? check.severity)
    }
    const style = reportingStyle ? { reportingStyle } : {}
    const shared = { corpus, isOneTailNamed: this.#oneTail.of(manuscript.passages.map(({ alone }) => alone)).length > 0, severityOf, say: sayIn(language), ...style }
    const checked = this.#ofPassages.check(manuscript, resolution.passages, this.#judge.judge(manuscript, resolution, corpus), { ...shared, severity, handChecks })
    const claims = lazy(() => placeClaims(checked.map((alone, index) => ({ at: manuscript.passages[index]!.at, alone })), resolution.passages, resolution.citations))
    const elsewhere = lazy(() => others.map((other, at) => ({ manuscript: other, citations: against.citationsOf(other, [manuscript, ...others.slice(0, at), ...others.slice(at + 1)]) })))
    const silenced = new Map<IgnoreComment, Set<string>>()
    const problems: Problem[] = []
    const analysis: Analysis = {
      manuscript, lost, silenced, problems, ...shared,
      get citations() { return resolution.citations },
      get references() { return resolution.references },
      get claims() { return claims() },
      get tally() { return tallyOfAll(checked) },
      get claimsInPassages() { return checked.flatMap((passage) => passage.claims) },
      get others() { return elsewhere() },
    }
    const isShown = (problem: Problem): boolean => !ignored(problem, analysis, silenced)
    for (const { index, what } of this.#troubled.of(checked)) {
      const { at } = manuscript.passages[index]!
      for (const problem of what) {
        const placed = placeProblem(problem, at)
        if (isShown(placed)) problems.push(placed)
      }
    }
    problems.push(...this.#ofDocument.check(analysis, others, resolution.passages, severity, isShown))
    problems.sort((a, b) => a.start - b.start || a.end - b.end || a.code.localeCompare(b.code))
    if (readOnly) for (const [index, problem] of problems.entries()) problems[index] = { ...problem, fixes: [] }
    return analysis
  }
}

/** What is known of reference lists and of the other parts of the manuscript, seen against one corpus. */
class Against {
  readonly corpus: Corpus
  readonly references: ReferenceResolver
  readonly #others = new WeakMap<Manuscript, CitationResolver>()

  constructor(corpus: Corpus) {
    this.corpus = corpus
    this.references = new ReferenceResolver(corpus)
  }

  /** The citations of another part of the manuscript; `rest` are all parts but it. */
  citationsOf(other: Manuscript, rest: readonly Manuscript[]): ResolvedCitation[] {
    let resolver = this.#others.get(other)
    if (!resolver) this.#others.set(other, resolver = new CitationResolver())
    return resolver.resolve(other, this.references, rest).citations
  }
}

/** Whether a comment silences a report; every comment that does is remembered with the code. */
function ignored({ code, start }: Problem, { manuscript }: CheckInput, silenced: Map<IgnoreComment, Set<string>>): boolean {
  const silencing = manuscript.ignores.filter((comment) => !comment.own
    // A comment that silences everything does not silence that it is unused.
    && (comment.codes.length === 0 ? code !== 'unused-suppression' : comment.codes.includes(code))
    && comment.covers.start <= start && start < comment.covers.end)
  for (const comment of silencing) silenced.set(comment, (silenced.get(comment) ?? new Set()).add(code))
  return silencing.length > 0
}
