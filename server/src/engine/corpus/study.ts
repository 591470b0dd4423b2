import type { Fix } from '../text/edit.ts'
import type { Span } from '../text/span.ts'
import type { Statistic } from '../statistics/statistic.ts'

/** A bibliographic item in CSL-JSON, as citation-js takes it. Unknown fields are carried along. */
export interface CslItem {
  id: string
  type: string
  title?: string
  author?: CslName[]
  issued?: CslDate
  'container-title'?: string
  'container-title-short'?: string
  volume?: string
  issue?: string
  page?: string
  DOI?: string
  PMID?: string
  PMCID?: string
  URL?: string
  [field: string]: unknown
}
export interface CslName { family?: string, given?: string, literal?: string, suffix?: string, 'non-dropping-particle'?: string, 'dropping-particle'?: string }
export interface CslDate { 'date-parts'?: number[][], raw?: string, literal?: string, season?: number, circa?: boolean }

/** How far the evidence reaches, strongest first. */
export type EvidenceLevel = 'full-text' | 'abstract' | 'secondary' | 'record'

/** One statistic as a study states it, with its sentence and the exact place in the source. */
export interface Finding {
  statistic: Statistic
  /** The sentence as it stands in the source, white space folded. */
  sentence: string
  /** Place of the sentence in the source. */
  span: Span
  /** Index into `Study.sources`. */
  source: number
  level: EvidenceLevel
  /** Where in the document it stands, in words: "Results", "Table 2", "page 7". */
  where?: string | undefined
  /** The label of its row, with the heading above it, and the heads of its column, where it stands in a table. */
  cell?: { row: string, column: string }
  /** The page of a PDF, counted from 1. */
  page?: number
  /** Key of the study that reports it, where the level is `secondary`. */
  by?: string
}

/** A file that says something of a study. */
export interface Source {
  /** Path as given, `/`-separated; for bundled notes relative to the corpus folder. */
  path: string
  format: 'study-note' | 'csl-json' | 'bibtex' | 'ris' | 'nbib' | 'pubmed-xml' | 'endnote-xml' | 'hayagriva' | 'jats' | 'text' | 'pdf'
  /** Structured full text with readable tables (JATS, HTML); silence of such a source proves something. */
  structured: boolean
}

/** What a record says of another work: that it retracts or corrects it, or that both are versions of one. */
export interface Notice { says: 'retracted' | 'corrected' | 'expression-of-concern' | 'version', PMID?: string, DOI?: string }

/** How a work is printed wrongly elsewhere, so that it can be found all the same and the slip be named. */
export interface Misprint { in: string, key?: string, DOI?: string, year?: string, title?: string, authors?: string, note?: string }

/** What one group, or one time, of a study is called, as labels that stand for each other; and words that only its explanations have. */
export interface GroupNames { names: string[][], words: string[] }

/** One citable work: its CSL item, what is known of it, and its findings. Plain data, so that it can be stored as JSON. */
export interface Study {
  key: string
  aliases: string[]
  csl: CslItem
  evidence: 'full-text' | 'abstract' | 'record'
  /** False where the bibliographic record could not be confirmed: listed and marked, never offered. */
  confirmed: boolean
  /** False where the author list stops early. */
  authorsComplete: boolean
  bundled: boolean
  /**
   * True for a text or PDF found in a folder and known by nothing but its file name: it belongs to the study with that key, and is
   * no study by itself.
   */
  attachment?: true
  design?: string
  population?: string
  n?: number
  arms: string[]
  status?: 'retracted' | 'corrected' | 'expression-of-concern'
  note?: string
  related: { key: string, note?: string }[]
  misprinted: Misprint[]
  /** What the record says of other works. */
  notices?: Notice[]
  /** Who paid for it, in the words of the article. */
  funding?: string
  /** What the short names stand for that it explains: `{ MO: 'mineral oil' }`. */
  abbreviations?: Record<string, string>
  /** What its groups and its times are called in one place and another. */
  groups?: GroupNames[]
  /** Attached files, as the record names them. */
  files?: string[]
  /** Numbers of this study in the reference lists of other studies: `{ yavi2022: 57 }`. */
  numberedIn: Record<string, number>
  sources: Source[]
  findings: Finding[]
  /** What a note says of it without a figure or a comparison: no findings, and yet known of the study. */
  remarks?: string[]
  /** What documents say of this study wrongly: shown, never evidence. */
  misreports: { text: string, span: Span, source: number }[]
}

/** Something wrong in a source, at its place. Reading goes on after it. */
export interface SourceProblem extends Span {
  code: string
  message: string
  /** `warning` where it is left out: something was lost, or will go wrong in a reference list. */
  severity?: 'information'
  /** Changes of the file that mend it. */
  fixes?: Fix[]
  /** Other places in the file that belong to it. */
  related?: (Span & { message: string })[]
}

/** What an adapter returns: whatever could be read, and the problems met. */
export interface SourceReading {
  studies: Study[]
  problems: SourceProblem[]
}
