/**
 * How completely and how rightly are p values, confidence intervals, ratios, counts of a total and percentages read? 310 sentences of open-access trial
 * reports are labelled, and 260 more that the grammar was not tuned on; the labels are places and values, the sentences stay in the articles.
 *
 *   npm run bench:extraction -- [FOLDER] [--list]
 *
 * FOLDER holds the JATS files. `--list` prints every deviation with its sentence.
 */
import { parseArgs } from 'node:util'
import { compareLabels, type Deviation } from './extraction/compareLabels.ts'
import { labelledSentences, type LabelledSentence } from './extraction/labels.ts'
import { percent, table, writeResults } from './support/report.ts'
import { sharedPath } from './support/sharedFolder.ts'

const { values: options, positionals } = parseArgs({ allowPositionals: true, options: { list: { type: 'boolean', default: false } } })
const folder = positionals[0] ?? sharedPath('pmc-rct')
if (folder !== null) run(folder)

function run(folder: string): void {
  const { sentences, missing } = labelledSentences(folder)
  console.log(`${sentences.length} labelled sentences${missing > 0 ? `; ${missing} left out, because their article is not here or has changed` : ''}\n`)
  const fresh = report(sentences.filter(sentence => sentence.fresh), 'Not tuned on')
  const tuned = report(sentences.filter(sentence => !sentence.fresh), 'Tuned on')
  const deviations = [...tuned.deviations, ...fresh.deviations]
  if (options.list) for (const { article, family, fault, what, text } of deviations) console.log(`\n${fault} ${family} "${what}" (${article})\n  ${text}`)
  writeResults('extraction.json', { sentences: sentences.length, missing, fresh: fresh.rows, tuned: tuned.rows, deviations })
}

/** Compares some of the sentences with their labels and prints the table. */
function report(sentences: readonly LabelledSentence[], title: string): { rows: object[], deviations: Deviation[] } {
  const { results, deviations } = compareLabels(sentences)
  const sum = (key: 'labelled' | 'found' | 'read' | 'right') => results.reduce((total, each) => total + each[key], 0)
  const rows = [...results, { family: 'all', labelled: sum('labelled'), found: sum('found'), read: sum('read'), right: sum('right') }]
  console.log(`${title}: ${sentences.length} sentences\n`)
  console.log(table(['kind', 'labelled', 'found', 'recall', 'read', 'right', 'precision'],
    rows.map(({ family, labelled, found, read, right }) => [family, labelled, found, percent(found, labelled), read, right, percent(right, read)])))
  console.log()
  return { rows, deviations }
}
