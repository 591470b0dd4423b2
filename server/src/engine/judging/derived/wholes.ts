import type { FlowStep } from '../../statistics/context/flow.ts'
import type { Token } from '../../statistics/tokens.ts'
import type { EvidencePool } from '../candidates/evidencePool.ts'
import { isCount, linesOf, type Operand } from './lines.ts'

/** So many sizes of the study and of its groups may be the whole of a part. */
const mostWholes = 6

/** Steps of the flow through a trial by the words for those who took them. */
const steps: readonly (readonly [FlowStep, RegExp])[] = [
  ['screened', /^(?:invit|approach|screen|contact|ask)/], ['eligible', /^(?:eligib|suitab)/], ['enrolled', /^(?:enrol|recruit|includ|sampl|consent|agree|populat|cohort|start|began)/],
  ['randomised', /^(?:randomi|allocat|assign)/], ['treated', /^(?:treat|start|began)/], ['followed', /^follow/], ['completed', /^(?:complet|finish)/], ['analysed', /^(?:analy|evalua)/], ['left', /^(?:attrit|dropout|drop|withdr|discontin|lost)/],
]

/** The steps that a sentence names. */
export function stepsIn(tokens: readonly Token[]): ReadonlySet<FlowStep> {
  return new Set(steps.flatMap(([step, pattern]) => (tokens.some(({ text }) => pattern.test(text)) ? [step] : [])))
}

/** A number that a sentence may mean by the whole of a part, and how well it fits. */
export interface Whole { operand: Operand, weight: number }

/** What part of what the words beside a number tell some others have. */
type Coverage = (...others: (readonly string[])[]) => number

/** The wholes that a sentence may mean: a size that it prints itself, those of the step that it names, and those that are given most often. */
export function wholesFor(printed: ReadonlySet<number>, meant: ReadonlySet<FlowStep>, nearBy: Coverage, pool: EvidencePool): Whole[] {
  const found = new Map<number, Whole & { times: number }>()
  for (const line of linesOf(pool)) for (const operand of line.operands) {
    const { kind, context: { flow, near }, qualifier } = operand.evidence.finding.statistic
    if (!isCount(operand) || operand.value < 5 || kind === 'other' && !printed.has(operand.value) && nearBy(near) < 0.3) continue
    const isMeant = (flow ?? []).some(step => meant.has(step)) || qualifier === 'total' && (meant.has('enrolled') || meant.has('randomised'))
    const weight = (printed.has(operand.value) ? 0.4 : 0) + (isMeant ? 0.2 : 0) + 0.2 * nearBy(near)
    const before = found.get(operand.value)
    found.set(operand.value, { operand: before && before.weight >= weight ? before.operand : operand, weight: Math.max(weight, before?.weight ?? 0), times: (before?.times ?? 0) + (kind === 'sample-size' ? 2 : 1) })
  }
  return [...found.values()].sort((a, b) => b.weight + 0.02 * Math.min(b.times, 10) - a.weight - 0.02 * Math.min(a.times, 10)).slice(0, mostWholes)
}
