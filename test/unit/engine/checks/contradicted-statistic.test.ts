import assert from 'node:assert/strict'
import { contradictedStatistic } from '../../../../server/src/engine/checks/contradicted-statistic.ts'
import { analyse } from '../../../../server/src/engine/index.ts'
import { readMarked } from '../marked.ts'
import { articleOf, corpusOf } from '../notes.ts'
import { mended, reported } from './reported.ts'

const corpus = corpusOf({
  head: 'reed2020 Reed 2020', population: 'social anxiety disorder', n: 31, says: [
    'In social anxiety disorder, 31 patients were given ketamine (0.5 mg/kg over 40 minutes) or midazolam.',
    'With ketamine, response at week 2 was more frequent than with midazolam (OR 28.94, 95% CI 3.45 to 242.57; p = .002).',
    'After ketamine, 54.8% (17/31) of the patients responded and 25.8% (8/31) remitted.',
    'The MADRS score fell by 4.1 points (95% CI 0.5 to 7.7) more with ketamine than with midazolam at 24 hours.',
  ],
}, {
  head: 'marsh2021 Marsh 2021 record', population: 'treatment-resistant depression', reported: { reed2020: ['Relapse came to 26.7% with esketamine and to 45.3% with placebo.'] },
})

describe('contradicted-statistic', () => {
  it('writes the value with the decimal mark of the manuscript', () => {
    assert.match(mended(contradictedStatistic, 'Response was more frequent with ketamine (OR ⟦2,89⟧; p = ,002) [@reed2020].', 'Use 28.94, as Reed et al. (2020) reports', corpus), /\(OR 28,94;/)
    assert.match(mended(contradictedStatistic, 'Response was more frequent with ketamine (OR ⟦28·49⟧) [@reed2020].', 'Use 28.94, as Reed et al. (2020) reports', corpus), /\(OR 28·94\)/)
  })

  it('writes the value with a point where the source has another mark', () => {
    const lancet = corpusOf({ head: 'dole2019 Dole 2019', says: ['Relapse was rarer with esketamine than with placebo (HR 0·49, 95% CI 0·29 to 0·84).'] })
    assert.match(mended(contradictedStatistic, 'Relapse was rarer with esketamine than with placebo (HR ⟦0.94⟧, 95% CI 0.29 to 0.84) [@dole2019].', 'Use 0·49, as Dole et al. (2019) reports', lancet), /\(HR 0\.49,/)
  })

  it('writes the unit of a time as it was written', () => {
    const lark = corpusOf({ head: 'lark2020 Lark 2020 abstract', says: ['Depressive symptoms improved significantly within 72 hours of the ketamine infusion.'] })
    const mend = (text: string): string => mended(contradictedStatistic, text, 'Use 72 h, as Lark et al. (2020) reports', lark)
    assert.equal(mend('Symptoms improved within ⟦72⟧ minutes of ketamine [@lark2020].'), 'Symptoms improved within 72 hours of ketamine [@lark2020].')
    assert.equal(mend('Symptoms improved within ⟦72⟧ min of ketamine [@lark2020].'), 'Symptoms improved within 72 h of ketamine [@lark2020].')
    assert.equal(mend('Symptoms improved within a ⟦72⟧-minute stay on ketamine [@lark2020].'), 'Symptoms improved within a 72-hour stay on ketamine [@lark2020].')
    assert.equal(mend('Symptoms improved within ⟦72⟧ d of ketamine [@lark2020].'), 'Symptoms improved within 72 h of ketamine [@lark2020].')
  })

  it('mends a bound that stands close to the other', () => {
    assert.match(mended(contradictedStatistic, 'Response was more frequent with ketamine (OR 28.94, 95% CI [⟦3.45,24.57⟧]; p = .002) [@reed2020].', 'Use 3.45 to 242.57, as Reed et al. (2020) reports', corpus), /\[3\.45,242\.57\]/)
  })

  const noted = corpusOf({
    head: 'reed2020 Reed 2020', population: 'adults with bipolar depression', arms: ['intravenous ketamine with a mood stabiliser', 'saline with a mood stabiliser'], says: ['Mood improved more with ketamine than with saline (p = .01).'],
  }, {
    head: 'vale2014 Vale 2014', population: 'post-traumatic stress disorder', arms: ['ketamine or esketamine IV', 'midazolam IV', 'midazolam orally'], says: ['Response was seen in 60% with ketamine.'],
  })

  /** Names that are not the study's: the message, and the manuscript with the fix, or null where none is safe. */
  const names: Record<string, readonly [message: string, mended: string | null]> = {
    'Mood improved more than with ⟦midazolam⟧ [@reed2020].': ['“midazolam” should be “saline”: Reed et al. (2020) has “saline with a mood stabiliser”.', 'Mood improved more than with saline [@reed2020].'],
    '⟦Midazolam⟧-controlled infusions lifted mood, and it was tested in a trial against ⟦midazolam⟧ [@reed2020].': ['“Midazolam” should be “saline”: Reed et al. (2020) has “saline with a mood stabiliser”.', 'Saline-controlled infusions lifted mood, and it was tested in a trial against midazolam [@reed2020].'],
    'Patients with ⟦unipolar depression⟧ improved [@reed2020].': ['“unipolar depression” should be “bipolar depression”: Reed et al. (2020) has “adults with bipolar depression”.', 'Patients with bipolar depression improved [@reed2020].'],
    'Ketamine was given ⟦intramuscularly⟧ [@reed2020].': ['“intramuscularly” should be “intravenous”: Reed et al. (2020) has “intravenous ketamine with a mood stabiliser”.', null],
    'They were given ⟦IM⟧ ketamine [@reed2020].': ['“IM” should be “intravenous”: Reed et al. (2020) has “intravenous ketamine with a mood stabiliser”.', null],
    'They were given a ⟦sublingual⟧ dose of ketamine [@reed2020].': ['“sublingual” should be “intravenous”: Reed et al. (2020) has “intravenous ketamine with a mood stabiliser”.', null],
    'They were given ⟦intramuscular⟧ ketamine [@reed2020].': ['“intramuscular” should be “intravenous”: Reed et al. (2020) has “intravenous ketamine with a mood stabiliser”.', 'They were given intravenous ketamine [@reed2020].'],
    'Ketamine was given ⟦under the skin⟧ [@vale2014].': ['“under the skin” is not what Vale et al. (2014) has: “ketamine or esketamine IV”.', null],
  }
  for (const [fixture, [message, after]] of Object.entries(names)) {
    it(`says “${message}”`, () => {
      const { text, places } = readMarked(fixture)
      const [first, ...others] = analyse(text, noted, { syntax: 'markdown' }).problems
      assert.deepEqual([first?.message, first?.start, others.length], [message, places[0]!.start, places.length - 1])
      const [fix] = first!.fixes
      assert.equal(fix ? fix.edits.reduce((mended, { start, end, newText }) => mended.slice(0, start) + newText + mended.slice(end), text) : null, after)
    })
  }

  /** A comma or a percent sign that slipped into a number. */
  for (const text of [
    'After ketamine, 45%8 (17/31) of the patients responded [@reed2020].',
    'Response was more frequent with ketamine (OR 28.94,8 95% CI 3.45 to 24.57,1 p = .002) [@reed2020].',
  ]) it(`puts no number into “${text}”`, () => assert.deepEqual(analyse(text, corpus, { syntax: 'markdown' }).problems.flatMap(({ fixes }) => fixes.map(({ title }) => title)), []))

  /** Manuscripts with the message that the writer reads. */
  const messages: Record<string, string> = {
    'Response was more frequent with ketamine (OR ⟦2.89⟧, 95% CI 3.45 to 242.57; p = .002) [@reed2020].':
      '2.89 should be 28.94: Reed et al. (2020) reports an odds ratio of 28.94; a digit seems to be missing or added.',
    'Response was more frequent with ketamine (OR 28.94, 95% CI ⟦3.45 to 24.57⟧; p = .002) [@reed2020].':
      '3.45 to 24.57 should be 3.45 to 242.57: Reed et al. (2020) reports an interval of 3.45 to 242.57; a digit seems to be missing or added.',
    'Response was more frequent with ketamine (OR 28.94, ⟦90⟧% CI 3.45 to 242.57; p = .002) [@reed2020].':
      '90% should be 95%: Reed et al. (2020) reports 3.45 to 242.57 as a 95% interval.',
    'After ketamine, ⟦45.8⟧% (17/31) of the patients responded [@reed2020].':
      '45.8% should be 54.8%: Reed et al. (2020) reports 54.8%; two digits seem to be swapped.',
    'The HAM-D score fell by ⟦4.1⟧ points more with ketamine than with midazolam at 24 hours [@reed2020].':
      '4.1 points is for MADRS, not for HAM-D, in Reed et al. (2020).',
    'At day 7, the MADRS score had fallen by ⟦4.1⟧ points more with ketamine than with midazolam [@reed2020].':
      '4.1 points is at 24 hours, not at 7 days, in Reed et al. (2020).',
    'After ketamine, ⟦54.8⟧% of the patients remitted [@reed2020].':
      '54.8% should be 25.8%: Reed et al. (2020) reports 54.8% for response, not for remission.',
    'In social anxiety disorder, patients were given ketamine (⟦0.5⟧ mg over 40 minutes) [@reed2020].':
      '0.5 mg should be 0.5 mg/kg: Reed et al. (2020) reports 0.5 mg/kg; the unit differs.',
    'Relapse came to ⟦62.7⟧% with esketamine [@marsh2021].':
      '62.7% should be 26.7%: Marsh et al. (2021) reports 26.7% (as reported by Reed et al. 2020; not read in the study itself); two digits seem to be swapped.',
  }
  for (const [fixture, message] of Object.entries(messages)) {
    it(`reports ${fixture}`, () => assert.deepEqual(reported(contradictedStatistic, fixture, corpus).reports.map(report => report.message), [message]))
  }

  for (const text of [
    'Response was more frequent with ketamine (OR 28.94, 95% CI 3.45 to 242.57; p = .002) [@reed2020].',
    'Response was more frequent with ketamine (OR 28.9, 95% CI 3.5 to 242.6; p < .01) [@reed2020].',
    'Response was more frequent with ketamine (OR 28.94, CI 3.45 to 242.57) [@reed2020].',
    'After ketamine, 55% of the patients responded, about half of them, and 26% remitted [@reed2020].',
    'After ketamine, 17 of the 31 patients responded [@reed2020].',
    'One day after ketamine, the MADRS had fallen by 4.1 points more than with midazolam [@reed2020].',
    'Nausea came to 61.2% with ketamine [@reed2020].',
    'Response was more frequent with ketamine (OR 2.89, 95% CI 1.45 to 5.57).',
    '## Results\n\nAfter ketamine, 45.8% of the patients responded.',
    'Headache lasted for three days after ketamine in 9 of 12 sailors [@reed2020].',
    'In their schools, 31 teachers and 24 pupils were asked [@reed2020].',
  ]) it(`is silent on ${text}`, () => { reported(contradictedStatistic, text, corpus) })

  it('puts the number of the source in place, and nothing else', () => {
    const use = (value: string): string => `Use ${value}, as Reed et al. (2020) reports`
    assert.equal(mended(contradictedStatistic, 'Response was more frequent with ketamine (OR ⟦2.89⟧, 95% CI 3.45–242.57; p=.002) [@reed2020].', use('28.94'), corpus),
      'Response was more frequent with ketamine (OR 28.94, 95% CI 3.45–242.57; p=.002) [@reed2020].')
    assert.equal(mended(contradictedStatistic, 'Response was more frequent with ketamine (OR 28.94, 95% CI ⟦3.45–24.57⟧; p = .002) [@reed2020].', use('3.45 to 242.57'), corpus),
      'Response was more frequent with ketamine (OR 28.94, 95% CI 3.45–242.57; p = .002) [@reed2020].')
    assert.equal(mended(contradictedStatistic, 'Response was more frequent with ketamine (OR 28.94, ⟦90⟧% CI 3.45–242.57; p = .002) [@reed2020].', 'Use 95%, as Reed et al. (2020) reports', corpus),
      'Response was more frequent with ketamine (OR 28.94, 95% CI 3.45–242.57; p = .002) [@reed2020].')
    assert.equal(mended(contradictedStatistic, 'After ketamine, ⟦54.8⟧% of the patients remitted [@reed2020].', use('25.8%'), corpus), 'After ketamine, 25.8% of the patients remitted [@reed2020].')
    assert.equal(mended(contradictedStatistic, 'The MADRS fell by ⟦1.4⟧ points more with ketamine than with midazolam at 24 hours [@reed2020].', use('4.1 points'), corpus),
      'The MADRS fell by 4.1 points more with ketamine than with midazolam at 24 hours [@reed2020].')
  })

  it('keeps the zero before a p value and the decimal mark of LaTeX', () => {
    assert.match(mended(contradictedStatistic, 'Response was more frequent with ketamine (OR 28.94, 95% CI 3.45–242.57; p = ⟦0.02⟧) [@reed2020].', 'Use p = .002, as Reed et al. (2020) reports', corpus), /p = 0\.002\)/)
    const text = 'Response was more frequent with ketamine (OR $2{,}89$, 95\\% CI 3{,}45--242{,}57; $p = 0{,}002$) \\cite{reed2020}.'
    const [fix] = analyse(text, corpus, { syntax: 'latex' }).problems.flatMap(({ fixes }) => fixes)
    assert.deepEqual(fix?.edits.map(({ newText }) => newText), ['28{,}94'])
  })

  it('offers no number where the words are wrong', () => {
    for (const fixture of [
      'The HAM-D score fell by ⟦4.1⟧ points more with ketamine than with midazolam at 24 hours [@reed2020].',
      'In social anxiety disorder, patients were given ketamine (⟦0.5⟧ mg over 40 minutes) [@reed2020].',
    ]) assert.deepEqual(reported(contradictedStatistic, fixture, corpus).reports[0]!.fixes, [])
  })

  it('says years, where in an article a sentence stands, and of a long sentence the beginning', () => {
    const message = (text: string, source: ReturnType<typeof corpusOf>): string => analyse(text, source, { syntax: 'markdown' }).problems.at(-1)!.message
    const late = corpusOf({ head: 'reed2020 Reed 2020', says: ['Response at 3 years was 54.8% with ketamine.'] })
    assert.equal(message('Response at 5 years was 54.8% with ketamine [@reed2020].', late), '54.8% is at 3 years, not at 5 years, in Reed et al. (2020).')
    const says = 'With ketamine, response was significantly more frequent than with midazolam'
    const ahead = corpusOf({ head: 'reed2020 Reed 2020', says: ['HAM-D scores were 4.1 points lower with ketamine than with midazolam.'] })
    assert.equal(message('HAM-D scores were 4.1 points lower with midazolam than with ketamine [@reed2020].', ahead), '4.1 points is right, but the other side is ahead: Reed et al. (2020) says: “HAM-D scores were 4.1 points lower with ketamine than with midazolam.”')
    const article = articleOf('tea2021', [`${says}${', as it was in every one of the wards that took part in those days'.repeat(6)}.`])
    assert.match(message('With ketamine, response was not significantly more frequent than with midazolam [@tea2021].', article), new RegExp(`^“not significantly more” is not what “The work called tea2021” \\(n\\.d\\.\\) says \\(Results\\): “${says}.{200,230} …”$`))
  })

  it('brings the finding as its evidence', () => {
    const { reports: [report] } = reported(contradictedStatistic, 'Response was more frequent with ketamine (OR ⟦2.89⟧, 95% CI 3.45 to 242.57; p = .002) [@reed2020].', corpus)
    assert.deepEqual(report!.evidence?.map(({ finding }) => finding.sentence), ['With ketamine, response at week 2 was more frequent than with midazolam (OR 28.94, 95% CI 3.45 to 242.57; p = .002).'])
  })
})
