import type { CslItem } from '../corpus/study.ts'
import type { Citable } from './studyLabel.ts'

/**
 * CSL cannot say that an author list goes on beyond what is known. So authors are added whom nobody sees: the style is told to
 * stop before them (`stopAfter`), and prints its own "et al.", in its own place, words and type.
 */
const unseen = { literal: 'others' }

/** Whether the author list is known to go on. */
export function isOpen({ csl, authorsComplete }: Citable): boolean {
  return authorsComplete === false && knownAuthors(csl) > 0
}

/** How many authors of a record are known. */
export function knownAuthors({ author }: CslItem): number {
  return Array.isArray(author) ? author.length : 0
}

/** The record with unseen authors, where its list is open: so many that any style shortens it in the text ("Feder et al."). */
export function withUnseenAuthors(work: Citable): CslItem {
  return isOpen(work) ? { ...work.csl, author: [...work.csl.author ?? [], ...Array<typeof unseen>(6).fill(unseen)] } : work.csl
}
