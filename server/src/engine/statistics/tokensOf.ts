import { lately } from '../text/lately.ts'
import { tokenize, type Token } from './tokens.ts'

/** Parts of one sentence that are asked for again: itself, and what of it leans on each of a few citations. */
const asked = 4

const kept = lately(asked, (prose: string, start: number, end: number): readonly Token[] => tokenize(prose, { start, end }))

/** See `tokenize`. The statistics of a sentence, what is said in it by names, and the rules that hold its numbers against each other all read the same words. */
export function tokensOf(prose: string, { start, end }: { start: number, end: number }): readonly Token[] {
  return kept(prose, start, end)
}
