import assert from 'node:assert/strict'
import { inconsistentPValue } from '../../../../server/src/engine/checks/inconsistent-p-value.ts'
import { corpusOf } from '../notes.ts'
import { mended, reported } from './reported.ts'

const nothing = corpusOf()

describe('inconsistent-p-value', () => {
  it('names what the test gives, and whether that decides', () => {
    const { text, reports: [report] } = reported(inconsistentPValue, 'The groups differed, t(28) = 2.20, p = ⟦.06⟧.', nothing)
    assert.equal(report!.message, 'p = .06 should be p = .036: t(28) = 2.20 gives that, which changes whether it is significant at .05.')
    assert.deepEqual(report!.related?.map(({ start, end }) => text.slice(start, end)), ['2.20'])
    assert.equal(reported(inconsistentPValue, 'The groups differed, t(28) = 2.20, p = ⟦.044⟧.', nothing).reports[0]!.message, 'p = .044 should be p = .036: t(28) = 2.20 gives that.')
  })

  it('says that nothing was significant where the test gives otherwise, and which tail it counts', () => {
    const message = (fixture: string): string => reported(inconsistentPValue, fixture, nothing).reports[0]!.message
    assert.equal(message('The groups did not differ, t(28) = 2.20, p = ⟦n.s⟧.'), 'ns should be p = .036: t(28) = 2.20 gives that, which changes whether it is significant at .05.')
    assert.equal(message('The groups differed, t(28) = 2.20, p = ⟦.06⟧ (one-tailed).'), 'p = .06 should be p = .018 one-tailed: t(28) = 2.20 gives that, which changes whether it is significant at .05.')
  })

  it('gives a very small p with the digits that tell it from the printed one', () => {
    assert.equal(reported(inconsistentPValue, 'Calm rose, t(28) = 4.20, p = ⟦.0009⟧.', nothing).reports[0]!.message, 'p = .0009 should be p = .00025: t(28) = 4.20 gives that.')
  })

  for (const fixture of [
    'Calm rose, F(1, 13) = 53.0, p = ⟦.03⟧.',
    'Calm rose (χ2(4) = 27.63, p = ⟦.21⟧), and so did sleep (z = 2.83, p = .005).',
    'Calm went with sleep, r(28) = .62, p = ⟦.02⟧.',
    'Trials differed (Q(2) = 22.1; p = ⟦.30⟧).',
    'Calm rose, t(28) = 2.20, p = .036, and sleep did, t(28) = 2.20, p = ⟦.001⟧.',
    '## Results\n\nCalm rose, t(28) = 2.20, p > ⟦.05⟧.',
    'Calm rose, t(28) = 2.20, *p* = ⟦.06⟧.',
  ]) it(`reports ${fixture}`, () => { reported(inconsistentPValue, fixture, nothing) })

  for (const sentence of [
    'Calm rose, t(28) = 2.20, p = .036, or p < .05.',
    'Calm rose, t(28) = 2.2, p = .034.',
    'Calm rose, t(28) = 2.20, p = .018 (one-tailed).',
    'Calm rose, t(28) = 2.20, p = .018.',
    'After Bonferroni correction calm rose, t(28) = 2.20, p = .11.',
    'With 10,000 permutations, t(58) = 2.31, p = .062.',
    'With Greenhouse–Geisser correction, F(2, 28) = 4.20, p = .04.',
    'Calm rose, t = 2.20, p = .60, and U = 75, p = .90.',
    'Calm did not rise, t(28) = 1.20, p = n.s.',
    'Calm rose (OR 2.2, 95% CI 1.1 to 3.9, p = .60).',
  ]) it(`is silent on ${sentence}`, () => { reported(inconsistentPValue, sentence, nothing) })

  it('puts the computed p in place, in the style of the printed one', () => {
    const mend = (fixture: string, title: string): string => mended(inconsistentPValue, fixture, title, nothing)
    assert.equal(mend('Calm rose, t(28) = 2.20, p = ⟦.060⟧.', 'Use p = .036'), 'Calm rose, t(28) = 2.20, p = .036.')
    assert.equal(mend('Calm rose, t(28) = 2.20, p = ⟦0.06⟧.', 'Use p = .036'), 'Calm rose, t(28) = 2.20, p = 0.04.')
    assert.equal(mend('Calm rose, F(1, 13) = 53.0, p = ⟦.030⟧.', 'Use p < .001'), 'Calm rose, F(1, 13) = 53.0, p < .001.')
  })

  it('says so where the cited study prints the same', () => {
    const says = 'Response to ketamine went with age in depression, t(28) = 2.21, p = .06.'
    const corpus = corpusOf({ head: 'reed2020 Reed 2020', says: [says] })
    const { reports: [report] } = reported(inconsistentPValue, `${says.replace('.06', '⟦.06⟧').slice(0, -1)} [@reed2020].`, corpus)
    assert.equal(report!.severity, 'information')
    assert.match(report!.message, /prints it so as well\.$/)
    assert.deepEqual(report!.fixes, [])
  })
})
