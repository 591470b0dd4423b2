import type { Check } from './check.ts'
import type { Statistic, StatisticKind } from '../statistics/statistic.ts'
import { checkTest } from '../statistics/consistency/testToP.ts'
import { following, groupsOf, printedSo, reportedAlready } from './groups.ts'
import { sourceHasItSo } from './sourceHasItSo.ts'

const tests: ReadonlySet<StatisticKind> = new Set(['t-statistic', 'f-statistic', 'chi-square', 'z-statistic', 'q-statistic', 'correlation'])
const pValues: ReadonlySet<StatisticKind> = new Set(['p-value'])
const oneTailedWords = /one[- ]?(?:sided|tailed)|directional|1[- ](?:sided|tailed)/i
const correction = /bonferroni|holm|šidák|sidak|tukey|dunnett|benjamini|false discovery|\bFDR\b|multiple comparisons|permutation|bootstrap|adjusted p|corrected p|exact test|greenhouse|huynh/i

/** The p value is not the one that belongs to the test statistic and its degrees of freedom. */
export const inconsistentPValue: Check = {
  code: 'inconsistent-p-value',
  severity: 'warning',
  description: 'The p value is not the one that its test statistic and degrees of freedom give.',
  * run({ manuscript, claims }) {
    for (const group of groupsOf(claims)) {
      for (const [i, test] of group.entries()) {
        if (!tests.has(test.statistic.kind)) continue
        const p = following(group, i, pValues, claim => tests.has(claim.statistic.kind))
        if (!p) continue
        const check = checkTest(test.statistic, p.statistic)
        const sentence = manuscript.text.slice(test.sentence.start, test.sentence.end)
        // A one-tailed test or a correction explains the difference, and nothing explained is reported.
        if (!check?.inconsistent || check.oneTailed || reportedAlready([test, p]) || correction.test(sentence) || oneTailedWords.test(sentence)) continue
        const copied = printedSo([test, p])
        yield {
          start: p.statistic.start, end: p.statistic.end,
          message: `${testText(test.statistic)} gives p ${formatP(check.p)}, not p ${p.statistic.comparator} ${p.statistic.text}`
            + `${check.decisionError ? '; that changes whether it is significant at .05' : ''}.${copied ? sourceHasItSo(p) : ''}`,
          ...(copied ? { severity: 'information' as const } : {}),
          fixes: copied || p.statistic.comparator !== '=' ? [] : [{ title: `Use p ${formatP(check.p)}`, edits: pEdit(manuscript.text, p.statistic, check.p) }],
          related: [{ start: test.statistic.start, end: test.statistic.end, message: 'The test statistic' }],
        }
      }
    }
  },
}

function testText({ kind, df1, df2, comparator, text }: Statistic): string {
  const names: Partial<Record<StatisticKind, string>> = { 't-statistic': 't', 'f-statistic': 'F', 'chi-square': 'χ²', 'z-statistic': 'z', 'q-statistic': 'Q', correlation: 'r' }
  const degrees = [df1, df2].filter(df => df !== undefined).join(', ')
  return `${names[kind] ?? kind}${degrees ? `(${degrees})` : ''} ${comparator} ${text}`
}

function formatP(p: number): string {
  return p < 0.001 ? '< .001' : `= ${p.toFixed(3).replace(/^0/, '')}`
}

function pEdit(text: string, p: Statistic, value: number): { start: number, end: number, newText: string }[] {
  const zero = p.text.startsWith('0')
  const digits = value < 0.001 ? '.001' : value.toFixed(Math.max(2, Math.min(3, p.printed[0]?.decimals ?? 3)))
  const newText = zero ? (digits.startsWith('0') ? digits : `0${digits}`) : digits.replace(/^0/, '')
  if (value >= 0.001) return [{ start: p.start, end: p.end, newText }]
  const sign = /=\s{0,2}$/.exec(text.slice(Math.max(0, p.start - 3), p.start))
  return sign ? [{ start: p.start - sign[0].length, end: p.start - sign[0].length + 1, newText: '<' }, { start: p.start, end: p.end, newText }] : []
}
