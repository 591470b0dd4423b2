import type { Corpus } from '../corpus/corpus.ts'
import type { Claim, ResolvedCitation } from '../judging/claim.ts'
import { moveStatistic, type JudgedPassage } from '../judging/claimJudge.ts'
import { applyHandChecks, type HandCheck } from '../judging/handChecks.ts'
import { markOwnResults } from '../judging/reach/ownResults.ts'
import type { Manuscript, Placed } from '../manuscripts/manuscript.ts'
import { attempt, type OnFault } from '../text/faults.ts'
import { lazy } from '../text/lazy.ts'
import { overlaps, shiftSpan, type Span } from '../text/span.ts'
import { Versions } from '../text/versions.ts'
import type { ReportingStyle } from '../wording/reportingStyle.ts'
import type { CheckInput, Problem, Severity } from './check.ts'
import { checks } from './registry.ts'
import { problemsOf } from './problems.ts'

/** A passage with all that is known of it, with offsets from its start. */
export interface CheckedPassage extends Omit<JudgedPassage, 'claims'> {
  claims: readonly Claim[]
  problems: readonly Problem[]
  tally: Tally
}

/** How many claims there are, how many of them are supported, and of how many nothing can be said. */
export interface Tally { claims: number, supported: number, notCheckable: number }

/** What decides about passages from outside of them. */
export interface Circumstances {
  corpus: Corpus
  severity: Record<string, Severity>
  reportingStyle?: ReportingStyle
  handChecks: readonly HandCheck[]
  isOneTailNamed: boolean
  severityOf: CheckInput['severityOf']
  say: CheckInput['say']
}

const ofPassages = checks.filter(({ reach }) => reach === 'passage')

/** Runs the checks that look no further than a passage, in the versions of one manuscript: on those passages that changed. */
export class PassageChecks {
  #name = ''
  #handChecks: readonly HandCheck[] = []
  #say: CheckInput['say'] | null = null
  #known = new WeakMap<JudgedPassage, { checked: CheckedPassage, corpus: Corpus }>()
  /** The passages of the last version, in this corpus. */
  readonly #versions = new Versions<JudgedPassage, CheckedPassage>()
  #corpus: Corpus | null = null
  readonly #onFault: OnFault

  /** @param onFault see `Analyser` */
  constructor(onFault: OnFault) {
    this.#onFault = onFault
  }

  /** The passages of a version, one for one. */
  check(manuscript: Manuscript, citations: readonly (readonly ResolvedCitation[])[], judged: readonly JudgedPassage[], circumstances: Circumstances): readonly CheckedPassage[] {
    const { corpus, severity, reportingStyle, handChecks, isOneTailNamed, say } = circumstances
    const name = JSON.stringify([severity, reportingStyle, isOneTailNamed])
    const isSame = name === this.#name && say === this.#say && (handChecks === this.#handChecks || handChecks.length + this.#handChecks.length === 0)
    if (!isSame) this.#known = new WeakMap()
    this.#name = name
    this.#say = say
    this.#handChecks = handChecks
    const own = manuscript.ignores.filter(comment => comment.own).map(({ covers }) => covers)
    const make = (passage: JudgedPassage, index: number): CheckedPassage => {
      const { at, alone } = manuscript.passages[index]!
      const marked = own.length === 0 ? own : own.map(covers => shiftSpan(covers, -at)).filter(covers => overlaps(covers, { start: 0, end: alone.text.length }))
      const known = marked.length === 0 ? this.#known.get(passage) : undefined
      if (known && (known.corpus === corpus || !namesReporter(passage))) return known.checked
      const checked = checkPassage(alone, citations[index]!, passage, marked, circumstances, this.#onFault)
      if (marked.length === 0) this.#known.set(passage, { checked, corpus })
      return checked
    }
    // A passage that a comment marks is checked anew each time.
    const isPlain = own.length === 0
    if (!isSame || !isPlain || corpus !== this.#corpus) this.#versions.forget()
    this.#corpus = corpus
    return isPlain ? this.#versions.map(judged, make) : judged.map(make)
  }
}

/** Whether a verdict rests on what one study reports of another: the one that reports is looked up in the corpus for messages. */
function namesReporter({ claims }: JudgedPassage): boolean {
  return claims.some(({ evidence }) => evidence.some(({ finding }) => finding.by !== undefined))
}

function checkPassage(
  manuscript: Manuscript, citations: readonly ResolvedCitation[], { claims: judged, groups }: JudgedPassage, marked: readonly Span[],
  { corpus, severity, reportingStyle, handChecks, isOneTailNamed, severityOf, say }: Circumstances, onFault: OnFault,
): CheckedPassage {
  const claims = [...applyHandChecks(markOwnResults(judged, marked), manuscript.text, handChecks)]
  if (claims.length === 0) return { claims, groups, problems: [], tally: nothing }
  const input: CheckInput = {
    manuscript, corpus, citations: [...citations], claims, references: [], others: [], lost: [], silenced: new Map(), isOneTailNamed, severityOf, say, ...reportingStyle ? { reportingStyle } : {},
  }
  return { claims, groups, problems: ofPassages.flatMap(check => attempt(() => problemsOf(check, input, severity), [], onFault)), tally: tallyOf(claims) }
}

const nothing: Tally = { claims: 0, supported: 0, notCheckable: 0 }

function tallyOf(claims: readonly Claim[]): Tally {
  return {
    claims: claims.length, supported: claims.filter(({ verdict }) => verdict === 'supported').length,
    notCheckable: claims.filter(({ verdict, checked }) => verdict === 'unverifiable' && !checked).length,
  }
}

/** The tally of all passages: a status line wants it at every key press, when most claims are as they were. */
export function tallyOfAll(passages: readonly CheckedPassage[]): Tally {
  const sum = { ...nothing }
  for (const { tally } of passages) {
    sum.claims += tally.claims
    sum.supported += tally.supported
    sum.notCheckable += tally.notCheckable
  }
  return sum
}

/** The claims of all passages at their places in the document, their groups numbered through it. `resolved` are its citations at their places. */
export function placeClaims(passages: readonly Placed<CheckedPassage>[], citations: readonly (readonly ResolvedCitation[])[], resolved: readonly ResolvedCitation[]): Claim[] {
  const claims: Claim[] = []
  let groups = 0
  let cited = 0
  const placeOf = lazy(() => new Map(citations.flat().map((citation, nth) => [citation, resolved[nth]!])))
  for (const [index, { at, alone }] of passages.entries()) {
    const first = cited
    const places = new Map(citations[index]!.map((citation, nth) => [citation, resolved[first + nth]!]))
    for (const claim of alone.claims) {
      claims.push({ ...claim, statistic: moveStatistic(claim.statistic, at, groups), sentence: shiftSpan(claim.sentence, at), citations: claim.citations.flatMap(citation => citation.note ? citation.note.citations.map(noted => placeOf().get(noted)!) : places.get(citation)!) })
    }
    groups += alone.groups
    cited += citations[index]!.length
  }
  return claims
}

/** A problem at another place. */
export function placeProblem(problem: Problem, by: number): Problem {
  return {
    ...shiftSpan(problem, by),
    fixes: problem.fixes.map(fix => ({ ...fix, edits: fix.edits.map(edit => shiftSpan(edit, by)) })),
    related: problem.related.map(place => shiftSpan(place, by)),
  }
}
