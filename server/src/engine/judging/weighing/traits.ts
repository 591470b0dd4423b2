import type { PrintedNumber, Statistic } from '../../statistics/statistic.ts'
import type { Candidate, Setting } from '../candidates/candidates.ts'
import type { Reason } from '../claim.ts'
import type { Judgement } from '../judgement.ts'
import type { Company } from '../candidates/company.ts'
import { isExactLimit, partiesTo, type Kinship } from '../candidates/parties.ts'
import { calculableFrom } from './calculable.ts'
import { bestDesignation } from '../candidates/designation.ts'
import { isSpokenFor } from '../candidates/sameQuantity.ts'
import { isSound } from '../rules/support.ts'
import { meantAmong, type Meant } from './meant.ts'

/** What is known about one number before it is weighed, each trait about −2 to 10 and 0 where there is nothing to tell. */
export type Traits = ReturnType<typeof traitsOf>

/** Slips by which a right number stands for something else. */
const misplacing: ReadonlySet<Reason | null> = new Set(['arm', 'timepoint', 'outcome', 'population', 'scale', 'n-for-k', 'denominator', 'interval-bound-as-estimate'])

/** The traits of one number, of which the rules have said what they say. */
export function traitsOf(setting: Setting, candidates: readonly Candidate[], company: Company, { verdict, reason: slip }: Pick<Judgement, 'verdict' | 'reason'>) {
  const { statistic } = setting
  const { witness, rival, slip: mistyped } = partiesTo(setting, candidates, company)
  const [w, r, s] = [figuresOf(witness, statistic), figuresOf(rival, statistic), figuresOf(mistyped, statistic)]
  const agreeing = candidates.filter(({ agreement, alignment }) => agreement !== null && alignment.conflicts.length === 0)
  const isLiteral = agreeing.some(({ agreement }) => agreement!.reason === null)
  const reason = witness?.candidate.agreement?.reason ?? null
  const isLimit = isExactLimit(statistic)
  const isLimitOf = (party: Kinship | null): boolean => isLimit && party?.candidate.evidence.finding.statistic.comparator === statistic.comparator
  const place = bestDesignation(setting, candidates, company)
  const calculable = isLiteral ? 0 : calculableFrom(setting, company)
  const lost = Math.min(3, lostAmong(setting.sentence, company))
  return {
    // What the rules say.
    flagged: Number(verdict === 'contradicted' || verdict === 'unsupported'),
    contradicted: Number(verdict === 'contradicted'),
    misplaced: Number(verdict === 'contradicted' && misplacing.has(slip)),
    // What speaks for it.
    witness: w.there, witnessScore: w.score, witnessWords: w.words, witnessNear: w.near, witnessMates: w.mates, witnessBeside: w.beside, witnessCompanions: w.companions, witnessKind: w.kind,
    literal: Number(isLiteral),
    sound: Number(agreeing.some(isSound(setting))),
    agreements: Math.log1p(agreeing.length),
    rounded: Number(reason === 'rounding'),
    loose: Number(reason === 'approximate'),
    entailed: Number(isLimit && reason === 'derived'),
    otherPrecision: Number(witness !== null && reason === null && statistic.printed[0]?.decimals !== witness.candidate.evidence.finding.statistic.printed[0]?.decimals),
    taken: Number(witness !== null && isSpokenFor(setting, witness.candidate, company)),
    stranger: Number(witness !== null && witness.mates === 0 && witness.words < 0.3),
    calculated: Number(calculable > 0), calculable,
    named: place?.row ?? 0, headed: place?.column ?? 0, namedInTable: place?.isCell ? place.row : 0, inTable: Number(place?.isCell ?? false),
    // What speaks against it.
    missing: Number(!witness && calculable === 0),
    otherNamed: place?.rowRival ?? 0, otherHeaded: place?.columnRival ?? 0, otherNamedInTable: place?.isCell ? place.rowRival : 0,
    rivalScore: r.score, rivalWords: r.words, rivalNear: r.near, rivalMates: r.mates, rivalBeside: r.beside, rivalLead: leadOf(rival, witness),
    slipScore: s.score, slipWords: s.words, slipNear: s.near, slipMates: s.mates, slipBeside: s.beside, slipCompanions: s.companions, slipLead: leadOf(mistyped, witness),
    limitRival: Number(isLimitOf(rival)),
    limitRivalScore: isLimitOf(rival) ? r.score : 0,
    // What is meant, whatever the value.
    ...chancesOf(meantAmong(setting, candidates, company)),
    // The number itself.
    digits: Math.min(6, significantDigits(statistic)),
    chance: statistic.printed[0] === undefined ? 0 : chanceOf(statistic.printed[0], company),
    coarse: Number(isCoarse(statistic, setting.sentence)),
    pValue: Number(statistic.kind === 'p-value'),
    nameless: Number(statistic.kind === 'other'),
    time: Number(statistic.kind === 'duration'),
    people: Number(statistic.kind === 'sample-size' || statistic.kind === 'count'),
    // Those around it.
    mates: Math.min(8, setting.sentence.filter(({ kind }) => kind !== 'direction').length),
    apart: mostTogether(setting, company) - w.mates,
    lost,
    lostTogether: isLiteral ? 0 : lost,
    lostInGroup: Math.min(3, lostAmong(setting.group, company)),
  }
}

/** Logarithms of how likely it is that the claim means what agrees with it, and what does not. */
function chancesOf(meant: Meant | null) {
  const { literal, agreeing, rival, rivals, slip, surest } = meant ?? { literal: 1, agreeing: 1, rival: 0, rivals: 0, slip: 0, surest: 1 }
  return {
    meantLiterally: logOf(literal), meant: logOf(agreeing), meantMost: logOf(agreeing / surest), meantLead: logOf(agreeing) - logOf(rivals),
    rivalMeant: logOf(rival), slipMeant: logOf(slip), surest,
  }
}

/** What is as good as impossible is a chance of three in a thousand. */
function logOf(chance: number): number {
  return Math.log(chance + 0.003)
}

/** A party in figures, nought for one that is not there. */
function figuresOf(party: Kinship | null, claim: Statistic) {
  if (!party) return { there: 0, score: 0, words: 0, near: 0, mates: 0, beside: 0, companions: 0, kind: 0 }
  const { candidate: { score, companions, evidence }, words, near, mates, beside } = party
  return { there: 1, score, words, near, mates: Math.min(6, mates), beside, companions: Math.min(2, companions), kind: Number(evidence.finding.statistic.kind === claim.kind) }
}

/** How much nearer a rival stands than the witness, where there are both. */
function leadOf(rival: Kinship | null, witness: Kinship | null): number {
  return rival && witness ? Math.max(-2, Math.min(4, rival.rank - witness.rank)) : 0
}

/** How many other numbers of the claim's sentence stand together in one sentence of the sources. */
function mostTogether({ sentence }: Setting, company: Company): number {
  let most = 0
  for (const count of company.bySentence(sentence).values()) most = Math.max(most, count)
  return Math.min(6, most)
}

/** How many are nowhere in the sources. A number whose neighbours are missing too was perhaps read off a figure. */
function lostAmong(statistics: readonly Statistic[], company: Company): number {
  return statistics.filter(statistic => statistic.kind !== 'direction' && !company.agreementsOf(statistic).some(agreement => agreement !== null && agreement.reason !== 'approximate')).length
}

/** All numbers of the sentence that are of its kind have more decimals. */
function isCoarse({ kind, unit, printed: [own] }: Statistic, sentence: readonly Statistic[]): boolean {
  const peers = sentence.filter(other => other.kind === kind && other.unit === unit)
  return own !== undefined && !own.word && peers.length > 0 && peers.every(({ printed }) => printed.every(({ decimals, word }) => !word && decimals > own.decimals))
}

function significantDigits({ printed }: Statistic): number {
  return printed[0]?.raw.replace(/\D/g, '').replace(/^0+/, '').length ?? 0
}

/** The share of the numbers one mistyped digit away that the sources print. */
function chanceOf({ raw, value, decimals, word }: PrintedNumber, company: Company): number {
  if (word || !/^[−–+-]?[\d.,·∙⋅\s]{1,24}$/.test(raw)) return 0
  const digits = raw.replace(/\D/g, '')
  let tried = 0
  let found = 0
  for (let at = 0; at < digits.length; at++) {
    const unit = 10 ** (digits.length - 1 - at - Math.max(0, decimals))
    for (let digit = 0; digit <= 9; digit++) {
      if (digit === Number(digits[at])) continue
      tried++
      if (company.prints(Math.abs(value) + (digit - Number(digits[at])) * unit)) found++
    }
  }
  return tried === 0 ? 0 : found / tried
}
