import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

/** Slips that only a study of which few sentences are at hand can tell: a unit, an age, a side, a part, the sign before a p. */
const corpus = corpusOf({
  head: 'lark2020 Lark 2020 abstract', population: 'depression', n: 7, arms: ['ketamine 0.5 mg/kg IV', 'saline IV'], says: [
    'On the 25-item HAM-D, the score fell by 14 ± 10 points after ketamine against 0 ± 12 points after saline.',
    'Depressive symptoms improved significantly within 72 hours of the ketamine infusion.',
  ],
}, {
  head: 'finch2020 Finch 2020 abstract', population: 'patients of 65 years and older with depression', n: 138, arms: ['esketamine nasal spray 28, 56 or 84 mg', 'placebo nasal spray'], says: [
    'The 138 patients were 65 years or older and had esketamine (28, 56 or 84 mg) or placebo twice a week.',
    'Remission was seen in 47% with esketamine against 37% with placebo.',
    'The median time to relapse was 635 days with esketamine against 88 days with placebo.',
    'The MADRS improved by 4.0 points more with esketamine than with placebo after four weeks.',
  ],
}, {
  head: 'wren2024 Wren 2024 abstract', population: 'depression', n: 75, arms: ['ketamine IV, three infusions'], says: [
    'After 3 ketamine infusions, 52% of the patients achieved remission.',
    'Of the patients who had responded to a single infusion, 66% (22 of 33) reached remission after 3 ketamine infusions.',
    'Of 31 outpatients, 17 of 31 had responded, a MADRS score reduced by ≥ 50%, and 14 of 31 had not responded.',
  ],
}, {
  head: 'rook2022 Rook 2022 abstract', population: 'depression', says: ['Response was reached by 45 ± 10% of the patients (mean ± 95% CI; p < 0.0001).', 'Remission was reached by 30% (p < 0.0001).'],
})

const documents: Record<string, string[]> = {
  'a time in another unit': [
    'Mood had lifted within [72|contradicted unit] minutes of ketamine [@lark2020].',
    'Mood had lifted within [72|supported] h of ketamine [@lark2020].',
    'Mood had lifted within [3|supported] days of ketamine [@lark2020].',
    'The infusion took [40|unverifiable] minutes [@lark2020].',
  ],
  'an age whose digits are those of a dose': [
    'The trial took patients of [56|contradicted transposed-digits] years or older [@finch2020].',
    'The trial took patients of [65|supported] years or older [@finch2020].',
  ],
  'the active side': [
    'On the active spray, [37|contradicted arm]% were in remission [@finch2020].',
    'On the active spray, [47|supported]% were in remission [@finch2020].',
    'In the active arm [47|supported]% and on placebo [37|supported]% were in remission [@finch2020].',
  ],
  'how long it took on one side': [
    '[Half|unverifiable] of those on placebo had relapsed by day [635|contradicted arm] [@finch2020].',
    'To relapse took [635|supported] days on esketamine and [88|supported] days on placebo [@finch2020].',
  ],
  'a scale by its short name': [
    'The score on the [25|supported]-item Hamilton scale fell by [14|supported] points [@lark2020].',
    'The score on the [17|contradicted value]-item Hamilton scale fell by [14|supported] points [@lark2020].',
    'The gain was [4.0|supported] points on the Montgomery–Åsberg after [four|supported] weeks [@finch2020].',
    'The gain was [4.0|contradicted scale] points on the Hamilton scale after [four|supported] weeks [@finch2020].',
  ],
  'both numbers of the source with the name of one side': ['After the drug the Hamilton score fell by [14|unverifiable] points, and after saline it did not move ([0|supported] points) [@lark2020].'],
  'a share in words of the whole and of a part': [
    'After [three|supported] infusions [two-thirds|unverifiable] of them were in remission [@wren2024].',
    '[Two thirds|supported] of those who had responded to [one|unverifiable] infusion were in remission after three [@wren2024].',
    'After [one|contradicted value] infusion, [52|contradicted timepoint]% were in remission [@wren2024].',
  ],
  'a response in other words': [
    'In all, [17 of 31|supported] halved their MADRS score [@wren2024].',
    'In all, [17 of 31|contradicted outcome] did not reach a halving of their MADRS score [@wren2024].',
  ],
  'what makes a response': [
    '[Fourteen of 31|supported] did not reach a [50|supported]% MADRS reduction [@wren2024].',
    '[Seventeen of 31|supported] had a MADRS reduction of at least [50|supported]% [@wren2024].',
  ],
  'an equals sign before a limit of p': [
    'The rate of response was [45|supported]% (*p* = [0.0001|contradicted operator]) [@rook2022].',
    'The rate of response was [45|supported]% (*p* < [0.0001|supported]) [@rook2022].',
  ],
}

describe('slips that few sentences tell', () => {
  for (const [name, cases] of Object.entries(documents)) describe(name, () => { for (const document of cases) it(document, () => { judges(corpus, document) }) })
})
