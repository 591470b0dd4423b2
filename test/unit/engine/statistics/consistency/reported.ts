import { extractStatistics } from '../../../../../server/src/engine/statistics/extractStatistics.ts'
import { checkTest, type TestCheck } from '../../../../../server/src/engine/statistics/consistency/testToP.ts'
import type { Statistic, StatisticKind } from '../../../../../server/src/engine/statistics/statistic.ts'

const tests: ReadonlySet<StatisticKind> = new Set(['t-statistic', 'f-statistic', 'chi-square', 'z-statistic', 'q-statistic', 'correlation'])

/** A test statistic of a text with the p value printed for it. */
export interface ReportedTest {
  test: Statistic
  p: Statistic
  check: TestCheck
}

/** The tests of a text that can be computed again: those with degrees of freedom and a p value of their own. */
export function reportedTests(text: string): ReportedTest[] {
  const statistics = extractStatistics(text, { start: 0, end: text.length })
  return statistics.flatMap((test, at) => {
    if (!tests.has(test.kind)) return []
    const p = statistics.slice(at + 1).find(({ kind, group }) => kind === 'p-value' && group === test.group)
    const check = p ? checkTest(test, p) : null
    return p && check ? [{ test, p, check }] : []
  })
}

/** "consistent", "one-tailed", "inconsistent" or "decision error" of the one test of a text; "nothing" where it has none. */
export function verdictOn(text: string): string {
  const [reported] = reportedTests(text)
  if (!reported) return 'nothing'
  const { inconsistent, oneTailed, decisionError } = reported.check
  return !inconsistent ? 'consistent' : oneTailed ? 'one-tailed' : decisionError ? 'decision error' : 'inconsistent'
}
