import assert from 'node:assert/strict'
import { splitSentences } from '../../../../server/src/engine/text/sentences.ts'

/** The fixture has a bar between sentences. */
function check(fixture: string): void {
  const text = fixture.replaceAll('|', '')
  const sentences = splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))
  assert.deepEqual(sentences, fixture.split('|').map((sentence) => sentence.trim()))
}

const fixtures = [
  'Ketamine worked. |It was fast! |Was it safe? |Nobody knows… |Time will tell.',
  'Seven patients (e.g. men, i.e. adults) were seen, cf. Fig. 2 and Sect. 3.1. |Then vs. now.',
  'The trial by Aust et al. (2019) was small. |Another by Feder et al. found more.',
  'It was led by J. H. Krystal and Dr. Rush. |They met in St. Louis in the U.S. during May.',
  'Patients took vitamin D. |The effect in arm B. |In the end p. 3 and pp. 12–14 say so.',
  'The ratio was 0.5 (p = .02). |52% of patients responded in week 4. |Then 3.1 points.',
  'The ratio was 2.0,\np = . 05 in all.',
  'It worked.[33] |Others saw less. [34]. |Still others [35, 36]. |More followed. [@aust2019] |Then none did.',
  'Relapse was common. (Fava et al., 2008). |It came soon.',
  'The effect faded.¹² |Nothing helped.',
  'He said “it works.” |She said ‘no.’ |Then they left.',
  'A line break\nis a space. |The next\r\nline too.',
  '1. Introduction to ketamine. |3.1. Methods are below.',
  'P. S. Aust wrote it. |Nobody read it.',
  'Compared with placebo (n.s. (p = .21)) it did nothing. |See No. 5 and vol. 12. |The answer is no. |Really.',
]

describe('splitSentences', () => {
  for (const fixture of fixtures) it(fixture.slice(0, 60), () => check(fixture))

  it('joins the full stop behind a citation that was blanked out', () => {
    const text = 'It worked for all        . Others failed.'
    assert.deepEqual(splitSentences(text, { start: 0, end: text.length }), [{ start: 0, end: 26 }, { start: 27, end: 41 }])
  })

  it('keeps to its span and gives nothing for blank text', () => {
    const text = 'One. Two. Three.'
    assert.deepEqual(splitSentences(text, { start: 5, end: 9 }), [{ start: 5, end: 9 }])
    assert.deepEqual(splitSentences('   \n  ', { start: 0, end: 6 }), [])
  })

  it('cuts what is longer than any sentence, and no character of two halves', () => {
    const text = `${'x'.repeat(4999)}${'𝒳'.repeat(3000)} end`
    const spans = splitSentences(text, { start: 0, end: text.length })
    assert.equal(spans.map(({ start, end }) => text.slice(start, end)).join(' ').replace(/(?<=𝒳|x) (?=𝒳)/gu, ''), text)
    for (const { start, end } of spans) assert.doesNotMatch(text.slice(start, end), /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/)
  })
})
