import type { Statistic } from '../../statistics/statistic.ts'
import { tokenize, type Token } from '../../statistics/tokens.ts'
import { isRoute } from '../../vocabulary/treatments.ts'
import { compatible, findMentions, treatmentVocabulary } from '../../vocabulary/match.ts'
import type { Claim } from '../claim.ts'
import type { Company } from '../candidates/company.ts'
import type { EvidencePool } from '../candidates/evidencePool.ts'
import { placesInSentences } from '../candidates/placeInSentence.ts'
import { dimensionOf } from '../comparing/quantity.ts'
import { contradicted, isThere } from '../judgement.ts'
import type { Named } from './withdraw.ts'

const confidence = 0.7

/**
 * Finds the dose of one route given as that of another: "80 mg under the tongue" where the source has 80 mg by injection and 200 mg under the tongue. Every dose of the source that agrees must say by which
 * route, and it must give one by the claim's route too.
 *
 * @param claims the claims of one sentence that lean on the same studies
 * @param named  what the sentence names, worked out when it is asked for
 */
export function findDoseByOtherRoute(claims: readonly Claim[], company: Company, named: () => Named): Claim[] {
  return claims.map(claim => {
    const { statistic } = claim
    if (!isThere(claim) || !isAmount(statistic)) return claim
    const route = routeOf(named().tokens, statistic.start)
    if (route === null) return claim
    const doses = dosesIn(company.pool)
    const agreements = company.agreementsOf(statistic)
    const agreeing = doses.filter(({ at }) => agreements[at] !== null)
    const own = doses.find(dose => dose.route !== null && compatible(dose.route, route) && dimensionOf(dose.statistic) === dimensionOf(statistic) && agreements[dose.at] === null)
    if (!own || agreeing.length === 0 || agreeing.some(dose => dose.route === null || compatible(dose.route, route))) return claim
    return { ...claim, ...contradicted('arm', [agreeing[0]!, own].map(({ at }) => company.pool[at]!), confidence) }
  })
}

/** Doses, and averages of doses. */
function isAmount({ kind, unit }: Statistic): boolean {
  return (kind === 'dose' || kind === 'mean' || kind === 'median' || kind === 'range') && /^(?:mg|µg|g|ml)/.test(unit ?? '')
}

interface Dose { at: number, statistic: Statistic, route: string | null }

const known = new WeakMap<EvidencePool, readonly Dose[]>()

/** The doses that the sentences of a pool give, each with its route. Kept for as long as the pool lives. */
function dosesIn(pool: EvidencePool): readonly Dose[] {
  let doses = known.get(pool)
  if (!doses) {
    const places = placesInSentences(pool)
    known.set(pool, doses = pool.filter(({ finding }) => isAmount(finding.statistic)).map(({ at, finding: { statistic, sentence, cell } }) => ({
      at, statistic, route: cell || places[at]! < 0 ? null : routeOf(tokenize(sentence, { start: 0, end: sentence.length }), places[at]!),
    })))
  }
  return doses
}

/** "The sublingual dose", "the oral one"; "oral antidepressants" are something else. */
const doses = /^(?:doses?|dosages?|injections?|infusions?|administration|treatment|ones?|groups?)$/
/** How far from a dose its route is named, in words. */
const reach = 8

/** The route of a dose at `start`: the next one behind it in its phrase ("80 mg by injection"), else the last one before it ("the sublingual dose was 80 mg"), with no other number between. */
function routeOf(tokens: readonly Token[], start: number): string | null {
  const at = tokens.findIndex(token => token.end > start)
  const routes = findMentions(tokens, treatmentVocabulary).filter(isRoute)
  if (at < 0 || routes.length === 0) return null
  let from = at
  while (tokens[from + 1] && (tokens[from + 1]!.number !== undefined || /^[–-]$|^to$/.test(tokens[from + 1]!.text))) from++
  const stop = tokens.findIndex(({ text, number }, i) => i > from && (number !== undefined || /^(?:[;,.:)]|and|or|but|whereas|while|with|without|plus|in|after|before)$/.test(text)))
  const behind = routes.find(route => route.from > from && route.from <= from + reach && (stop < 0 || route.from < stop))
  if (behind) return behind.id
  const edge = tokens.findLastIndex(({ text, number }, i) => i < at && (number !== undefined || text === ';'))
  return routes.findLast(route => route.to <= at && route.from > edge && route.from >= at - reach && (at - route.to <= 1 || doses.test(tokens[route.to]!.text)))?.id ?? null
}
