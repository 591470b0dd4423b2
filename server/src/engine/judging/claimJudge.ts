import type { Corpus } from '../corpus/corpus.ts'
import type { Study } from '../corpus/study.ts'
import type { Block, Manuscript } from '../manuscripts/manuscript.ts'
import type { Statistic } from '../statistics/statistic.ts'
import { attempt, type OnFault } from '../text/faults.ts'
import { detached } from '../text/detached.ts'
import { shiftSpan, type Span } from '../text/span.ts'
import { Versions } from '../text/versions.ts'
import { citationsAround, citationsByBlock, isOwnSection, passagesOf } from './reach/attribution.ts'
import type { Claim, ResolvedCitation } from './claim.ts'
import type { Resolution } from './citations/resolveCitations.ts'
import { judgeSentence, judgeStatistics, statisticsOf, type SentenceAlone } from './judgeSentence.ts'
import { citesNoted, withCharacteristicsOfRow } from './judgeCharacteristics.ts'
import { plainlyNamed } from './rules/withdraw.ts'
import { Grounds, Pools, type Sources } from './sources.ts'
import { citationsAbove, citationsInCaption, citationsInRow, continuesRow, isCitingRow, statisticsInRow } from './reach/tableRow.ts'

/** The claims of a sentence wherever it stands, with the positions of the citations that each leans on among those in its reach. */
interface JudgedSentence {
  claims: readonly Claim[]
  leaning: readonly (readonly number[])[]
  /** The last of its groups. */
  groups: number
  grounds: Grounds
}

/** The claims of a passage, with offsets from its start and groups numbered from 1. The same object as long as nothing changes in it. */
export interface JudgedPassage {
  claims: readonly Claim[]
  /** The last of its groups. */
  groups: number
}

/** A passage with what its verdicts rest on, and the sources last known to say so. */
interface KnownPassage {
  judged: JudgedPassage
  grounds: readonly Grounds[]
  sources: Sources
}

/** The statistics of a passage by the places of what they were read from, with offsets from there. */
type Readings = Map<string, readonly Statistic[]>

/**
 * Judges the versions of one manuscript. A passage that stayed as it was, with citations of the same studies, is not judged again, and of one that changed only the
 * sentences that did, or in whose reach other studies are cited. So a key press costs what the sentence costs that it touched. Where the corpus changes, passages stand
 * for which the studies that they rest on did not, and of the others the statistics need not be read again. What comes out is the same as of a judge that never saw the manuscript.
 */
export class ClaimJudge {
  #corpus: Corpus | null = null
  #sources: Sources | null = null
  #pools = new Pools()
  #passages = new WeakMap<readonly ResolvedCitation[], KnownPassage>()
  /** The passages of the last version, as these sources say. */
  readonly #versions = new Versions<readonly ResolvedCitation[], JudgedPassage>()
  #said: Sources | null = null
  #readings = new WeakMap<Manuscript, Readings>()
  /** Sentences of the passages that were judged last. */
  #sentences = new Map<string, JudgedSentence>()
  #names = new Names()
  readonly #onFault: OnFault

  /** @param onFault see `Analyser` */
  constructor(onFault: OnFault) {
    this.#onFault = onFault
  }

  /** Judges every statistic of a version against the studies it cites, passage by passage. Never throws. */
  judge(manuscript: Manuscript, { leaning, self }: Pick<Resolution, 'leaning' | 'self'>, corpus: Corpus): readonly JudgedPassage[] {
    const sources = this.#against(corpus, self)
    const before = this.#sentences
    let judged: Map<string, JudgedSentence> | null = null
    if (sources !== this.#said) this.#versions.forget()
    this.#said = sources
    return this.#versions.map(leaning, (citations, index) => {
      let known = this.#passages.get(citations)
      if (known && known.sources !== sources) {
        if (known.grounds.every(grounds => grounds.holdIn(sources))) known.sources = sources
        else known = undefined
      }
      if (!known) {
        judged ??= this.#sentences = new Map()
        this.#passages.set(citations, known = this.#judgePassage(manuscript.passages[index]!.alone, citations, sources, before))
      }
      return known.judged
    })
  }

  #judgePassage(passage: Manuscript, citations: readonly ResolvedCitation[], sources: Sources, before: ReadonlyMap<string, JudgedSentence>): KnownPassage {
    const claims: Claim[] = []
    const ofRows = new Grounds()
    const grounds = new Set([ofRows])
    const readings = this.#readingsOf(passage)
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
        const citing = (place: Span): ResolvedCitation[] => citationsInRow(block, place, ofRow, above, inCaption)
        const judged = attempt(() => judgeRow(block, passage, citing, { ownSection, groups }, ofRows.listenTo(sources), readings), [], this.#onFault)
        groups = Math.max(groups, ...judged.map(({ statistic }) => statistic.group))
        claims.push(...judged)
        continue
      }
      const inItem = block.kind === 'list-item' && cited.length === 1 && !cited[0]!.citation.narrative && block.end - cited[0]!.citation.end <= 2
      for (const sentence of block.sentences) {
        const near = citationsAround(sentence, cited)
        const text = passage.text.slice(sentence.start, sentence.end)
        const prose = passage.prose.slice(sentence.start, sentence.end)
        const isPlain = prose === text
        const name = `${ownSection ? 1 : 0}${inItem ? 'i' : ''}${isPlain ? '=' : ''} ${near.map(each => this.#nameOf(each, sentence)).join(' ')}\n${text}${isPlain ? '' : prose}`
        const judged = before.get(name) ?? this.#sentences.get(name) ?? attempt(() => judgeAlone(text, prose, near, sentence, { ownSection, inItem }, sources, readings), nothing, this.#onFault)
        this.#sentences.set(name, judged)
        judged.claims.forEach((claim, index) => {
          claims.push({ ...claim, statistic: moveStatistic(claim.statistic, sentence.start, groups), sentence, citations: judged.leaning[index]!.map(at => near[at]!) })
        })
        groups += judged.groups
        grounds.add(judged.grounds)
      }
    }
    return { judged: { claims, groups }, grounds: [...grounds], sources }
  }

  #readingsOf(passage: Manuscript): Readings {
    let readings = this.#readings.get(passage)
    if (!readings) this.#readings.set(passage, readings = new Map<string, readonly Statistic[]>())
    return readings
  }

  /** The sources of a version. What was judged by others stands where it rests on nothing that changed. */
  #against(corpus: Corpus, self: Study | null): Sources {
    const { vocabulary } = corpus
    const last = this.#sources
    if (last && this.#corpus === corpus && last.self === self) return last
    if (last && last.vocabulary !== vocabulary) this.#readings = new WeakMap()
    if (last && (last.vocabulary !== vocabulary || last.self !== self)) {
      this.#passages = new WeakMap()
      this.#pools = new Pools()
    }
    this.#sentences = new Map()
    this.#names = new Names()
    this.#corpus = corpus
    const pools = this.#pools
    return this.#sources = { vocabulary, self, poolOf: studies => pools.of(studies, corpus, self), byValue: value => corpus.byValue(value) }
  }

  /** Everything about a citation that the verdicts of a sentence depend on. Of one before or behind the sentence, its distance is nothing to them. */
  #nameOf({ citation: { start, end, narrative }, items, note }: ResolvedCitation, sentence: Span): string {
    const place = end <= sentence.start ? 'before' : start >= sentence.end ? 'behind' : `${start - sentence.start}-${end - sentence.start}`
    return `${place}${narrative ? 'n' : ''}${note ? 'f' : ''}:${items.map(({ status, studies }) => `${status}${studies.map(study => this.#names.of(study)).join('+')}`).join(',')}`
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

/** What is judged of a sentence without statistics that leans on no study by a note, as most do. */
const nothing: JudgedSentence = { claims: [], leaning: [], groups: 0, grounds: new Grounds() }

/** The claims of a row of a table that cites, their groups counted on from those before it. */
function judgeRow(row: Block, passage: Manuscript, citing: (place: Span) => ResolvedCitation[], { ownSection, groups }: { ownSection: boolean, groups: number }, sources: Sources, readings: Readings): Claim[] {
  const statistics = remember(readings, `${row.start}`, () => statisticsInRow(row, passage, sources.vocabulary)).map(statistic => ({ ...statistic, group: statistic.group + groups }))
  const last = Math.max(groups, ...statistics.map(({ group }) => group))
  return withCharacteristicsOfRow(judgeStatistics(statistics, () => plainlyNamed, { start: row.start, end: row.end }, citing, ownSection, sources), row, passage.prose, citing, last, sources)
}

/** Judges a sentence with offsets from its own start. What is kept of it must not keep the whole text that it stood in. */
function judgeAlone(text: string, prose: string, near: readonly ResolvedCitation[], { start }: Span, place: Pick<SentenceAlone, 'ownSection' | 'inItem'>, sources: Sources, readings: Readings): JudgedSentence {
  const citations = near.map(resolved => ({ ...resolved, citation: shiftSpan(resolved.citation, -start) }))
  const parts = passagesOf({ start: 0, end: text.length }, citations)
  const ownProse = detached(prose)
  const statistics = remember(readings, `${start} ${parts.map(({ end }) => end).join(' ')}`, () => statisticsOf(ownProse, parts, sources.vocabulary))
  if (statistics.length === 0 && !citesNoted(near)) return nothing
  const grounds = new Grounds()
  const claims = judgeSentence({ text: detached(text), prose: ownProse, citations, ...place }, statistics, grounds.listenTo(sources))
  return {
    claims: claims.map(claim => ({ ...claim, citations: [] })),
    leaning: claims.map(claim => claim.citations.map(citation => citations.indexOf(citation))),
    groups: Math.max(0, ...claims.map(({ statistic }) => statistic.group)),
    grounds,
  }
}

function remember(readings: Readings, name: string, read: () => readonly Statistic[]): readonly Statistic[] {
  let statistics = readings.get(name)
  if (!statistics) readings.set(name, statistics = read())
  return statistics
}

/** A statistic at another place, its group counted on from others. */
export function moveStatistic(statistic: Statistic, by: number, groups: number): Statistic {
  return { ...statistic, start: statistic.start + by, end: statistic.end + by, group: statistic.group + groups, printed: statistic.printed.map(number => shiftSpan(number, by)) }
}
