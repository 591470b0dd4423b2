/**
 * How well do reading and internal consistency agree with what others expect? Every shared case file with expected values is compared, row by row;
 * each deviation is printed with its reason.
 *
 *   npm run bench:consistency -- [--quiet]
 *
 * `--quiet` leaves the deviations to the JSON file. GRIM, GRIMMER and DEBIT are not among the checks yet, so their cases are left out.
 */
import { parseArgs } from 'node:util'
import type { Measure } from './consistency/comparison.ts'
import { measureNumbers } from './consistency/numbers.ts'
import { measureProportions } from './consistency/proportions.ts'
import { measureRatios } from './consistency/ratios.ts'
import { measureTests } from './consistency/tests.ts'
import { percent, table, writeResults } from './support/report.ts'

const { values: options } = parseArgs({ options: { quiet: { type: 'boolean', default: false } } })
const measures = [...measureTests(), ...measureRatios(), ...measureProportions(), ...measureNumbers()].filter(({ comparisons }) => comparisons.length > 0)

if (measures.length > 0) {
  console.log(table(['file', 'question', 'compared', 'agree', 'deviate'], measures.map(({ file, question, comparisons }) => {
    const agreeing = comparisons.filter(({ reason }) => reason === null).length
    return [file, question, comparisons.length, percent(agreeing, comparisons.length), comparisons.length - agreeing]
  })))
  console.log('\nLeft out: grim-grimmer-debit.jsonl, because GRIM, GRIMMER and DEBIT are not checked yet.')
  for (const measure of measures) printDeviations(measure)
  writeResults('consistency.json', measures.map(({ file, question, comparisons }) => ({
    file, question, compared: comparisons.length, deviations: comparisons.filter(({ reason }) => reason !== null),
  })))
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
