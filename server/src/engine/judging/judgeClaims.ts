import type { Corpus } from '../corpus/corpus.ts'
import type { Study } from '../corpus/study.ts'
import type { Manuscript } from '../manuscripts/manuscript.ts'
import { extractStatistics } from '../statistics/extractStatistics.ts'
import type { Statistic } from '../statistics/statistic.ts'
import type { Span } from '../text/span.ts'
import { citationsByBlock, citationsFor, isOwnSection } from './attribution.ts'
import type { Claim, Evidence, ResolvedCitation } from './claim.ts'
import { documentStudy } from './documentStudy.ts'
import { evidenceOf } from './evidencePool.ts'
import { judgeAgainst } from './judgeClaim.ts'
import { findHome } from './misattribution.ts'

/**
 * Reads every statistic of a manuscript and judges it against the studies it cites.
 * Groups are numbered through the whole document. Pure; never throws.
 */
export function judgeClaims(manuscript: Manuscript, citations: readonly ResolvedCitation[], corpus: Corpus): Claim[] {
  const self = documentStudy(manuscript, corpus)
  const pools = new Map<Study, Evidence[]>()
  const poolOf = (study: Study): Evidence[] => {
    let pool = pools.get(study)
    if (!pool) pools.set(study, pool = evidenceOf(study, corpus, self))
    return pool
  }
  const claims: Claim[] = []
  let groups = 0
  for (const { block, citations: cited } of citationsByBlock(manuscript, citations)) {
    if (block.kind === 'heading') continue
    for (const sentence of block.sentences) {
      const statistics = extractStatistics(manuscript.prose, sentence)
      if (statistics.length === 0) continue
      const numbered = statistics.map(statistic => ({ ...statistic, group: statistic.group + groups }))
      groups = numbered.at(-1)!.group
      claims.push(...judgeSentence(numbered, sentence, manuscript, cited, isOwnSection(block.section), corpus, poolOf, self))
    }
  }
  return claims
}

function judgeSentence(statistics: readonly Statistic[], sentence: Span, manuscript: Manuscript, cited: readonly ResolvedCitation[], ownSection: boolean, corpus: Corpus,
  poolOf: (study: Study) => Evidence[], self: Study | null): Claim[] {
  const claims = statistics.map((statistic): Claim => {
    const citations = citationsFor(manuscript.text, statistic, sentence, cited)
    const studies = [...new Set(citations.flatMap(({ items }) => items.flatMap(item => (item.status === 'resolved' ? item.studies : []))))]
    const shared = { statistic, sentence, citations, studies, own: citations.length === 0 && ownSection }
    if (citations.length === 0) return { ...shared, verdict: 'uncited', reason: null, evidence: [], confidence: 0 }
    const pool = studies.flatMap(poolOf)
    const others = statistics.filter(other => other !== statistic)
    return { ...shared, ...judgeAgainst({ statistic, group: others.filter(other => other.group === statistic.group), sentence: others }, studies, pool) }
  })
  return findHome(claims, corpus, self)
}
