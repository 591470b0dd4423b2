import type { Candidate, Setting } from '../candidates/candidates.ts'
import type { Company } from '../candidates/company.ts'
import { saidBeside, shareOf } from '../candidates/designation.ts'
import { labelsOfFinding } from '../candidates/labels.ts'
import { kinshipIn } from '../candidates/parties.ts'
import { isSpokenFor, sameQuantity } from '../candidates/sameQuantity.ts'
import { isSpread } from '../comparing/quantity.ts'

/** What tells whether a finding is the one that a claim means, whatever values the two have. Each is about 0 to 6. */
export type Signs = ReturnType<ReturnType<typeof signsIn>>

const none: ReadonlySet<string> = new Set()

/** The signs of each candidate for a claim. */
export function signsIn(setting: Setting, company: Company) {
  const { statistic: claim } = setting
  const kinshipOf = kinshipIn(setting, company)
  const saidOf = saidBeside(setting)
  return (candidate: Candidate) => {
    const { evidence, companions, alignment: { conflicts, divergent } } = candidate
    const { statistic: finding, cell } = evidence.finding
    const { words, near, beside, mates } = kinshipOf(candidate)
    const labels = labelsOfFinding(evidence)
    const row = shareOf(labels[0]!, none, saidOf(evidence.study)) ?? 0
    const column = cell ? shareOf(labels[1]!, none, saidOf(evidence.study)) ?? 0 : 0
    const isCell = cell !== undefined
    const finer = (finding.printed[0]?.decimals ?? 0) - (claim.printed[0]?.decimals ?? 0)
    return {
      // The words around the two.
      words: isCell ? 0 : words, wordsInTable: isCell ? words : 0, near: isCell ? 0 : near,
      owner: isCell ? 0 : row, row: isCell ? row : 0, column, rowAndColumn: isCell ? row * column : 0,
      // The numbers around them.
      beside, mates: Math.min(6, mates), company: Number(mates > 0), companions: Math.min(2, companions), taken: Number(isSpokenFor(setting, candidate, company)),
      // What they are said of.
      outcome: Number(conflicts.includes('outcome')), scale: Number(conflicts.includes('scale')), arm: Number(conflicts.includes('arm')), time: Number(conflicts.includes('time')),
      dose: Number(conflicts.includes('dose')), analysis: Number(conflicts.includes('analysis')), divergent: Number(divergent),
      // What they are.
      kind: Number(finding.kind === claim.kind), unit: Number(finding.unit === claim.unit), qualifier: Number(finding.qualifier === claim.qualifier), comparator: Number(finding.comparator === claim.comparator),
      interval: Number((finding.lower === null) === (claim.lower === null)), spread: Number(isSpread(finding) === isSpread(claim)), same: Number(sameQuantity(claim, candidate)),
      asPrecise: Number(finer === 0), lessPrecise: Number(finer < 0),
    }
  }
}
