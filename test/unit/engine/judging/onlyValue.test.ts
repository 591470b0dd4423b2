import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

const corpus = corpusOf({
  head: 'reed2020 Reed 2020 abstract', population: 'PTSD', says: [
    'People with PTSD were randomised to six infusions of ketamine or midazolam.', 'After six infusions of ketamine, symptoms of PTSD had eased.',
  ],
}, {
  head: 'marsh2021 Marsh 2021 abstract', population: 'depression', says: ['Suicidal patients in the emergency department had one dose of ketamine (0.2 mg/kg).', 'Suicidal ideation fell with ketamine (0.2 mg/kg).'],
}, {
  head: 'fern2022 Fern 2022 abstract', population: 'depression', says: ['Depression is called treatment-resistant when at least two antidepressants have failed.'],
}, {
  head: 'lark2023 Lark 2023 abstract', population: 'depression', says: ['Patients had six infusions within 21 days; all had six infusions at least, and maintenance infusions were offered.', 'Depression eased.'],
})

/** The notes on a study have one value wherever they have any of its kind. */
const documents: Record<string, readonly string[]> = {
  'how often something was given': [
    'People with PTSD had [six|supported] infusions of ketamine [@reed2020].',
    'People with PTSD had [eight|contradicted value] infusions of ketamine [@reed2020].',
    'In PTSD, [four|contradicted value] sessions of ketamine eased symptoms [@reed2020].',
    'A few were better after [three|unverifiable] infusions [@reed2020].',
    'We gave [ten|unverifiable] infusions of ketamine for PTSD, unlike @reed2020.',
    'The usual [ten|unverifiable] infusions of ketamine for PTSD are too many, to judge by @reed2020.',
    'After [ten|unverifiable] infusions more patients had responded [@lark2023].',
  ],
  'a dose by weight': [
    '@marsh2021 treated suicidal patients with the standard [0.5|contradicted value] mg/kg.',
    'Suicidal ideation fell with [0.2|supported] mg/kg [@marsh2021].',
    'Suicidal ideation fell with less than the usual [0.5|unverifiable] mg/kg [@marsh2021].',
    'Unlike most trials of suicidal ideation, which use [0.5|unverifiable] mg/kg, @marsh2021 gave [0.2|supported] mg/kg.',
    'Suicidal patients should be tried on [0.5|unverifiable] mg/kg [@marsh2021].',
    'Would suicidal patients do better on [0.5|unverifiable] mg/kg than in @marsh2021?',
    'Suicidal patients had [0.045|unverifiable] mg/kg of midazolam [@marsh2021].',
  ],
  'what at least must have been tried': [
    'Depression is called treatment-resistant once at least [four|contradicted value] antidepressants have failed [@fern2022].',
    'Depression is called treatment-resistant once [three|contradicted value] or more antidepressants have failed [@fern2022].',
    'Depression is called treatment-resistant once [two|supported] or more antidepressants have failed [@fern2022].',
    'The patient had a treatment-resistant depression in which [three|unverifiable] antidepressants had failed [@fern2022].',
  ],
}

describe('another value than the only one', () => {
  for (const [name, cases] of Object.entries(documents)) describe(name, () => { for (const document of cases) it(document, () => { judges(corpus, document) }) })
})
