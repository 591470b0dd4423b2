import type { Token } from '../tokens.ts'
import { found, type Trigger } from './trigger.ts'

/** What makes an event one that no study passes over. */
const grave = /^(?:serious|severe|fatal|lethal)$/
const events = /^(?:events?|reactions?|effects?|complications?|deaths?)$/
const being = /^(?:was|were|is|are|did|had|has|have)$/
const occurring = /^(?:occur|occurs|occurred|happened|arose|seen|recorded|reported|observed|noted|registered|emerged|developed|documented)$/
/** What leads to it: "led to serious adverse events", "there were". */
const leading = /^(?:were|was|are|is|had|has|caused|causes|brought|produced|provoked|suffered|experienced|developed|showed|with|involved|triggered|induced)$/
/** Of how many, of which kind, or only whether: "a rate of serious adverse events", "the serious adverse events were". */
const counting = /^(?:of|for|fewer|more|the|these|those|its|their|any|such|all|most|no|non|not|without|than|as|free|zero|0|or|nor|less|least|and|few|because|due|from)$/

/** Words that such a statement begins with. */
export const happening: readonly string[] = ['serious', 'severe', 'fatal', 'lethal']

/** "Serious adverse events occurred", "one patient had a serious adverse event": that there was what other studies say there was none of. */
export function occurrence(tokens: readonly Token[], at: number): Trigger | null {
  if (!grave.test(tokens[at]!.text)) return null
  const noun = [1, 2, 3].map(ahead => at + ahead).find(i => events.test(tokens[i]?.text ?? ''))
  if (noun === undefined || tokens.slice(at + 1, noun).some(({ text }) => !/^(?:adverse|side|drug|-|related|unwanted|treatment|emergent)$/.test(text))) return null
  let before = at - 1
  while (before > at - 4 && /^(?:an?|several|some|many|various|two|three|four|five|one|-)$/.test(tokens[before]?.text ?? '')) before--
  const lead = tokens[before]?.text ?? ''
  if (counting.test(lead) || tokens.slice(Math.max(0, before - 3), before + 1).some(({ text }) => /^(?:no|nobody|none|neither|without|not|never|nor|if|any)$/.test(text))) return null
  const verb = noun + (being.test(tokens[noun + 1]?.text ?? '') ? 2 : 1)
  const isLed = leading.test(lead) && !(/^(?:was|were|is|are)$/.test(lead) && tokens[before - 1]?.text !== 'there') || lead === 'to' && /^(?:led|leads|gave|rise)$/.test(tokens[before - 1]?.text ?? '')
  return isLed || occurring.test(tokens[verb]?.text ?? '') ? found(at, noun + 1, 'more', 'absence') : null
}
