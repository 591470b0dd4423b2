import type { Reason } from '../../claim.ts'
import type { Token } from '../../../statistics/tokens.ts'
import type { Name } from './names.ts'
import type { Declared, StudyRecord } from './record.ts'

/** Names of one part of a sentence or of a cell of a table, in order, and its words. */
interface Said { tokens: readonly Token[], names: readonly Name[], isCell: boolean }

/** One of the characteristics of a study that are set down before it begins (PICO): how a sentence names it, and what a study has in its place. */
export interface Characteristic {
  /** Which kind of slip another name is. */
  reason: Reason
  /** How sure it is that another name is a slip, where that is not as sure as of the others: from 0 to 1. */
  confidence?: number
  /** Whether it may be the other side of a comparison, even of one that is denied. */
  isComparison?: true
  /** Whether a name is of it. */
  isOf(name: Name, said: Said, record: StudyRecord): boolean
  /** What the record of the study has in its place, all told; nothing where it says nothing of it, or may mean the same. */
  otherwise(name: Name, said: Said, record: StudyRecord): readonly Declared[]
}
