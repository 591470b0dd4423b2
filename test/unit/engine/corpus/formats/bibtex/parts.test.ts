import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readBibtex } from '../../../../../../server/src/engine/corpus/formats/bibtex/readBibtex.ts'
import { BibtexDivider, bibtexParts, definesMacros, keyOfPart, readBibtexPart, readMacros } from '../../../../../../server/src/engine/corpus/formats/bibtex/parts.ts'
import { moveStudy } from '../../../../../../server/src/engine/corpus/moveStudy.ts'
import { packBrief } from '../../../../../../server/src/engine/corpus/shelf/brief.ts'
import { searchLine } from '../../../../../../server/src/engine/corpus/shelf/searchLine.ts'
import { kinOf, termsOf } from '../../../../../../server/src/engine/corpus/shelf/terms.ts'
import type { Study } from '../../../../../../server/src/engine/corpus/study.ts'

/** Reads a text part by part. */
function readInParts(text: string): Study[] {
  const parts = bibtexParts(text)
  assert.equal(parts.join(''), text)
  const byKey = new Map(parts.map(part => [keyOfPart(part)?.toLowerCase(), part]).reverse() as [string, string][])
  const context = { macros: readMacros(parts.filter(definesMacros)), partWithKey: (key: string) => byKey.get(key.toLowerCase()) ?? null }
  let start = 0
  return parts.flatMap(part => {
    const at = start
    start += part.length
    return readBibtexPart(part, '/x.bib', context).studies.map(study => moveStudy(study, at))
  })
}

function assertSameInParts(text: string): void {
  assert.deepEqual(readInParts(text).map(study => ({ ...study })), readBibtex(text, '/x.bib').studies.map(study => ({ ...study })))
}

const pieces = [
  '@string{jn = "Journal of " # "Things"}\n', '@article{a1, author={Lind, James}, title={On {Lemons}}, journal=jn, year=2020, abstract={Response was 54.8% (17/31).}}\n',
  '@inproceedings{c1, title={A talk}, crossref={p1}}\n', '@proceedings{p1, title={The meeting}, year={2019}, crossref={q1}}\n', '@book{q1, publisher={House}}\n',
  '@book{b1, title={No end\n', 'A line of comment @ home\n', '  @misc{m1, note={OR 2.5}} @misc{m2, title={On one line}}\n', '@comment{@book{x1, title={Kept}}\n', '@article(r1, title={Round})\n', '\r\n', 'Größe 41%\n',
]

describe('BibTeX in parts', () => {
  it('is read as in one piece, with macros, parents, comments and broken entries', () => assertSameInParts(pieces.join('')))

  it('is read as in one piece in any order', () => {
    // A macro that is defined after its use is known in parts; there the pieces differ, and parts know more.
    const text = fc.array(fc.constantFrom(...pieces.slice(1)), { maxLength: 12 }).map(chosen => pieces[0] + chosen.join(''))
    fc.assert(fc.property(text, assertSameInParts), { numRuns: 200 })
  })

  it('is divided alike however it comes in', () => {
    fc.assert(fc.property(fc.array(fc.nat(400), { maxLength: 9 }), cuts => {
      const text = pieces.join('')
      const places = [0, ...cuts.filter(cut => cut < text.length).sort((a, b) => a - b), text.length]
      const divider = new BibtexDivider()
      const parts = places.slice(1).flatMap((place, i) => divider.push(text.slice(places[i], place)))
      assert.deepEqual([...parts, ...divider.end()], bibtexParts(text))
    }))
  })

  it('goes in no circle', () => assertSameInParts('@book{a, crossref={b}}\n@book{b, crossref={a}}\n@book{c, crossref={c}}\n'))

  it('gives an index in brief what it would have of the whole entry', () => {
    const more = [
      '@misc{n1, title={Notes}, author={{The Lemon Group} and others}, note={PMID: 24740528}, keywords={n = 31}, ids={n2, n3}, file={:papers/n1.pdf:PDF}}\n',
      '@article{n4, title={Retracted: limes}, author={van Lind, James and M{\\"u}ller, Jr., Ö.}, journal={Acta}, shortjournal={A}, doi={10.5555/n4}, pages={1--2}, volume=3, abstract={{}}, pubstate={retracted}}\n',
      '@online{n5, title={A preprint on lemons and limes at sea}, author={Lind, J.}, eprint={2101.00001}, eprinttype={arxiv}, date={2021}, abstract={{\\em Background.} None.}}\n',
    ]
    const macros = readMacros(pieces.slice(0, 1))
    const known = (study: Study): unknown[] => [searchLine(study), packBrief(study), [...termsOf(study)], [...kinOf(study)], study.files, study.aliases, study.evidence, study.status]
    for (const part of [...pieces, ...more]) {
      const context = { macros, partWithKey: (key: string) => pieces.find(piece => keyOfPart(piece) === key) ?? null }
      const [whole, brief] = [readBibtexPart(part, '/x.bib', context), readBibtexPart(part, '/x.bib', context, 'brief')]
      assert.deepEqual(brief.studies.map(known), whole.studies.map(known), part)
      assert.deepEqual(brief.problems, whole.problems)
    }
  })
})
