import type { StudyBrief } from './shelf/brief.ts'
import type { Vocabulary } from '../vocabulary/match.ts'
import type { Finding, Study } from './study.ts'

/** The studies that citations resolve against. */
export interface Corpus {
  /** All of them, the writer's own first, then the bundled ones; a key occurs once. In a large library this reads every record: look up or search instead. */
  readonly studies: readonly Study[]
  /** The names that contexts are made of: the standard ones, and the writer's own. */
  readonly vocabulary: Vocabulary
  /** The studies that are in memory, findings included: bundled ones and notes. */
  readonly atHand: readonly Study[]
  /** How many works can be cited: those with a confirmed record. Known without reading them. */
  readonly size: number
  /** By citation key; exact first, then without regard to case. */
  byKey(key: string): Study | undefined
  /** By alias: trial names, other keys; misprinted keys where nothing is rightly called so. */
  byAlias(name: string): Study[]
  /** By DOI in any written form; misprinted DOIs where no work rightly has this one. */
  byDoi(doi: string): Study[]
  byPmid(pmid: string): Study | undefined
  /**
   * By family names (or institution) as a citation prints them and year; `etAl` when more authors follow. Several when ambiguous. Year letters ("2019a") are ignored.
   * Names and years misprinted elsewhere count where nothing rightly fits.
   */
  byAuthorYear(authors: readonly string[], etAl: boolean, year: string): Study[]
  /** By title, folded (case, punctuation, accents); near matches within a few letters count, and misprinted titles where nothing else fits. */
  byTitle(title: string): Study[]
  /** Keys nearest to a misspelled key, best first. */
  nearestKeys(key: string, limit: number): string[]
  /** What this work reports of others: findings of level `secondary` that are evidence when the work itself is cited. */
  reportedBy(key: string): StudyFinding[]
  /** Findings of confirmed studies that print this number, as a value or as a bound. The sign counts. */
  byValue(value: number): StudyFinding[]
  /** Studies that have a number in the reference list of this work. */
  numberedIn(key: string): Study[]
  /**
   * Studies in which every word of the query begins a word of key, alias, author, title, year or journal, best first. Studies whose record is
   * not confirmed are never found. Of a large library only what a list shows is known.
   */
  search(query: string, options: SearchOptions): StudyBrief[]
}

export interface SearchOptions {
  /** At most so many studies. */
  limit: number
  /** Whether a key is cited already; such studies rank higher among equals, and so do the writer's own. */
  cited: (key: string) => boolean
  /** Only studies whose first author's name begins with the first word. */
  firstAuthor?: boolean
}

/** A finding with the study that it belongs to. */
export interface StudyFinding { study: Study, finding: Finding }
