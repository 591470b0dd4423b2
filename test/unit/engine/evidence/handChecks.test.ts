import assert from 'node:assert/strict'
import { handCheckPath, readHandChecks, writeHandChecks } from '../../../../server/src/engine/evidence/handCheckFile.ts'
import { handCheckNames, type HandCheck } from '../../../../server/src/engine/judging/handChecks.ts'
import { evidenceTable } from '../../../../server/src/engine/evidence/table.ts'
import { createCorpus } from '../../../../server/src/engine/corpus/createCorpus.ts'
import { analyse } from '../../../../server/src/engine/index.ts'
import { record, study } from '../../lsp/studies.ts'

const corpus = createCorpus([study('lind2020', record('Lind 2020: Lemon juice'))])
const check = (more: Partial<HandCheck> = {}): HandCheck => ({
  figure: '83.7', sentence: 'Hair loss was seen in 83.7% of the sailors [@lind2020].', occurrence: 1, studies: ['lind2020'], where: 'page 5', by: 'A. Writer', on: '2026-11-22', ...more,
})
const read = (text: string, handChecks: HandCheck[] = [check()]) => analyse(text, corpus, { syntax: 'markdown', handChecks })
const stateOf = (text: string, handChecks?: HandCheck[]): string[] => evidenceTable(read(text, handChecks)).map(({ state }) => state)

describe('a figure checked by hand', () => {
  it('counts as checked, and says by whom', () => {
    const [row] = evidenceTable(read('Hair loss was seen in 83.7% of the sailors [@lind2020].'))
    assert.equal(row?.state, 'checked')
    assert.equal(row?.statement, '83.7 was checked by hand: page 5, A. Writer, 2026-11-22.')
  })

  it('says no more than is known of it', () => {
    const [row] = evidenceTable(read('Hair loss was seen in 83.7% of the sailors [@lind2020].', [{ figure: '83.7', sentence: 'Hair loss was seen in 83.7% of the sailors [@lind2020].', occurrence: 1, studies: ['lind2020'], where: '' }]))
    assert.equal(row?.statement, '83.7 was checked by hand.')
  })

  it('stays checked when lines are broken elsewhere, or text is added around its sentence', () => {
    assert.deepEqual(stateOf('# New\n\nBefore. Hair loss was seen in\n83.7% of the\nsailors [@lind2020]. After.'), ['checked'])
  })

  const lapsed: [string, string][] = [
    ['the figure', 'Hair loss was seen in 87.3% of the sailors [@lind2020].'],
    ['the words', 'Hair loss was never seen in 83.7% of the sailors [@lind2020].'],
    ['the citation', 'Hair loss was seen in 83.7% of the sailors [@lind2020; @lind2020].'],
  ]
  for (const [what, text] of lapsed) it(`lapses when ${what} changes`, () => assert.deepEqual(stateOf(text), ['unverifiable']))

  it('is told from an equal figure of its sentence', () => {
    const text = 'It was seen in 83.7% of the sailors and in 83.7% of the cooks [@lind2020].'
    const { claims, manuscript } = read(text, [])
    const names = handCheckNames(claims, manuscript.text)
    assert.deepEqual(names.map(({ occurrence }) => occurrence), [1, 2])
    assert.deepEqual(stateOf(text, [{ ...check(), ...names[1]! }]), ['unverifiable', 'checked'])
  })
})

describe('the file of hand checks', () => {
  it('is read as it was written, sorted by sentence', () => {
    const checks = [check({ sentence: 'B 83.7.' }), check({ sentence: 'A: “83.7” # 1', quote: '- [x] it’s: "83.7"', occurrence: 2 })]
    const text = writeHandChecks(checks)
    assert.deepEqual(readHandChecks(text), { checks: [checks[1], checks[0]], problems: [] })
    assert.equal(writeHandChecks([...readHandChecks(text).checks].reverse()), text)
  })

  it('has equal sentences side by side', () => {
    const checks = [check({ occurrence: 2 }), check({ sentence: 'A 83.7.' }), check()]
    assert.deepEqual(readHandChecks(writeHandChecks(checks)).checks.map(({ sentence, occurrence }) => `${sentence[0]}${occurrence}`), ['A1', 'H1', 'H2'])
  })

  it('keeps one record for one figure, the last', () => {
    assert.deepEqual(readHandChecks(writeHandChecks([check(), check({ where: 'page 6' })])).checks.map(({ where }) => where), ['page 6'])
  })

  it('lies beside the manuscript', () => {
    assert.equal(handCheckPath('/a.b/paper.md'), '/a.b/paper.checked.yaml')
    assert.equal(handCheckPath('file:///a.b/paper'), 'file:///a.b/paper.checked.yaml')
  })

  const broken: [string, string, number][] = [
    ['empty', '', 0], ['no list', 'a: b', 1], ['no YAML', '- [', 1], ['aliases', '- &a {figure: "1", sentence: x}\n- *a', 1], ['half an entry', '- figure: 3', 1], ['binary', '\u0000\u0001', 1], ['a number for a figure', '- figure: 3\n  sentence: It was 3.', 0],
  ]
  for (const [what, text, problems] of broken) it(`may be ${what}`, () => assert.equal(readHandChecks(text).problems.length, problems))
})
