import type { Token } from '../tokens.ts'
import { found, type Trigger } from './trigger.ts'

const many = /^(?:most|majority)$/
const few = /^(?:few|minority|handful)$/

/** Words that such a statement begins with. */
export const shared: readonly string[] = ['most', 'majority', 'few', 'minority', 'handful']

const people = /^(?:patients?|participants|people|responders|remitters|those|them|individuals|adults|adolescents|women|men|subjects|volunteers)$/
/** No more tokens stand between how many and whom, or between these and what they did. */
const reach = 9

/** "Most responders relapsed", "few of those who had responded stayed well": of how many something is so, where no number is given. */
export function share(tokens: readonly Token[], at: number): Trigger | null {
  const { text } = tokens[at]!
  if (!many.test(text) && !few.test(text) || /^(?:the|at|not|than|nor)$/.test(tokens[at - 1]?.text ?? '') && !/^(?:majority|minority)$/.test(text) || text === 'most' && !/^(?:of|[a-z]{3,})$/.test(tokens[at + 1]?.text ?? '')) return null
  const whom = tokens.findIndex((token, i) => i > at && i <= at + 5 && people.test(token.text))
  if (whom < 0 || tokens.slice(at + 1, whom).some(token => token.number !== undefined || token.type !== 'word')) return null
  for (let i = whom + 1; i < Math.min(tokens.length, whom + reach) && !/^[,;:.]$/.test(tokens[i]!.text); i++) {
    const done = doneAt(tokens, i)
    // "Those who had responded slid back": who they are is told first.
    if (!done || /^who$/.test(tokens[whom + 1]?.text ?? '') && i <= whom + 3) continue
    const isDenied = tokens.slice(whom + 1, i).some(({ text: word }) => /^(?:not|never)$/.test(word))
    const isMany = many.test(text) !== (done.isGood !== isDenied)
    return found(at, done.to, isMany ? 'more' : 'less', 'share')
  }
  return null
}

/** What becomes of patients who are better: the statement is of relapse, whichever way it is put. */
function doneAt(tokens: readonly Token[], at: number): { isGood: boolean, to: number } | null {
  const [first, second, third] = [0, 1, 2].map(ahead => tokens[at + ahead]?.text ?? '') as [string, string, string]
  if (/^relapsed?$/.test(first) && !/^(?:with|of|from|in|a|an|the|and|or|for|after)$/.test(tokens[at - 1]?.text ?? '')) return { isGood: false, to: at + 1 }
  if (/^(?:slid|slipped|fell)$/.test(first) && second === 'back') return { isGood: false, to: at + 2 }
  if (/^(?:stayed|remained|kept|were)$/.test(first) && /^(?:well|better|still)$/.test(second) && !(second === 'still' && third !== 'well')) return { isGood: true, to: second === 'still' ? at + 3 : at + 2 }
  if (/^(?:stayed|remained)$/.test(first) && second === 'in' && third === 'remission') return { isGood: true, to: at + 3 }
  if (/^(?:kept|held|maintained|sustained|retained|lost)$/.test(first)) {
    const noun = [1, 2, 3].find(ahead => /^(?:response|gains?|benefits?|improvements?|remission)$/.test(tokens[at + ahead]?.text ?? ''))
    return noun === undefined ? null : { isGood: first !== 'lost', to: at + noun + 1 }
  }
  return null
}
