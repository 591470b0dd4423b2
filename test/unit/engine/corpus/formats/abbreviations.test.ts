import assert from 'node:assert/strict'
import { abbreviationsIn, abbreviationsListed } from '../../../../../server/src/engine/corpus/formats/abbreviations.ts'
import { articleOf } from '../../notes.ts'

/** "MO = mineral oil; CFE = …" */
function listed(found: ReadonlyMap<string, string>): string {
  return [...found].map(([short, long]) => `${short} = ${long}`).join('; ')
}

describe('abbreviations', () => {
  for (const [text, expected] of Object.entries({
    'Children took cassia fistula emulsion (CFE) or mineral oil (MO).': 'CFE = cassia fistula emulsion; MO = mineral oil',
    'The Beck Hopelessness Scale (BHS) and, later, the BHS (short form) were used.': 'BHS = Beck Hopelessness Scale',
    'Short-chain fatty-acids (SCFA) were measured.': 'SCFA = Short-chain fatty-acids',
    'A per-protocol analysis (PP) was made (see below).': 'PP = per-protocol analysis',
    'It was new (CFE) to us. Others (n) were left (Tehran) out.': '',
    'mineral oil (MO) and magnesium oxide (MO)': 'MO = mineral oil',
  })) it(`${text} ${expected}`, () => { assert.equal(listed(abbreviationsIn(text)), expected) })

  it('below tables', () => { assert.equal(listed(abbreviationsListed('CFE: cassia fistula emulsion; MO = mineral oil, NS, not said. VAS: a scale.')), 'CFE = cassia fistula emulsion; MO = mineral oil; NS = not said') })

  it('may be explained in capitals behind a colon', () => { assert.equal(listed(abbreviationsListed('Abbreviations: CFE = Cassia Fistula Emulsion; MO: Mineral oil, NS, Not Said')), 'CFE = Cassia Fistula Emulsion; MO = Mineral oil') })

  it('stand in footnotes, in sections and in glossaries too', () => {
    const note = '<table-wrap><table><tr><td>Relief</td><td>84%</td></tr></table><table-wrap-foot><fn><p>CFE: cassia fistula emulsion</p></fn></table-wrap-foot></table-wrap>'
    const section = '</sec><sec><title>List of abbreviations</title><p>MO: mineral oil; WW: something else</p>'
    const glossary = '<glossary><def-list><def-item><term>UC</term><def><p>Usual care</p></def></def-item><def-item><term>XY</term><def><p>Usual care</p></def></def-item><def-item><term>Z</term></def-item></def-list></glossary>'
    const { studies: [study] } = articleOf('oil2021', ['Relief was seen.'], note + glossary + section)
    assert.deepEqual(study!.abbreviations, { UC: 'Usual care', CFE: 'cassia fistula emulsion', MO: 'mineral oil' })
  })

  it('lend their words to the findings that have them, in sentences and in tables', () => {
    const { studies: [study] } = articleOf('oil2021', ['Children took cassia fistula emulsion (CFE) or mineral oil (MO).', 'Relief was seen in 84% with CFE and in 50% with MO.'])
    assert.deepEqual(study!.abbreviations, { CFE: 'cassia fistula emulsion', MO: 'mineral oil' })
    assert.deepEqual(study!.findings.map(({ statistic: { text, context } }) => [text, context.owner.includes('cassia'), context.owner.includes('miner'), context.words.includes('fistula')]), [['84', true, false, true], ['50', false, true, true]])
  })

  it('take time in proportion to the text', () => {
    const time = (length: number): number => {
      const text = '(AB) a b '.repeat(length)
      const start = process.cpuUsage().user
      abbreviationsIn(text)
      return process.cpuUsage().user - start
    }
    time(2000)
    assert.ok(time(40_000) < 8 * Math.max(5000, time(10_000)))
  })
})
