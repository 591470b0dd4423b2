import { articleOf } from '../notes.ts'
import { judges } from './judging.ts'

const cells = (...texts: string[]): string => `<tr>${texts.map(text => `<td>${text}</td>`).join('')}</tr>`
const corpus = articleOf('reed2020', ['The number of drinks is shown in the table.'], '<table-wrap><label>Table 1</label><caption><p>Drinks by group</p></caption><table>'
  + `<thead><tr><th>Drinks per week, n (%)</th><th>Ketamine (n = 120)</th><th>Placebo (n = 118)</th></tr></thead><tbody>${cells('5–9', '40 (33.3)', '36 (30.5)')}${cells('10 or more', '30 (25.0)', '32 (27.1)')}</tbody></table></table-wrap>`)

/** "10 or more" in the label of a row is the same as "≥10" and "at least 10". */
const documents = [
  'With ketamine, [25.0|supported]% had ≥[10|supported] drinks per week [@reed2020].',
  'With ketamine, [25.0|supported]% had at least [10|supported] drinks per week [@reed2020].',
  'With ketamine, [25.0|supported]% had [10|supported] or more drinks per week [@reed2020].',
  'With ketamine, [25.0|supported]% had ≥[12|contradicted value] drinks per week [@reed2020].',
  'With ketamine, [25.0|supported]% had >[10|contradicted value] drinks per week [@reed2020].',
]

describe('a limit that is said behind its number', () => {
  for (const text of documents) it(text, () => { judges(corpus, text) })
})
