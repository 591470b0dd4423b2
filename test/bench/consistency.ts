/**
 * How well do reading and internal consistency agree with what others expect? Every shared case file with expected values is compared, row by row;
 * each deviation is printed with its reason.
 *
 *   npm run bench:consistency -- [--quiet]
 *
 * Then every check runs over printed trial reports (abstracts, bodies and tables): what it reports there is a false alarm, or a slip of the authors.
 * `--quiet` leaves the deviations and the reports to the JSON file.
 */
import { parseArgs } from 'node:util'
import type { Measure } from './consistency/comparison.ts'
import { measureArticles, type NaturalReport, type NaturalText } from './consistency/articles.ts'
import { measureEffectSizes } from './consistency/effectSizes.ts'
import { measureGranularity } from './consistency/granularity.ts'
import { measureNumbers } from './consistency/numbers.ts'
import { measureProportions } from './consistency/proportions.ts'
import { measureRatios } from './consistency/ratios.ts'
import { measureStatements } from './consistency/statements.ts'
import { measureTests } from './consistency/tests.ts'
import { percent, table, writeResults } from './support/report.ts'

const { values: options } = parseArgs({ options: { quiet: { type: 'boolean', default: false } } })
const measures = [...measureTests(), ...measureRatios(), ...measureProportions(), ...measureGranularity(), ...measureEffectSizes(), ...measureNumbers(), ...measureStatements()].filter(({ comparisons }) => comparisons.length > 0)

if (measures.length > 0) {
  console.log(table(['file', 'question', 'compared', 'agree', 'deviate'], measures.map(({ file, question, comparisons }) => {
    const agreeing = comparisons.filter(({ reason }) => reason === null).length
    return [file, question, comparisons.length, percent(agreeing, comparisons.length), comparisons.length - agreeing]
  })))
  for (const measure of measures) printDeviations(measure)
  const natural = measureArticles()
  printArticles(natural)
  writeResults('consistency.json', {
    measures: measures.map(({ file, question, comparisons }) => ({ file, question, compared: comparisons.length, deviations: comparisons.filter(({ reason }) => reason !== null) })),
    articles: natural,
  })
}

function printArticles({ articles, statistics, compared, reports }: NaturalText): void {
  console.log(`\n${articles} printed trial reports with ${statistics} statistics, tables included, no studies cited`)
  console.log(table(['check', 'compared', 'warnings', 'information', 'explainable (off)', 'articles with any shown'], Object.keys(compared).map(code => {
    const own = reports.filter(report => report.code === code)
    const count = (severity: NaturalReport['severity']) => own.filter(report => report.severity === severity).length
    return [code, compared[code]!, count('warning'), count('information'), count('off'), new Set(own.filter(({ severity }) => severity !== 'off').map(({ article }) => article)).size]
  })))
  if (options.quiet) return
  for (const { article, code, severity, message, sentence } of reports) if (severity !== 'off') console.log(`  ${article} ${code}: ${message}\n    ${sentence.slice(0, 300)}`)
}

function printDeviations({ file, question, comparisons }: Measure): void {
  const reasons = [...new Set(comparisons.map(({ reason }) => reason))].filter(reason => reason !== null)
  if (reasons.length > 0) console.log(`\n${file}: ${question}`)
  for (const reason of reasons) {
    const deviations = comparisons.filter(each => each.reason === reason)
    console.log(`  ${deviations.length} × ${reason}`)
    if (options.quiet) continue
    for (const { input, expected, ours } of deviations) console.log(`    ${input.slice(0, 160).replace(/\s+/g, ' ')}\n      expected ${expected || 'nothing'} · ours ${ours || 'nothing'}`)
  }
}
