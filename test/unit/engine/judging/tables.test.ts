import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

const corpus = corpusOf({
  head: 'reed2020 Reed 2020', n: 31, says: [
    'In depression, 31 patients (n = 31) were given ketamine or midazolam.',
    'Remission was reached by 63% with midazolam against 46% with ketamine.',
    'Relapse was seen in 36% with ketamine and 71% with midazolam.',
    'The mean difference in MADRS score between ketamine and midazolam was −3.25 (95% CI −6.88 to −0.45).',
    'Amnesia was reported by 8 of 91 patients with ketamine.',
    'Blurred vision was reported by 18 of 91 patients with ketamine.',
  ],
}, {
  head: 'moor2023 Moor 2023 abstract', says: [
    'Six randomised trials were pooled.',
    'In social anxiety disorder, the odds of response were raised at 24 hours (OR 28.94, 95% CI 3.45 to 242.57).',
    'In post-traumatic stress disorder, the odds of response were not raised at 24 hours (OR 2.03, 95% CI 0.67 to 6.15).',
  ],
}, {
  head: 'moor2024 Moor 2024 abstract', n: 41, says: ['In 41 patients, the IES-R score was lower with ketamine 24 hours after the infusion (mean difference 12.7, 95% CI 2.5 to 22.8; p = 0.02).'],
})

/** Tables whose cells are read with the heads of their columns and the label of their row. */
const tables: Record<string, string> = {
  'a citation in one cell covers its row': `
| Outcome | Ketamine | Midazolam | Source |
|---|---|---|---|
| Remission | [46|supported]% | [63|supported]% | [@reed2020] |
| Relapse [@reed2020] | [36|supported]% | [71|supported]% | |`,
  'columns that changed places': `
| Outcome | Ketamine | Midazolam |
|---|---|---|
| Remission [@reed2020] | [63|contradicted arm]% | [46|contradicted arm]% |`,
  'an interval without a name around its estimate': `
| Study | N | Difference |
|---|---|---|
| [@reed2020] | [31|supported] | [−3.25|supported] ([−6.88, −0.45|supported]) |`,
  'what the other cells of the row say': `
| Study | Condition | Outcome | Time | Effect | n |
|---|---|---|---|---|---|
| [@moor2023] | SAD | response | [24|supported] h | OR [28.94|supported] ([3.45 to 242.57|supported]) | [6|supported] trials |
| [@moor2023] | PTSD | response | [24|supported] h | OR [28.94|contradicted population] ([3.45 to 242.57|contradicted population]) | [6|supported] trials |`,
  'the label of the row': `
| Effect | Ketamine |
|---|---|
| Amnesia [@reed2020] | [8/91|supported] |
| Amnesia [@reed2020] | [18/91|contradicted value] |`,
  'a citation in the head of a column covers the column': `
| Outcome | Ketamine [@reed2020] | Midazolam [@reed2020] | Ours |
|---|---|---|---|
| Remission | [46|supported]% | [63|supported]% | [50|uncited]% |
| Relapse | [36|supported]% | [17|contradicted transposed-digits]% | [12|uncited]% |`,
  'what is measured, and when, in one cell': `
| Study | Measure | n | Result |
|---|---|---|---|
| [@moor2024] | IES-R at [24|supported] h, difference | [41|supported] | [12.7|supported] ([2.5 to 22.8|supported]) |
| [@moor2024] | CAPS-5 at [24|supported] h, difference | [41|supported] | [12.7|contradicted scale] ([2.5 to 22.8|contradicted scale]) |
| [@moor2024] | IES-R at [2|contradicted timepoint] weeks, difference | [41|supported] | [12.7|contradicted timepoint] ([2.5 to 22.8|contradicted timepoint]) |`,
  'the sign of a column set as math': `
| Study | $n$ | Measure | Result | $p$ |
|---|---|---|---|---|
| [@moor2024] | [41|supported] | IES-R | [12.7|supported] | $[0.02|supported]$ |
| [@moor2024] | [41|supported] | IES-R | [12.7|supported] | $<[0.02|contradicted operator]$ |`,
  'a citation in the cell goes before that of its column': `
| Outcome | Midazolam [@nobody2020] |
|---|---|
| Remission | [63|supported]% [@reed2020] |`,
  'a citation in the caption below covers the rows that cite nobody': `
| Outcome | Ketamine |
|---|---|
| Remission | [46|supported]% |
| Relapse [@nobody2020] | [36|unverifiable]% |

: What became of them [@reed2020].`,
  'a citation in the caption above covers them too, and no other table': `
**Table 2.** What became of them [@reed2020].

| Outcome | Ketamine |
|---|---|
| Remission | [46|supported]% |

| Outcome | Ketamine |
|---|---|
| Relapse | [36|uncited]% |`,
  'the head of one table says nothing of the next': `
| Outcome | Ketamine [@reed2020] |
|---|---|
| Remission | [46|supported]% |

| Outcome | Ketamine |
|---|---|
| Remission | [46|uncited]% |`,
  'a row without a citation': `
| Outcome | Ketamine |
|---|---|
| Remission | [63|uncited]% |`,
  'a column of years': `
| Study | Year | N |
|---|---|---|
| [@reed2020] | 2020 | [31|supported] |`,
}

describe('claims in tables', () => {
  for (const [rule, table] of Object.entries(tables)) it(rule, () => { judges(corpus, table.trimStart()) })
})
