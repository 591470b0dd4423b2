import type { Check, CheckInput } from './check.ts'
import type { Claim } from '../judging/claim.ts'
import type { Inconsistency } from './inconsistency.ts'
import type { Statistic } from '../statistics/statistic.ts'
import { absoluteRange, partialEtaSquared, standardizedDifferencesOfT } from '../statistics/consistency/effectSizes.ts'
import { meet, roundingInterval, type Interval } from '../statistics/consistency/rounding.ts'
import { reportsOf } from './inconsistency.ts'
import { likePrinted } from './numbers.ts'
import { sentenceAround, sentencesOf } from './sentences.ts'

/** Such an effect size is not the one of the test beside it. */
const otherwise = /adjust|covaria|\bancova\b|glass|mixed|multilevel|random effect|control group's sd|baseline sd|permutation|pooled across|multivariate|wilks|pillai|hotelling|manova/i

/** An effect size that the t or F statistic beside it cannot have under any plausible design. */
export const effectSizeMismatch: Check = {
  code: 'effect-size-mismatch',
  severity: 'warning',
  description: 'An effect size is not one that its test statistic and degrees of freedom can have.',
  reach: 'passage',
  run: input => reportsOf(findMismatchedEffectSizes(input), input.say),
}

/** The effect size after each t or F, before the next test. Explainable where the sentence says how else it was computed. */
export function* findMismatchedEffectSizes({ manuscript, claims, say }: CheckInput): Iterable<Inconsistency | null> {
  for (const sentence of sentencesOf(claims)) {
    for (const [i, test] of sentence.entries()) {
      const effect = effectAfter(sentence, i, manuscript.text)
      const found = effect ? mismatch(test.statistic, effect.statistic, nameOf(manuscript.text, effect.statistic)) : undefined
      if (!effect || found === undefined) continue
      if (found === null) {
        yield null
        continue
      }
      const { start, end, text } = effect.statistic
      const likely = likePrinted(found.usual, effect.statistic.printed[0]!).replace(text.startsWith('.') ? /^0/ : /^$/, '')
      yield {
        grade: otherwise.test(sentenceAround(manuscript.text, effect)) ? 'explainable' : 'inconsistent',
        start, end,
        message: found.exact ? say`${text} should be ${likely}: that is the ${found.name} of ${testText(test.statistic)}.` : say`${text} should be about ${likely}, the ${found.name} of ${testText(test.statistic)}: no plausible design gives it.`,
        claims: [effect, test],
        fixes: found.exact ? [{ title: say`Use ${likely}`, edits: [{ start, end, newText: likely }] }] : [],
        related: [{ start: test.statistic.start, end: test.statistic.end, message: say`The test statistic` }],
      }
    }
  }
}

const tests = new Set<Statistic['kind']>(['t-statistic', 'f-statistic', 'chi-square', 'z-statistic', 'q-statistic', 'u-statistic'])

/** The first effect size after a test and close to it, before another test. */
function effectAfter(sentence: readonly Claim[], at: number, text: string): Claim | null {
  const kind = sentence[at]!.statistic.kind
  if (kind !== 't-statistic' && kind !== 'f-statistic') return null
  for (let i = at + 1; i < sentence.length; i++) {
    const claim = sentence[i]!
    const { statistic } = claim
    if (tests.has(statistic.kind)) return null
    if (statistic.kind === 'standardized-mean-difference' || statistic.qualifier === 'partial eta squared') return joined(text.slice(sentence[at]!.statistic.end, statistic.start)) ? claim : null
  }
  return null
}

/** Nothing but p, an interval and punctuation stands between a test and its own effect size. */
function joined(between: string): boolean {
  return between.length <= 90 && !/[.;]\s+\p{Lu}|\b(?:while|whereas|but|although)\b/u.test(between)
}

/** What the effect size would be; null where the printed one will do, undefined where the two cannot be compared. */
interface Mismatch { name: string, usual: number, exact: boolean }

function mismatch(test: Statistic, effect: Statistic, name: 'd' | 'g' | 'dz'): Mismatch | null | undefined {
  const size = absoluteRange(test)
  const printed = absoluteRange(effect)
  if (!size || !printed || test.df2 === undefined || test.comparator !== '=' || effect.comparator !== '=') return undefined
  const df = test.df2
  if (effect.qualifier === 'partial eta squared') {
    if (test.kind !== 'f-statistic' || test.df1 === undefined) return undefined
    const { df1 } = test
    const of = (f: number): number => partialEtaSquared(f, df1, df)
    return meet({ low: of(size.low), high: of(size.high) }, unit(effect)) ? null : { name: 'partial η²', usual: of((size.low + size.high) / 2), exact: true }
  }
  const oneDegree = test.kind === 't-statistic' ? size : test.df1 === 1 ? { low: Math.sqrt(size.low), high: Math.sqrt(size.high) } : null
  if (!oneDegree || df < 2) return undefined
  const range = standardizedDifferencesOfT(oneDegree, df, name)
  return meet(range, printed) ? null : { name: name === 'd' ? 'd' : name === 'g' ? 'g' : 'dz', usual: range.usual, exact: name === 'dz' }
}

/** A printed share of variance with one more last digit of room at either side: programs cut it off as often as they round it. */
function unit(effect: Statistic): Interval {
  const { low, high } = roundingInterval(effect.printed[0]!)
  return { low, high: high + (high - low) / 2 }
}

/** "dz" and "Hedges' g" by the word right before the number; d for all others. */
function nameOf(text: string, { start }: Statistic): 'd' | 'g' | 'dz' {
  const before = text.slice(Math.max(0, start - 24), start)
  if (/\bd_?\{?z\}?\s{0,2}(?:(?:=|of|was)\s{0,2})?[-−–]?$/i.test(before)) return 'dz'
  return /hedges|\bg\s{0,2}(?:=|of|was)\s{0,2}[-−–]?$/i.test(before) ? 'g' : 'd'
}

function testText({ kind, df1, df2, text }: Statistic): string {
  return kind === 't-statistic' ? `t(${df2}) = ${text}` : `F(${df1}, ${df2}) = ${text}`
}
