import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

const corpus = corpusOf(
  {
    head: 'wold2021 Wold 2021 abstract', says: [
      'At day 28, MADRS scores improved significantly more with esketamine than with placebo, by 3.8 points.',
      'After 24 hours, the mean CAPS-5 score was lower with ketamine than with midazolam (mean difference=−8.69, 95% CI=−16.72 to −0.65).',
      'At week 2, the mean HAM-A score was 11.9 points lower with ketamine than with midazolam.',
      'Remission was seen in 47% of patients with esketamine and in 37% with placebo.',
      'Relapse was seen in 25.8% of patients with esketamine and in 57.6% with placebo.',
    ],
  },
)

/** Differences of the right size, with the sides in their places and in each other's. */
const documents: Record<string, string[]> = {
  'more and less of an improvement': [
    'Patients on esketamine improved on the MADRS by [3.8|supported] points more than those on placebo [@wold2021].',
    'Patients on esketamine improved on the MADRS by [3.8|contradicted direction] points less than those on placebo [@wold2021].',
    'Patients on placebo improved by [3.8|contradicted direction] points more than those on esketamine [@wold2021].',
    'MADRS scores fell [3.8|contradicted direction] points less with esketamine than with placebo [@wold2021].',
    'The advantage of esketamine over placebo was [3.8|supported] points on the MADRS [@wold2021].',
  ],
  'how scores stood': [
    'CAPS-5 scores were [8.69|supported] points lower with ketamine than with midazolam [@wold2021].',
    'CAPS-5 scores were [8.69|supported] points higher with midazolam than with ketamine [@wold2021].',
    'CAPS-5 scores after midazolam lay [8.69|supported] points above those after ketamine [@wold2021].',
    'CAPS-5 scores were [8.69|contradicted direction] points lower with midazolam than with ketamine [@wold2021].',
    'CAPS-5 scores were [8.69|contradicted sign] points higher with ketamine than with midazolam [@wold2021].',
  ],
  'where the source says it with its number, too': [
    'HAM-A scores fell by [11.9|supported] points more on ketamine than on midazolam [@wold2021].',
    'HAM-A scores fell by [11.9|contradicted direction] points more on midazolam than on ketamine [@wold2021].',
    'HAM-A scores fell by [11.9|supported] points less on midazolam than on ketamine [@wold2021].',
  ],
  'shares': [
    'Remission was [10|supported derived] percentage points more common with esketamine than with placebo [@wold2021].',
    'Remission was [10|contradicted direction] percentage points less common with esketamine than with placebo [@wold2021].',
    'The share in remission lay [ten|contradicted direction] percentage points below that seen with placebo [@wold2021].',
    'Relapse was [31.8|supported derived] percentage points more frequent with placebo than with esketamine [@wold2021].',
    'Relapse was [31.8|contradicted direction] percentage points more frequent with esketamine than with placebo [@wold2021].',
  ],
  'where nobody is said to be ahead': [
    'The MADRS score fell [3.8|supported] points more [@wold2021].',
    'The MADRS difference between placebo and esketamine was [3.8|supported] points [@wold2021].',
  ],
}

describe('differences whose sides are in each other’s place', () => {
  for (const [what, sentences] of Object.entries(documents)) it(what, () => { for (const sentence of sentences) judges(corpus, sentence) })
})
