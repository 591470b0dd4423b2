import type { Claim } from '../judging/claim.ts'
import type { StatisticKind } from '../statistics/statistic.ts'

/** The claims of one comparison after another, in order of appearance. */
export function groupsOf(claims: readonly Claim[]): Claim[][] {
  const groups: Claim[][] = []
  for (const claim of claims) {
    const last = groups.at(-1)
    if (last && last[0]!.statistic.group === claim.statistic.group) last.push(claim)
    else groups.push([claim])
  }
  return groups
}

/** The first claim of one of some kinds after position `from`, before another claim of the `until` kinds. */
export function following(group: readonly Claim[], from: number, kinds: ReadonlySet<StatisticKind>, until: (claim: Claim) => boolean): Claim | null {
  for (let i = from + 1; i < group.length; i++) {
    if (kinds.has(group[i]!.statistic.kind)) return group[i]!
    if (until(group[i]!)) return null
  }
  return null
}

/** Whether the cited source prints all of these numbers itself, in one sentence or row, so that the writer copied them faithfully. */
export function printedSo(claims: readonly Claim[]): boolean {
  const places = claims.map(({ evidence: [first] }) => first && `${first.study.key} ${first.finding.source} ${first.finding.span.start}`)
  return claims.every(claim => claim.verdict === 'supported' && claim.reason === null) && new Set(places).size === 1
}

/** Whether one of these numbers is already reported as wrong against its source: one slip needs one message. */
export function reportedAlready(claims: readonly Claim[]): boolean {
  return claims.some(claim => claim.verdict === 'contradicted')
}
