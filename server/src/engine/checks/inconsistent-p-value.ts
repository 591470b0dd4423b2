import type { Check, CheckInput } from './check.ts'
import type { Inconsistency } from './inconsistency.ts'
import type { Statistic, StatisticKind } from '../statistics/statistic.ts'
import { checkTest, type TestCheck } from '../statistics/consistency/testToP.ts'
import { following, groupsOf } from './groups.ts'
import { reportsOf } from './inconsistency.ts'
import { namesOneTail } from './oneTail.ts'
import { formatP } from './pText.ts'
import { sentenceAround } from './sentences.ts'

const tests: ReadonlySet<StatisticKind> = new Set(['t-statistic', 'f-statistic', 'chi-square', 'z-statistic', 'q-statistic', 'correlation'])
const pValues: ReadonlySet<StatisticKind> = new Set(['p-value'])
const correction = /bonferroni|holm|šidák|sidak|tukey|dunnett|benjamini|false discovery|\bFDR\b|multiple comparisons|permutation|bootstrap|adjusted p|corrected p|exact test|greenhouse|huynh|multivariate|wilks|pillai|hotelling/i

/** The p value is not the one that belongs to the test statistic and its degrees of freedom. */
export const inconsistentPValue: Check = {
  code: 'inconsistent-p-value',
  severity: 'warning',
  description: 'The p value is not the one that its test statistic and degrees of freedom give.',
  reach: 'passage',
  run: input => reportsOf(findInconsistentPValues(input), input.say),
}

/** Tests whose p is another; explainable where half the p fits and one tail is spoken of nowhere, or where the sentence names a correction. */
export function* findInconsistentPValues({ manuscript, claims, isOneTailNamed, say }: CheckInput): Iterable<Inconsistency | null> {
  for (const group of groupsOf(claims)) {
    for (const [i, test] of group.entries()) {
      if (!tests.has(test.statistic.kind)) continue
      const p = following(group, i, pValues, claim => tests.has(claim.statistic.kind))
      const twoTailed = p ? checkTest(test.statistic, p.statistic) : null
      const sentence = twoTailed?.inconsistent ? sentenceAround(manuscript.text, test) : ''
      const directed = namesOneTail(sentence)
      const check = p && directed ? checkTest(test.statistic, p.statistic, 1) : twoTailed
      if (!p || !check) continue
      // A one-tailed test is often announced once, far from its figures.
      if (!check.inconsistent || check.oneTailed && isOneTailNamed) {
        yield null
        continue
      }
      // Fractional degrees of freedom of F are corrected ones, and p may be that of the uncorrected.
      const corrected = correction.test(sentence) || !Number.isInteger(test.statistic.df1 ?? 0)
      const explained = !directed && check.oneTailed
      const printed = p.statistic.value === null ? 'ns' : `p ${p.statistic.comparator} ${p.statistic.text}`
      const computed = `p ${formatP(check.p, p.statistic)}`
      const given = directed && check !== twoTailed ? say`${computed} one-tailed` : computed
      yield {
        grade: explained || corrected ? 'explainable' : 'inconsistent',
        start: p.statistic.start, end: p.statistic.end,
        message: explained ? say`${printed} is not the p of ${testText(test.statistic)}, which is ${given}; it fits one tail only.`
          : corrected ? say`${printed} is not the p of ${testText(test.statistic)}, which is ${given}; the correction may explain it.`
            : check.decisionError ? say`${printed} should be ${given}: ${testText(test.statistic)} gives that, which changes whether it is significant at .05.`
              : say`${printed} should be ${given}: ${testText(test.statistic)} gives that.`,
        claims: [p, test],
        ...(isMinor(check, p.statistic) ? { minor: true as const } : {}),
        fixes: p.statistic.comparator !== '=' || explained ? [] : [{ title: say`Use p ${formatP(check.p)}`, edits: pEdit(manuscript.text, p.statistic, check.p) }],
        related: [{ start: test.statistic.start, end: test.statistic.end, message: say`The test statistic` }],
      }
    }
  }
}

/** A slip that leaves p about as it was: on the same side of the threshold and not half or double the printed one. */
function isMinor({ p, decisionError }: TestCheck, { value, comparator }: Statistic): boolean {
  return !decisionError && comparator === '=' && value !== null && p < 2 * value && value < 2 * p
}

function testText({ kind, df1, df2, comparator, text }: Statistic): string {
  const names: Partial<Record<StatisticKind, string>> = { 't-statistic': 't', 'f-statistic': 'F', 'chi-square': 'χ²', 'z-statistic': 'z', 'q-statistic': 'Q', correlation: 'r' }
  const degrees = [df1, df2].filter(df => df !== undefined).join(', ')
  return `${names[kind] ?? kind}${degrees ? `(${degrees})` : ''} ${comparator} ${text}`
}

function pEdit(text: string, p: Statistic, value: number): { start: number, end: number, newText: string }[] {
  const zero = p.text.startsWith('0')
  const digits = value < 0.001 ? '.001' : value.toFixed(Math.max(2, Math.min(3, p.printed[0]?.decimals ?? 3)))
  const newText = zero ? (digits.startsWith('0') ? digits : `0${digits}`) : digits.replace(/^0/, '')
  if (value >= 0.001) return [{ start: p.start, end: p.end, newText }]
  const sign = /=\s{0,2}$/.exec(text.slice(Math.max(0, p.start - 3), p.start))
  return sign ? [{ start: p.start - sign[0].length, end: p.start - sign[0].length + 1, newText: '<' }, { start: p.start, end: p.end, newText }] : []
}
