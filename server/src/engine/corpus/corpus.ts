import type { Vocabulary } from '../vocabulary/match.ts'
import type { Finding, Study } from './study.ts'

/** The studies that citations resolve against. */
export interface Corpus {
  /** All of them, the writer's own first, then the bundled ones; a key occurs once. */
  readonly studies: readonly Study[]
  /** The names that contexts are made of: the standard ones, and the writer's own. */
  readonly vocabulary: Vocabulary
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
}

/** A finding with the study that it belongs to. */
export interface StudyFinding { study: Study, finding: Finding }
