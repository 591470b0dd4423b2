import type { Corpus } from '../corpus/corpus.ts'
import type { Study } from '../corpus/study.ts'
import type { Manuscript } from '../manuscripts/manuscript.ts'
import { extractStatistics } from '../statistics/extractStatistics.ts'
import type { Statistic } from '../statistics/statistic.ts'
import type { Span } from '../text/span.ts'
import { citationsAround, citationsByBlock, citationsFor, isOwnSection, passagesOf } from './attribution.ts'
import type { Claim, ResolvedCitation } from './claim.ts'
import { companyIn, type Company } from './company.ts'
import { documentStudy } from './documentStudy.ts'
import { evidenceOf, poolEvidence, type EvidencePool } from './evidencePool.ts'
import { judgeAgainst } from './judgeClaim.ts'
import { findHome } from './misattribution.ts'
import { findSwappedArms } from './swappedArms.ts'
import { citationsInRow, isCitingRow, statisticsInRow } from './tableRow.ts'

/**
 * Reads every statistic of a manuscript and judges it against the studies it cites.
 * Groups are numbered through the whole document. Pure; never throws.
 */
export function judgeClaims(manuscript: Manuscript, citations: readonly ResolvedCitation[], corpus: Corpus): Claim[] {
  const self = documentStudy(manuscript, corpus)
  const poolOf = rememberPools(corpus, self)
  const claims: Claim[] = []
  let groups = 0
  for (const { block, citations: ofBlock } of citationsByBlock(manuscript, citations)) {
    if (block.kind === 'heading') continue
    const number = (statistics: readonly Statistic[]): Statistic[] => {
      const numbered = statistics.map(statistic => ({ ...statistic, group: statistic.group + groups }))
      groups = Math.max(groups, ...numbered.slice(-1).map(statistic => statistic.group))
      return numbered
    }
    const judge = (statistics: readonly Statistic[], sentence: Span, citing: Citing): void => {
      if (statistics.length > 0) claims.push(...judgeSentence(statistics, sentence, citing, isOwnSection(block.section), corpus, poolOf, self))
    }
    // Who cites in a row of a table cites for the row.
    if (isCitingRow(block, ofBlock)) {
      judge(number(statisticsInRow(block, manuscript, corpus.vocabulary)), { start: block.start, end: block.end }, place => citationsInRow(block, place, ofBlock))
      continue
    }
    for (const sentence of block.sentences) {
      const cited = citationsAround(sentence, ofBlock)
      const statistics = passagesOf(sentence, cited).flatMap(passage => number(extractStatistics(manuscript.prose, passage, corpus.vocabulary)))
      judge(statistics, sentence, place => citationsFor(manuscript.text, place, sentence, cited))
    }
  }
  return claims
}

/** The citations that a statistic at this place leans on. */
type Citing = (place: Span) => ResolvedCitation[]

type PoolOf = (studies: readonly Study[]) => EvidencePool

/** The evidence behind some studies, put together once for each combination that is cited. */
function rememberPools(corpus: Corpus, self: Study | null): PoolOf {
  const pools = new Map<string, EvidencePool>()
  return studies => {
    const key = studies.map(study => study.key).join('\u0000')
    let pool = pools.get(key)
    if (!pool) pools.set(key, pool = poolEvidence(studies.flatMap(study => evidenceOf(study, corpus, self))))
    return pool
  }
}

/** Looks for swapped arms among the claims of a sentence that lean on the same studies. */
function uncross(claims: readonly Claim[], poolOf: PoolOf, companies: ReadonlyMap<EvidencePool, Company>): Claim[] {
  let judged = [...claims]
  for (const [pool, company] of companies) {
    const same = judged.filter(claim => claim.citations.length > 0 && poolOf(claim.studies) === pool)
    const checked = findSwappedArms(same, company)
    judged = judged.map(claim => checked[same.indexOf(claim)] ?? claim)
  }
  return judged
}

function judgeSentence(statistics: readonly Statistic[], sentence: Span, citing: Citing, ownSection: boolean, corpus: Corpus,
  poolOf: PoolOf, self: Study | null): Claim[] {
  const companies = new Map<EvidencePool, Company>()
  const claims = statistics.map((statistic): Claim => {
    const citations = citing(statistic)
    const studies = [...new Set(citations.flatMap(({ items }) => items.flatMap(item => (item.status === 'resolved' ? item.studies : []))))]
    const shared = { statistic, sentence, citations, studies, own: citations.length === 0 && ownSection }
    if (citations.length === 0) return { ...shared, verdict: 'uncited', reason: null, evidence: [], confidence: 0 }
    const pool = poolOf(studies)
    let company = companies.get(pool)
    if (!company) companies.set(pool, company = companyIn(pool))
    const others = statistics.filter(other => other !== statistic)
    return { ...shared, ...judgeAgainst({ statistic, group: others.filter(other => other.group === statistic.group), sentence: others }, studies, company) }
  })
  return findHome(uncross(claims, poolOf, companies), corpus, self)
}
