import type { PooledEvidence } from '../candidates/evidencePool.ts'
import type { Setting } from '../candidates/candidates.ts'
import type { Company } from '../candidates/company.ts'

/** "Lower than the usual 0.5 mg/kg", "we shall give eight infusions": what others do, what might be done, and another drug's. */
export function isOfOthers({ statistic: { start, end, kind }, tokens }: Setting): boolean {
  const words = tokens()
  const at = words.findIndex(token => token.end > start)
  const before = words.slice(Math.max(0, at - reach), at).map(({ text }) => text)
  const own = before.slice(before.lastIndexOf(';') + 1)
  if (own.some(text => strangers.test(text)) || own.some(text => customary.test(text)) && !own.some(text => given.test(text))) return true
  const behind = words.slice(words.findIndex(token => token.start >= end)).map(({ text }) => text)
  return words.some(({ text }) => text === '?') || behind.slice(0, 2).some(text => /^(?:elsewhere|instead)$/.test(text)) || kind === 'dose' && behind[0] === 'of' && !/^(?:ketamine|esketamine|racemic|intravenous|iv|the)$/.test(behind[1] ?? '')
}

/** "We gave ten infusions, unlike Reed", "the usual ten infusions": what the study did is another thing by the sentence's own words. */
export function isSetApart({ statistic: { start }, tokens }: Setting): boolean {
  const words = tokens()
  const at = words.findIndex(token => token.end > start)
  return words.some(({ text }) => text === 'unlike') || customary.test(words[at - 1]?.text ?? '') && !words.slice(Math.max(0, at - reach), at).some(({ text }) => given.test(text))
}

/** How far before the number such words count, in tokens. */
const reach = 10
const strangers = /^(?:than|instead|contrast|others?|elsewhere|unlike|planned|maximum|later|earlier|before|previous|recommended|not|no|without|where|while|whereas|place|most|we|our|should|would|could|might|may|must|will|shall|if|whether)$/
const customary = /^(?:usual|standard|customary|common|typical|conventional)$/
const given = /^(?:treated|gave|given|used|dosed|received|infused|administered|tested)$/

/** A number of a course half done or of a part of it, which the notes need not have: "after three infusions" of six, "maintenance consisted of four". */
export function isPart({ statistic: { kind, value, start }, tokens }: Setting, { finding: { sentence, statistic: source } }: PooledEvidence, { pool }: Company): boolean {
  if (kind !== 'count') return false
  const words = tokens()
  const at = words.findIndex(token => token.end > start)
  const isOpen = value! < source.value! || pool.some(({ finding }) => goesOn.test(finding.sentence))
  const isStep = isOpen && words.slice(Math.max(0, at - 4), at).some(({ text }) => steps.test(text))
  return value === 1 || isStep || words.some(({ text }) => stages.test(text) && !sentence.toLowerCase().includes(text))
}

const steps = /^(?:after|within|by|following|from|until|only|just|first|last|initial|as|with)$/
/** A course that may be longer than it was planned. */
const goesOn = /\b(?:maintenance|(?:continued|further|additional|more) (?:\p{L}{1,12} )?(?:infusions|sessions|treatments|doses))\b/iu
const stages = /^(?:maintenance|boosters?|top|continuation|extension|then|afterwards|later|subsequent(?:ly)?|each|every|per)$/

