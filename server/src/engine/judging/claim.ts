import type { Span } from '../text/span.ts'
import type { Citation, CitationItem, Reference } from '../manuscripts/manuscript.ts'
import type { Statistic } from '../statistics/statistic.ts'
import type { Finding, Study } from '../corpus/study.ts'
import type { HandCheck } from './handChecks.ts'

export const verdicts = ['supported', 'contradicted', 'misattributed', 'unsupported', 'unverifiable', 'uncited'] as const
export type Verdict = typeof verdicts[number]

/** What kind of slip it is, or how a claim is supported without being literally there. */
export type Reason =
  | 'rounding' | 'derived' | 'approximate'
  | 'dropped-digit' | 'transposed-digits' | 'decimal-shift' | 'sign' | 'reciprocal' | 'interval-bound-as-estimate' | 'operator'
  | 'unit' | 'outcome' | 'scale' | 'population' | 'arm' | 'timepoint' | 'n-for-k' | 'denominator' | 'direction' | 'range' | 'value'

/** A finding that a verdict rests on, with the study that it belongs to. */
export interface Evidence {
  study: Study
  finding: Finding
}

/** What a study has in the place of a name that is said of it. */
export interface Characteristic {
  /** The kind of slip. */
  of: Reason
  /** The arm or the population that its record declares, in the words of the record. */
  entry: string
  /** The right name, as it stands there; null where there are several. */
  right: string | null
}

/** One statistic of the manuscript and what became of it. */
export interface Claim {
  statistic: Statistic
  /** The sentence that states it. */
  sentence: Span
  /** The studies it leans on, in order of nearness; empty when uncited. */
  studies: Study[]
  /** The resolved citations behind `studies`. */
  citations: ResolvedCitation[]
  verdict: Verdict
  reason: Reason | null
  evidence: Evidence[]
  /** Between 0 and 1: how sure the engine is of a verdict that raises a problem. */
  confidence: number
  /** The writer's own number (uncited, in Methods or Results): only consistency applies. */
  own: boolean
  /** Of a name without a number that is not what the study has: what it has. */
  characteristic?: Characteristic
  /** What a person recorded after comparing the figure with its source. */
  checked?: HandCheck
}

export interface ResolvedItem {
  item: CitationItem
  status: 'resolved' | 'unknown' | 'ambiguous'
  /** One when resolved, several when ambiguous, none when unknown. */
  studies: Study[]
  /** The entry of the document's own list that it leads to. */
  reference: Reference | null
  /** The entry, where it stands in another part of the manuscript and has no place in this text. */
  listedElsewhere?: Reference
}

export interface ResolvedCitation {
  citation: Citation
  /** The worst of its items. */
  status: 'resolved' | 'unknown' | 'ambiguous'
  items: ResolvedItem[]
  /** Of the mark of a footnote: the citations in the note, which are as if they stood at the mark, and whether the note is written there. Their offsets count from the start of their own passage. */
  note?: { citations: readonly ResolvedCitation[], isInline: boolean }
}
