import { isDash } from '../grammar/draft.ts'
import { rankAt } from './evidenceLevels.ts'
import { specify, units, type SpecificationReader } from './specification.ts'

/** What is scheduled, which tells where the schedule is a Roman numeral: "Schedule 3 drugs" may be those of a plan. */
const scheduled = /^(?:substances?|drugs?|narcotics?)$/
/** By what it is. */
const controlled = /^(?:controlled|law|laws|legally|scheduling|dea|act|federal(?:ly)?)$/
/** How far around a schedule such a word stands, in tokens. */
const around = 8

/** "a Schedule III substance", "controlled under Schedule II": how strictly the law controls a drug. A schedule of visits has figures of its own. */
export const schedules: SpecificationReader = (tokens, at) => {
  if (!/^schedules?$/.test(tokens[at]!.text)) return null
  const rank = rankAt(tokens, isDash(tokens[at + 1]) ? at + 2 : at + 1)
  if (!rank || rank.part !== undefined || /^[A-D]$/.test(tokens[rank.next - 1]!.raw)) return null
  const isRoman = tokens[rank.next - 1]!.number === undefined
  const isOfLaw = tokens.slice(Math.max(0, at - around), rank.next + around).some(({ text }) => controlled.test(text) || isRoman && scheduled.test(text))
  return isOfLaw ? specify(tokens, at, rank.next, rank.value, units.schedule) : null
}
