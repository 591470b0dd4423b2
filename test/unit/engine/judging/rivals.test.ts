import assert from 'node:assert/strict'
import { corpusOf } from '../notes.ts'
import { mark, unmark } from '../marks.ts'
import { claimsOf } from './judging.ts'

/** Studies whose notes tell facts of which each has one word of a few. */
const corpus = corpusOf({
  head: 'reed2020 Reed 2020', title: 'Ketamine in bipolar depression', design: 'crossover trial', population: 'bipolar depression', arms: ['ketamine IV', 'saline IV'],
  says: [
    'Two crossover trials in bipolar depression took the change in MADRS score from baseline as primary endpoint.',
    'Imaging in 18 patients with bipolar depression showed that ketamine partly reverses the glutamatergic dysfunction.',
    'Acute psychological effects of ketamine were rated by 18 patients four hours after the first infusion.',
    'At 24 hours, ketamine improved atypical symptoms of the 18 patients more than others.',
    'Anxiety during the infusion was significantly stronger in non-responders than before.',
    'Non-responders reported significantly more anxiety during the infusions.',
    'Slower processing speed at baseline predicted greater improvement of depression 24 hours after ketamine.',
  ],
}, {
  head: 'frost2019 Frost 2019', title: 'Esketamine with a new antidepressant', design: 'randomised trial', population: 'treatment-resistant depression', arms: ['esketamine nasal spray', 'placebo nasal spray'],
  says: [
    'The 200 patients had esketamine or placebo nasal spray twice a week, both with a new oral antidepressant.',
    'In neither trial was esketamine superior to placebo for suicidal symptoms on the CGI-SS-r.',
    'In patients from the United States, the MADRS score changed significantly more with esketamine than with placebo.',
  ],
}, {
  head: 'stone2016 Stone 2016', title: 'Ketamine with nalmefene', design: 'open-label study', population: 'eating disorders', arms: ['ketamine IV with nalmefene'],
  says: ['In 15 patients with eating disorders, ketamine was infused over 10 hours, along with 20 mg of nalmefene twice daily.'],
}, {
  head: 'moss2021 Moss 2021', title: 'What ketamine does', design: 'review', population: 'depression', arms: [],
  says: [
    'Ketamine blocks NMDA receptors and activates AMPA receptors more than other drugs do.',
    'In 4 clinics, maintenance ketamine treatments are typically given monthly.',
    'One questionnaire for monitoring side effects of ketamine has 4 forms.',
    'Typical symptoms as well as atypical ones improved in 12 patients; the effect sizes at 24 h were greater for typical symptoms.',
  ],
})

/** In the marks: a word that the study has otherwise, and of names what its note has there. */
const fixtures: Record<string, readonly string[]> = {
  'scales': [
    'Both trials took the change on the [HAM-D|] as their primary endpoint [@reed2020].',
    'The primary endpoint of the bipolar trials was change in [BDI|MADRS] score [@reed2020].',
    'Suicidal symptoms were assessed with the [C-SSRS|], on which esketamine was not superior to placebo [@frost2019].',
    'Both trials took the change on the MADRS as their primary endpoint [@reed2020].',
    'The MADRS, not the HAM-D, was the primary endpoint [@reed2020].',
    'Secondary endpoints included the change in HAM-D score [@reed2020].',
    'Unlike the HAM-D, the MADRS was the primary endpoint [@reed2020].',
    'Was the change on the HAM-D the primary endpoint in bipolar depression [@reed2020]?',
    'The HAM-D fell by 8 points in bipolar depression from baseline [@reed2020].',
    'Earlier trials had taken change on the HAM-D as primary endpoint [@reed2020].',
    'Suicidal symptoms on the CGI-SS-r did not improve more with esketamine [@frost2019].',
  ],
  'degrees': [
    'According to imaging, ketamine [completely|] reverses the glutamatergic dysfunction of bipolar depression [@reed2020].',
    'Ketamine [fully|] restores what was abnormal in the glutamate system [@reed2020].',
    'According to imaging, ketamine partially reverses the glutamatergic dysfunction of bipolar depression [@reed2020].',
    'Ketamine does not fully reverse the glutamatergic dysfunction of bipolar depression [@reed2020].',
    'Whether ketamine fully reverses the glutamatergic dysfunction of bipolar depression is open [@reed2020].',
    'Complete data were available from the imaging of ketamine [@reed2020].',
  ],
  'transmitters': [
    'Ketamine partly reverses the [serotonergic|glutamatergic] dysfunction of bipolar depression [@reed2020].',
    'Ketamine partly reverses the glutamate dysfunction of bipolar depression [@reed2020].',
    'Dopamine was not measured [@reed2020].',
    'Unlike serotonergic drugs, ketamine partly reverses the glutamatergic dysfunction [@reed2020].',
  ],
  'places in a row': [
    'Acute psychological effects were rated four hours after the [last|] infusion [@reed2020].',
    'Acute psychological effects were rated four hours after the first infusion [@reed2020].',
    'After the final infusion, depression was rated again [@reed2020].',
    'A third of the patients rated acute psychological effects after four hours [@reed2020].',
    'Psychological effects of the first infusion, and of the last, were rated by patients [@reed2020].',
  ],
  'kinds of symptoms and people': [
    'At 24 hours, ketamine had improved [typical|] symptoms of depression more [@reed2020].',
    'At 24 h, the larger effect sizes belonged to [atypical|] symptoms [@moss2021].',
    'It was the [responders|] who reported more anxiety during the infusions [@reed2020].',
    'At 24 h, effect sizes were greater for typical symptoms, though atypical symptoms improved [@moss2021].',
    'Atypical symptoms improved in 12 patients [@moss2021].',
    'Responders reported less anxiety during the infusions [@reed2020].',
    'Responders did not report more anxiety during the infusions [@reed2020].',
    'Non-responders reported more anxiety during the infusions than responders [@reed2020].',
    'Faster processing speed at baseline predicted less improvement of depression [@reed2020].',
  ],
  'what was taken beside': [
    'The spray was combined with the oral antidepressant that patients had [already been taking|] [@frost2019].',
    'Esketamine was given twice a week with an [existing|] oral antidepressant [@frost2019].',
    'In eating disorders, ketamine was given along with 20 mg of the opioid antagonist [naltrexone|nalmefene] twice daily [@stone2016].',
    'Esketamine was given twice a week with a newly begun oral antidepressant [@frost2019].',
    'Patients in whom existing antidepressants had failed were given a new one with the spray [@frost2019].',
    'In eating disorders, ketamine was given along with 20 mg of the opioid antagonist nalmefene twice daily [@stone2016].',
  ],
  'countries': [
    'In patients from [Canada|United States], the MADRS score changed more with esketamine than with placebo [@frost2019].',
    'In patients from the USA, the MADRS score changed more with esketamine than with placebo [@frost2019].',
    'The trial had centres in Sweden [@frost2019].',
  ],
  'what a drug or a questionnaire does, and how often': [
    'Ketamine [activates|] NMDA receptors [@moss2021].',
    'Maintenance treatments are typically given [weekly|] [@moss2021].',
    'One questionnaire is for monitoring the [efficacy|] of ketamine [@moss2021].',
    'Ketamine blocks NMDA receptors and activates AMPA receptors [@moss2021].',
    'AMPA receptors are activated [@moss2021].',
    'Maintenance treatments are typically given monthly [@moss2021].',
    'The efficacy of ketamine was seen in 4 clinics [@moss2021].',
  ],
}

for (const [what, sentences] of Object.entries(fixtures)) {
  describe(`words that a study has otherwise: ${what}`, () => {
    for (const sentence of sentences) {
      it(sentence, () => {
        const text = unmark(sentence)
        const named = claimsOf(corpus, text).filter(({ characteristic }) => characteristic)
        assert.equal(mark(text, named.map(({ statistic: { start, end }, characteristic }) => ({ start, end, label: characteristic!.right ?? '' }))), sentence)
      })
    }
  })
}
