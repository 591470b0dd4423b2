import assert from 'node:assert/strict'
import type { Study } from '../../../../server/src/engine/corpus/study.ts'
import type { Claim } from '../../../../server/src/engine/judging/claim.ts'
import { claimCard } from '../../../../server/src/lsp/cards/claimCard.ts'
import { cardInput, finding, record, study } from '../studies.ts'

const lind = study('lind2020', record('Lind, Pringle, Blane 2020: Lemon juice'), { evidence: 'abstract' })
const cook = study('cook2021', record('Cook 2021: Voyages'), { evidence: 'record' })

function card(claim: Partial<Claim>, studies: Study[] = [lind, cook]): string | null {
  const { statistic } = finding('', 0, { text: '54.8', value: 54.8, unit: '%', kind: 'percentage' })
  const blank: Claim = { statistic, sentence: statistic, studies: [lind], citations: [], verdict: 'supported', reason: null, evidence: [], confidence: 1, own: false }
  return claimCard({ ...blank, ...claim }, cardInput(studies))
}

describe('claim card', () => {
  it('quotes the sentence that agrees, says where it was read, and leads there', () => {
    assert.equal(card({ evidence: [{ study: lind, finding: finding('Half of *all* recovered.', 40) }] }), [
      '**✓ 54.8% agrees with Lind et al. (2020).**',
      '> Half of \\*all\\* recovered.',
      '— [Lind et al. (2020)](file:///library/lind2020.md#L41), read in the abstract',
    ].join('\n\n'))
  })

  it('begins with the right value, and says what kind of slip it is', () => {
    const evidence = [{ study: lind, finding: finding('It was 5.48%.', 0, { text: '5.48', value: 5.48, unit: '%', kind: 'percentage' }) }]
    assert.match(card({ verdict: 'contradicted', reason: 'decimal-shift', evidence })!,
      /^\*\*✗ 54\.8% should be 5\.48%:\*\* Lind et al\. \(2020\) reports 5\.48%; the decimal point seems to have moved\.\n\n> It was 5\.48%\./)
  })

  it('says that second-hand evidence was not read in the study itself', () => {
    const evidence = [{ study: lind, finding: finding('Half recovered.', 0, {}, { level: 'secondary', by: 'cook2021' }) }]
    assert.match(card({ evidence })!, /as reported by Cook \(2021\); not read in the study itself$/)
  })

  it('names the study that has the number where the cited one does not', () => {
    const evidence = [{ study: cook, finding: finding('Half recovered.', 0) }]
    assert.match(card({ verdict: 'misattributed', evidence })!, /^\*\*✗ 54\.8% is in Cook \(2021\), not in Lind et al\. \(2020\)\.\*\*/)
  })

  it('says why something is not checkable, study by study', () => {
    assert.equal(card({ verdict: 'unverifiable', studies: [lind, cook] }),
      '**? 54.8% cannot be checked:** only the abstract of Lind et al. (2020) is indexed; only the bibliographic record of Cook (2021) is indexed.\n\nIt can be once the PDF of the study, or a note on it, is in the library.')
    assert.equal(card({ verdict: 'unverifiable', studies: [] }), '**? 54.8% cannot be checked:** the cited work is not in the library.')
  })

  it('asks the writer about a figure that is not checkable, where the editor can', () => {
    const { statistic } = finding('', 0, { text: '54.8', value: 54.8, unit: '%', kind: 'percentage' })
    const claim: Claim = { statistic, sentence: statistic, studies: [lind], citations: [], verdict: 'unverifiable', reason: null, evidence: [], confidence: 1, own: false }
    const command = /\[I checked this…\]\(command:citewright\.checkByHand\?%5B%22file%3A%2F%2F%2Fp\.md%22%2C3%2C14%5D\)$/
    assert.match(claimCard(claim, { ...cardInput([lind]), more: true }, false, ['file:///p.md', 3, 14])!, command)
    assert.doesNotMatch(claimCard(claim, cardInput([lind]), false, ['file:///p.md', 3, 14])!, /command:/)
  })

  it('says that a person checked a figure, and which line they found', () => {
    const checked = { figure: '54.8', sentence: '', occurrence: 1, studies: ['lind2020'], where: 'page 5', by: 'A. Writer', quote: 'Half of *all*.' }
    assert.equal(card({ verdict: 'unverifiable', checked }), '**✓ 54.8 was checked by hand: page 5, A. Writer.**\n\n> Half of \\*all\\*.')
  })

  it('is not silenced by a hand check about what a study contradicts', () => {
    const checked = { figure: '54.8', sentence: '', occurrence: 1, studies: ['lind2020'] }
    const evidence = [{ study: lind, finding: finding('It was 5.48%.', 0, { text: '5.48', value: 5.48, unit: '%', kind: 'percentage' }) }]
    assert.match(card({ verdict: 'contradicted', reason: 'decimal-shift', evidence, checked })!, /^\*\*✗ 54\.8% should be/)
  })

  it('quotes a sentence once, and two at most', () => {
    const evidence = ['One.', 'One.', 'Two.', 'Three.', 'Four.'].map(sentence => ({ study: lind, finding: finding(sentence, 0) }))
    assert.deepEqual(card({ evidence })!.match(/^> .*$/gm), ['> One.', '> Two.'])
  })

  it('is silent about the writer’s own numbers', () => {
    assert.equal(card({ verdict: 'uncited', studies: [], own: true }), null)
    assert.equal(card({ verdict: 'uncited', studies: [] }), '**– 54.8% has no citation in reach.**')
  })
})
