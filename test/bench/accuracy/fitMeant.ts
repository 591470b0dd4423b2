/**
 * Fits the weights of `engine/judging/weighing/meant.ts` on the tuning half of a folder of JATS articles and prints them: on the numbers of their abstracts and discussions, and on the right
 * ones of the labelled sentences about them in `test/claims`. The reporting half is never read.
 *
 *   node test/bench/accuracy/fitMeant.ts [FOLDER]
 */
import { sharedPath } from '../support/sharedFolder.ts'
import { listArticles, readArticle } from './articles.ts'
import { fitChoices } from './conditionalLogit.ts'
import { choicesOf } from './doubtExamples.ts'

const folder = process.argv[2] ?? sharedPath('pmc-rct')
if (folder !== null) {
  const choices = listArticles(folder, 'tune').flatMap(path => choicesOf(path, [readArticle(path), readArticle(path, 'discussion')]))
  const { weights, count, likelihood } = fitChoices(choices)
  console.log(`// ${count} numbers; logarithm of the likelihood of each: ${likelihood.toFixed(2)}\nconst weights: Signs = {`)
  for (const [name, weight] of Object.entries(weights)) console.log(`  ${name}: ${weight.toFixed(2)},`)
  console.log('}')
}
