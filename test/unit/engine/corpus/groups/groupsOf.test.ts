import assert from 'node:assert/strict'
import { createCorpus } from '../../../../../server/src/engine/corpus/createCorpus.ts'
import { readJats } from '../../../../../server/src/engine/corpus/formats/jats.ts'
import { mergeStudies } from '../../../../../server/src/engine/corpus/mergeStudies.ts'
import type { Corpus } from '../../../../../server/src/engine/corpus/corpus.ts'
import { judges } from '../../judging/judging.ts'

/** An article about some drinks, with a table of the heads given; its rows are of two numbers each. */
function article(title: string, says: readonly string[], heads: readonly string[] = [], rows: readonly string[] = []): Corpus {
  const cells = (row: string): string => row.split(' | ').map(cell => `<td>${cell}</td>`).join('')
  const table = heads.length === 0 ? '' : `<table-wrap><label>Table 1</label><caption><p>Who took part.</p></caption><table><thead><tr><th></th>${heads.map(head => `<th>${head}</th>`).join('')}</tr></thead><tbody>${rows.map(row => `<tr>${cells(row)}</tr>`).join('')}</tbody></table></table-wrap>`
  return createCorpus(readJats(`<article><front><article-meta><title-group><article-title>${title}</article-title></title-group></article-meta></front><body><sec><title>Results</title>${says.map(text => `<p>${text}</p>`).join('')}${table}</sec></body></article>`, 'drink2021.nxml').studies)
}

/** "I = lemon; II = ginger :: root": what each group is called, then the words that only its explanations have. */
function listed({ studies: [study] }: Corpus): string {
  return (study!.groups ?? []).map(({ names, words }) => [names.map(name => name.join(' ')).join(' = '), words.join(' ')].filter(part => part !== '').join(' :: ')).join('; ')
}

describe('what an article calls its groups', () => {
  for (const [text, expected] of Object.entries({
    'Group I: lemon. Group II: ginger.': 'I = lemon; II = ging',
    'Group P1: lemon. Group P2: ginger.': 'P p1 = lemon; P p2 = ging',
    'People in group L received lemon and those in group G received ginger.': 'L = lemon; G = ging',
    'They were randomised to lemon (group A, n = 70) or ginger (group B, n = 72).': 'A = lemon; B = ging',
    'They were given ramosetron (4 mg; group A, n = 55) or ramosetron (8 mg; group B, n = 54).': 'A = ramosetron 4; B = ramosetron 8',
    'The intervention (education) group met weekly.': 'intervent = educ',
    'The control group received water, the experimental group was given cocoa.': 'control = water; experiment = cocoa',
    'The control group (Group C) drank nothing.': 'C = control',
    'Group B was the control group, and group D served as controls too. Group E was treated.': '',
    'Group A drank tea. Group B served as the control group.': 'A = tea; B = control',
    'Group A (n = 70) received lemon and group B (n = 71) received ginger.': 'A = lemon; B = ging',
    'Group A (70 patients) drank lemon. Group B (71 patients) drank ginger.': 'A = lemon; B = ging',
    'Group A (lemon, n = 30) and group B (ginger, n = 31) met.': 'A = lemon; B = ging',
    'Lemon (group A; n = 30) and ginger (group B; n = 31) were drunk.': 'A = lemon; B = ging',
    'Group A = lemon; group B = ginger.': 'A = lemon; B = ging',
    'Group A were only given lemon. Group B will be given ginger.': 'A = lemon; B = ging',
    'Group A was given lemon every day. Group B was fed ginger for a week.': 'A = lemon; B = ging',
    'Group A patients received lemon. Group B patients received ginger.': 'A = lemon; B = ging',
    'Arm 1 took lemon, arm 2 took ginger.': '1 = lemon; 2 = ging',
    'Cohort III ate lemon and cohort IV ate ginger.': 'III = lemon; IV = ging',
    'Group LG2 received lemon. Group 5% received ginger.': 'LG lg2 = lemon',
    'They took lemon 4 mg (arm 1) or lemon 8 mg (arm 2).': '1 = lemon 4; 2 = lemon 8',
    'The lemon group (Group L) and the ginger group (Group G) met.': 'L = lemon; G = ging',
    'The treatment group took lemon and the placebo group took water.': 'treat = lemon; placebo = water',
    'The treatment (lemon) group and the comparison (water) group met.': 'treat = lemon; comparison = water',
    'Group B acted as our controls. Group A took lemon.': 'B = control; A = lemon',
    'Group A: 3 lemon. Group B: 10 mg ginger.': 'A = lemon; B = 10 ging :: ging',
    'Group A received a drink of lemon and honey and sugar and milk and salt. Group B received ginger.': 'A :: drink lemon honey; B = ging',
    'Group A received no lemon. Group B received ginger.': 'A = no lemon; B = ging',
    'Groups A and B received lemon and ginger.': '',
    'Group A (see Table 2) met. Group B (missing data) met.': '',
    // A name that explains two groups is of neither.
    'Group A received lemon. Group B received lemon.': '',
    'The treatment group (28 people) and the control group (see Table 2) met.': '',
    'The control group (Smith et al.) met, and in group U the score (Mann–Whitney U test) fell.': '',
    'None of the children in the treatment group received a score worse than 4.': '',
    'Groups were alike.': '',
  })) it(`${text} ${expected}`, () => { assert.equal(listed(article('Drinks', [text])), expected) })

  it('short names of times where tables have them, and not others', () => {
    const says = ['Sleep was measured at baseline (T0) and six weeks after the visit (T1). Insulin receptor substrate (IRS2) rose.']
    assert.equal(listed(article('Drinks', says)), '')
    assert.match(listed(article('Drinks', says, ['T0', 'T1'], ['Sleep | 6.2 | 7.1'])), /T t0 = <start>/)
  })

  it('short names that stand in heads of tables', () => {
    const [rows, says] = [['Sleep | 7.31 | 6.12'], ['Those on LEM1 (lemon) or GIN2 (ginger) slept.', 'Lemon (L) or ginger (G) was drunk by the groups.']]
    assert.equal(listed(article('Drinks', says.slice(0, 1), ['LEM1', 'GIN2'], rows)), 'lem lem1 = lemon; gin gin2 = ging')
    assert.equal(listed(article('Drinks', says.slice(0, 1), ['AX', 'BX'], rows)), '')
    assert.equal(listed(article('Drinks', says.slice(1), ['L', 'G'], rows)), 'L = lemon; G = ging')
    assert.equal(listed(article('Drinks', says.slice(1), ['M', 'H'], rows)), '')
  })

  it('groups of two by the parts they play, with what the title tries', () => {
    const found = listed(article('Effect of cocoa on sleep', [], ['Experimental (n = 40)', 'Control (n = 41)'], ['Sleep | 7.3 | 6.1']))
    assert.equal(found, 'control = <compared>; experiment = <treated> :: cocoa')
  })

  it('the part of what a title says is used', () => {
    const columns = [['Evaluation visits', 'Experimental', 'Control'], ['Sleep | Day 21 | 7.3 | 6.1']] as const
    assert.equal(listed(article('Better sleep with a cocoa supplement', [], ...columns)), 'control = <compared>; experiment = <treated> :: cocoa supple')
    assert.equal(listed(article('Sleep of patients with a cough', [], ...columns)), 'control = <compared>; experiment = <treated>')
  })

  it('no parts where there are three groups', () => { assert.equal(listed(article('Effect of cocoa on sleep', [], ['Cocoa', 'Lemon', 'Control'], ['Sleep | 7.3 | 6.1 | 5.2'])), '') })

  it('groups by their sizes where these differ', () => {
    const heads = ['A (n = 36)', 'B (n = 46)']
    assert.equal(listed(article('Drinks', ['Of all, 36 patients received neostigmine and 46 patients received water.'], heads, ['Sleep | 7.3 | 6.1'])), 'A = neostigmin; B = water')
    assert.equal(listed(article('Drinks', ['They were randomised to lemon (n = 36) or ginger (n = 46).'], heads, ['Sleep | 7.3 | 6.1'])), 'A = lemon; B = ging')
    assert.equal(listed(article('Drinks', ['Of all, 36 patients were randomised to lemon and 46 were allocated to ginger.'], heads, ['Sleep | 7.3 | 6.1'])), 'A = lemon; B = ging')
    assert.equal(listed(article('Drinks', ['Of all, 36 liked lemon and 46 ginger.'], heads, ['Sleep | 7.3 | 6.1'])), '')
    assert.equal(listed(article('Drinks', ['Of all, 36 patients received neostigmine and 36 patients received water.'], ['A (n = 36)', 'B (n = 36)'], ['Sleep | 7.3 | 6.1'])), '')
  })

  it('columns by the numbers that stand in sentences too, where several agree', () => {
    const heads = ['AX', 'BX']
    const rows = ['Sleep | 7.31 | 6.12', 'Weight | 71.4 | 68.2', 'Pulse | 66.3 | 70.9', 'Rest | 12.5 | 14.8']
    const says = ['Sleep lasted 7.31 h with lemon and 6.12 h with ginger.', 'Weight was 71.4 kg with lemon and 68.2 kg with ginger.', 'Pulse was 66.3 with lemon and 70.9 with ginger.']
    assert.equal(listed(article('Drinks', says, heads, rows)), 'AX = lemon; BX = ging')
    assert.equal(listed(article('Drinks', says.slice(0, 2), heads, rows)), '')
    assert.equal(listed(article('Drinks', [...says, 'Rest took 12.5 min with ginger and 14.8 min with lemon.'], heads, rows)), '')
  })

  it('where a record of the work is united with the article too', () => {
    const [study] = article('Drinks', ['Group I: lemon. Group II: ginger.']).studies
    const { groups, ...record } = study!
    assert.deepEqual(mergeStudies({ ...record, findings: [] }, study!).groups, groups)
  })

  it('in time in proportion to the text', () => {
    const time = (length: number): number => {
      const text = 'Group A received (lemon (group B '.repeat(length)
      const start = process.cpuUsage().user
      article('Drinks', [text])
      return process.cpuUsage().user - start
    }
    time(200)
    assert.ok(time(4000) < 10 * Math.max(20_000, time(1000)))
  })
})

describe('a number of the group that is called otherwise', () => {
  const two = article('Effect of cocoa on sleep', ['Group I: cocoa powder. Group II: water. Group II was the control group.'], ['Group I (n = 28)', 'Group II (n = 26)'], ['Age (years) | 70.26 ± 10.2 | 65.84 ± 12.6', 'Pulse | 71.4 ± 9.1 | 66.2 ± 8.3'])
  const parts = article('Effect of cocoa on sleep', ['The experimental group had cocoa.'], ['Experimental', 'Control'], ['Bleeding index | 0.98 | 1.61', 'Sleep (h) | 7.31 | 6.12'])
  const purpose = article('Use of cocoa to stop bleeding', ['The experimental group had cocoa.'], ['Experimental', 'Control'], ['Bleeding index | 0.98 | 1.61', 'Sleep (h) | 7.31 | 6.12'])
  const stages = article('Effect of cocoa on sleep', ['They took cocoa (C) or physical exercise (PE).'], ['Before C', 'After C', 'Before PE', 'After PE'], ['Anger | 3.09 | 2.67 | 3.21 | 2.83', 'Calm | 4.91 | 5.12 | 5.00 | 5.09'])
  const nested = article('Relief', ['They inhaled.'], ['Formoterol', 'Budesonide/formoterol'], ['Change in volume | 13.3 | 14.1', 'Pulse rate | 71.4 | 69.2'])
  for (const [what, corpus, sentence] of [
    ['the other column', two, 'Mean age in the cocoa arm was [65.84|contradicted arm] years [@drink2021].'],
    ['the other column', two, 'The pulse of those who had water was [71.4|contradicted arm] [@drink2021].'],
    ['its own column', two, 'Mean age in the cocoa arm was [70.26|supported] years [@drink2021].'],
    ['its own column', two, 'The pulse of those who had water was [66.2|supported] [@drink2021].'],
    ['the other group, by what it has not', two, 'Mean age of those not given any cocoa was [65.84|supported] years [@drink2021].'],
    ['the other group, by what it has not', two, 'Without cocoa, mean age was [65.84|supported] years [@drink2021].'],
    ['the part that it plays', two, 'The controls had a mean age of [70.26|contradicted arm] years [@drink2021].'],
    ['the part that it plays', two, 'The controls had a mean age of [65.84|supported] years [@drink2021].'],
    ['both named', two, 'The pulse was [71.4|supported] with cocoa, and [66.2|supported] with water [@drink2021].'],
    ['nothing named', two, 'The pulse was [71.4|supported] on average [@drink2021].'],
    ['the controls', parts, 'Among cocoa drinkers the bleeding index was [1.61|contradicted arm] [@drink2021].'],
    ['the controls, where the title says what for', purpose, 'Among cocoa drinkers the bleeding index was [1.61|contradicted arm] [@drink2021].'],
    ['the treated', parts, 'In untreated people the bleeding index was [0.98|contradicted arm] [@drink2021].'],
    ['its own column', parts, 'In untreated people the bleeding index was [1.61|supported] [@drink2021].'],
    ['treatment is no group', parts, 'After treatment the bleeding index was [1.61|supported] [@drink2021].'],
    ['control is no group', parts, 'With better control of plaque the bleeding index was [0.98|supported] [@drink2021].'],
    ['beginning and end', stages, 'Anger dropped with cocoa from [3.09|supported] to [2.83|contradicted arm] [@drink2021].'],
    ['beginning and end', stages, 'Anger dropped with cocoa from [3.09|supported] to [2.67|supported] [@drink2021].'],
    ['one of two drugs', nested, 'Volume changed by [14.1|contradicted arm] with formoterol [@drink2021].'],
    ['its own column', nested, 'Budesonide/formoterol changed the volume by [14.1|supported] [@drink2021].'],
    ['its own column', nested, 'Volume changed by [13.3|supported] with formoterol [@drink2021].'],
  ] as const) it(`${what}: ${sentence}`, () => { judges(corpus, sentence) })
})
