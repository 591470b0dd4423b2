import assert from 'node:assert/strict'
import { isOwnSection } from '../../../../server/src/engine/judging/reach/attribution.ts'
import { corpusOf } from '../notes.ts'
import { claimsOf, leanings } from './judging.ts'

const corpus = corpusOf({ head: 'reed2020 Reed 2020' }, { head: 'marsh2021 Marsh 2021' }, { head: 'pool2019 Pool 2019' })

/** Texts with each number and the studies that it leans on. */
const rules: Record<string, Record<string, string[]>> = {
  'the same clause first': {
    'Response came to 55% [@reed2020], remission to 27% [@marsh2021].': ['55: reed2020', '27: marsh2021'],
    'They saw 55% (17/31) in one trial [@reed2020], but in another 27% (8/30) [@marsh2021].': ['55: reed2020', '17/31: reed2020', '27: marsh2021', '8/30: marsh2021'],
  },
  'then the same sentence': {
    'As shown before [@reed2020], 55% responded.': ['55: reed2020'],
    'Of all, 55% responded, as Reed et al. (2020) showed.': ['55: reed2020'],
    'In 31 patients, Reed et al. (2020) found 55% response.': ['31: reed2020', '55: reed2020'],
  },
  'a group at the end of a sentence covers it back to the group before': {
    'Response came to 55%, remission to 27% [@reed2020].': ['55: reed2020', '27: reed2020'],
    'Response came to 55% [@reed2020] and remission to 27% and relapse to 12% [@marsh2021; @pool2019].': ['55: reed2020', '27: marsh2021, pool2019', '12: marsh2021, pool2019'],
    'Response came to 55%.[@reed2020] Remission came to 27% [@marsh2021].': ['55: reed2020', '27: marsh2021'],
    'Response came to 55%. [@reed2020]': ['55: reed2020'],
    'Response came to 55%\n[@reed2020].': ['55: reed2020'],
    'Response came to 55% (Reed et al., 2020; Marsh et al., 2021).': ['55: reed2020, marsh2021'],
  },
  'a narrative citation covers what follows until the next': {
    '@reed2020 found 55% response and 27% remission.': ['55: reed2020', '27: reed2020'],
    'Reed et al. (2020) found 55% response, and Marsh et al. (2021) 27%.': ['55: reed2020', '27: marsh2021'],
    'Unlike @reed2020, @marsh2021 found 27%.': ['27: marsh2021'],
    '@reed2020 treated 31 patients. Response came to 55%. Remission came to 27%.': ['31: reed2020', '55: reed2020', '27: reed2020'],
    '@reed2020 treated 31 patients. @marsh2021 treated 424 patients. Remission came to 27%.': ['31: reed2020', '424: marsh2021', '27: marsh2021'],
    '@reed2020 treated 31 patients. Others saw 27% [@marsh2021]. Relapse came to 12% [@pool2019].': ['31: reed2020', '27: marsh2021', '12: pool2019'],
  },
  'to the end of its paragraph': {
    '@reed2020 treated 31 patients.\n\nResponse came to 55%.': ['31: reed2020', '55: none'],
    '- @reed2020 treated 31 patients.\n- Response came to 55%.': ['31: reed2020', '55: none'],
    '@reed2020 treated 31 patients.\n\n# Next\n\nResponse came to 55%.': ['31: reed2020', '55: none'],
  },
  'a sentence that goes on about a study carries over': {
    'Ketamine was given to 31 patients [@reed2020]. In that trial, 55% responded.': ['31: reed2020', '55: reed2020'],
    'We know one trial [@reed2020]. In it, 55% responded.': ['55: reed2020'],
    'We know one trial [@reed2020]. There, 55% responded.': ['55: reed2020'],
    'We know one clinic [@reed2020]. In its garden, 55% of the trees are old.': ['55: none'],
    'We know one clinic [@reed2020]. There are 55% more trees now.': ['55: none'],
    'Ketamine was given to 31 patients [@reed2020]. That synthesis has 265 patients.': ['31: reed2020', '265: reed2020'],
    'Ketamine was given to 31 patients [@reed2020]. Of these, 55% responded.': ['31: reed2020', '55: reed2020'],
    'Ketamine was given to 31 patients [@reed2020]. Participants improved by 4.1 points.': ['31: reed2020', '4.1: reed2020'],
    'Ketamine was given to 31 patients [@reed2020]. Elsewhere 55% is common.': ['31: reed2020', '55: none'],
  },
  'nothing else is leant on': {
    'Response came to 55%.': ['55: none'],
    'Response came to 55%. Ketamine was given before [@reed2020].': ['55: none'],
    'Response came to 55% [@nobody1900].': ['55: none'],
    'Response came to 55% (see Figure 2).': ['55: none'],
  },
}

describe('which citation a number leans on', () => {
  for (const [rule, texts] of Object.entries(rules)) {
    describe(rule, () => {
      for (const [text, expected] of Object.entries(texts)) it(text.replaceAll('\n', '⏎'), () => assert.deepEqual(leanings(corpus, text), expected))
    })
  }
})

describe('whose numbers', () => {
  it('those of Methods and Results are the writer’s own', () => {
    const own = ['Methods', 'Results', '2. Materials and methods', '3 Results', 'Patients and methods', 'Statistical analysis', 'RESULTS', 'Our results', 'Our patients and methods']
    const others = ['Introduction', 'Discussion', 'Background', 'Conclusion', 'Methodological notes on others', 'Resulting questions', 'Our conclusions']
    assert.deepEqual([own.filter(title => !isOwnSection([title])), others.filter(title => isOwnSection([title]))], [[], []])
    assert.ok(isOwnSection(['Results', 'Primary outcome']))
  })

  it('unless they are cited', () => {
    const own = (text: string): boolean[] => claimsOf(corpus, text).map(claim => claim.own)
    assert.deepEqual(own('## Results\n\nResponse came to 55%. Elsewhere it came to 27% [@reed2020].'), [true, false])
    assert.deepEqual(own('## Discussion\n\nResponse came to 55%.'), [false])
  })
})
