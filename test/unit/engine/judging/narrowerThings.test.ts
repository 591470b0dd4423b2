import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

/** Studies that give two numbers of neighbouring things: when an effect begins and when it is greatest, any and severe pain, the first sessions and those that came after. */
const corpus = corpusOf({
  head: 'mill2020 Mill 2020 abstract', says: [
    'The effect of ketamine on mood set in within 2 hours and was greatest at 24 h.',
    'The effect of one infusion lasted three to seven days.',
    'The infusion was repeated after 40 min.',
  ],
}, {
  head: 'pane2021 Pane 2021 abstract', says: [
    'Pain was felt by 20–30% of the patients.',
    'Severe pain was felt by less than 10% of the patients.',
    'Nausea was felt by 18% of the patients.',
  ],
}, {
  head: 'rest2022 Rest 2022 abstract', says: ['All patients had six infusions.', 'Responders had four further infusions, one a week.', 'Six sessions of rest were held.'],
}, {
  head: 'sway2023 Sway 2023 abstract', says: [
    'The improvement was large (Hedges g = 1.44 ± 0.609, mean ± 95% CI).',
    'Responders were given 4.1 ± 0.8 ketamine infusions.',
    'The score fell from 44.0 ± 2.5 (mean ± SE) to 27.0 ± 3.5.',
  ],
}, {
  head: 'tide2019 Tide 2019 abstract', says: [
    'At 24 hours, the IES-R total score was 12.7 points lower with ketamine.', 'All began after two weeks without other drugs.',
    'Remission was reached by 22 of 33 people who had responded to ketamine, and response by 67% of the patients with ketamine.',
    'Remission with ketamine was likelier than with saline (p = .03); response with ketamine was not (p < .05 for naps).',
  ],
}, {
  head: 'ulla2018 Ulla 2018 abstract', says: [
    'Remission was reached by 36.8% at the first, 30.6% at the second and 13.7% at the third treatment step.',
    'Within 6 weeks of ketamine, 20% were in remission.', 'Within 6 weeks of ketamine, response was reached by 50%.', 'Suicidal ideation fell by 50% within 6 weeks of ketamine.',
    'The syntheses covered 2665 patients with insomnia.', 'The regressions covered 2050 patients in daily life.',
    'Sleep lasted a median of 635 days with naps and 88 days without.',
  ],
}, {
  head: 'pool2018 Pool 2018 abstract', population: 'anxiety disorders', says: ['Six trials of ketamine were eligible: two in social anxiety disorder, three in PTSD, and one in OCD.'],
})

const documents: Record<string, readonly string[]> = {
  'when an effect sets in, when it is greatest, and how long it lasts': [
    'The effect of ketamine peaked [two|contradicted timepoint] hours after the infusion [@mill2020].',
    'The effect of ketamine peaked [24|supported] hours after the infusion [@mill2020].',
    'The effect of ketamine set in after [24|contradicted timepoint] hours [@mill2020].',
    'The effect of ketamine set in after [two|supported] hours [@mill2020].',
    'The effect of ketamine was still there after [24|supported] hours [@mill2020].',
    'Within [24|supported] hours, ketamine had its effect [@mill2020].',
    'The effect of ketamine lasted [24|contradicted timepoint] hours [@mill2020].',
    'The effect of ketamine lasted [three to seven|supported] days [@mill2020].',
    'Ketamine had its effect within [two|supported] hours, was strongest after [24|supported] hours, and lasted [three to seven|supported] days [@mill2020].',
    'Patients remained for [24|unverifiable] h, and the ward kept beds for [40|supported] min [@mill2020].',
  ],
  'a part that the sentence does not name': [
    'Remission with ketamine was seen in [67|contradicted outcome]% of the severely ill [@tide2019].',
  ],
  'studies of some people': [
    'There were [three|contradicted population] trials in social anxiety disorder [@pool2018].',
    'There were [two|supported] trials in social anxiety disorder [@pool2018].',
    'Of the [six|supported] trials, [two|supported] were in social anxiety disorder, [three|supported] in PTSD and [one|supported] in OCD [@pool2018].',
  ],
  'severe and any': [
    'Severe pain was felt by [20–30|contradicted outcome]% [@pane2021].',
    'Severe pain was felt by less than [10|supported]% [@pane2021].',
    'Pain was severe in less than [10|supported]% [@pane2021].',
    'Pain was felt by [20–30|supported]% [@pane2021].',
    'Patients with severe illness felt pain in [20–30|supported]% [@pane2021].',
    'Pain of any kind was felt by [20–30|supported]% of patients, and severe pain by less than [10|supported]% [@pane2021].',
    'It puts bad days of this kind at [20–30|supported]% of patients, and severe pain below [10|supported]% [@pane2021].',
    'Severe nausea was felt by [18|unverifiable]% [@pane2021].',
  ],
  'what came on top': [
    'Responders had [six|unverifiable] additional infusions [@rest2022].',
    'Responders had a further [six|unverifiable] infusions [@rest2022].',
    'Responders had [five|contradicted value] further infusions, one a week [@rest2022].',
    'Responders had [four|supported] additional infusions [@rest2022].',
    'Responders had had [six|supported] infusions, and had additional rest [@rest2022].',
    'Responders had [six|supported] more sessions [@rest2022].',
  ],
  'what stands behind a ±': [
    'The effect was g = [1.44|supported] ± [0.069|contradicted transposed-digits] [@sway2023].',
    'The effect was g = [1.44|supported] ± [0.609|supported] [@sway2023].',
    'The effect was g = [1.44|supported] ± [0.6|supported rounding] [@sway2023].',
    'Responders had [4.1|supported] ± [8.0|contradicted decimal-shift] infusions [@sway2023].',
    'Responders had [4.1|supported] ± [0.8|supported] infusions [@sway2023].',
    'The effect was g = [1.44|supported] for all (± [0.609|supported]) [@sway2023].',
    'The score fell from [44.0|supported] ± [3.5|contradicted value] to [27.0|supported] ± [3.5|supported] [@sway2023].',
  ],
  'the next step': [
    'At the second step, [36.8|contradicted timepoint]% reached remission [@ulla2018].',
    'At the second step, [30.6|supported]% reached remission [@ulla2018].',
    'Remission was reached by [36.8|supported]%, [30.6|supported]% and [13.7|supported]% at the first, the second and the third step [@ulla2018].',
  ],
  'a half that is another’s': [
    '[Half|contradicted outcome] were in remission within [6|supported] weeks of ketamine [@ulla2018].',
    '[Half|supported] reached response within [6|supported] weeks of ketamine [@ulla2018].',
    '[A fifth|supported] of them were in remission within [6|supported] weeks of ketamine [@ulla2018].',
  ],
  'people of a sentence that has every word': [
    'The regressions in daily life covered [2665|contradicted value] patients [@ulla2018].',
    'The regressions in daily life covered [2050|supported] patients [@ulla2018].',
    'The work on insomnia covered [2665|supported] patients [@ulla2018].',
  ],
  'what two numbers are apart': [
    'Sleep lasted [635|supported] days with naps, which is [547|supported derived] days longer than without [@ulla2018].',
    'Sleep lasted [635|supported] days with naps, which is [574|contradicted value] days longer than without [@ulla2018].',
  ],
  'a time at which the number was not measured, though the study counts as much of something else': [
    '[Two|contradicted timepoint] weeks after the infusion, the IES-R score was [12.7|contradicted timepoint] points lower with ketamine [@tide2019].',
    'After [two|supported] weeks without other drugs, the IES-R score was [12.7|supported] points lower at [24|supported] hours [@tide2019].',
  ],
  'a number that was worked out, where the study prints it of another outcome': [
    'Remission with ketamine was reached by [67|contradicted outcome]% of the patients [@tide2019].',
    'Response with ketamine was reached by [67|supported]% of the patients [@tide2019].',
    'Remission with ketamine was likelier than with saline (p < [.05|supported derived]) [@tide2019].',
  ],
}

describe('numbers of one thing given for its neighbour', () => {
  for (const [name, cases] of Object.entries(documents)) describe(name, () => { for (const document of cases) it(document, () => { judges(corpus, document) }) })
})
