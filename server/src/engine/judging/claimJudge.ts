import type { Corpus } from '../corpus/corpus.ts'
import type { Study } from '../corpus/study.ts'
import type { Manuscript } from '../manuscripts/manuscript.ts'
import type { Statistic } from '../statistics/statistic.ts'
import { detached } from '../text/detached.ts'
import { shiftSpan, type Span } from '../text/span.ts'
import { citationsAround, citationsByBlock, isOwnSection } from './reach/attribution.ts'
import type { Claim, ResolvedCitation } from './claim.ts'
import { documentStudy } from './citations/documentStudy.ts'
import type { Resolution } from './citations/resolveCitations.ts'
import { evidenceOf, poolEvidence, type EvidencePool } from './candidates/evidencePool.ts'
import { judgeSentence, judgeStatistics, type Sources } from './judgeSentence.ts'
import { plainlyNamed } from './rules/withdraw.ts'
import { citationsAbove, citationsInCaption, citationsInRow, continuesRow, isCitingRow, statisticsInRow } from './reach/tableRow.ts'

/** The claims of a sentence wherever it stands, with the positions of the citations that each leans on among those in its reach. */
interface JudgedSentence {
  claims: readonly Claim[]
  leaning: readonly (readonly number[])[]
  /** The last of its groups. */
  groups: number
}

/** The claims of a passage, with offsets from its start and groups numbered from 1. The same object as long as nothing changes in it. */
export interface JudgedPassage {
  claims: readonly Claim[]
  /** The last of its groups. */
  groups: number
}

/**
 * Judges the versions of one manuscript. A passage that stayed as it was, with citations of the same studies, is not judged again, and of one that changed only the
 * sentences that did, or in whose reach other studies are cited. So a key press costs what the sentence costs that it touched. What comes out is the same as of
 * a judge that never saw the manuscript.
 */
export class ClaimJudge {
  #sources: Sources | null = null
  #passages = new WeakMap<readonly ResolvedCitation[], JudgedPassage>()
  /** Sentences of the passages that were judged last. */
  #sentences = new Map<string, JudgedSentence>()
  #names = new Names()

  /** Judges every statistic of a version against the studies it cites, passage by passage. Never throws. */
  judge(manuscript: Manuscript, { passages }: Pick<Resolution, 'passages'>, corpus: Corpus): JudgedPassage[] {
    const sources = this.#against(corpus, documentStudy(manuscript, corpus))
    const before = this.#sentences
    let judged: Map<string, JudgedSentence> | null = null
    return manuscript.passages.map(({ alone }, index) => {
      const citations = passages[index]!
      let known = this.#passages.get(citations)
      if (!known) {
        judged ??= this.#sentences = new Map()
        this.#passages.set(citations, known = this.#judgePassage(alone, citations, sources, before))
      }
      return known
    })
  }

  #judgePassage(passage: Manuscript, citations: readonly ResolvedCitation[], sources: Sources, before: ReadonlyMap<string, JudgedSentence>): JudgedPassage {
    const claims: Claim[] = []
    let groups = 0
    let inHead: readonly ResolvedCitation[] = []
    let inRow: readonly ResolvedCitation[] = []
    const blocks = citationsByBlock(passage, citations)
    const inCaption = citationsInCaption(blocks, passage)
    for (const { block, citations: cited } of blocks) {
      if (block.kind === 'heading') continue
      const ownSection = isOwnSection(block.section)
      // Who cites in a row of a table cites for the row, and who cites in its head for the column. Its numbers are read with the head of the table, so that the row alone does not decide.
      if (block.cells?.every(({ head }) => head === null)) inHead = cited
      const above = citationsAbove(block, inHead)
      if (block.cells && cited.length > 0) inRow = cited
      const ofRow = cited.length === 0 && continuesRow(block, passage) ? inRow : cited
      if (isCitingRow(block, [...ofRow, ...above, ...inCaption])) {
        const statistics = statisticsInRow(block, passage, sources.corpus.vocabulary).map(statistic => ({ ...statistic, group: statistic.group + groups }))
        groups = statistics.at(-1)?.group ?? groups
        claims.push(...judgeStatistics(statistics, () => plainlyNamed, { start: block.start, end: block.end }, place => citationsInRow(block, place, ofRow, above, inCaption), ownSection, sources))
        continue
      }
      for (const sentence of block.sentences) {
        const near = citationsAround(sentence, cited)
        const text = passage.text.slice(sentence.start, sentence.end)
        const prose = passage.prose.slice(sentence.start, sentence.end)
        const isPlain = prose === text
        const name = `${ownSection ? 1 : 0}${isPlain ? '=' : ''} ${near.map(each => this.#nameOf(each, sentence)).join(' ')}\n${text}${isPlain ? '' : prose}`
        const judged = before.get(name) ?? this.#sentences.get(name) ?? judgeAlone(text, prose, near, sentence, ownSection, sources)
        this.#sentences.set(name, judged)
        judged.claims.forEach((claim, index) => {
          claims.push({ ...claim, statistic: moveStatistic(claim.statistic, sentence.start, groups), sentence, citations: judged.leaning[index]!.map(at => near[at]!) })
        })
        groups += judged.groups
      }
    }
    return { claims, groups }
  }

  /** The sources of a version. What was judged by others is forgotten. */
  #against(corpus: Corpus, self: Study | null): Sources {
    if (this.#sources?.corpus === corpus && this.#sources.self === self) return this.#sources
    this.#passages = new WeakMap()
    this.#sentences = new Map()
    this.#names = new Names()
    return this.#sources = { corpus, self, poolOf: rememberPools(corpus, self) }
  }

  /** Everything about a citation that the verdicts of a sentence depend on. Of one before or behind the sentence, its distance is nothing to them. */
  #nameOf({ citation: { start, end, narrative }, items }: ResolvedCitation, sentence: Span): string {
    const place = end <= sentence.start ? 'before' : start >= sentence.end ? 'behind' : `${start - sentence.start}-${end - sentence.start}`
    return `${place}${narrative ? 'n' : ''}:${items.map(({ status, studies }) => `${status}${studies.map(study => this.#names.of(study)).join('+')}`).join(',')}`
  }
}

/** Short names for studies, one for each object. */
class Names {
  readonly #numbers = new Map<Study, number>()

  of(study: Study): number {
    let number = this.#numbers.get(study)
    if (number === undefined) this.#numbers.set(study, number = this.#numbers.size + 1)
    return number
  }
}

function judgeAlone(text: string, prose: string, near: readonly ResolvedCitation[], { start }: Span, ownSection: boolean, sources: Sources): JudgedSentence {
  const citations = near.map(resolved => ({ ...resolved, citation: shiftSpan(resolved.citation, -start) }))
  // What is kept of a sentence must not keep the whole text that it stood in.
  const claims = judgeSentence({ text: detached(text), prose: detached(prose), citations, ownSection }, sources)
  return {
    claims: claims.map(claim => ({ ...claim, citations: [] })),
    leaning: claims.map(claim => claim.citations.map(citation => citations.indexOf(citation))),
    groups: claims.at(-1)?.statistic.group ?? 0,
  }
}

/** A statistic at another place, its group counted on from others. */
export function moveStatistic(statistic: Statistic, by: number, groups: number): Statistic {
  return { ...statistic, start: statistic.start + by, end: statistic.end + by, group: statistic.group + groups, printed: statistic.printed.map(number => shiftSpan(number, by)) }
}

/** The evidence behind some studies, put together once for each combination that is cited. */
function rememberPools(corpus: Corpus, self: Study | null): (studies: readonly Study[]) => EvidencePool {
  const pools = new Map<string, EvidencePool>()
  return studies => {
    const key = studies.map(study => study.key).join('\u0000')
    let pool = pools.get(key)
    if (!pool) pools.set(key, pool = poolEvidence(studies.flatMap(study => evidenceOf(study, corpus, self))))
    return pool
  }
}
