import { isDash } from '../grammar/draft.ts'
import type { Token } from '../tokens.ts'
import { specify, units, type Specification, type SpecificationReader } from './specification.ts'

const times: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3 }
const spans: Readonly<Record<string, string>> = { day: units.daily, daily: units.daily, night: units.daily, nightly: units.daily, week: units.weekly, weekly: units.weekly, month: units.monthly, monthly: units.monthly, year: units.yearly, yearly: units.yearly }
/** What prescriptions write. */
const prescribed: Readonly<Record<string, number>> = { QD: 1, BID: 2, TID: 3, QID: 4, qd: 1, bid: 2, tid: 3, qid: 4 }

/** "twice weekly", "thrice-weekly", "three times a week", "2 × per day", "20 mg BID": how often something is given or done. */
export const frequencies: SpecificationReader = (tokens, at) => {
  const token = tokens[at]!
  const prescription = prescribed[token.raw]
  if (prescription !== undefined) return isBehindDose(tokens, at) ? specify(tokens, at, at + 1, prescription, units.daily) : null
  const named = times[token.text]
  if (named !== undefined) return inSpan(tokens, at, at + 1, named)
  const { number, glued } = token
  if (!number || glued || number.decimals > 0 || number.value < 1) return null
  if (/^(?:times?|×|x)$/.test(tokens[at + 1]?.text ?? '')) return inSpan(tokens, at, at + 2, number.value)
  return givings(tokens, at, number.value)
}

/** What is given again and again. */
const given = /^(?:infusions?|sessions?|doses|injections?|treatments?|administrations?)$/

/** "three infusions per week", "two ketamine sessions a week": how often, and not how many. */
function givings(tokens: readonly Token[], at: number, value: number): Specification | null {
  for (let i = at + 1; i < at + 4 && tokens[i]?.type === 'word'; i++) {
    if (!given.test(tokens[i]!.text)) continue
    // "three infusions of ketamine per week"
    const end = tokens[i + 1]?.text === 'of' && tokens[i + 2]?.type === 'word' ? i + 3 : i + 1
    if (/^(?:an?|per|each|every)$/.test(tokens[end]?.text ?? '')) return inSpan(tokens, at, end, value)
  }
  return null
}

/** "… weekly", "… a week", "…/week", and "…" alone for something else. */
function inSpan(tokens: readonly Token[], from: number, at: number, value: number): Specification | null {
  const joint = isDash(tokens[at]) || /^(?:an?|per|each|every|\/)$/.test(tokens[at]?.text ?? '') ? at + 1 : at
  const span = tokens[joint]?.text ?? ''
  const unit = spans[span]
  // "twice week" needs its article, "twice a weekly" has one too many.
  if (unit === undefined || /ly$/.test(span) !== (joint === at || isDash(tokens[at])) || tokens.slice(joint + 1, joint + 3).some(({ text }) => passed.test(text))) return null
  return specify(tokens, from, joint + 1, value, unit)
}

/** "Once a week had passed" says when. */
const passed = /^(?:pass(?:es|ed)|elapsed)$/

function isBehindDose(tokens: readonly Token[], at: number): boolean {
  return /^(?:mg|g|µg|mcg|ml|kg|units?|iu|dose|doses|daily)$/.test(tokens[at - 1]?.text ?? '')
}
