import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

/** Abstracts: few numbers, so that each says much about what a claim took and from where. */
const corpus = corpusOf({
  head: 'heath2022 Heath 2022 abstract', population: 'social anxiety disorder', n: 120, says: [
    'Of 120 patients screened, 97 were randomised.',
    'Response was reached by 45% with ketamine; the median time to loss of response was 27.5 days.',
    'Remission was reached by 30% with ketamine.',
    'Remission was reached by 63% with midazolam against 46% with esketamine (P = .026; difference 95% CI 2% to 30%).',
    'At 24 hours, the IES-R total score fell by 12.7 points with ketamine.',
    'Of the patients who had not responded to the first infusion, 41% remitted after three.',
    'In older patients, the odds of calm did not differ significantly (OR 3.7, 95% CI 0.9 to 17.3; P = 0.07).',
    'Of the remitters, 70% with ketamine against 62% with esketamine relapsed within 12 months (P = .52).',
    'Depressive symptoms increased in 8.4% and anxiety in 6.1%.',
    'Calm was reached by 61.2% (95% CI 55.1 to 66.9) with ketamine and by 48.3% (95% CI 42.0 to 54.4) with esketamine.',
    'An adverse event led 7% of those on ketamine to stop the drug.',
    'Pain was in remission in 88% of the ketamine group and 33% of the placebo group 90 minutes later.',
    'The difference in the SSI score was −3.6 points.',
    'In patients of ≥75 years, the difference in the SSI score was −0.4 points.',
    'The mean MADRS score was 15.44 after ketamine and 24.13 after midazolam at 24 hours.',
    'Response was more frequent in males (77%) than in females (43%).',
    'Vertigo was seen in 10.1% and double vision in 20.7%.',
  ],
}, {
  head: 'moor2020 Moor 2020 abstract', population: 'depression', says: ['Ketamine was infused over 40 minutes, and mood was rated at 4 h.', 'The trial had two sites, where patients stayed for 24 h.'],
}, {
  head: 'note2020 Note 2020 full-text', says: ['The usual dose is 0.5 mg/kg.', 'Half of the people slept well.', 'Tea doses are typically 1–3 mg/kg at noon, against typically 0.5 mg/kg for napping.', 'Depression affects as many as one in four patients with a late and serious bone fracture.'],
}, {
  head: 'wold2021 Wold 2021 abstract', says: ['The search found 1482 records about naps in daily life.', 'Syntheses covered 2665 patients with insomnia (total n = 2665) in 79 studies (k = 79).', 'The 32 regressions covered 2050 patients in 37 studies.', 'The CAPS-5 score was 11.88 points lower with ketamine than with midazolam (SE = 3.96).'],
})

const documents: Record<string, string[]> = {
  'a share of another outcome': [
    'Remission was reached by [45|contradicted outcome]% with ketamine [@heath2022].',
    'Ketamine brought remission to [30|supported]% [@heath2022].',
  ],
  'a long number on another scale or at another time': [
    'On the CAPS-5, scores fell by [12.7|contradicted scale] points [@heath2022].',
    'At [24|supported] hours, the IES-R fell by [12.7|supported] points with ketamine [@heath2022].',
  ],
  'people of a neighbouring condition': ['In generalised anxiety disorder, [45|unverifiable]% responded to ketamine [@heath2022].'],
  'what a treatment does beside': ['Nausea was felt by [45|unverifiable]% with ketamine [@heath2022].'],
  'those who had and who had not responded': [
    'Of those who had responded to the first infusion, [41|contradicted population]% remitted after three [@heath2022].',
    'Of the non-responders to the first infusion, [41|supported]% remitted after three [@heath2022].',
    'In the end some had remitted, and of those not responding to the first, [41|supported]% [@heath2022].',
    'On ketamine, response was reached by [45|supported]%; [41|supported]% of those who had not responded remitted after three [@heath2022].',
  ],
  'a difference of two shares': ['Remission rates differed by [17|supported derived] percentage points (95% CI [2% to 30|supported]%) [@heath2022].', 'Remission rates differed by [27|unverifiable] percentage points [@heath2022].'],
  'two counts of one sentence': [
    'Only [97 of 120|supported derived] patients were randomised [@heath2022].',
    'Of all, [80.8|supported derived]% of those screened were randomised [@heath2022].',
    'In all, [97 of 120|unverifiable] patients died [@heath2022].',
    'Smoking was admitted by [97 of 120|unverifiable] patients [@heath2022].',
    'Remission was reached by [80.8|contradicted value]% of those screened [@heath2022].',
  ],
  'a p value of the last outcome before it': ['Within [12|supported] months, relapse did not differ ([70|supported]% vs [62|supported]%, P = [.52|supported]) [@heath2022].'],
  'a time after the second of two shares': ['Within [6|contradicted value] months, [70|contradicted timepoint]% of the ketamine remitters had relapsed [@heath2022].'],
  'significance as printed beside the same interval': ['In older patients, calm was [significantly increased|contradicted direction] (OR [3.7|supported], [0.9 to 17.3|supported]) [@heath2022].'],
  'names before "in"': ['Anxiety increased in [6.1|supported]% and depressive symptoms in [8.4|supported]% [@heath2022].'],
  'a share of an outcome that the abstract does not give': ['Nausea was felt by [52.5|unverifiable]% of those on ketamine [@heath2022].'],
  'an interval belongs to its own estimate': [
    'Calm was reached by [61.2|supported]% (95% CI [42.0 to 54.4|contradicted arm]) with ketamine and by [48.3|supported]% (95% CI [55.1 to 66.9|contradicted arm]) with esketamine [@heath2022].',
    'Calm was reached by [61.2|supported]% (95% CI [42.0 to 54.4|contradicted range]) with ketamine [@heath2022].',
    'Calm was reached by [48.3|supported]% (95% CI [42.0 to 54.4|supported]) with esketamine and by [61.2|supported]% (95% CI [55.1 to 66.9|supported]) with ketamine [@heath2022].',
  ],
  'an outcome in other words, of the same group, with its pair beside it': [
    'Some [83|contradicted value]% of the ketamine group and [33|supported]% of the placebo group were free of suicidal ideation [90|supported] minutes later [@heath2022].',
    'Some [88|supported]% of the ketamine group and [33|supported]% of the placebo group were free of suicidal ideation [90|supported] minutes later [@heath2022].',
  ],
  'of all ages, where those that are named have another value': [
    'The difference was [−3.6|contradicted value] points at [75|supported] years or more [@heath2022].',
    'The difference was [−0.4|supported] points at [75|supported] years or more [@heath2022].',
  ],
  'the second of two phrases that are built alike': [
    'The mean MADRS score was [15.44|supported] after ketamine and [21.43|contradicted transposed-digits] after midazolam [@heath2022].',
    'The mean MADRS score at [24|supported] hours was [15.44|supported] after ketamine and [24.13|supported] after midazolam, and within [3|unverifiable] days [76|unverifiable]% responded [@heath2022].',
  ],
  'men and women in each other’s place, of an outcome that is not named': [
    'Women fared better ([77|contradicted arm]%, men [43|contradicted arm]%) [@heath2022].',
    'Men fared better ([77|supported]%, women [43|supported]%) [@heath2022].',
  ],
  'a number that the abstract has too, though far from the like one': ['Ketamine works within [24|unverifiable] h [@moor2020].', 'Ketamine works within [42|contradicted dropped-digit] h [@moor2020].'],
  'a number that the notes on a whole article have, of which nothing is said': ['It was [0.5|unverifiable] mg/kg [@note2020].', 'It was [0.7|unsupported] mg/kg [@note2020].'],
  'two side effects': [
    'Vertigo was felt by [20.7|contradicted outcome]% [@heath2022].',
    'Vertigo was felt by [10.1|supported]%, diplopia by [20.7|supported]% [@heath2022].',
  ],
  'two numbers of studies that the sentence has as the source has them': [
    'From [1482|supported] records it drew [79|supported] studies with [2665|supported] patients [@wold2021].',
    'From [1428|contradicted value] records it drew [79|supported] studies with [2665|supported] patients [@wold2021].',
    'Of the [79|supported] studies, [37|supported] with [2050|supported] patients went into regressions [@wold2021].',
    'Of the [97|unverifiable] studies, [37|supported] with [2050|supported] patients went into regressions [@wold2021].',
    'Of the [1482|supported] records, [79|supported] studies with [2665|supported] patients were taken [@wold2021].',
    'The [1482|contradicted value] studies had [2665|supported] patients [@wold2021].',
  ],
  'what a difference is compared with, which is nobody’s own': [
    'The gain was [11.9|supported rounding] points on the CAPS-5 over midazolam [@wold2021].',
    'The gain was [11.9|supported rounding] points on the CAPS-5 relative to midazolam [@wold2021].',
    'The gain was [11.9|contradicted arm] points on the CAPS-5 with midazolam [@wold2021].',
  ],
  'doses of two uses, in the other order': [
    'For napping it is typically [0.5|supported] mg/kg instead of the [1–3|supported] mg/kg of tea [@note2020].',
    'For napping it is typically [1–3|contradicted arm] mg/kg instead of the [0.5|contradicted arm] mg/kg of tea [@note2020].',
  ],
  '"one" for "a" and "a single"': ['It takes [one|unverifiable] infusion [@note2020].', 'It takes [two|unsupported] infusions [@note2020].'],
  'whom a disease befalls, and the disease': ['Up to [one in four|supported approximate] patients with a late and serious bone fracture may have depression [@note2020].'],
  'how long an outcome took is measured at no time': ['Responders relapsed after about [four|supported rounding] weeks (median [27.5|supported] days) [@heath2022].'],
}

describe('the few numbers of an abstract', () => {
  for (const [name, cases] of Object.entries(documents)) describe(name, () => { for (const document of cases) it(document, () => { judges(corpus, document) }) })
})
