import type { Corpus, StudyFinding } from '../corpus/corpus.ts'
import type { Study } from '../corpus/study.ts'
import type { Vocabulary } from '../vocabulary/match.ts'
import type { Evidence } from './claim.ts'
import { evidenceOf, poolEvidence, type EvidencePool } from './candidates/evidencePool.ts'

/** What sentences are judged against: all that judging may ask of the studies. */
export interface Sources {
  vocabulary: Vocabulary
  /** The study that the document is itself. */
  self: Study | null
  /** The evidence behind some studies; the same object for the same evidence. */
  poolOf: (studies: readonly Study[]) => EvidencePool
  /** See `Corpus.byValue`. */
  byValue: (value: number) => readonly StudyFinding[]
}

/** The evidence behind each combination of studies that is cited. One whose studies and findings are what they were in another corpus stays the same object. */
export class Pools {
  readonly #known = new Map<string, { corpus: Corpus, evidence: readonly Evidence[], pool: EvidencePool }>()

  of(studies: readonly Study[], corpus: Corpus, self: Study | null): EvidencePool {
    const key = studies.map(study => study.key).join('\u0000')
    const known = this.#known.get(key)
    if (known?.corpus === corpus) return known.pool
    const evidence = studies.flatMap(study => evidenceOf(study, corpus, self))
    const pool = known && isSame(known.evidence, evidence) ? known.pool : poolEvidence(evidence)
    this.#known.set(key, { corpus, evidence, pool })
    return pool
  }
}

/** What was asked of the sources to judge something, with the answers. As long as these stay the same, so does what was judged. */
export class Grounds {
  readonly #pools = new Map<EvidencePool, readonly Study[]>()
  readonly #values = new Map<number, readonly StudyFinding[]>()

  /** Sources that answer as these do, and whose answers are kept. */
  listenTo(sources: Sources): Sources {
    return {
      ...sources,
      poolOf: studies => {
        const pool = sources.poolOf(studies)
        this.#pools.set(pool, studies)
        return pool
      },
      byValue: value => {
        const found = sources.byValue(value)
        this.#values.set(value, found)
        return found
      },
    }
  }

  /** Whether other sources give the same answers. */
  holdIn(sources: Sources): boolean {
    for (const [pool, studies] of this.#pools) if (sources.poolOf(studies) !== pool) return false
    for (const [value, found] of this.#values) if (!isSame(found, sources.byValue(value))) return false
    return true
  }
}

function isSame(before: readonly StudyFinding[], now: readonly StudyFinding[]): boolean {
  return before === now || before.length === now.length && before.every(({ study, finding }, at) => study === now[at]!.study && finding === now[at]!.finding)
}
