import type { Statement } from '../../../statistics/statements/statement.ts'
import type { Way } from '../../../statistics/statements/words.ts'
import type { Vocabulary } from '../../../vocabulary/match.ts'

/** Outcomes of which more is better; of most others less is. */
const good: ReadonlySet<string> = new Set(['response', 'remission', 'abstinence', 'quality-of-life', 'cognition', 'adherence', 'satisfaction', 'overall-survival', 'progression-free-survival', 'improvement', 'cure', 'eradication', 'live-birth', 'clinical-pregnancy'])
const bad: ReadonlySet<string> = new Set(['non-response', 'relapse', 'suicidal-ideation', 'anxiety', 'depressive-symptoms', 'dissociation', 'nausea', 'vomiting', 'headache', 'dizziness', 'somnolence', 'dysgeusia', 'adverse-event', 'discontinuation', 'craving', 'pain', 'compulsion', 'infection', 'recurrence', 'hospitalization', 'bleeding', 'diarrhea', 'constipation', 'fatigue', 'rash', 'pruritus'])

type Axis = 'amount' | 'value' | 'pace'
const axes: Readonly<Record<Way, readonly [Axis, 1 | -1] | null>> = {
  more: ['amount', 1], less: ['amount', -1], better: ['value', 1], worse: ['value', -1], sooner: ['pace', 1], later: ['pace', -1], apart: null, lasting: null,
}

/** The signs of two statements on one axis: 0 for one that says no way, null where the two cannot be compared. */
export function signIn(claim: Statement, source: Statement, vocabulary: Vocabulary): [number | null, number | null] {
  const [ours, theirs] = [axes[claim.way], axes[source.way]]
  if (!ours || !theirs) return [ours?.[1] ?? 0, theirs?.[1] ?? 0]
  if (ours[0] === theirs[0]) return [ours[1], theirs[1]]
  return [valued(ours, claim, vocabulary), valued(theirs, source, vocabulary)]
}

/** "Lower scores" are better where a scale counts symptoms. */
function valued([axis, sign]: readonly [Axis, 1 | -1], { measure }: Statement, vocabulary: Vocabulary): number | null {
  if (axis === 'value') return sign
  if (axis === 'pace') return null
  const isScale = (id: string): boolean => vocabulary.concepts.get(id)?.slot === 'scale'
  const worths = measure.ids.some(id => !isScale(id) && (good.has(id) || bad.has(id))) ? measure.ids.flatMap(id => (good.has(id) ? [1] : bad.has(id) ? [-1] : [])) : measure.ids.filter(isScale).map(id => (vocabulary.concepts.get(id)?.higher === 'better' ? 1 : -1))
  return new Set(worths).size === 1 ? sign * worths[0]! : null
}
