import { corpusOf } from '../notes.ts'
import { unmark } from '../marks.ts'
import { judges } from './judging.ts'

const corpus = corpusOf({
  head: 'guide2020 Guide 2020 abstract', population: 'major depression', n: 0, says: [
    'In adults with treatment-resistant depression, the efficacy of a single infusion of IV ketamine is backed by Level 1 evidence.',
    'Multiple infusions of ketamine have only Level 3 evidence.',
    'Ketamine in formulations other than IV has only Level 3 or 4 evidence.',
    'In adults with treatment-resistant depression, the guideline recommends ketamine as a third-line treatment.',
    'Arketamine and (2R,6R)-hydroxynorketamine were in Phase 1 trials in humans.',
    'In the United States, ketamine is a controlled substance of Schedule III.',
  ],
}, {
  head: 'trial2021 Trial 2021 abstract', population: 'major depression', n: 68, says: [
    'Depressive symptoms were rated on the 21-item Hamilton Depression Rating Scale (HAM-D).',
    'Patients received esketamine nasal spray twice weekly over four weeks.',
  ],
}, {
  head: 'both2022 Both 2022 abstract', population: 'major depression', n: 40, says: [
    'Infusions of ketamine twice a week and three times a week kept up the effect alike.',
    'It was a phase 3 trial.',
  ],
})

const history = corpusOf({
  head: 'review2022 Review 2022 full-text', population: 'major depression', n: 0, says: [
    'Ketamine was first synthesised in 1962.',
    'Ketamine was approved by the FDA, as an anaesthetic, in 1970.',
    'In adults with treatment-resistant depression (TRD), the FDA approved esketamine in 2019.',
    'In adults with major depressive disorder (MDD) who have acute suicidal ideation, the FDA approved esketamine in 2020.',
  ],
}, {
  head: 'trial2006 Trial 2006 abstract', population: 'treatment-resistant depression', n: 18, says: [
    'Patients with treatment-resistant depression took part in a trial of ketamine that ran from November 2004 to September 2005.',
  ],
}, {
  head: 'search2016 Search 2016 abstract', population: 'major depression', n: 0, says: ['The search ran until 25 August 2015.'],
}, {
  head: 'old2001 Old 2001 abstract', n: 0, says: ['Ketamine was first synthesised in the 1960s.'],
})

const years = [
  'The FDA licensed ketamine for anaesthesia in [1970|supported] [@review2022].',
  'The FDA licensed ketamine for anaesthesia in [1985|contradicted value] [@review2022].',
  'Ketamine, made in [1962|supported], was approved about [nine|supported approximate] years later [@review2022].',
  'Ketamine, made in [1962|supported], was approved [a decade|supported approximate] later [@review2022].',
  'Ketamine, made in [1962|supported], was approved [eight|supported derived] years later, in [1970|supported] [@review2022].',
  'Ketamine was synthesised in [1926|contradicted value] [@review2022].',
  'Esketamine was approved for TRD in [2019|supported] and for MDD with suicidal ideation in [2020|supported] [@review2022].',
  'Esketamine was approved for TRD in [2020|contradicted value] and for MDD with suicidal ideation in [2019|contradicted value] [@review2022].',
  'Esketamine was approved by the EMA in [2021|unverifiable] [@review2022].',
  'Ketamine was first synthesised in [1962|unverifiable] [@old2001].',
  'Ketamine was first synthesised in [1975|contradicted value] [@old2001].',
  'Arketamine was first synthesised in [1980|unverifiable] [@review2022].',
  'Esketamine was approved in [2019|unverifiable] for adolescents with TRD [@review2022].',
  'Patients were recruited between [2004 and 2005|supported] [@trial2006].',
  'Recruitment began in [November 2004|supported] and ended in [2005|supported] [@trial2006].',
  'Recruitment began in [October 2004|contradicted value] [@trial2006].',
  'Patients were recruited between [2003 and 2005|contradicted value] [@trial2006].',
  'Use of ketamine rose between [2010 and 2020|unverifiable] [@trial2006].',
  'The literature was searched to [August 2015|supported] [@search2016].',
  'The literature was searched from [January 2000 to August 2015|supported] [@search2016].',
  'The literature was searched to [August 2016|contradicted value] [@search2016].',
]

const review = corpusOf({
  head: 'review2020 Review 2020 abstract', population: 'anxiety disorders', n: 0, says: [
    'Six trials were eligible: two of patients with social anxiety disorder, three of patients with PTSD, and one of patients with obsessive-compulsive disorder.',
  ],
})

/** What the cited study says of the same thing, of another thing, and of nothing. */
const documents: Record<string, string[]> = {
  'the line of a treatment in other words': [
    'Canadian experts placed ketamine [third-line|supported] in treatment-resistant depression [@guide2020].',
    'Canadian experts placed ketamine [second-line|contradicted value] in treatment-resistant depression [@guide2020].',
    'The guideline puts ketamine [third in line|supported] for adults with treatment-resistant depression [@guide2020].',
    'The guideline puts ketamine [first in line|contradicted value] for adults with treatment-resistant depression [@guide2020].',
    'The guideline ranks ketamine in the [second line|contradicted value] for treatment-resistant depression [@guide2020].',
    'Ketamine belongs to the [third line|supported] of treatment in resistant depression [@guide2020].',
    'Antidepressants are placed [first-line|unverifiable] in treatment-resistant depression [@guide2020].',
  ],
  'evidence by another name': [
    'For every form other than IV there is no more than [Level 3 or 4|supported] support [@guide2020].',
    'For every form of ketamine other than IV there is [Level 1|contradicted value] support [@guide2020].',
  ],
  'how far a drug has come': [
    'Arketamine was in [Phase 1|supported] trials [@guide2020].',
    'Neither arketamine nor (2R,6R)-HNK had gone beyond [Phase 1|supported] in humans [@guide2020].',
    'Hydroxynorketamine is in [Phase 3|contradicted value] human testing [@guide2020].',
    'Arketamine has reached [Phase 2|contradicted value] [@guide2020].',
    'Arketamine has not reached Phase 2 [@guide2020].',
    'Arketamine will soon be in Phase 2 trials [@guide2020].',
    'Arketamine went beyond Phase 1 [@guide2020].',
    'Esketamine has been in [Phase 3|unverifiable] trials [@guide2020].',
    'Patients were in [phase 2|unverifiable] [@guide2020].',
  ],
  'how strictly a drug is controlled': [
    'Under US law the drug is a [Schedule III|supported] substance [@guide2020].',
    'Under US law the drug is a [Schedule II|contradicted value] substance [@guide2020].',
    'Ketamine is controlled under [Schedule 1|contradicted value] in the United States [@guide2020].',
    'Psilocybin is a [Schedule I|unverifiable] substance [@guide2020].',
    'Esketamine is a [Schedule I|unverifiable] substance [@guide2020].',
    'Schedule 2 of the visits had ketamine twice [@guide2020].',
  ],
  'the items of a scale': [
    'Depression was rated with the [21|supported]-item HAM-D [@trial2021].',
    'Depression was rated with the [17|contradicted value]-item HAM-D [@trial2021].',
    'Depression was rated with the [17|contradicted value]-item Hamilton scale [@trial2021].',
    'Anxiety was rated with the [14|unverifiable]-item HAM-A [@trial2021].',
    'The nurses filled in a [17|unverifiable]-item checklist [@trial2021].',
    'A 12-item list of references is appended [@trial2021].',
  ],
  'the line of a treatment': [
    'Ketamine is a [third-line|supported] option in treatment-resistant depression [@guide2020].',
    'Ketamine is a [first-line|contradicted value] option in treatment-resistant depression [@guide2020].',
    'One ketamine infusion remains a [second-line|contradicted value] treatment for depression [@guide2020].',
    'Ketamine is a [first-line|unverifiable] anaesthetic agent on the battlefield [@guide2020].',
    '[Third-line|supported] treatment with ketamine was held to be an option in treatment-resistant depression [@guide2020].',
    '[First-line|contradicted value] treatment with ketamine was held to be an option in treatment-resistant depression [@guide2020].',
    '[First-line|unverifiable] treatment with lithium was held to be an option in treatment-resistant depression [@guide2020].',
    '[Third-line|supported] ketamine treatment was held to be an option in treatment-resistant depression [@guide2020].',
    '[Second-line|contradicted value] ketamine treatment was held to be an option in treatment-resistant depression [@guide2020].',
    '[First-line|unverifiable] lithium treatment was held to be an option in treatment-resistant depression [@guide2020].',
    'Lithium remains a [first-line|unverifiable] treatment [@guide2020].',
    'Ketamine is an option after first-line antidepressants [@guide2020].',
    'In bipolar disorder, ketamine is a [first-line|unverifiable] treatment [@guide2020].',
  ],
  'the level of evidence': [
    '[One|unverifiable] infusion of ketamine has [Level 1|supported] evidence [@guide2020].',
    'Repeated infusions of ketamine have [Level 3|supported] evidence [@guide2020].',
    'Repeated infusions of ketamine have [Level 1|contradicted value] evidence [@guide2020].',
    'Evidence is graded [Level 1|supported] for a single infusion of ketamine, but [Level 3|supported] for multiple infusions [@guide2020].',
    'Evidence is [Level 3|contradicted value] for a single infusion of ketamine, but [Level 1|contradicted value] for multiple infusions [@guide2020].',
    'Oral ketamine has [Level 3 or 4|supported] evidence [@guide2020].',
    'Music has [Level 2|unverifiable] evidence [@guide2020].',
  ],
  'the phase of a trial': [
    'The [phase 3|supported] trial compared two schedules [@both2022].',
    'This was a [phase II|contradicted value] study [@both2022].',
    'This was a [phase II|unverifiable] study [@trial2021].',
    'A phase 4 trial is needed [@both2022].',
  ],
  'how often something is given': [
    'Esketamine was sprayed [twice a week|supported] over [four|supported] weeks [@trial2021].',
    'Patients received esketamine [three times a week|contradicted value] over [four|supported] weeks [@trial2021].',
    'Symptoms were rated [three times a week|unverifiable] [@trial2021].',
    'Ketamine worked [twice a week|supported] and [three times a week|supported] [@both2022].',
    'Ketamine was infused [once a week|contradicted value], and kept up the effect [@both2022].',
  ],
}

describe('specifications', () => {
  for (const [what, texts] of Object.entries(documents)) {
    describe(what, () => {
      for (const text of texts) it(unmark(text), () => { judges(corpus, text) })
    })
  }
})

describe('in which year something happened', () => {
  for (const text of years) it(unmark(text), () => { judges(history, text) })
})

describe('parts of the studies of a review', () => {
  for (const text of [
    'Of the eligible trials, [two|supported] dealt with social anxiety disorder, [three|supported] with PTSD and a single [one|supported] with OCD [@review2020].',
    '[Six|supported] trials were found: [three|contradicted population] in social anxiety disorder, [three|supported] in PTSD and [one|supported] in OCD [@review2020].',
  ]) it(unmark(text), () => { judges(review, text) })
})
