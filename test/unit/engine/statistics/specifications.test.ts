import { unmark } from '../marks.ts'
import { extracts } from './extracting.ts'

/** Numbers that tell of which kind something is, beside those that name something else by the same words. */
const forms: Record<string, string[]> = {
  'items of a scale': [
    'Calm was rated with the [21|count items of a scale]-item HAM-D, a [seventeen|count =17 items of a scale]-item version of the scale and the Nap Inventory, [16|count items of a scale]-Item (NI).',
    'The 12-item list of references, a 10-item menu and a two-item order on the 3-item agenda.',
    'They liked [20|count items] items Nap Inventory (NI) has, a 1-item scale, a 900-item scale and a 17-item thing that those who slept there had ever called a scale.',
    'They left out [15|count items] items, and the questionnaire has [28|count items] items.',
  ],
  'lines of treatment': [
    'Tea is a [first-line|other =1 line of treatment] option, coffee a [second line|other =2 line of treatment] hot treatment, and naps remain [third-line|other =3 line of treatment].',
    'Naps are recommended as [1st-line|other =1 line of treatment] therapy and as [second line|other =2 line of treatment], if at all.',
    'Naps remain a [first line|other =1 line of treatment], and tea is the second line.',
    'A first-line manager, the first line of defence, the second line of the text and line 3 are none.',
    'Patients who had failed first-line treatment had coffee, and after second-line therapy tea.',
    'Naps are for patients in whom third-line drugs are not tolerated, or who are refractory to second-line treatment.',
    'In refractory and treatment-resistant sleep, naps are a [first-line|other =1 line of treatment] option.',
  ],
  'lines of treatment by verbs': [
    'Naps were placed [third-line|other =3 line of treatment], tea came [second in line|other =2 line of treatment] for adults, and the panel put coffee in the [first line|other =1 line of treatment].',
    'Coffee belongs to the [first line|other =1 line of treatment] of treatment.',
    'They stood in the second line of the parade, were second in line for tea, and put the first line of the text last.',
    'The third line of defence was placed behind the second line.',
  ],
  'levels of evidence': [
    'Naps have [Level 1|other =1 level of evidence] evidence, tea has a [grade B|other =2 grade of evidence] recommendation and coffee [Class I|other =1 class of recommendation] evidence.',
    'The evidence for one nap was graded as [Level 3 or 4|other 3..4 level of evidence], and for tea [level of evidence: 2b|other =2 level of evidence b] holds.',
    'Tea is recommended ([class IIa|other =2 class of recommendation a]; [level of evidence B|other =2 level of evidence]).',
    'A Level 2 header, level 4 of the ward, Level 1 of the trial and evidence from a level 1 trauma centre are none.',
    'There is evidence of grade 3 events, of damage at level 3, of a type 2 error in phase 3 and of heart failure class III.',
    'Non-IV coffee was rated at [Level 3 or 4|other 3..4 level of evidence], and damage stood at level 3.',
    'Level 3 evidence-based care.',
    'Of such evidence there is none at level 2, and the evidence is on level 3 of the ward, level 4 of the house.',
    'Coffee is not recommended after toxicity of grade 3, nor is evidence of class II failure, but tea is recommended as [class II|other =2 class of recommendation].',
    'Level 0 evidence, level 9 evidence and level 1.5 evidence are none; [level 4 or 3|other =4 level of evidence] evidence goes down, and [grade A to C|other 1..3 grade of evidence] recommendations go up.',
  ],
  'how often': [
    'Tea was given [twice weekly|other =2 times/week], [three times a week|other =3 times/week], [thrice-weekly|other =3 times/week], [once daily|other =1 times/day] and [4 times per month|other =4 times/month].',
    'They had [20|dose mg] mg [BID|other =2 times/day], then naps [2 ×/week|other =2 times/week].',
    'They passed by [twice a week|other =2 times/week], [1 time per week|other =1 times/week] or [once each month|other =1 times/month], not twice week nor once a daily.',
    'Once a week had passed, they slept twice in a day, and [3|other times] times in all; the odds were [three|other =3 fold] times higher.',
    'They had [three infusions per week|other =3 times/week], then [two sessions of coffee a week|other =2 times/week] and [six|count =6 infusions] infusions in all.',
    'BID is a name here, and QID another.',
  ],
  'the phase of a trial': [
    'Naps were studied in a randomised [phase 3|other =3 phase of trial] trial and a [Phase II|other =2 phase of trial] clinical study.',
    'In phase 2 of the trial they slept, and phase 3 trials came in phases.',
    'A phase 3 trial is needed, and an earlier phase 2 trial was small.',
  ],
  'in which year': [
    'Tea was first synthesised in [1962|other calendar year making] and approved as a drink in [1970|other calendar year approval].',
    'In [2019|other calendar year approval] the FDA approved tea, which has been on the List of Essential Drinks since [1985|other calendar year listing].',
    'Coffee was developed in the [1960s|other 1960..1969 calendar year making].',
    'Enrolment ran from [12 June 2019 to March 3, 2021|other 2019..2021 calendar year period].',
    'Between [October 6, 2015, and February 15, 2018|other 2015..2018 calendar year period], [705|sample-size] adults napped.',
    'Databases were searched up to [25 August 2015|other =2015 calendar year search], and recruitment began in [May 2016|other =2016 calendar year start].',
    'In 2006, Heath and colleagues showed that tea calms; the trial was published in 2007 and treated people.',
    'The 2019 guideline, Heath 2019 and a study of 2018 agree, approved or not approved (Heath, 2017).',
  ],
}

describe('specifications', () => {
  for (const [what, texts] of Object.entries(forms)) {
    describe(what, () => {
      for (const text of texts) it(unmark(text), () => { extracts(text) })
    })
  }
})
