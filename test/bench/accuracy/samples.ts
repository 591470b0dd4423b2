import { shuffled } from '../support/random.ts'
import { valueOf } from './printedNumbers.ts'
import type { Outcome } from './measure.ts'

/** Misses and false alarms for reading by a person, in an order that does not depend on the file names. Text of the articles: not for committing. */
export function describeSamples(untouched: readonly Outcome[], changed: readonly Outcome[], bodies: ReadonlyMap<string, string>, random: () => number): string {
  const alarms = shuffled(untouched.filter(({ judgement }) => judgement.flagged), random)
  const misses = shuffled(changed.filter(({ judgement }) => !judgement.flagged), random)
  return [
    `# ${alarms.length} flagged numbers that were left as printed`, ...alarms.map((outcome, i) => describe(outcome, i + 1, bodies)),
    `# ${misses.length} changed numbers that were not flagged`, ...misses.map((outcome, i) => describe(outcome, i + 1, bodies)),
  ].join('\n\n')
}

function describe({ article, sentence, number, of, change, judgement, crude }: Outcome, nth: number, bodies: ReadonlyMap<string, string>): string {
  const { claim, verdict, confidence } = judgement
  return [
    `## ${nth}. ${article} · ${change ?? 'untouched'} · ${of} · ${number}`,
    `sentence: ${sentence}`,
    `verdict: ${verdict}${claim ? ` · ${claim.reason ?? '–'} · ${claim.statistic.kind} "${claim.statistic.text}" · confidence ${confidence.toFixed(2)}` : ''}${crude ? ' · absent from the article' : ''}`,
    ...(claim?.evidence ?? []).slice(0, 3).map(({ finding }) => `evidence: ${finding.statistic.kind} "${finding.statistic.text}" in: ${finding.sentence.slice(0, 500)}`),
    ...passagesWith(number.split(/ → | ↔ /)[0]!, bodies.get(article) ?? ''),
  ].join('\n')
}

/** Where the article prints the number as the abstract has it. */
function passagesWith(raw: string, body: string): string[] {
  const value = valueOf(raw.replace(/^[−–-]/, ''))
  return [...body.matchAll(/\d*[.·]?\d+/g)].filter(match => valueOf(match[0]) === value).slice(0, 4)
    .map(({ index }) => `article: … ${body.slice(Math.max(0, index - 110), index + 110)} …`)
}
