import type { Claim } from './claim.ts'

/** What a person recorded after comparing a figure with its source. */
export interface HandCheck {
  /** The figure as printed in the manuscript. */
  figure: string
  /** The sentence that states it, white space folded. When it changes, the check lapses. */
  sentence: string
  /** Which of several equal figures of the sentence it is, from 1. */
  occurrence: number
  /** Keys of the studies it was compared with. */
  studies: string[]
  /** Page, table or figure of the source. */
  where?: string
  /** The line of the source that states the figure. */
  quote?: string
  by?: string
  /** A day: "2026-11-22". */
  on?: string
}

/** Enough of a claim to find its hand check again. */
export type HandCheckName = Pick<HandCheck, 'figure' | 'sentence' | 'occurrence'>

/** Gives each claim the check that a person recorded for it, as long as figure and sentence are still the same. */
export function applyHandChecks(claims: readonly Claim[], text: string, checks: readonly HandCheck[]): readonly Claim[] {
  if (checks.length === 0) return claims
  const known = new Map(checks.map(check => [nameKey(check), check]))
  const names = handCheckNames(claims, text)
  return claims.map((claim, index) => {
    const checked = known.get(nameKey(names[index]!))
    return checked ? { ...claim, checked } : claim
  })
}

/** How the claims of a manuscript are named in the file of hand checks, one for one. */
export function handCheckNames(claims: readonly Claim[], text: string): HandCheckName[] {
  const seen = new Map<string, number>()
  return claims.map(({ statistic, sentence }) => {
    const figure = fold(text.slice(statistic.start, statistic.end))
    const place = `${sentence.start} ${figure}`
    const occurrence = (seen.get(place) ?? 0) + 1
    seen.set(place, occurrence)
    return { figure, sentence: fold(text.slice(sentence.start, sentence.end)), occurrence }
  })
}

/** One name is one claim, or claims that cannot be told apart because the manuscript repeats itself word for word. */
export function nameKey({ figure, sentence, occurrence }: HandCheckName): string {
  return JSON.stringify([figure, sentence, occurrence])
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
