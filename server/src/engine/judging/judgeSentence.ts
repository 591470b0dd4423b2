import { extractStatistics } from '../statistics/extractStatistics.ts'
import { isSpecification, units } from '../statistics/specifications/specification.ts'
import type { Statistic } from '../statistics/statistic.ts'
import { tokensOf } from '../statistics/tokensOf.ts'
import { lazy } from '../text/lazy.ts'
import type { Span } from '../text/span.ts'
import { findMentions, type Vocabulary } from '../vocabulary/match.ts'
import { settingIn } from './candidates/candidates.ts'
import { citationsFor, citationsWithin, reachOf, type Reach } from './reach/attribution.ts'
import { goesOn, kinshipOf, speaksOf, speaksOnlyOf, touches } from './reach/continuation.ts'
import type { Claim, ResolvedCitation } from './claim.ts'
import { companyIn, type Company } from './candidates/company.ts'
import type { EvidencePool } from './candidates/evidencePool.ts'
import { isWhole, judgeAgainst } from './judgeClaim.ts'
import { isThere } from './judgement.ts'
import { withCharacteristics } from './judgeCharacteristics.ts'
import { judgeOtherScale } from './judgeOtherScale.ts'
import { withRivals } from './judgeRivals.ts'
import { judgeWords } from './judgeWords.ts'
import { findCrossedContexts } from './rules/crossedContexts.ts'
import { findDoseByOtherRoute } from './rules/doseByRoute.ts'
import { findDoseOfAnother } from './rules/doseOfAnother.ts'
import { findExchanged } from './rules/exchanged.ts'
import { findHome } from './rules/misattribution.ts'
import { findOneEnd } from './rules/oneEnd.ts'
import { findOtherCourse } from './rules/otherCourse.ts'
import { findOtherSpan } from './rules/otherSpan.ts'
import { findPartAsWhole } from './rules/partAsWhole.ts'
import { findReversedPairs } from './rules/pairOrder.ts'
import { findSwappedArms } from './rules/swappedArms.ts'
import { findLostSign } from './rules/lostSign.ts'
import { findOtherCompanion } from './rules/otherCompanion.ts'
import { judgeTurned } from './rules/turnedDifference.ts'
import { findOtherPartner } from './rules/otherPartner.ts'
import { findOtherCondition } from './rules/otherCondition.ts'
import { findOtherStep } from './rules/otherStep.ts'
import { findOtherTotal } from './rules/otherTotal.ts'
import { findSizeAsCount } from './rules/sizeAsCount.ts'
import { findOtherDose } from './rules/onlyDose.ts'
import { judgeSpecification } from './rules/judgeSpecification.ts'
import { judgeYear } from './rules/judgeYear.ts'
import { judgeYearsBetween } from './rules/yearsBetween.ts'
import { findStatedTwice } from './rules/statedTwice.ts'
import { findTimesOfOthers } from './rules/timesOfOthers.ts'
import { weighArms } from './weighing/weighArms.ts'
import { withdrawBelied, type Named } from './rules/withdraw.ts'
import type { Sources } from './sources.ts'

/** A sentence by itself: what its verdicts depend on beside the corpus. All offsets count from its own start. */
export interface SentenceAlone {
  text: string
  /** Its prose, of the same length. */
  prose: string
  /** Those of its block that it can lean on; see `citationsAround`. */
  citations: readonly ResolvedCitation[]
  /** It stands in Methods or Results. */
  ownSection: boolean
  /** It stands in an item of a list that ends with its only citation. */
  inItem: boolean
}

/** The citations that a statistic at this place leans on. */
type Citing = (place: Span) => ResolvedCitation[]

/**
 * The statistics of a sentence, part by part; groups of a later part do not run into those of an earlier one.
 *
 * @param parts see `passagesOf`
 */
export function statisticsOf(prose: string, parts: readonly Span[], vocabulary: Vocabulary): Statistic[] {
  const statistics: Statistic[] = []
  for (const part of parts) {
    const groups = Math.max(0, ...statistics.map(({ group }) => group))
    const read = extractStatistics(prose, part, vocabulary)
    statistics.push(...groups === 0 ? read : read.map(statistic => ({ ...statistic, group: statistic.group + groups })))
  }
  return statistics
}

/** The claims that the statistics of one sentence make, their offsets from its start and their groups from 1. Pure; never throws. */
export function judgeSentence(alone: SentenceAlone, statistics: readonly Statistic[], sources: Sources): Claim[] {
  const sentence = { start: 0, end: alone.text.length }
  const named = lazy((): Named => {
    const tokens = tokensOf(alone.prose, sentence)
    return { tokens, mentions: findMentions(tokens, sources.vocabulary) }
  })
  const judge = (citing: Citing): Claim[] => judgeStatistics(statistics, named, sentence, citing, alone.ownSection, sources)
  const within = citationsWithin(sentence, alone.citations)
  const citing: Citing = place => citationsFor(place, within)
  const reach = within.length > 0 ? null : reachOf(alone.text, sentence, alone.citations)
  const claims = within.length > 0 ? judge(citing) : judgeUncited(judge, reach, alone)
  const leaning = within.length > 0 ? citing : () => leansOn(claims, reach, alone)
  return withRivals(withCharacteristics(claims, alone, leaning, sources), alone, leaning, sources)
}

/** What a sentence without a citation of its own is about, where its statistics agree on that and one is there; without any, the study that it says it goes on about. */
function leansOn(claims: readonly Claim[], reach: Reach | null, { ownSection }: SentenceAlone): ResolvedCitation[] {
  const [first] = claims
  if (!first) return reach?.isContinued && reach.before && !ownSection ? [reach.before] : []
  const isOne = claims.every(({ citations }) => citations.length === first.citations.length && citations.every((citation, at) => citation === first.citations[at]))
  return isOne && claims.some(isThere) ? first.citations : []
}

/**
 * A sentence without a citation of its own is about the study before it where it says so, else about that of which its numbers are: writers cite once for
 * several sentences, at their beginning or at their end.
 */
function judgeUncited(judge: (citing: Citing) => Claim[], reach: Reach | null, { ownSection, inItem }: SentenceAlone): Claim[] {
  if (!reach) return judge(() => [])
  const claims = (citation: ResolvedCitation | null): Claim[] => citation ? judge(() => [citation]) : []
  const speaks = ownSection ? speaksOnlyOf : speaksOf
  const before = claims(reach.before)
  if (speaks(before) || reach.isSaid && !before.some(isMisplaced)) return before
  const behind = claims(reach.behind)
  if (speaks(behind) || inItem && touches(behind)) return behind
  if (!ownSection && reach.isAdjacent && goesOn(before) && kinshipOf(behind) <= kinshipOf(before)) return before
  // Among the writer's own results, "The mean age was 47" goes on about the writer's patients.
  const isOwn = ownSection && reach.before?.citation.narrative === false && kinshipOf(before) === 0
  if (!reach.isSaid || isOwn) return judge(() => [])
  // "Of these, 53.6% responded": of those whom the sentence before was about, which cites nobody itself.
  return kinshipOf(behind) > kinshipOf(before) ? behind : before
}

/** Its number is another study's, or the study has another. */
function isMisplaced({ verdict }: Claim): boolean {
  return verdict === 'misattributed' || verdict === 'contradicted' || verdict === 'unsupported'
}

/** The claims that statistics of one sentence, or of one row of a table, make. */
export function judgeStatistics(statistics: readonly Statistic[], named: () => Named, sentence: Span, citing: Citing, ownSection: boolean, sources: Sources): Claim[] {
  const companies = new Map<EvidencePool, Company>()
  const numbers = statistics.filter(statistic => !isSpecification(statistic))
  const claims = statistics.map((statistic): Claim => {
    const citations = citing(statistic)
    const studies = [...new Set(citations.flatMap(({ items }) => items.flatMap(item => (item.status === 'resolved' ? item.studies : []))))]
    const shared = { statistic, sentence, citations, studies, own: citations.length === 0 && ownSection }
    if (citations.length === 0) return { ...shared, verdict: 'uncited', reason: null, evidence: [], confidence: 0 }
    const pool = sources.poolOf(studies)
    const company = companies.get(pool) ?? companyIn(pool)
    companies.set(pool, company)
    if (isSpecification(statistic)) return { ...shared, ...(statistic.unit === units.year ? judgeYear : judgeSpecification)(statistic, named().tokens, studies, company, sources.vocabulary) }
    const setting = settingIn(numbers, statistic, () => named().tokens)
    const judged = statistic.kind === 'direction' ? judgeWords(setting, named().tokens, studies, company, sources.vocabulary) : judgeAgainst(setting, studies, company)
    const onOther = judged.verdict === 'unverifiable' ? judgeOtherScale(statistic, studies, sources.vocabulary, other => judgeAgainst({ ...setting, statistic: other }, studies, company)) : null
    return { ...shared, ...onOther ?? judgeTurned(statistic, judged, named().tokens, pool, sources.vocabulary) ?? (isSilent(judged) ? judgeYearsBetween(statistic, named().tokens, studies, company, sources.vocabulary) : null) ?? judged }
  })
  const exchanged = findExchanged(uncross(claims, sources, companies, named), ({ studies }) => companies.get(sources.poolOf(studies)))
  return withoutAsides(findHome(exchanged, sources))
}

/** "More frequent with A than with B (OR 3.42)": the number says what the words do; where these cannot be checked, the number is all that the sentence claims. */
function withoutAsides(claims: Claim[]): Claim[] {
  if (!claims.some(({ statistic }) => isResult(statistic))) return claims
  return claims.filter(({ statistic, verdict }) => statistic.direction?.inWords !== true || verdict === 'contradicted' || verdict === 'supported')
}

function isSilent({ verdict }: Pick<Claim, 'verdict'>): boolean {
  return verdict === 'unsupported' || verdict === 'unverifiable'
}

/** Kinds that say when, to whom or how much was given, and not what came of it. */
const circumstances: ReadonlySet<Statistic['kind']> = new Set(['direction', 'duration', 'dose', 'age', 'sample-size', 'count', 'study-count', 'cost'])

function isResult(statistic: Statistic): boolean {
  return !circumstances.has(statistic.kind) && !isSpecification(statistic)
}

/** What the numbers of a sentence tell of each other, in this order: what the others belie is taken back before anything else is found. */
const together: readonly ((claims: Claim[], company: Company, named: () => Named) => Claim[])[] = [withdrawBelied, findStatedTwice, findLostSign, findOtherCondition, findOtherDose, findDoseOfAnother, findDoseByOtherRoute, findPartAsWhole, findSwappedArms, findCrossedContexts, findReversedPairs, findOtherPartner, findOneEnd, findOtherSpan, findOtherCourse, findTimesOfOthers]

/** The same, where the whole source is at hand and two numbers of the sentence were weighed against each other. */
const inWholeArticles: readonly ((claims: readonly Claim[], company: Company, named: () => Named) => Claim[])[] = [findOtherStep, findOtherTotal, findSizeAsCount, findDoseOfAnother, findOtherCompanion]

/** Holds the claims of a sentence that lean on the same studies against each other. */
function uncross(claims: readonly Claim[], { poolOf }: Sources, companies: ReadonlyMap<EvidencePool, Company>, named: () => Named): Claim[] {
  let judged = [...claims]
  for (const [pool, company] of companies) {
    const same = judged.filter(claim => claim.citations.length > 0 && !isSpecification(claim.statistic) && poolOf(claim.studies) === pool)
    const isWeighed = same.every(({ studies }) => studies.every(study => study.evidence === 'full-text' && isWhole(study)))
    const checked = isWeighed ? inWholeArticles.reduce((known, rule) => rule(known, company, named), weighArms(same, company)) : together.reduce((known, rule) => rule(known, company, named), same)
    judged = judged.map(claim => checked[same.indexOf(claim)] ?? claim)
  }
  return judged
}
