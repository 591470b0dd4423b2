import type { Statement, Words } from '../../../statistics/statements/statement.ts'
import type { Way } from '../../../statistics/statements/words.ts'
import type { Vocabulary } from '../../../vocabulary/match.ts'

/** Outcomes of which more is better; of most others less is. */
const good: ReadonlySet<string> = new Set(['response', 'remission', 'abstinence', 'quality-of-life', 'cognition', 'adherence', 'satisfaction', 'overall-survival', 'progression-free-survival', 'improvement', 'cure', 'eradication', 'live-birth', 'clinical-pregnancy'])
const bad: ReadonlySet<string> = new Set(['non-response', 'relapse', 'suicidal-ideation', 'anxiety', 'depressive-symptoms', 'dissociation', 'nausea', 'vomiting', 'headache', 'dizziness', 'somnolence', 'dysgeusia', 'adverse-event', 'discontinuation', 'craving', 'pain', 'compulsion', 'infection', 'recurrence', 'hospitalization', 'bleeding', 'diarrhea', 'constipation', 'fatigue', 'rash', 'pruritus'])

/** Outcomes that a treatment is given for; of many others, more or less is only how it is borne. */
const wanted: ReadonlySet<string> = new Set([...good, 'non-response', 'relapse', 'suicidal-ideation', 'anxiety', 'depressive-symptoms', 'craving', 'pain', 'compulsion', 'recurrence', 'mortality', 'time-to-relapse'])

/** Whether what is measured tells of efficacy: a scale of symptoms, or an outcome that the treatment is given for. */
export function tellsEfficacy({ ids }: Words, vocabulary: Vocabulary): boolean {
  return ids.length > 0 && ids.every(id => wanted.has(id) || vocabulary.concepts.get(id)?.slot === 'scale')
}

type Axis = 'amount' | 'value' | 'pace'
const axes: Readonly<Record<Way, readonly [Axis, 1 | -1] | null>> = {
  more: ['amount', 1], less: ['amount', -1], better: ['value', 1], worse: ['value', -1], sooner: ['pace', 1], later: ['pace', -1], apart: null, lasting: null,
}

/** The signs of two statements on one axis: 0 for one that says no way, null where the two cannot be compared. */
export function signIn(claim: Statement, source: Statement, vocabulary: Vocabulary): [number | null, number | null] {
  const [ours, theirs] = [axes[claim.way], axes[source.way]]
  if (!ours || !theirs) return [ours?.[1] ?? 0, theirs?.[1] ?? 0]
  if (ours[0] === theirs[0] && !(ours[0] === 'amount' && claim.form !== 'necessity' && isStatus(claim) !== isStatus(source))) return [ours[1], theirs[1]]
  return [valued(ours, claim, vocabulary), valued(theirs, source, vocabulary)]
}

/** What a patient reaches: "remission of suicidal ideation" is good, whatever it is of. */
const statuses: ReadonlySet<string> = new Set(['response', 'remission', 'trait:antidepressant-effect'])

/** Whether more of it is more of those who are better, and not of what they suffer from. */
function isStatus({ measure, poles }: Statement): boolean {
  return (poles ? poles[1] : measure).ids.some(id => statuses.has(id))
}

/** "Lower scores" are better where a scale counts symptoms. */
function valued([axis, sign]: readonly [Axis, 1 | -1], { measure: whole, poles }: Statement, vocabulary: Vocabulary): number | null {
  // Of a link, what comes of the other is worth something.
  const measure = poles ? poles[1] : whole
  if (axis === 'value') return sign
  if (axis === 'pace') return null
  const isScale = (id: string): boolean => vocabulary.concepts.get(id)?.slot === 'scale'
  if (measure.ids.some(id => statuses.has(id))) return sign
  const worths = measure.ids.some(id => !isScale(id) && (good.has(id) || bad.has(id))) ? measure.ids.flatMap(id => (good.has(id) ? [1] : bad.has(id) ? [-1] : [])) : measure.ids.filter(isScale).map(id => (vocabulary.concepts.get(id)?.higher === 'better' ? 1 : -1))
  return new Set(worths).size === 1 ? sign * worths[0]! : null
}
