import type { Token } from '../tokens.ts'

const raising = /^(?:rose|raised|raises|raising|increased|increases|increasing|grew|multiplied|multiplies|multiplying|changed|changes|shifted|altered)$/
const multiplying = /^multipl(?:ied|ies|ying)$/

/** "The odds of response rose", "raised the odds of response", with no other noun of a number between. */
export function raisesOdds(tokens: readonly Token[], at: number): boolean {
  return verbOf(tokens, at) !== null
}

/** "multiplied the odds of response by almost 29", "raised the odds by a factor of 29": what odds are multiplied by is a ratio of odds. */
export function multipliesOdds(tokens: readonly Token[], at: number): boolean {
  const verb = verbOf(tokens, at)
  if (verb === null) return false
  const before = tokens.slice(Math.max(0, at - 5), at).map(({ text }) => text)
  const isFactor = before.includes('factor')
  return (isFactor || multiplying.test(verb)) && before.includes('by')
}

/** So many tokens stand at most between the odds and their number. */
const reach = 16

/** What is said of the odds before a number. */
function verbOf(tokens: readonly Token[], at: number): string | null {
  const odds = tokens.findLastIndex(({ text }, i) => i < at && i > at - reach && text === 'odds')
  if (odds < 0 || tokens.slice(odds, at).some(({ text }) => /^(?:[;:]|and|while|whereas|risk|rate)$/.test(text))) return null
  const behind = tokens.slice(odds, at).find(({ text }) => raising.test(text))
  return (behind ?? tokens.slice(Math.max(0, odds - 4), odds).find(({ text }) => raising.test(text)))?.text ?? null
}
