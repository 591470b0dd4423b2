/**
 * Fits the weights of `engine/judging/weighing/doubt.ts` and `engine/judging/weighing/crossingDoubt.ts` on the tuning half of a folder of JATS articles and prints them: on the abstracts as they are and changed, and on
 * the labelled sentences about whole articles in `test/claims`, which say in other words what abstracts repeat. The reporting half is never read.
 *
 *   node test/bench/accuracy/fitDoubt.ts [FOLDER]
 */
import type { Corpus } from '../../../server/src/engine/corpus/corpus.ts'
import { analyse } from '../../../server/src/engine/index.ts'
import { candidatesFor, settingIn, type Setting } from '../../../server/src/engine/judging/candidates/candidates.ts'
import type { Claim } from '../../../server/src/engine/judging/claim.ts'
import { companyIn, type Company } from '../../../server/src/engine/judging/candidates/company.ts'
import { evidenceOf, poolEvidence } from '../../../server/src/engine/judging/candidates/evidencePool.ts'
import { crossingsOf, type CrossingTraits } from '../../../server/src/engine/judging/weighing/crossing.ts'
import { judgeByRules } from '../../../server/src/engine/judging/judgeClaim.ts'
import { traitsOf, type Traits } from '../../../server/src/engine/judging/weighing/traits.ts'
import { pairsOf } from '../../../server/src/engine/judging/weighing/weighArms.ts'
import { tokenize } from '../../../server/src/engine/statistics/tokens.ts'
import type { Span } from '../../../server/src/engine/text/span.ts'
import { hash, randomFrom, shuffled } from '../support/random.ts'
import { sharedPath } from '../support/sharedFolder.ts'
import { readArticleClaims } from '../../unit/engine/articleClaims.ts'
import { corpusOf, listArticles, readArticle, type Article } from './articles.ts'
import { changesOf, neighbour, type Change } from './changes.ts'
import { citingManuscript } from './manuscript.ts'
import { printedNumbers } from './printedNumbers.ts'

/** A number of a manuscript, or a pair of numbers, as printed or changed. */
interface Example<Of extends Record<keyof Of, number>> { traits: Of, changed: boolean }

interface Examples { numbers: Example<Traits>[], pairs: Example<CrossingTraits>[] }

/** One quotation in six misstates its source (Baethge & Jergas 2025): the odds that a number is wrong before anything is known of it. */
const oddsOfNumber = 1 / 5
/** Two numbers in each other's place are seldom: half as many as those. */
const oddsOfPair = 1 / 10
/** Of each kind of change, so many are made of a sentence. */
const perKind = 3
const pairsPerSentence = 4
/** Keeps weights small that few numbers speak for. */
const ridge = 0.02

const folder = process.argv[2] ?? sharedPath('pmc-rct')
if (folder !== null) {
  const paths = listArticles(folder, 'tune')
  const examples = paths.map(path => examplesOf(readArticle(path)))
  print('Traits', fit([...examples.flatMap(({ numbers }) => numbers), ...inOwnWords(paths)], oddsOfNumber))
  print('CrossingTraits', fit(examples.flatMap(({ pairs }) => pairs), oddsOfPair))
}

/** Every number and every pair of the article's abstract as it is, and some of each sentence changed, one at a time. */
function examplesOf(article: Article | null): Examples {
  if (!article) return { numbers: [], pairs: [] }
  const sentences = article.paragraphs.flat()
  const random = (sentence: string): (() => number) => randomFrom(`fit ${article.id} ${hash(sentence)}`)
  const slips = inRounds(sentences, sentence => {
    const next = random(sentence)
    return (['digit', 'dropped digit', 'decimal shift', neighbour] as const).flatMap(kind => shuffled(changesOf(kind, sentence, next, article.body), next).slice(0, perKind))
  })
  const swaps = inRounds(sentences, sentence => {
    const next = random(sentence)
    return shuffled(changesOf('swapped arms', sentence, next, article.body), next).slice(0, pairsPerSentence)
  })
  return {
    numbers: [
      ...numbersIn(article, sentences, sentences.map(sentence => printedNumbers(sentence)), false),
      ...slips.flatMap(made => numbersIn(article, changed(sentences, made), placesOf(made), true)),
    ],
    pairs: [...pairsIn(article, sentences, null), ...swaps.flatMap(made => pairsIn(article, changed(sentences, made), placesOf(made)))],
  }
}

type Round = readonly (Change | undefined)[]

/** The changes of all sentences in rounds, each of which changes every sentence once as long as it has changes left. */
function inRounds(sentences: readonly string[], changesIn: (sentence: string) => Change[]): Round[] {
  const changes = sentences.map(changesIn)
  return Array.from({ length: Math.max(0, ...changes.map(({ length }) => length)) }, (_, round) => changes.map(each => each[round]))
}

function changed(sentences: readonly string[], made: Round): string[] {
  return sentences.map((sentence, i) => made[i]?.sentence ?? sentence)
}

function placesOf(made: Round): Span[][] {
  return made.map(change => change?.places ?? [])
}

/** The traits of the numbers at some places of each sentence. */
function numbersIn(article: Article, sentences: readonly string[], places: readonly (readonly Span[])[], changed: boolean): Example<Traits>[] {
  const { text, claims, company, wanted } = read(article, sentences, places)
  return wanted.flat().flatMap(place => claims.filter(claim => isAt(claim, place)).slice(0, 1))
    .map(claim => ({ traits: traitsIn(settingOf(claim, claims, text), article.corpus, company), changed }))
}

/** The numbers of the labelled sentences about these articles. */
function inOwnWords(paths: readonly string[]): Example<Traits>[] {
  return ['articles', 'second-articles'].flatMap(readArticleClaims).flatMap(({ file, text, at, verdict }) => {
    const path = paths.find(each => each.endsWith(`/${file}`))
    if (path === undefined) return []
    const corpus = corpusOf(path)
    const { claims } = analyse(text, corpus, { syntax: 'markdown' })
    const start = text.indexOf(at)
    const claim = claims.find(each => isAt(each, { start, end: start + at.length }))
    return claim ? [{ traits: traitsIn(settingOf(claim, claims, text), corpus, companyOf(corpus)), changed: verdict !== 'supported' }] : []
  })
}

/** The traits of all pairs of numbers, or of those at two places of each sentence. */
function pairsIn(article: Article, sentences: readonly string[], places: readonly (readonly Span[])[] | null): Example<CrossingTraits>[] {
  const { claims, company, wanted } = read(article, sentences, places ?? [])
  return [...new Set(claims.map(({ sentence }) => sentence.start))].flatMap(start => {
    const own = claims.filter(({ sentence }) => sentence.start === start)
    const pairs = pairsOf(own.map(claim => claim.reason === 'arm' ? { ...claim, verdict: 'supported' } : claim))
    const crossings = crossingsOf(pairs.map(([a, b]) => [a.statistic, b.statistic]), own.map(({ statistic }) => statistic).filter(({ kind }) => kind !== 'direction'), company)
    return crossings.flatMap((crossing, i) => {
      const isWanted = places === null || wanted.some(([first, second]) => first && second && isAt(pairs[i]![0], first) && isAt(pairs[i]![1], second))
      return crossing && isWanted ? [{ traits: crossing.traits, changed: places !== null }] : []
    })
  })
}

function isAt({ statistic }: Claim, place: Span): boolean {
  return statistic.kind !== 'direction' && statistic.start < place.end && place.start < statistic.end
}

/** The claims of a manuscript made of these sentences, and where in it the places are. */
function read(article: Article, sentences: readonly string[], places: readonly (readonly Span[])[]): { text: string, claims: Claim[], company: Company, wanted: Span[][] } {
  const { text, starts } = citingManuscript([sentences], article.id)
  const { claims } = analyse(text, article.corpus, { syntax: 'markdown' })
  const company = companyOf(article.corpus)
  return { text, claims, company, wanted: places.map((spans, i) => spans.map(({ start, end }) => ({ start: start + starts[i]!, end: end + starts[i]! }))) }
}

function companyOf(corpus: Corpus): Company {
  return companyIn(poolEvidence(corpus.studies.flatMap(study => evidenceOf(study, corpus, null))))
}

function settingOf({ statistic, sentence }: Claim, claims: readonly Claim[], text: string): Setting {
  return settingIn(claims.filter(other => other.sentence.start === sentence.start).map(other => other.statistic), statistic, () => tokenize(text, sentence))
}

function traitsIn(setting: Setting, corpus: Corpus, company: Company): Traits {
  const candidates = candidatesFor(setting, company)
  return traitsOf(setting, candidates, company, judgeByRules(setting, corpus.studies, candidates, company).verdict)
}

interface Fitted { intercept: number, weights: Record<string, number>, count: number }

/**
 * Logistic regression by gradient ascent on standardised traits, both classes weighing the same. The intercept is then moved to the odds that a number is
 * wrong.
 */
function fit<Of extends Record<keyof Of, number>>(examples: readonly Example<Of>[], odds: number): Fitted {
  const names = Object.keys(examples[0]!.traits) as (keyof Of & string)[]
  const mean = names.map(name => average(examples.map(({ traits }) => traits[name])))
  const deviation = names.map((name, j) => Math.sqrt(average(examples.map(({ traits }) => (traits[name] - mean[j]!) ** 2))) || 1)
  const rows = examples.map(({ traits }) => names.map((name, j) => (traits[name] - mean[j]!) / deviation[j]!))
  const share = average(examples.map(({ changed }) => Number(changed)))
  const weight = examples.map(({ changed }) => 0.5 / (changed ? share : 1 - share))
  const slopes = names.map(() => 0)
  let base = 0
  for (let step = 0; step < 4000; step++) {
    const gradient = names.map(() => 0)
    let baseGradient = 0
    rows.forEach((row, i) => {
      const error = weight[i]! * (Number(examples[i]!.changed) - 1 / (1 + Math.exp(-row.reduce((sum, x, j) => sum + x * slopes[j]!, base))))
      row.forEach((x, j) => { gradient[j]! += error * x })
      baseGradient += error
    })
    base += 0.5 * baseGradient / rows.length
    slopes.forEach((slope, j) => { slopes[j] = slope + 0.5 * (gradient[j]! / rows.length - ridge * slope) })
  }
  const weights = Object.fromEntries(names.map((name, j) => [name, slopes[j]! / deviation[j]!]))
  return { intercept: base + Math.log(odds) - names.reduce((sum, name, j) => sum + weights[name]! * mean[j]!, 0), weights, count: examples.length }
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function print(type: string, { intercept, weights, count }: Fitted): void {
  console.log(`// ${count} examples\nconst intercept = ${intercept.toFixed(2)}\nconst weights: ${type} = {`)
  for (const [name, weight] of Object.entries(weights)) console.log(`  ${name}: ${weight.toFixed(2)},`)
  console.log('}')
}
