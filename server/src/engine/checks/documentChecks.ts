import type { ResolvedCitation } from '../judging/claim.ts'
import type { Resolution } from '../judging/citations/resolveCitations.ts'
import type { Manuscript, Placed } from '../manuscripts/manuscript.ts'
import { attempt, type OnFault } from '../text/faults.ts'
import { changeBetween, type Change } from '../text/change.ts'
import type { Span } from '../text/span.ts'
import type { CheckInput, Problem, Severity } from './check.ts'
import { problemsOf } from './problems.ts'
import { checks } from './registry.ts'

/** A version and what was found in it. */
interface Version {
  manuscript: Manuscript
  others: readonly Manuscript[]
  corpus: CheckInput['corpus']
  say: CheckInput['say']
  cited: Resolution['passages']
  /** Of everything else that decides. */
  name: string
  problems: readonly Problem[]
}

const ofDocuments = checks.filter(({ reach }) => reach === 'document')

/**
 * Runs the checks that look at a document as a whole, in the versions of one manuscript. These look at citations, at the reference list and at comments, and at nothing else:
 * where an edit touched none of them, what they found is the same, further down.
 */
export class DocumentChecks {
  #last: Version | null = null
  readonly #onFault: OnFault

  /** @param onFault see `Analyser` */
  constructor(onFault: OnFault) {
    this.#onFault = onFault
  }

  /** The problems of a version that `isShown` takes, asked of each before the next check runs. `cited` are its citations, passage by passage. */
  check(input: CheckInput, others: readonly Manuscript[], cited: Resolution['passages'], severity: Record<string, Severity>, isShown: (problem: Problem) => boolean): readonly Problem[] {
    const { manuscript, corpus, say } = input
    const isKept = manuscript.ignores.length === 0 && input.lost.length === 0
    const name = JSON.stringify([severity, manuscript.metadata])
    const last = this.#last
    const change = last?.name === name && isKept && last.corpus === corpus && last.say === say && last.others.length === others.length && last.others.every((other, index) => other === others[index])
      ? harmlessChange(last, manuscript, cited) : null
    const problems = change && movedProblems(last!.problems, change) || ofDocuments.flatMap(check => attempt(() => problemsOf(check, input, severity), [], this.#onFault).filter(isShown))
    this.#last = isKept ? { manuscript, others, corpus, say, cited, name, problems } : null
    return problems
  }
}

/** The change between two versions, where it touched no citation and no reference list; else null. */
function harmlessChange({ manuscript: before, cited: citedBefore }: Version, manuscript: Manuscript, cited: Resolution['passages']): Change | null {
  const old = before.passages
  const now = manuscript.passages
  const shorter = Math.min(old.length, now.length)
  let head = 0
  while (head < shorter && (old[head] === now[head] || old[head]!.alone === now[head]!.alone) && citedBefore[head] === cited[head]) head++
  let tail = 0
  while (tail < shorter - head && old[old.length - 1 - tail]!.alone === now[now.length - 1 - tail]!.alone && citedBefore[old.length - 1 - tail] === cited[now.length - 1 - tail]) tail++
  const touchedBefore = old.slice(head, old.length - tail)
  const touched = now.slice(head, now.length - tail)
  const at = touched[0]?.at ?? touchedBefore[0]?.at ?? 0
  const { start, end, newEnd } = changeBetween(textOf(touchedBefore), textOf(touched))
  const change = { start: at + start, end: at + end, newEnd: at + newEnd }
  const isAhead = before.entries.length === manuscript.entries.length
    && manuscript.entries.every(({ alone, at }, index) => alone === before.entries[index]!.alone && at > change.newEnd && at - before.entries[index]!.at === change.newEnd - change.end)
  const isSameKind = kindsOf(touchedBefore) === kindsOf(touched)
  return isAhead && isSameKind && staySame(placesOf(touchedBefore, citedBefore.slice(head)), placesOf(touched, cited.slice(head)), change) ? change : null
}

function textOf(passages: readonly Placed<Manuscript>[]): string {
  return passages.map(({ alone }) => alone.text).join('')
}

function kindsOf(passages: readonly Placed<Manuscript>[]): string {
  return passages.map(({ alone }) => alone.blocks.map(({ kind }) => kind).join()).join()
}

interface PlacedCitation { at: number, resolved: ResolvedCitation }

function placesOf(passages: readonly Placed<Manuscript>[], cited: Resolution['passages']): PlacedCitation[] {
  return passages.flatMap(({ at }, index) => cited[index]!.map(resolved => ({ at, resolved })))
}

/** Whether citations are the same but for having moved with the text around them. */
function staySame(before: readonly PlacedCitation[], now: readonly PlacedCitation[], change: Change): boolean {
  return before.length === now.length && before.every(({ at, resolved: { citation, items } }, index) => {
    const other = now[index]!
    const moved = (old: Span, span: Span): boolean => {
      const start = movedOffset(at + old.start, change)
      return start !== null && start === other.at + span.start && movedOffset(at + old.end, change) === other.at + span.end
    }
    const { citation: newCitation, items: newItems } = other.resolved
    return citation.text === newCitation.text && citation.form === newCitation.form && citation.narrative === newCitation.narrative && moved(citation, newCitation)
      && items.length === newItems.length && items.every((item, nth) => {
      const newItem = newItems[nth]!
      return moved(item.item, newItem.item) && item.status === newItem.status && item.reference === newItem.reference && item.listedElsewhere === newItem.listedElsewhere
        && item.item.key === newItem.item.key && item.item.number === newItem.item.number && item.item.year === newItem.item.year && item.item.etAl === newItem.item.etAl
        && item.item.authors?.join('\n') === newItem.item.authors?.join('\n')
        && item.studies.length === newItem.studies.length && item.studies.every((study, which) => study === newItem.studies[which])
    })
  })
}

/** Where an offset is after a change; null within the change and at its edges, where that cannot be told. */
function movedOffset(offset: number, { start, end, newEnd }: Change): number | null {
  return offset < start ? offset : offset > end ? offset + newEnd - end : null
}

/** The problems at their places after a change; null where one of them lies in it. */
function movedProblems(problems: readonly Problem[], change: Change): readonly Problem[] | null {
  let isLost = false
  const move = <Place extends Span>(place: Place): Place => {
    const start = movedOffset(place.start, change)
    const end = movedOffset(place.end, change)
    if (start === null || end === null) isLost = true
    return { ...place, start: start ?? 0, end: end ?? 0 }
  }
  const moved = problems.map((problem): Problem => ({
    ...move(problem), fixes: problem.fixes.map(fix => ({ ...fix, edits: fix.edits.map(move) })), related: problem.related.map(move),
  }))
  return isLost ? null : moved
}
