import type { Fix } from '../check.ts'
import type { Manuscript } from '../../manuscripts/manuscript.ts'
import type { Characteristic, Claim } from '../../judging/claim.ts'
import { studyLabel } from '../../references/studyLabel.ts'
import type { Say } from '../../wording/say.ts'

/** What says how, and what says what: "intramuscularly" is replaced by nothing but "intravenously". */
const isAdverb = (name: string): boolean => name.endsWith('ly')
const isPlural = (name: string): boolean => /[^sui]s$/.test(name)

/**
 * Replaces a name by the one that the record of the study has. Null where the two are no words of one form, so that the sentence would not be one any more, and
 * where markup stands between the words.
 */
export function useSourceName({ text }: Manuscript, { statistic: { start, end, text: ours }, studies }: Claim, { right }: Characteristic, say: Say): Fix | null {
  const shown = text.slice(start, end)
  if (right === null || shown !== ours || isAdverb(ours) !== isAdverb(right) || isPlural(ours) !== isPlural(right) || isShort(ours) !== isShort(right)) return null
  // "An intranasal dose" would become "an sublingual dose".
  const article = /\b(an?)\s{1,3}$/i.exec(text.slice(Math.max(0, start - 6), start))?.[1]
  if (article !== undefined && (article.length === 2) !== /^[aeiou]/i.test(right)) return null
  const newText = /^\p{Lu}\p{Ll}/u.test(shown) ? right[0]!.toUpperCase() + right.slice(1) : right
  return { title: say`Use “${newText}”, as ${studyLabel(studies[0]!)} has it`, edits: [{ start, end, newText }], preferred: true }
}

/** "IV", "PTSD" */
function isShort(name: string): boolean {
  return name === name.toUpperCase()
}
