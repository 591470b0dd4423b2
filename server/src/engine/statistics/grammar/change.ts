import type { Token } from '../tokens.ts'

const verbs = /^(?:rose|risen|rise|increas|grew|grow|fell|fall|decreas|declin|dropp?|reduc|lower|improv|chang|went|worsen|climb|shift|mov(?:ed|es|ing)|doubl|tripl|halv|jump|dipp|sank|slid|soar|plummet|diminish|lessen|deteriorat|recover|progress)/
const span = /^(?:rang|vari|span)/
/** How far before "from" the word of change may stand, in tokens. */
const reach = 12

/** "rose from 71.3 to 82.6": the number at `at` begins a change, and the two are no range but one value after the other. */
export function beginsChange(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.text !== 'from') return false
  // "Doses went from 0.5 to 1.25 mg/kg": the lowest and the highest.
  if (tokens[at - 2]?.text === 'went' && /^(?:doses|dosages|ages|values|estimates|rates)$/.test(tokens[at - 3]?.text ?? '')) return false
  return followsChange(tokens, at - 1)
}

/** Whether a word of change stands before a token: "fell 9 to 5 days". */
export function followsChange(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at + 1 - reach; i--) {
    const { text } = tokens[i]!
    if (span.test(text) || text === ';') return false
    if (verbs.test(text)) return true
  }
  return false
}
