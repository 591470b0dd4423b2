import assert from 'node:assert/strict'
import { corpusOf } from '../notes.ts'
import { mark, unmark } from '../marks.ts'
import { claimsOf } from './judging.ts'

/** Trials of several fields, whose records say whom they were about, what was given and how, and what it was compared with. */
const corpus = corpusOf({
  head: 'reed2020 Reed 2020', title: 'Ketamine in bipolar depression', design: 'randomised, double-blind crossover trial', population: 'adults with bipolar depression',
  arms: ['ketamine 0.5 mg/kg IV, single infusion, with a mood stabiliser', 'saline IV, with a mood stabiliser'],
  says: ['Eighteen adults with bipolar depression received one infusion of ketamine (0.5 mg/kg) or saline.', 'The MADRS score fell by 12 points with ketamine against 3 points with saline (p < .001).'],
}, {
  head: 'marsh2018 Marsh 2018', title: 'Ketamine for post-traumatic stress', design: 'randomised trial', population: 'post-traumatic stress disorder',
  arms: ['ketamine 0.5 mg/kg IV, six infusions', 'midazolam 0.045 mg/kg IV, six infusions'],
  says: ['The CAPS-5 score fell by 12 points more with ketamine than with midazolam (p = .004) in 30 patients with post-traumatic stress disorder.'],
}, {
  head: 'frost2019 Frost 2019', title: 'Esketamine in the prevention of relapse', design: 'randomised withdrawal trial', population: 'treatment-resistant depression',
  arms: ['esketamine nasal spray plus oral antidepressant', 'placebo nasal spray plus oral antidepressant'],
  says: ['Relapse occurred in 26.7% with esketamine and in 45.3% with placebo.'],
}, {
  head: 'stone2016 Stone 2016', title: 'Nalmefene in heavy drinkers', design: 'randomised trial', population: 'alcohol dependence', arms: ['nalmefene 18 mg orally', 'placebo tablets'],
  says: ['Heavy drinking days fell by 2.3 days a month more with nalmefene than with placebo.'],
}, {
  head: 'lake2015 Lake 2015', title: 'Atorvastatin after stroke', design: 'randomised trial', population: 'stroke', arms: ['atorvastatin 80 mg', 'placebo'],
  says: ['Stroke recurred in 11.2% with atorvastatin and in 13.1% with placebo.'],
}, {
  head: 'hill2017 Hill 2017', title: 'A case of anorexia nervosa', design: 'case report', population: 'anorexia nervosa', arms: ['intramuscular ketamine'],
  says: ['A woman of 29 with anorexia nervosa was in remission for 6 months.'],
}, {
  head: 'vale2014 Vale 2014', title: 'Three arms in post-traumatic stress disorder', design: 'randomised trial with three arms', population: 'post-traumatic stress disorder',
  arms: ['ketamine IV', 'midazolam IV', 'saline IV'], says: ['Response was seen in 60% with ketamine, 30% with midazolam and 20% with saline.'],
}, {
  head: 'ford2022 Ford 2022', title: 'Ketamine in anxiety: a systematic review and meta-analysis', design: 'meta-analysis of randomised trials', population: 'social anxiety disorder', arms: ['ketamine IV', 'saline'],
  says: ['Response was seen in 60% with ketamine and 20% with saline.'],
}, {
  head: 'dale2011 Dale 2011', title: 'Esketamine in the elderly', population: 'depression in patients of 65 years and older, elderly inpatients', arms: ['esketamine nasal spray', 'placebo nasal spray'],
  says: ['Response was seen in 30% with esketamine and 20% with placebo.'],
}, {
  head: 'bare2013 Bare 2013', title: 'Ketamine, without more', population: 'depression', says: ['Response was seen in 60% of 20 patients.'],
}, {
  head: 'cook2012 Cook 2012', title: 'Ketamine and an active placebo', design: 'crossover trial', population: 'unipolar or bipolar depression', arms: ['ketamine IV', 'active placebo'],
  says: ['Response was seen in 60% with ketamine and 20% with active placebo.'],
}, {
  head: 'pond2021 Pond 2021', title: 'Ketamine in bipolar depression', design: 'randomised trial', population: 'bipolar depression', arms: ['ketamine 0.5 mg/kg IV', 'saline IV'],
  says: ['Depression was eased, in two with Alzheimer disease and one with inflammatory bowel disease as well.', 'Three who became agitated were given midazolam.'],
}, {
  head: 'brook2010 Brook 2010', title: 'Ketamine in mood disorders', design: 'crossover trial', population: 'depression, all with bipolar depression', arms: ['ketamine 0.5 mg/kg IV', 'placebo (saline IV)'],
  says: ['The MADRS score fell by 9 points with ketamine.'],
})

/** In the marks: a name that is not the study's, and what its record has there; nothing where it has several. */
const fixtures: Record<string, readonly string[]> = {
  'the comparator': [
    'Mood improved more with ketamine than with [midazolam|saline] [@reed2020].',
    'Against [midazolam|saline], mood was significantly better within a day [@reed2020].',
    'In a [midazolam|saline]-controlled trial, ketamine lifted mood within hours [@reed2020].',
    'Ketamine outperformed [midazolam|saline] [@reed2020].',
    '@reed2020 compared ketamine with [midazolam|saline].',
    'Participants were randomised to ketamine or [midazolam|saline] [@reed2020].',
    'Mood had changed little in the [midazolam|saline] group [@reed2020].',
    'Ketamine did not differ from [midazolam|saline] in this respect [@reed2020].',
    'The gain on the CAPS-5 was greater than with a [saline|midazolam] infusion [@marsh2018].',
    'Symptoms were eased relative to [saline|midazolam] [@marsh2018].',
    'Mood improved more with ketamine than with saline [@reed2020].',
    'Mood improved more with ketamine than with placebo [@reed2020].',
    'Symptoms improved more with ketamine than with placebo [@marsh2018].',
    'Symptoms improved more with ketamine than with the active placebo [@marsh2018].',
    'Unlike midazolam, saline was easily told from ketamine [@reed2020].',
    'Unlike trials with midazolam as a comparator, this one was easily unblinded [@reed2020].',
    'Mood improved more with ketamine than with saline; midazolam was not tried [@reed2020].',
    'Future trials should compare ketamine with midazolam [@reed2020].',
    'Blinding may be better against midazolam [@reed2020].',
    'Midazolam is a better comparator than saline [@reed2020].',
    'Mood improved with ketamine [@reed2020], and more than with midazolam in another trial [@marsh2018].',
    'Symptoms eased more than with midazolam [@marsh2018; @reed2020].',
    'Symptoms were eased more than with saline or midazolam [@vale2014].',
    'Response was more frequent than with midazolam [@ford2022].',
    'Response was more frequent than with midazolam [@cook2012].',
    'Response was more frequent than with midazolam [@bare2013].',
    'Ketamine was compared with midazolam in a later trial, and was no better than here [@reed2020].',
    'Midazolam-controlled randomised trials are rare [@reed2020].',
    'Midazolam was given before surgery in the same hospital [@reed2020].',
    'Mood improved more than under usual care [@reed2020].',
    'Response was more frequent than with midazolam.',
    'The CAPS-5 fell by 12 points more than with [saline|midazolam] [@marsh2018].',
    'The MADRS fell by 12 points with ketamine and by 3 points with [midazolam|saline] [@reed2020].',
    'Agitation was treated with midazolam in both groups given ketamine [@reed2020].',
    'Patients were given midazolam for agitation after ketamine [@reed2020].',
    'Patients received an infusion of ketamine (0.5 mg/kg) or [midazolam|saline] [@reed2020].',
    '@reed2020 treated adults. In that trial, ketamine was compared with [midazolam|saline].',
    '@reed2020 treated adults. Ketamine was superior to midazolam in PTSD.',
    '@reed2020 treated adults. In our own trial, ketamine was compared with midazolam.',
    'Mood improved more than in patients given [midazolam|saline] [@reed2020].',
    'Mood improved more than in those on [midazolam|saline] [@reed2020].',
    'Mood improved more than was hoped when midazolam was the other choice [@reed2020].',
    'Mood improved more with ketamine than with midazolam [@pond2021].',
    'Mood improved more with ketamine than with [midazolam|saline] [@brook2010].',
    'Mood improved with ketamine [@reed2020]. In that trial, the MADRS fell by 12 points, against 3 points with [midazolam|saline].',
  ],
  'what served as the control': [
    '[Midazolam|saline] served as the control in the bipolar crossover [@reed2020].',
    '[Midazolam|saline] was the comparator [@reed2020].',
    '[Midazolam|saline] was used as an active placebo [@reed2020].',
    'The control was [midazolam|saline] [@reed2020].',
    'The comparator was an infusion of [midazolam|saline] [@reed2020].',
    'Controls received [midazolam|saline] [@reed2020].',
    'The comparison infusion was [midazolam|saline] [@reed2020].',
    'The control was an [inert placebo|midazolam] [@marsh2018].',
    'Saline served as the control in the bipolar crossover [@reed2020].',
    'Midazolam served as the control in veterans with post-traumatic stress [@marsh2018].',
    'The control was an inert placebo [@reed2020].',
    'The control was a placebo [@marsh2018].',
    'Midazolam served as the control in later trials [@reed2020].',
    'Midazolam would have served better as a control [@reed2020].',
    'Midazolam was given to control agitation [@reed2020].',
  ],
  'the design': [
    'In an [open-label|double-blind] trial, ketamine lifted mood within hours [@reed2020].',
    'The trial was [open-label|double-blind], and mood lifted within hours [@reed2020].',
    'In this [single-blind|double-blind], randomised comparison ketamine was better [@reed2020].',
    '@reed2020 ran a [parallel-group|crossover] trial in bipolar depression.',
    'A [retrospective|] study of eighteen adults showed that mood lifted [@reed2020].',
    'In an [uncontrolled|] pilot study, ketamine lifted mood [@reed2020].',
    'Intramuscular ketamine was tested in a [randomised|case report] trial [@hill2017].',
    'A [double-blind|case report] trial found remission in anorexia nervosa [@hill2017].',
    '@hill2017 [randomised|case report] patients to ketamine.',
    'The [placebo-controlled|case report] trial found remission in anorexia nervosa [@hill2017].',
    'The placebo-controlled trial found that mood lifted [@reed2020].',
    'In a double-blind crossover, ketamine lifted mood within hours [@reed2020].',
    'The trial was randomised and double-blind, and mood lifted within hours [@reed2020].',
    'In an open-label extension, patients were given more infusions [@reed2020].',
    'After the double-blind trial, open-label infusions were given [@reed2020].',
    'Unlike an open-label trial, this one was hard to see through [@reed2020].',
    'An earlier open-label trial had shown as much [@reed2020].',
    'Open-label trials had shown as much [@reed2020].',
    'The result was confirmed in an open-label study [@reed2020].',
    'The trial was not open-label, as others were [@reed2020].',
    'An open-label trial is needed [@reed2020].',
    'A retrospective look at the scores was taken later [@reed2020].',
    'Relapse was rarer in this open-label trial [@frost2019].',
    'In an open-label trial, more responded [@ford2022].',
    'Mood lifted in an open-label trial [@reed2020; @marsh2018].',
    'The case was reported in a prospective way [@hill2017].',
    'Parallel to this, mood was rated at home [@reed2020].',
  ],
  'where patients were treated': [
    '[Outpatients|inpatients] with depression were given the spray [@dale2011].',
    'The spray was tried in older [outpatients|inpatients] [@dale2011].',
    'Elderly inpatients were given the spray [@dale2011].',
    'Inpatients and outpatients were given the spray [@dale2011].',
    'Some outpatients were given the spray [@dale2011].',
    'It was harder to give the spray in outpatient clinics [@dale2011].',
    'Outpatients were given ketamine [@reed2020].',
  ],
  'what a study measured with': [
    'Post-traumatic stress was rated with the [PCL-5|] [@marsh2018].',
    'The primary outcome was the change in [PCL-5|] score [@marsh2018].',
    'The trial took the change on the [PCL-5|] as its primary endpoint [@marsh2018].',
    'The [IES-R|] was the primary measure [@marsh2018].',
    'Post-traumatic stress was rated with the CAPS-5 [@marsh2018].',
    'Depression was rated with the MADRS [@marsh2018].',
    'Depression was rated with the BDI [@marsh2018].',
    'The PCL-5 is shorter than the scale that was used [@marsh2018].',
    'Symptoms were rated with the CAPS-5, and not with the PCL-5 [@marsh2018].',
  ],
  'the drug': [
    'Drinkers were given [naltrexone|nalmefene] [@stone2016].',
    '[Naltrexone|nalmefene] reduced heavy drinking more than placebo did [@stone2016].',
    'They took 18 mg of [naltrexone|nalmefene] as needed, which helped [@stone2016].',
    'Fewer strokes occurred with [rosuvastatin|atorvastatin] than with placebo [@lake2015].',
    'Mood lifted after an infusion of [esketamine|ketamine] [@reed2020].',
    'Drinkers in the [naltrexone|nalmefene] group had fewer heavy days [@stone2016].',
    'After half a year of [naltrexone|nalmefene] infusions, heavy drinking had fallen [@stone2016].',
    'In [naltrexone|nalmefene]-assisted therapy, heavy drinking fell [@stone2016].',
    'Many found that [naltrexone|nalmefene] 18 mg helped [@stone2016].',
    'It belongs to the drugs that naltrexone followed, and it helped [@stone2016].',
    'Drinkers were given nalmefene [@stone2016].',
    'Unlike naltrexone, which was tried before, it was taken as needed [@stone2016].',
    'Nalmefene, a relative of naltrexone, was given as needed [@stone2016].',
    'Naltrexone is an older antagonist of opioid receptors [@stone2016].',
    'Drinkers who had failed on naltrexone were enrolled [@stone2016].',
    'Relapse was rarer with ketamine as a spray than with placebo [@frost2019].',
    'Fewer strokes occurred although patients took enalapril too [@lake2015].',
    'After esketamine was approved, clinics for ketamine multiplied [@reed2020].',
    'Esketamine was approved in 2019, which changed practice [@reed2020].',
    'Most patients had been taking simvastatin before the stroke [@lake2015].',
    'Those who were on simvastatin before had fewer strokes [@lake2015].',
    'Strokes were as frequent as with midazolam [@lake2015].',
    'Drinkers were given disulfiram [@stone2016].',
  ],
  'the route': [
    'Patients were given [intramuscular|IV] ketamine [@reed2020].',
    'Three [intramuscular|IV] injections were given in 11 days [@reed2020].',
    'Ketamine was administered [intramuscularly|IV] [@reed2020].',
    'Ketamine was given [under the tongue|IV] [@reed2020].',
    'Patients received ketamine by [nasal spray|IV], which worked [@reed2020].',
    'She was treated with [intravenous|intramuscular] ketamine for half a year [@hill2017].',
    'Ketamine, given through a [drip|intramuscular], brought remission [@hill2017].',
    'Patients were given intravenous ketamine [@reed2020].',
    'Patients had ketamine through a drip, which worked [@reed2020].',
    'Patients were given parenteral ketamine, which worked [@reed2020].',
    'Unlike intranasal ketamine, it was given in hospital [@reed2020].',
    'It worked faster than oral ketamine had in earlier trials [@reed2020].',
    'It worked faster than oral ketamine [@reed2020].',
    'Patients who had received oral antidepressants were enrolled [@reed2020].',
    'Patients were on oral lithium when the trial started [@reed2020].',
    'Relapse was rarer when the spray was given with an oral antidepressant [@frost2019].',
    'After the infusions, intranasal doses were offered in the clinic [@reed2020].',
    'The trial was a phase IV study of ketamine, which helped her [@hill2017].',
    'Intranasal ketamine is easier to give [@reed2020].',
    'An intramuscular injection of lorazepam was kept at hand [@reed2020].',
  ],
  'the population': [
    'A study of 18 patients with [unipolar depression|bipolar depression] showed the same [@reed2020].',
    'In [OCD|bipolar depression], ketamine lifted mood within a day [@reed2020].',
    '@hill2017 described a patient whose [bulimia nervosa|anorexia nervosa] had remitted.',
    'A case of [bulimia|anorexia nervosa] remitted for half a year [@hill2017].',
    'Ketamine eased symptoms in patients with [social anxiety disorder|post-traumatic stress disorder] [@marsh2018].',
    '[OCD|post-traumatic stress disorder] patients improved [@marsh2018].',
    'The spray was tried in [adolescents|elderly] with depression [@dale2011].',
    'Depressed [teenagers|elderly] were given the spray [@dale2011].',
    'Ketamine eased symptoms in patients with [OCD|bipolar depression] [@pond2021].',
    'In [unipolar depression|bipolar depression], ketamine eased symptoms [@pond2021].',
    'Ketamine eased symptoms in patients with [OCD|bipolar depression] [@brook2010].',
    'Relapse was rarer in patients with [OCD|treatment-resistant depression] [@frost2019].',
    'Fewer died in patients with [Crohn disease|stroke] than had been feared [@lake2015].',
    'Fewer died in patients with diabetes than had been feared [@lake2015].',
    'Ketamine eased symptoms in patients with anxiety disorders [@marsh2018].',
    'Ketamine eased symptoms in patients with chronic pain [@marsh2018].',
    'Ketamine eased symptoms in patients with dementia [@pond2021].',
    'Ketamine eased symptoms in patients with Alzheimer disease [@pond2021].',
    'Ketamine eased symptoms in patients with Crohn disease [@pond2021].',
    'Ketamine worked better than in patients with OCD [@marsh2018].',
    'The spray was tried in older patients with depression [@dale2011].',
    'Unlike adolescents, older patients were given the spray [@dale2011].',
    '[Adolescents|adults] were given ketamine [@reed2020].',
    'Adolescents were given atorvastatin [@lake2015].',
    'In bipolar depression, ketamine lifted mood within a day [@reed2020].',
    'In depressed patients, ketamine lifted mood within a day [@reed2020].',
    'Patients with depression improved within a day [@reed2020].',
    'In PTSD, ketamine eased symptoms [@marsh2018].',
    'A woman with an eating disorder was in remission for half a year [@hill2017].',
    'Unlike patients with unipolar depression, these were on mood stabilisers [@reed2020].',
    'As in patients with unipolar depression, bipolar depression was eased [@reed2020].',
    'Ketamine lifted mood in bipolar depression and in patients with major depression [@reed2020].',
    'Patients with comorbid alcohol dependence were left out [@reed2020].',
    'Patients without OCD were enrolled [@reed2020].',
    'Patients with OCD were excluded [@reed2020].',
    'In patients with OCD, nothing was tested [@reed2020].',
    'Patients who had not improved in an earlier trial of unipolar depression were enrolled [@reed2020].',
    'Symptoms of OCD were eased as well [@marsh2018].',
    'Ketamine may help in patients with OCD [@marsh2018].',
    'Ketamine helped in patients with bipolar depression [@cook2012].',
    'Relapse was rarer in patients with bipolar depression [@frost2019].',
    'Ketamine eased symptoms in patients with OCD [@ford2022].',
    'Depression scores of those with PTSD were lower too [@marsh2018].',
  ],
  'what was taken beside': [
    'Patients carried on with the spray or changed to placebo, always with a [mood stabiliser|antidepressant] [@frost2019].',
    'The spray was given on top of an [antipsychotic|antidepressant], which all patients took [@frost2019].',
    'Ketamine was added to an [antidepressant|mood stabiliser] [@reed2020].',
    'Patients carried on with the spray or changed to placebo, always with an oral antidepressant [@frost2019].',
    'The spray was given on top of an SSRI, which all patients took [@frost2019].',
    'Ketamine was added to lithium [@reed2020].',
    'Patients treated with a mood stabiliser were not enrolled [@frost2019].',
    'The spray was given with an antidepressant and not with a mood stabiliser [@frost2019].',
    'The spray was given without a mood stabiliser [@frost2019].',
    'Half of them were given the spray with a benzodiazepine [@frost2019].',
    'The spray was given with an antipsychotic where needed [@frost2019].',
    'Nobody was treated with an antipsychotic [@hill2017].',
  ],
}

const head = '| Study | Population | Treatment |\n|---|---|---|\n'

/** Rows of a table. */
const rows = [
  '| @reed2020 | bipolar depression, n = 18 | ketamine vs saline |',
  '| @reed2020 | bipolar depression, n = 18 | ketamine vs [midazolam|saline] |',
  '| @reed2020 | [unipolar depression|bipolar depression] | ketamine 0.5 mg/kg IV against saline |',
  '| @reed2020 | depression | [intramuscular|IV] ketamine against saline |',
  '| @marsh2018 | chronic [OCD|post-traumatic stress disorder], 30 adults | ketamine against placebo |',
  '| @marsh2018 | PTSD | ketamine against midazolam; less OCD than before |',
  '| @vale2014 | PTSD | ketamine vs midazolam or saline |',
  '| @ford2022 | OCD | ketamine vs midazolam |',
]

describe('names that are said of a study: rows of tables', () => {
  for (const row of rows) {
    it(row, () => {
      const text = head + unmark(row)
      const named = claimsOf(corpus, text).filter(({ characteristic }) => characteristic)
      assert.equal(mark(text, named.map(({ statistic: { start, end }, characteristic }) => ({ start, end, label: characteristic!.right ?? '' }))), head + row)
    })
  }
})

for (const [what, sentences] of Object.entries(fixtures)) {
  describe(`names that are said of a study: ${what}`, () => {
    for (const sentence of sentences) {
      it(sentence, () => {
        const text = unmark(sentence)
        const named = claimsOf(corpus, text).filter(({ characteristic }) => characteristic)
        assert.equal(mark(text, named.map(({ statistic: { start, end }, characteristic }) => ({ start, end, label: characteristic!.right ?? '' }))), sentence)
      })
    }
  })
}
