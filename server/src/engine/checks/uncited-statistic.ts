import type { Check } from './check.ts'

/** A result with no citation in reach. Off unless the writer asks for it. */
export const uncitedStatistic: Check = {
  code: 'uncited-statistic',
  severity: 'off',
  description: 'A result has no citation in reach.',
  reach: 'passage',
  * run({ say, claims }) {
    for (const claim of claims) {
      if (claim.verdict !== 'uncited' || claim.own || claim.statistic.kind === 'direction') continue
      yield { start: claim.statistic.start, end: claim.statistic.end, message: say`No citation covers this figure: say where it comes from.` }
    }
  },
}
