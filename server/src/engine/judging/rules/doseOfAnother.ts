import { readUnit } from '../../statistics/grammar/units.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import { tokenize, type Token } from '../../statistics/tokens.ts'
import type { Claim } from '../claim.ts'
import type { Company } from '../candidates/company.ts'
import type { EvidencePool } from '../candidates/evidencePool.ts'
import { placesInSentences } from '../candidates/placeInSentence.ts'
import { dimensionOf, scaleOf } from '../comparing/quantity.ts'
import { contradicted, isThere } from '../judgement.ts'
import type { Named } from './withdraw.ts'

const confidence = 0.7

/**
 * Finds the dose of one substance given as that of another: "40 mg of rofexol" where the source has 40 mg of lumavax and 5 mg of rofexol. Every dose of the source that agrees must say of what
 * it is, and it must give the claim's substance too, of which the claim's is no multiple: "40 mg of rofexol" where the source has 40 µg of it.
 *
 * @param claims the claims of one sentence that lean on the same studies
 * @param named  what the sentence names, worked out when it is asked for
 */
export function findDoseOfAnother(claims: readonly Claim[], company: Company, named: () => Named): Claim[] {
  return claims.map(claim => {
    const { statistic } = claim
    if (!isThere(claim) && !isOfNote(claim) || statistic.kind !== 'dose' || statistic.value === null || statistic.comparator !== '=') return claim
    const substances = substancesOf(named().tokens, statistic.start)
    if (substances.length === 0) return claim
    const doses = dosesIn(company.pool)
    const agreements = company.agreementsOf(statistic)
    const agreeing = doses.filter(({ at }) => agreements[at] !== null)
    const isGivenOtherwise = agreeing.length > 0 && company.pool.every(({ at }) => agreements[at] === null || agreeing.some(dose => dose.at === at)) && agreeing.every(dose => dose.substances.length > 0 && !haveOne(dose.substances, substances))
    if (!isGivenOtherwise) return claim
    const own = doses.filter(dose => haveOne(dose.substances, substances) && dimensionOf(dose.statistic) === dimensionOf(statistic) && dose.statistic.value !== null)
    if (own.length === 0 || own.some(dose => isMultiple(dose.statistic.value! * scaleOf(dose.statistic), statistic.value! * scaleOf(statistic)))) return claim
    const mistaken = own.find(dose => dose.statistic.value === statistic.value)
    return { ...claim, ...mistaken ? contradicted('unit', [company.pool[mistaken.at]!], confidence) : contradicted('arm', [agreeing[0]!, own[0]!].map(({ at }) => company.pool[at]!), confidence) }
  })
}

/** Of what a note has of a study, the very dose is known even where it is another substance's, and so was not found for this. */
function isOfNote({ verdict, studies }: Claim): boolean {
  return verdict === 'unverifiable' && studies.every(({ evidence }) => evidence !== 'full-text')
}

interface Dose { at: number, statistic: Statistic, substances: readonly string[] }

const known = new WeakMap<EvidencePool, readonly Dose[]>()

/** The doses that the sentences of a pool give, each with its substance. Kept for as long as the pool lives. */
function dosesIn(pool: EvidencePool): readonly Dose[] {
  let doses = known.get(pool)
  if (!doses) {
    const places = placesInSentences(pool)
    known.set(pool, doses = pool.filter(({ finding }) => finding.statistic.kind === 'dose').map(({ at, finding: { statistic, sentence, cell } }) => ({
      at, statistic, substances: cell || places[at]! < 0 ? [] : substancesOf(tokenize(sentence, { start: 0, end: sentence.length }), places[at]!),
    })))
  }
  return doses
}

/** How a substance is given, and words that stand beside a dose and name none. */
const manners = /^(?:oral|intravenous|iv|im|sc|intramuscular|subcutaneous|topical|nasal|intranasal|intrathecal|epidural|hyperbaric|isobaric|plain|of|pure|active|generic|the|a|an)$/
const notNames = /^(?:daily|once|twice|thrice|every|each|per|and|or|but|in|was|were|is|are|at|for|to|with|without|orally|intravenously|subcutaneously|intramuscularly|before|after|given|followed|on|over|by|night|morning|evening|three|four|two|one|vs|versus|than|from|until|during|either|both|only|total|mean|median|maximum|minimum|starting|initial|loading|maintenance|body|weight|solution|received|receive|receiving|took|taking|administered|gave|treatment|therapy|then|plus|via|through|patients|participants|subjects|placebo|if|when|as|using|used|single|additional|another|up|about|approximately|least|increased|reduced|same|not|had|has|have|which|that|this|these|consisted|containing|contained|consumption|intake|doses?|dosages?|tablets?|capsules?|bolus(?:es)?|infusions?|injections?|days?|weeks?|months?|groups?|arms?|amounts?|low(?:er)?|high(?:er)?|equivalents?|requirements?)$/

/** The names of what a dose at `start` is of: "5 mg of X", "5 mg organic X", "X 5 mg", "X (5 mg)"; none where nothing is plainly named. */
function substancesOf(tokens: readonly Token[], start: number): string[] {
  const at = tokens.findIndex(token => token.end > start)
  if (!tokens[at]?.number) return []
  let i = readUnit(tokens, at + 1)?.next ?? at + 1
  const isOf = tokens[i]?.text === 'of'
  while (manners.test(tokens[i]?.text ?? '')) i++
  const names = tokens.slice(i, i + longest)
  const end = names.findIndex(token => !isName(token))
  if (end !== 0 && names.length > 0) return names.slice(0, end < 0 ? longest : end).map(({ text }) => text)
  if (isOf) return []
  const before = tokens[at - 1]?.text === '(' || tokens[at - 1]?.text === ',' || tokens[at - 1]?.text === 'at' ? at - 2 : at - 1
  return isName(tokens[before]) ? [tokens[before]!.text] : []
}

/** No name has more words. */
const longest = 3

/** No shorter word is taken for a name. */
const shortest = 5

function isName(token: Token | undefined): boolean {
  return token?.type === 'word' && token.number === undefined && token.text.length >= shortest && !notNames.test(token.text) && !/(?:ly|ed|ing)$/.test(token.text)
}

/** Whether two substances have a name in common; two may be two forms of one where they begin alike. */
function haveOne(some: readonly string[], others: readonly string[]): boolean {
  return some.some(a => others.some(b => a.slice(0, shortest) === b.slice(0, shortest)))
}

/** "10 mg a day" for 5 mg taken twice. */
function isMultiple(own: number, claimed: number): boolean {
  return [1, 2, 3, 4].some(times => Math.abs(own * times - claimed) < 1e-9 || Math.abs(claimed * times - own) < 1e-9)
}
