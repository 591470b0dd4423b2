import type { StudyBrief } from './brief.ts'
import type { Study } from '../study.ts'

/**
 * Some studies of a library, in rows, that can be looked up without being read. A look-up may give a row too many, never one too few.
 */
export interface Shelf {
  readonly size: number
  /** Rows whose study has a term (see `terms.ts`) with this hash, in order. */
  rows(hash: number): readonly number[]
  /** The study of a row, always the same object; null where its source can no longer be read. */
  study(row: number): Study | null
  key(row: number): string
  /** What a list shows of a row, without reading it; null where that is not known. */
  brief(row: number): StudyBrief | null
  /** Hashes of the terms under which records of the same work would stand (see `kinOf`); null where they are not known. */
  kin(row: number): ArrayLike<number> | null
  /** Whether the row still counts; an entry that was changed in the editor stands on another shelf. */
  has(row: number): boolean
  /** The study of a row where it is in memory; null where it would have to be read. */
  inMemory(row: number): Study | null
  /** Keys of other studies that these name. */
  readonly linkedKeys: readonly string[]
  readonly isBundled: boolean
  /** Whether the study may be offered. */
  isConfirmed(row: number): boolean
  /** Rows with a finding that prints this number, as far as their findings have been read. */
  rowsWithValue(value: number): number[]
  /** What can be searched, in blocks of rows; see `searchLine`. */
  readonly lines: readonly LineBlock[]
}

/** Search lines of consecutive rows, each begun by a line feed. */
export interface LineBlock {
  /** The row of the first line. */
  first: number
  text: string
}
