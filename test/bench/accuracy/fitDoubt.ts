/**
 * Fits the weights of `engine/judging/doubt.ts` on the tuning half of a folder of JATS articles and prints them. The reporting half is never read.
 *
 *   node test/bench/accuracy/fitDoubt.ts [FOLDER]
 */
import { analyse } from '../../../server/src/engine/index.ts'
import { candidatesFor, type Setting } from '../../../server/src/engine/judging/candidates.ts'
import type { Claim } from '../../../server/src/engine/judging/claim.ts'
import { companyIn, type Company } from '../../../server/src/engine/judging/company.ts'
import { evidenceOf, poolEvidence } from '../../../server/src/engine/judging/evidencePool.ts'
import { judgeByRules } from '../../../server/src/engine/judging/judgeClaim.ts'
import { traitsOf, type Traits } from '../../../server/src/engine/judging/traits.ts'
import type { Span } from '../../../server/src/engine/text/span.ts'
import { hash, randomFrom, shuffled } from '../support/random.ts'
import { sharedPath } from '../support/sharedFolder.ts'
import { listArticles, readArticle, type Article } from './articles.ts'
import { changesOf, type Change } from './changes.ts'
import { citingManuscript } from './manuscript.ts'
import { printedNumbers } from './printedNumbers.ts'

/** A number of a manuscript, as printed or changed. */
interface Example { traits: Traits, changed: boolean }

/** One quotation in six misstates its source (Baethge & Jergas 2025): the odds that a number is wrong before anything is known of it. */
const priorOdds = 1 / 5
/** Of each kind of change, so many are made of a sentence. */
const perKind = 3
/** Keeps weights small that few numbers speak for. */
const ridge = 0.02

const folder = process.argv[2] ?? sharedPath('pmc-rct')
if (folder !== null) print(fit(listArticles(folder, 'tune').flatMap(path => examplesOf(readArticle(path)))))

/** Every number of the article's abstract as it is, and some of each sentence changed, one at a time. */
function examplesOf(article: Article | null): Example[] {
  if (!article) return []
  const sentences = article.paragraphs.flat()
  const changes = sentences.map(sentence => {
    const random = randomFrom(`fit ${article.id} ${hash(sentence)}`)
    return (['digit', 'dropped digit', 'decimal shift'] as const).flatMap(kind => shuffled(changesOf(kind, sentence, random), random).slice(0, perKind))
  })
  const rounds = Math.max(0, ...changes.map(({ length }) => length))
  return [
    ...read(article, sentences, sentences.map(sentence => printedNumbers(sentence)), false),
    ...Array.from({ length: rounds }, (_, round) => {
      const made = changes.map((each): Change | undefined => each[round])
      return read(article, made.map((change, i) => change?.sentence ?? sentences[i]!), made.map(change => change?.places ?? []), true)
    }).flat(),
  ]
}

/** The traits of the numbers at some places of each sentence. */
function read(article: Article, sentences: readonly string[], places: readonly (readonly Span[])[], changed: boolean): Example[] {
  const { text, starts } = citingManuscript([sentences], article.id)
  const { claims } = analyse(text, article.corpus, { syntax: 'markdown' })
  const company = companyIn(poolEvidence(article.corpus.studies.flatMap(study => evidenceOf(study, article.corpus, null))))
  const wanted = places.flatMap((spans, i) => spans.map(({ start, end }) => ({ start: start + starts[i]!, end: end + starts[i]! })))
  return wanted.flatMap(place => claims.filter(({ statistic }) => statistic.kind !== 'direction' && statistic.start < place.end && place.start < statistic.end).slice(0, 1))
    .map(claim => ({ traits: traitsIn(settingOf(claim, claims), article, company), changed }))
}

function settingOf({ statistic, sentence }: Claim, claims: readonly Claim[]): Setting {
  const others = claims.filter(other => other.statistic !== statistic && other.sentence.start === sentence.start).map(other => other.statistic)
  return { statistic, group: others.filter(({ group }) => group === statistic.group), sentence: others }
}

function traitsIn(setting: Setting, { corpus }: Article, company: Company): Traits {
  const candidates = candidatesFor(setting, company)
  return traitsOf(setting, candidates, company, judgeByRules(setting, corpus.studies, candidates, company).verdict)
}

/**
 * Logistic regression by gradient ascent on standardised traits, both classes weighing the same. The intercept is then moved to the odds that a number is
 * wrong.
 */
function fit(examples: readonly Example[]): { intercept: number, weights: Record<string, number>, count: number } {
  const names = Object.keys(examples[0]!.traits) as (keyof Traits)[]
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
  return { intercept: base + Math.log(priorOdds) - names.reduce((sum, name, j) => sum + weights[name]! * mean[j]!, 0), weights, count: examples.length }
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function print({ intercept, weights, count }: ReturnType<typeof fit>): void {
  console.log(`// ${count} numbers\nconst intercept = ${intercept.toFixed(2)}\nconst weights: Traits = {`)
  for (const [name, weight] of Object.entries(weights)) console.log(`  ${name}: ${weight.toFixed(2)},`)
  console.log('}')
}
