import { shuffled } from '../support/random.ts'
import type { Article } from './articles.ts'
import { valuesIn } from './crudeMatcher.ts'
import type { Outcome } from './measure.ts'
import { valueOf } from './printedNumbers.ts'

/**
 * Misses and false alarms for reading by a person: mixed, so that no article comes twice before each has come once. Holds text of the articles,
 * so it is not for committing.
 */
export function describeSamples(untouched: readonly Outcome[], changed: readonly Outcome[], articles: ReadonlyMap<string, Article>, random: () => number): string {
  const alarms = mixed(untouched.filter(({ judgement }) => judgement.flagged), random)
  const misses = mixed(changed.filter(({ judgement }) => !judgement.flagged), random)
  return [
    `# ${alarms.length} flagged numbers that were left as printed`, ...alarms.map((outcome, i) => describe(outcome, i + 1, articles)),
    `# ${misses.length} changed numbers that were not flagged`, ...misses.map((outcome, i) => describe(outcome, i + 1, articles)),
  ].join('\n\n')
}

function mixed(outcomes: readonly Outcome[], random: () => number): Outcome[] {
  const seen = new Map<string, number>()
  const turns = shuffled(outcomes, random).map(outcome => {
    const turn = seen.get(outcome.article) ?? 0
    seen.set(outcome.article, turn + 1)
    return { outcome, turn }
  })
  return turns.sort((a, b) => a.turn - b.turn).map(({ outcome }) => outcome)
}

function describe({ article: id, sentence, number, of, change, judgement, crude }: Outcome, nth: number, articles: ReadonlyMap<string, Article>): string {
  const { claim, verdict, confidence } = judgement
  const article = articles.get(id)!
  const value = valueOf(number.split(/ → | ↔ /)[0]!.replace(/^[−–-]/, ''))
  const findings = [...article.corpus.byValue(value), ...article.corpus.byValue(-value)]
  return [
    `## ${nth}. ${id} · ${change ?? 'untouched'} · ${of} · ${number}`,
    `sentence: ${sentence}`,
    `verdict: ${verdict}${claim ? ` · ${claim.reason ?? '–'} · ${claim.statistic.kind} "${claim.statistic.text}" ${claim.statistic.unit ?? ''} · confidence ${confidence.toFixed(2)}` : ''}${crude ? ' · value printed nowhere in the article' : ''}`,
    ...(claim?.evidence ?? []).slice(0, 2).map(({ finding }) => `evidence: ${finding.statistic.kind} "${finding.statistic.text}" in: ${finding.sentence.slice(0, 500)}`),
    `findings with the original value: ${findings.length}`,
    ...likest(findings, ({ finding }) => finding.sentence, sentence).map(({ finding }) => `  ${finding.statistic.kind} "${finding.statistic.text}" ${finding.statistic.unit ?? ''} in: ${finding.sentence.slice(0, 400)}`),
    ...likest(valuesIn(article.body).filter(each => each.value === value).map(({ at }) => article.body.slice(Math.max(0, at - 130), at + 100)), passage => passage, sentence).map(passage => `  printed: … ${passage} …`),
  ].join('\n')
}

/** The two that share most words with the sentence. */
function likest<Item>(items: readonly Item[], textOf: (item: Item) => string, sentence: string): Item[] {
  const words = new Set(wordsOf(sentence))
  const shared = (item: Item) => new Set(wordsOf(textOf(item)).filter(word => words.has(word))).size
  return items.map(item => ({ item, likeness: shared(item) })).sort((a, b) => b.likeness - a.likeness).slice(0, 2).map(({ item }) => item)
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{3,}/gu) ?? []
}
