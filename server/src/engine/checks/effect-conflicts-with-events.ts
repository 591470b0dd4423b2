import type { Check, CheckInput } from './check.ts'
import type { Claim } from '../judging/claim.ts'
import type { Inconsistency } from './inconsistency.ts'
import type { Statistic, StatisticKind } from '../statistics/statistic.ts'
import { meet, roundingInterval, type Interval } from '../statistics/consistency/rounding.ts'
import { effectOfTwo, type Arm, type EffectOfTwo } from '../statistics/consistency/twoByTwo.ts'
import { following } from './groups.ts'
import { reportsOf } from './inconsistency.ts'
import { likePrinted } from './numbers.ts'
import { sentenceAround, sentencesOf } from './sentences.ts'
import type { Say } from '../wording/say.ts'

const effects: ReadonlySet<StatisticKind> = new Set<EffectOfTwo>(['odds-ratio', 'risk-ratio', 'risk-difference', 'number-needed-to-treat'])
const ratios: ReadonlySet<StatisticKind> = new Set(['odds-ratio', 'risk-ratio'])
const intervals: ReadonlySet<StatisticKind> = new Set(['confidence-interval'])
/** Such an estimate is not the crude one of its table. */
const adjusted = /adjust|multivaria|regress|model|stratif|weight|imput|mantel|cox|\bGEE\b|mixed|propensity|covariate|controlling|cluster|pooled|meta-?analy|network|indirect|kaplan|person-?years|patient-?years/i

/** An odds ratio, risk ratio, risk difference or number needed to treat that the two shares beside it do not give. */
export const effectConflictsWithEvents: Check = {
  code: 'effect-conflicts-with-events',
  severity: 'warning',
  description: 'An odds ratio, risk ratio, risk difference or number needed to treat is not what the events of the two groups give.',
  reach: 'passage',
  run: input => reportsOf(findEffectsAgainstEvents(input), input.say),
}

/** Such a sentence plans a study: its shares are assumptions, and one is often the power. */
const planned = /\bpower(?:ed)?\b|\bdetect(?:ed|ing)?\b|sample size/i

/**
 * Sentences with exactly two shares and then an effect of them. Explainable where the estimate is said to be adjusted, or where its own
 * interval holds the crude one, or, of a ratio without an interval, the two differ by a quarter at most: an
 * unnamed adjustment moves an estimate a little.
 */
export function* findEffectsAgainstEvents({ manuscript, claims, say }: CheckInput): Iterable<Inconsistency | null> {
  for (const sentence of sentencesOf(claims)) {
    const kinds = sentence.map(({ statistic }) => statistic.kind).filter(kind => effects.has(kind))
    for (const [i, effect] of sentence.entries()) {
      // Of two odds ratios, one at least is of other people.
      const { kind } = effect.statistic
      const measure = isOfTwo(kind) && kinds.length <= effects.size && kinds.filter(other => other === kind).length === 1 ? kind : null
      const arms = measure && armsBefore(sentence, i)
      const printed = effect.statistic.printed[0]
      if (!measure || !arms || !printed || effect.statistic.comparator !== '=') continue
      const candidates = candidatesOf(measure, arms)
      const value = valueOf(effect.statistic, measure)
      if (candidates.length === 0) continue
      if (candidates.some(candidate => meet(candidate, value))) {
        yield null
        continue
      }
      const text = sentenceAround(manuscript.text, effect)
      if (planned.test(text)) continue
      const interval = following(sentence, i, intervals, ({ statistic }) => effects.has(statistic.kind))
      const nearest = candidates[0]!
      yield {
        grade: adjusted.test(text) || candidates.some(candidate => interval ? holds(interval.statistic, candidate, measure) : ratios.has(measure) && meet({ low: candidate.low * 0.75, high: candidate.high * 1.25 }, value)) ? 'explainable' : 'inconsistent',
        start: effect.statistic.start, end: effect.statistic.end,
        message: eventsMessage(measure, effect.statistic.text, likePrinted(middle(nearest) * (measure === 'risk-difference' ? 100 : 1), printed), shareText(arms[0].claim), shareText(arms[1].claim), say),
        claims: [effect, ...arms.map(({ claim }) => claim)],
        related: arms.map(({ claim: { statistic } }) => ({ start: statistic.start, end: statistic.end, message: say`One of the two groups` })),
      }
    }
  }
}

function isOfTwo(kind: StatisticKind): kind is EffectOfTwo {
  return effects.has(kind)
}

function eventsMessage(kind: EffectOfTwo, printed: string, right: string, first: string, second: string, say: Say): string {
  switch (kind) {
    case 'odds-ratio': return say`${printed} should be ${right}: that is the odds ratio for ${first} against ${second}.`
    case 'risk-ratio': return say`${printed} should be ${right}: that is the risk ratio for ${first} against ${second}.`
    case 'risk-difference': return say`${printed} should be ${right}: that is the difference between ${first} and ${second}.`
    default: return say`${printed} should be ${right}: that is the number needed to treat for ${first} against ${second}.`
  }
}

/** What the two arms give, either of them first, and of those without the event; none where an arm has no event or nothing else. */
function candidatesOf(kind: EffectOfTwo, [a, b]: readonly [Arm, Arm]): Interval[] {
  const without = ({ share }: Arm): Arm => ({ share: { low: 1 - share.high, high: 1 - share.low } })
  const pairs: [Arm, Arm][] = [[a, b], [b, a], [without(a), without(b)], [without(b), without(a)]]
  const candidates = pairs.map(([first, second]) => effectOfTwo(kind, first, second))
  return candidates.includes(null) ? [] : candidates.filter(candidate => candidate !== null)
}

/** The printed effect; a number needed to treat may be rounded up, and a difference is in percent. */
function valueOf(statistic: Statistic, kind: EffectOfTwo): Interval {
  const { low, high } = roundingInterval(statistic.printed[0]!)
  if (kind === 'number-needed-to-treat') return { low: low - 0.5, high: high + 0.5 }
  return kind === 'risk-difference' && (statistic.unit === '%' || Math.abs(statistic.value ?? 0) > 1) ? { low: low / 100, high: high / 100 } : { low, high }
}

function holds(interval: Statistic, candidate: Interval, kind: EffectOfTwo): boolean {
  if (interval.lower === null || interval.upper === null) return false
  const percent = kind === 'risk-difference' && (interval.unit === '%' || Math.abs(interval.upper) > 1) ? 100 : 1
  return meet({ low: interval.lower / percent, high: interval.upper / percent }, candidate)
}

/** The two shares before an effect, each as its count or its percentage; null where there are not exactly two. */
function armsBefore(sentence: readonly Claim[], end: number): readonly [Arm & { claim: Claim }, Arm & { claim: Claim }] | null {
  const arms: (Arm & { claim: Claim })[] = []
  for (const claim of sentence.slice(0, end)) {
    const { statistic } = claim
    if (statistic.kind !== 'fraction' && statistic.kind !== 'percentage') continue
    if (statistic.comparator !== '=' || statistic.value === null || statistic.qualifier !== undefined) return null
    const last = arms.at(-1)?.claim.statistic
    // "12/50 (24%)" is one share.
    if (last && statistic.numerator !== undefined && last.numerator === statistic.numerator && last.denominator === statistic.denominator) continue
    arms.push({ claim, share: shareOf(statistic) })
  }
  return arms.length === 2 && arms.every(({ share }) => share.low >= 0 && share.high <= 1) ? [arms[0]!, arms[1]!] : null
}

function shareOf({ numerator, denominator, printed }: Statistic): Interval {
  if (numerator !== undefined && denominator !== undefined) return { low: numerator / denominator, high: numerator / denominator }
  const { low, high } = roundingInterval(printed[0]!)
  return { low: Math.max(0, low / 100), high: Math.min(1, high / 100) }
}

function shareText({ statistic }: Claim): string {
  return statistic.numerator === undefined ? `${statistic.text}%` : `${statistic.numerator}/${statistic.denominator}`
}

const middle = ({ low, high }: Interval): number => (low + high) / 2
