import type { Candidate, Setting } from '../candidates/candidates.ts'
import type { Company } from '../candidates/company.ts'
import { besidePoint } from '../candidates/othersWork.ts'
import { isSlip } from '../candidates/sameQuantity.ts'
import { signsIn, type Signs } from './signs.ts'

/**
 * Weights of a conditional logit (McFadden 1974) over all findings that a claim may mean: of the right numbers of the tuning half of the abstract-against-body benchmark, of its discussions and of labelled
 * sentences in own words, what is meant is a finding that agrees. Printed by `node test/bench/accuracy/fitMeant.ts`.
 */
const weights: Signs = {
  words: 3.89, wordsInTable: 3.47, near: 1.54, owner: 2.05, row: 2.98, column: 1.22, rowAndColumn: 3.97, beside: 1.56, mates: 0.54, company: 1.69, companions: 0.82, taken: -3.11, outcome: -1.19, scale: -1.66,
  arm: -2.56, time: -1.30, dose: -4.91, analysis: -5.54, divergent: 1.05, kind: 0.72, unit: 1.98, qualifier: 0.92, comparator: 2.98, interval: 6.27, spread: 3.18, same: 0.97, asPrecise: 1.87, lessPrecise: -3.21,
}
const signs = Object.keys(weights) as (keyof Signs)[]

/** How likely it is that a claim means findings of a sort, whatever its value: each between 0 and 1. */
export interface Meant {
  /** Those that print its value. */
  literal: number
  /** Those that agree with it. */
  agreeing: number
  /** Those of the same quantity that have another value, for which no other number of the sentence stands: the likeliest, and all together. */
  rival: number
  rivals: number
  /** The likeliest of these that one slip of typing turns into the claim. */
  slip: number
  /** The likeliest of all. */
  surest: number
}

/** What a claim means among its candidates, by all that is said around the two; null where there are none. */
export function meantAmong(setting: Setting, candidates: readonly Candidate[], company: Company): Meant | null {
  if (candidates.length === 0) return null
  const isOfOthers = besidePoint(setting)
  const signsOf = signsIn(setting, company)
  const known = candidates.map(candidate => {
    const its = signsOf(candidate)
    let utility = 0
    for (const sign of signs) utility += weights[sign] * its[sign]
    return { candidate, utility, isRival: candidate.agreement === null && its.same === 1 && its.taken === 0 && !isOfOthers(candidate.evidence) }
  })
  const most = known.reduce((greatest, { utility }) => Math.max(greatest, utility), -Infinity)
  const meant: Meant = { literal: 0, agreeing: 0, rival: 0, rivals: 0, slip: 0, surest: 0 }
  let total = 0
  for (const { candidate: { agreement, evidence }, utility, isRival } of known) {
    const share = Math.exp(utility - most)
    total += share
    meant.surest = Math.max(meant.surest, share)
    if (agreement?.reason === null) meant.literal += share
    if (agreement && agreement.reason !== 'approximate') meant.agreeing += share
    if (!isRival) continue
    meant.rivals += share
    meant.rival = Math.max(meant.rival, share)
    if (isSlip(setting.statistic, evidence.finding.statistic)) meant.slip = Math.max(meant.slip, share)
  }
  for (const part of Object.keys(meant) as (keyof Meant)[]) meant[part] /= total
  return meant
}
