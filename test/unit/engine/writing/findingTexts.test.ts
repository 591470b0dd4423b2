import assert from 'node:assert/strict'
import { readSource } from '../../../../server/src/engine/corpus/formats/formats.ts'
import { findingTexts } from '../../../../server/src/engine/writing/findingTexts.ts'

/** The results that a study note with this text offers, as "about: figures". */
function offered(text: string): string[] {
  const { studies: [study] } = readSource(`---\nid: moss2019\ntype: article-journal\ntitle: Tea\n---\n\n# Results\n\n${text}\n`, 'moss2019.md')
  return findingTexts(study!, null).map(({ about, figures }) => `${about}: ${figures}`)
}

describe('results of a study, ready to be written', () => {
  it('come with those first that say most, then in their order', () => {
    assert.deepEqual(offered('Remission was 40%.\n\nResponse was 55%.\n\nResponse was more frequent with tea (OR 2.1, 95% CI 1.2 to 3.7, p = .01).\n\nRelapse was rarer (HR 0.5, p = .03).'), [
      'response: OR 2.1, 95% CI 1.2–3.7, p = .01', 'relapse: HR 0.5, p = .03', 'remission: 40%', 'response: 55%',
    ])
  })

  it('say on which scale they were measured, and nothing where nothing is known', () => {
    assert.deepEqual(offered('The mean difference on the MADRS was 7.2 points (95% CI 3.1 to 11.3).\n\nIt was so in 12%.'), ['MADRS: MD 7.2 points, 95% CI 3.1–11.3', ': 12%'])
  })

  it('are told once where a sentence says the same twice', () => {
    assert.deepEqual(offered('Response was 55%; that is, response was 55%.').length, 1)
  })
})
