import type { Claim } from '../judging/claim.ts'

/** The claims of one sentence after another, in order of appearance. */
export function sentencesOf(claims: readonly Claim[]): Claim[][] {
  const sentences: Claim[][] = []
  for (const claim of claims) {
    const last = sentences.at(-1)
    if (last && last[0]!.sentence.start === claim.sentence.start) last.push(claim)
    else sentences.push([claim])
  }
  return sentences
}

/** As much of a sentence as lies near one of its claims. A sentence without end is not read anew for each of its numbers. */
const near = 1500

/** The sentence around a claim, where its words say how the number was computed. */
export function sentenceAround(text: string, { statistic, sentence }: Claim): string {
  return text.slice(Math.max(sentence.start, statistic.start - near), Math.min(sentence.end, statistic.end + near))
}
