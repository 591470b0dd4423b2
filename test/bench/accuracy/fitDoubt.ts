/**
 * Fits the weights of `engine/judging/weighing/doubt.ts` and `engine/judging/weighing/crossingDoubt.ts` on the tuning half of a folder of JATS articles and prints them: on the abstracts as they are and changed, and on
 * the labelled sentences about whole articles in `test/claims`, which say in other words what abstracts repeat. The reporting half is never read.
 *
 *   node test/bench/accuracy/fitDoubt.ts [FOLDER] [--discussions] [--compare]
 *
 * `--discussions` takes the discussions of the articles as well. `--compare` fits without and with them on four fifths of the articles at a time, and prints how many numbers of the rest either would speak of.
 */
import { parseArgs } from 'node:util'
import { hash } from '../support/random.ts'
import { percent, table } from '../support/report.ts'
import { sharedPath } from '../support/sharedFolder.ts'
import { listArticles, readArticle } from './articles.ts'
import { neighbour } from './changes.ts'
import { examplesOf, inOwnWords, type NumberExample } from './doubtExamples.ts'
import { fit, probabilityOf, type Example, type Fitted } from './logisticFit.ts'
import type { Traits } from '../../../server/src/engine/judging/weighing/traits.ts'
import { worthSaying, worthSayingOfRounded } from '../../../server/src/engine/judging/weighing/weigh.ts'

/** One quotation in six misstates its source (Baethge & Jergas 2025): the odds that a number is wrong before anything is known of it. */
const oddsOfNumber = 1 / 5
/** Two numbers in each other's place are seldom: half as many as those. */
const oddsOfPair = 1 / 10
const folds = 5

const { values: options, positionals } = parseArgs({ allowPositionals: true, options: { discussions: { type: 'boolean', default: false }, compare: { type: 'boolean', default: false } } })
const folder = positionals[0] ?? sharedPath('pmc-rct')
if (folder !== null) {
  const articles = listArticles(folder, 'tune').map(path => ({
    path,
    abstract: examplesOf(readArticle(path)),
    discussion: options.discussions || options.compare ? examplesOf(readArticle(path, 'discussion')) : { numbers: [], pairs: [] },
    ownWords: inOwnWords(path),
  }))
  if (options.compare) compare(articles)
  else {
    print('Traits', fit(articles.flatMap(article => numbersOf(article, true)), oddsOfNumber))
    print('CrossingTraits', fit(articles.flatMap(({ abstract, discussion }) => [...abstract.pairs, ...discussion.pairs]), oddsOfPair))
  }
}

interface ArticleExamples { path: string, abstract: { numbers: NumberExample[] }, discussion: { numbers: NumberExample[] }, ownWords: Example<Traits>[] }

function numbersOf({ abstract, discussion, ownWords }: ArticleExamples, withDiscussion: boolean): Example<Traits>[] {
  return [...abstract.numbers, ...withDiscussion ? discussion.numbers : [], ...ownWords]
}

/** What weights fitted on other articles would speak of, without and with discussions. */
function compare(articles: readonly ArticleExamples[]): void {
  const foldOf = ({ path }: ArticleExamples): number => hash(`fold ${path.split('/').at(-1)!}`) % folds
  const fitted = [false, true].map(withDiscussion => Array.from({ length: folds }, (_, fold) => fit(articles.filter(article => foldOf(article) !== fold).flatMap(article => numbersOf(article, withDiscussion)), oddsOfNumber)))
  const rows: [string, (article: ArticleExamples) => readonly Example<Traits>[]][] = [
    ...(['abstract', 'discussion'] as const).flatMap((part): typeof rows => [
      [`${part}, as printed`, article => article[part].numbers.filter(({ change }) => change === null)],
      [`${part}, changed`, article => article[part].numbers.filter(({ change }) => change !== null && change !== neighbour)],
      [`${part}, ${neighbour}`, article => article[part].numbers.filter(({ change }) => change === neighbour)],
    ]),
    ['own words, right', article => article.ownWords.filter(({ changed }) => !changed)],
    ['own words, wrong', article => article.ownWords.filter(({ changed }) => changed)],
  ]
  console.log(table(['numbers', 'count', 'spoken of without discussions', 'with discussions'], rows.map(([name, examplesIn]) => {
    const all = articles.flatMap(article => examplesIn(article).map(({ traits }) => ({ traits, fold: foldOf(article) })))
    return [name, all.length, ...fitted.map(each => percent(all.filter(({ traits, fold }) => isSpokenOf(traits, each[fold]!)).length, all.length))]
  })))
}

function isSpokenOf(traits: Traits, fitted: Fitted): boolean {
  return probabilityOf(traits, fitted) >= (traits.rounded > 0 && traits.flagged === 0 ? worthSayingOfRounded : worthSaying)
}

function print(type: string, { intercept, weights, count }: Fitted): void {
  console.log(`// ${count} examples\nconst intercept = ${intercept.toFixed(2)}\nconst weights: ${type} = {`)
  for (const [name, weight] of Object.entries(weights)) console.log(`  ${name}: ${weight.toFixed(2)},`)
  console.log('}')
}
