import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

const corpus = corpusOf({
  head: 'heath2022 Heath 2022 abstract', population: 'major depression', n: 227, says: [
    'Nausea occurred in 26.9% of patients with esketamine against 13.8% with placebo.',
    'Dizziness occurred in 38.3% of patients with esketamine against 13.8% with placebo.',
    'Headache occurred in 20.3% of patients with esketamine against 20.4% with placebo.',
    'Dissociation occurred in 33.9% of patients with esketamine against 5.8% with placebo.',
    'Amnesia was reported by 8 of 91 patients with ketamine against 26 of 90 with electroconvulsive therapy.',
    'In all patients, the difference in CGI-SS-r change was −0.20 (95% CI −0.43 to 0.04).',
    'In patients with a prior suicide attempt, the difference in CGI-SS-r change was −0.31 (95% CI −0.61 to −0.01).',
    'In unipolar depression, 63% remitted with electroconvulsive therapy against 46% with ketamine (P = .026).',
    'At 24 hours, scores on the MADRS were 15.44 (SD 10.11) after ketamine and 24.13 (SD 12.08) after midazolam.',
    'In the first 3 days, 76.2% responded to ketamine and 35.1% to midazolam.',
    'After 7 days, 77% of the men and 43% of the women responded.',
    'After ketamine, 55% (17/31) responded and 45% (14/31) did not respond.',
    'Patients were given esketamine 84 mg or placebo nasal spray.',
  ],
})

const documents: Record<string, string[]> = {
  'an arm named in the bracket of one number is not that of the next': [
    'Dissociation was seen in [33.9|supported]% (placebo [5.8|supported]%) [@heath2022].',
    'It has a price: dissociation in [33.9|supported]% (placebo [5.8|supported]%), though headache was no commoner ([20.3|supported]% vs. [20.4|supported]%) [@heath2022].',
  ],
  'the arm behind “as with” is what was compared': [
    'Amnesia is the mark of ECT, where it was [three|unverifiable] times as frequent as with ketamine ([26 of 90|supported] patients against [8 of 91|supported]) [@heath2022].',
    'With ECT, amnesia was [three|unverifiable] times as frequent as with ketamine ([8 of 91|contradicted arm] patients against [26 of 90|contradicted arm]) [@heath2022].',
  ],
  'people named right behind a number are not those of the next': [
    'On the CGI-SS-r it was [−0.20|supported] in all patients, compared with [−0.31|supported] ([−0.61 to −0.01|supported]) in previous attempters [@heath2022].',
  ],
  'another event of the sentence, said in another way': [
    'With esketamine, many dissociated ([33.9|supported]%, against [5.8|supported]% on placebo), and nearly [four in ten|supported approximate] were dizzy [@heath2022].',
    'Esketamine brought dizziness in [33.9|contradicted outcome]% [@heath2022].',
  ],
  'another time of the sentence': [
    '[A day|supported] after ketamine the MADRS stood at [15.44|supported] and after midazolam at [24.13|supported], and in the first [3|supported] days [76.2|supported]% vs [35.1|supported]% responded [@heath2022].',
  ],
  'a spread beside its estimate': ['Those on it had [15.44|supported] (SD [10.11|supported]) and those on midazolam [24.13|supported] (SD [12.08|supported]) on the MADRS at [24|supported] hours [@heath2022].'],
  'a name right beside its number holds, whatever else is named': [
    'After [7|supported] days, [43|contradicted population]% of the men responded, and of the women fewer [@heath2022].',
    'After [7|supported] days, [77|supported]% of the men responded, and of the women fewer [@heath2022].',
  ],
  'numbers in each other’s place stay contradicted': [
    'Headache occurred in [20.4|contradicted arm]% with esketamine and in [20.3|contradicted arm]% with placebo [@heath2022].',
    'After [7|supported] days, [43|contradicted population]% of the men and [77|contradicted population]% of the women responded [@heath2022].',
  ],
  'also where little else is akin': [
    'In unipolar depression, [46|contradicted arm]% remitted with ECT and [63|contradicted arm]% with ketamine [@heath2022].',
    'In unipolar depression, [63|supported]% remitted with ECT and [46|supported]% with ketamine [@heath2022].',
    'In unipolar depression, [46|unverifiable]% relapsed with ECT and [63|unverifiable]% with ketamine [@heath2022].',
  ],
  'who did and who did not': ['The [14|unverifiable] patients without a response had felt more anxious than the [17|supported derived] responders [@heath2022].'],
  'a number that the source has twice is not given by that of the other thing': [
    'With esketamine and placebo, [38.3|supported] and [13.8|supported]% were dizzy, and [26.9|supported] and [5.8|contradicted outcome]% had nausea [@heath2022].',
    'With esketamine and placebo, [38.3|supported] and [13.8|supported]% were dizzy, and [26.9|supported] and [13.8|supported]% had nausea [@heath2022].',
  ],
  '“against” belongs to no group': ['Here less was given, and [76|supported rounding]% responded, against [35|supported rounding]% [@heath2022].'],
  'a placebo has no dose': ['Patients were assigned to [84|supported] mg or placebo [@heath2022].'],
  'what is taken all along is no arm': ['In people who stayed on lithium or valproate, dissociation occurred in [33.9|supported]% [@heath2022].'],
}

describe('what the rest of a sentence belies', () => {
  for (const [what, texts] of Object.entries(documents)) {
    describe(what, () => {
      for (const text of texts) it(text, () => { judges(corpus, text) })
    })
  }
})
