import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

const corpus = corpusOf({
  head: 'reed2020 Reed 2020', says: ['The mean sublingual dose of ketamine was 200–250 mg and the mean intramuscular dose 80–90 mg.', 'Later, 33 mg of ketamine was given.'],
}, {
  head: 'marsh2021 Marsh 2021', says: ['Patients were given 40 mg of rofexol by mouth or 5 mg of it intravenously.', 'A test dose was 12 mg by mouth, and 12 mg was given intravenously.'],
})

describe('the dose of one route given as that of another', () => {
  for (const [what, sentences] of Object.entries({
    'as the source has it': [
      'The mean intramuscular dose was [80–90|supported] mg [@reed2020].', '[200–250|supported] mg under the tongue or [80–90|supported] mg by intramuscular injection was given [@reed2020].',
      'They had [40|supported] mg orally or [5|supported] mg through a drip [@marsh2021].',
    ],
    'of the other route': [
      'The mean sublingual dose was [80–90|contradicted arm] mg [@reed2020].', 'The mean dose injected was [80–90|supported] mg [@reed2020].', 'They had [5|contradicted arm] mg by mouth [@marsh2021].',
    ],
    'crossed': ['They had [5|contradicted arm] mg orally or [40|contradicted arm] mg through a drip [@marsh2021].'],
    'no route': ['The mean dose was [80–90|supported] mg [@reed2020].'],
    'a dose of which the source does not say how it was given': ['Later, [33|supported] mg of ketamine was given intramuscularly [@reed2020].'],
    'a route that the source does not name': ['The intranasal dose was [80–90|supported] mg [@reed2020].'],
    'a dose of both': ['They had a test dose of [12|supported] mg intravenously [@marsh2021].'],
    'the route of something else': ['In patients on oral antidepressants, the mean dose was [80–90|supported] mg [@reed2020].', 'The mean dose was [80–90|supported] mg with oral antidepressants [@reed2020].'],
  })) {
    for (const sentence of sentences) it(`${what}: ${sentence}`, () => { judges(corpus, sentence) })
  }
})
