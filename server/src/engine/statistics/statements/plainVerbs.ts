import type { Token } from '../tokens.ts'

const adverb = /ly$|^(?:also|still|even|just|further)$/
/** "Did reduce", "can reduce", "did not reduce": what is said there is said of what was found. */
const auxiliary = /^(?:did|does|do|could|can)$/
/** "Was shown to reduce", "was not found to reduce", "proved able to reduce" */
const leadingTo = /^(?:shown|found|seen|observed|demonstrated|proven|proved|known|able|unable|appear|appears|appeared|seem|seems|seemed|managed|tended|failed)$/

/** Whether a verb in its plain form states something by what leads to it: "did not reduce", "failed to reduce", "could not be shown to reduce". */
export function isLed(tokens: readonly Token[], at: number): boolean {
  let i = at - 1
  while (i > at - 3 && adverb.test(tokens[i]?.text ?? '')) i--
  const { text } = tokens[i] ?? { text: '' }
  if (text === 'to') return leadingTo.test(tokens[i - 1]?.text ?? '') && !isRelative(tokens, i - 1)
  return text === 'not' && auxiliary.test(tokens[i - 1]?.text ?? '') && !isRelative(tokens, i - 1)
}

/** "Patients who did not improve", "those who failed to respond": who they are. */
function isRelative(tokens: readonly Token[], at: number): boolean {
  return [1, 2].some(back => /^(?:who|that)$/.test(tokens[at - back]?.text ?? ''))
}
