import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

const corpus = corpusOf({
  head: 'dune2020 Dune 2020 abstract', population: 'major depression', n: 18, says: [
    'Eighteen subjects were randomised to intravenous ketamine 0.2 mg/kg or saline placebo, nine to each group.',
    'Ninety minutes after infusion, 88% of the ketamine group against 33% of the placebo group had reached remission of suicidal ideation.',
    'Suicidal ideation fell with a single ketamine infusion (0.2 mg/kg).',
  ],
}, {
  head: 'reef2021 Reef 2021 abstract', population: 'major depression', n: 346, says: [
    'At 4 hours, the difference in MADRS change was −4.2 (95% CI −6.38 to −1.94).',
    'At 24 hours, the difference in MADRS change was −3.9 (95% CI −6.60 to −1.11; p = .006).',
    'The effect on anxiety was largest at day 2 (d = 0.80).',
    'The effect on anxiety stayed significant through day 3.',
    'With depression onset at <55 years, the difference in MADRS change was −6.1 (95% CI −10.33 to −1.81; p = .008).',
    'With depression onset at ≥55 years, the difference in MADRS change was 3.1 (95% CI −4.51 to 10.80).',
    'For esketamine 84 mg, the difference in MADRS change at day 28 was −3.2 (95% CI −6.88 to 0.45).',
    'For esketamine 56 mg, the difference in MADRS change at day 28 was −4.1 (95% CI −7.67 to −0.49).',
  ],
})

const documents: Record<string, string[]> = {
  'a number of another time': [
    'The MADRS difference was [−3.9|contradicted timepoint] ([−6.60 to −1.11|contradicted timepoint]; p = [.006|unverifiable]) at [4|contradicted timepoint] h [@reef2021].',
    'The MADRS difference was [−3.9|supported] ([−6.60 to −1.11|supported]; p = [.006|supported]) at [24|supported] h [@reef2021].',
    'The effect on anxiety grew to [0.80|contradicted timepoint] on day [3|contradicted timepoint] [@reef2021].',
    'The effect on anxiety grew to [0.80|supported] on day [2|supported] [@reef2021].',
  ],
  'a time that another statement is about': [
    '[A day|supported] after, the MADRS difference was [−3.9|supported] ([−6.60 to −1.11|supported]), and at [4|supported] hours it had been [−4.2|supported] [@reef2021].',
  ],
  'a number of another dose': [
    'The dose of [56|supported] mg missed significance ([−3.2|contradicted arm], [−6.88 to 0.45|unverifiable]), so that [−4.1|supported] with [56|supported] mg was not tested [@reef2021].',
    'The dose of [84|supported] mg missed significance ([−3.2|supported], [−6.88 to 0.45|supported]), so that [−4.1|supported] with [56|supported] mg was not tested [@reef2021].',
  ],
  'a number of those on the other side of an age': [
    'When depression had begun after the age of [55|supported], the difference was [−6.1|contradicted population] ([−10.33 to −1.81|unverifiable]; p = [.008|unverifiable]) [@reef2021].',
    'When depression had begun before the age of [55|supported], the difference was [−6.1|supported] ([−10.33 to −1.81|supported]; p = [.008|supported]) [@reef2021].',
    'When depression had begun before the age of [55|supported], the difference was [−6.1|supported] ([−10.33 to −1.81|supported]), with a later onset [3.1|supported] ([−4.51 to 10.80|supported]) [@reef2021].',
  ],
  'a dose that is named by its size': ['With the higher dose it was [−3.2|unverifiable] ([−6.88 to 0.45|unverifiable]), with [56|supported] mg [−4.1|supported] [@reef2021].'],
  'a dose that nobody was given': [
    'With [0.5|contradicted value] mg/kg, [88|supported]% were in remission after [90|supported] minutes, compared with [33|supported]% on saline [@dune2020].',
    'In an emergency room ([0.5|contradicted value] mg/kg), remission came in [88|supported]% and [33|supported]% [@dune2020].',
    'With [0.2|supported] mg/kg, [88|supported]% were in remission after [90|supported] minutes, compared with [33|supported]% on saline [@dune2020].',
  ],
  'a dose that others gave': [
    'Where others gave [0.5|unverifiable] mg/kg, these gave less, and [88|supported]% remitted, against [33|supported]% [@dune2020].',
    'With less than the usual [0.5|unverifiable] mg/kg, [88|unverifiable]% remitted and with saline [33|supported]% [@dune2020].',
    'Instead of [0.5|unverifiable] mg/kg they used less; [88|supported]% and [33|supported]% remitted [@dune2020].',
    'After lorazepam [0.02|unverifiable] mg/kg, [88|unverifiable]% and [33|unverifiable]% remitted [@dune2020].',
  ],
}

describe('other times and doses', () => {
  for (const [what, texts] of Object.entries(documents)) {
    describe(what, () => {
      for (const text of texts) it(text, () => { judges(corpus, text) })
    })
  }
})
