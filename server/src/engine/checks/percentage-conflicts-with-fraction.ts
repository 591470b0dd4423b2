import type { Check } from './check.ts'
import type { Claim } from '../judging/claim.ts'
import { checkProportion } from '../statistics/consistency/proportions.ts'
import { groupsOf, printedSo, reportedAlready } from './groups.ts'
import { sourceHasItSo } from './sourceHasItSo.ts'

/** A percentage that its own fraction does not give: "65% (17/31)". */
export const percentageConflictsWithFraction: Check = {
  code: 'percentage-conflicts-with-fraction',
  severity: 'warning',
  description: 'A percentage is not what the numbers beside it give.',
  * run({ claims }) {
    for (const group of groupsOf(claims)) {
      for (const percentage of group) {
        const { statistic } = percentage
        if (statistic.kind !== 'percentage' || statistic.numerator === undefined || statistic.denominator === undefined) continue
        const check = checkProportion(statistic, statistic.numerator, statistic.denominator)
        if (!check || reportedAlready([percentage])) continue
        const fraction = group.find(claim => claim.statistic.kind === 'fraction' && claim.statistic.numerator === statistic.numerator)
        const copied = printedSo([percentage, ...(fraction ? [fraction] : [])])
        yield {
          start: statistic.start, end: statistic.end,
          message: `${statistic.numerator} of ${statistic.denominator} is ${check.rounded} %, not ${statistic.text} %.${copied ? sourceHasItSo(percentage) : ''}`,
          ...(copied ? { severity: 'information' as const } : {}),
          fixes: copied ? [] : [{ title: `Use ${check.rounded} %`, edits: [{ start: statistic.start, end: statistic.end, newText: check.rounded }] }],
          related: related(fraction),
        }
      }
    }
  },
}

function related(fraction: Claim | undefined): { start: number, end: number, message: string }[] {
  return fraction ? [{ start: fraction.statistic.start, end: fraction.statistic.end, message: 'The fraction' }] : []
}
