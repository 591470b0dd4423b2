import type { Token } from '../tokens.ts'

/** "The odds of response rose", with no other noun of a number between. */
export function raisesOdds(tokens: readonly Token[], at: number): boolean {
  const odds = tokens.findLastIndex(({ text }, i) => i < at && i > at - 12 && text === 'odds')
  return odds >= 0 && tokens.slice(odds, at).some(({ text }) => /^(?:rose|raised|increased|grew|multiplied)$/.test(text)) && !tokens.slice(odds, at).some(({ text }) => /^(?:[;:]|and|while|whereas|risk|rate)$/.test(text))
}
