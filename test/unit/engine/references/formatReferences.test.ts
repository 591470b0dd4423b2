import assert from 'node:assert/strict'
import type { CitationStyle } from '../../../../server/src/engine/references/citationStyle.ts'
import { formatCitation, formatReferences } from '../../../../server/src/engine/references/formatReferences.ts'
import type { ReferenceFormat } from '../../../../server/src/engine/references/rendering.ts'
import type { Citable } from '../../../../server/src/engine/references/studyLabel.ts'
import { article, names } from './records.ts'
import { stopAfter } from '../../../../server/src/engine/references/styleText.ts'

const apa: CitationStyle = { name: 'apa', xml: null }
const vancouver: CitationStyle = { name: 'vancouver', xml: null }

/** A small style of the kind a journal publishes: three authors at most, numbered, with a dash for repeated authors. */
const journal: CitationStyle = {
  name: 'journal.csl',
  xml: `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>J</title><id>j</id><updated>2020-01-01T00:00:00Z</updated></info>
    <citation><layout><text variable="citation-number"/></layout></citation>
    <bibliography et-al-min="4" et-al-use-first="3" subsequent-author-substitute="———" second-field-align="flush"><layout>
    <text variable="citation-number" suffix=". "/><names variable="author"><name initialize-with="" name-as-sort-order="all" sort-separator=" " delimiter=", "/></names>
    <text variable="title" prefix=": " font-style="italic"/></layout></bibliography></style>`,
}

async function references(works: Citable[], style: CitationStyle, format?: ReferenceFormat, locale?: string): Promise<string[]> {
  const result = await formatReferences(works, { style, format, locale })
  assert.ok(result.ok, result.ok ? '' : result.message)
  return result.value
}

async function reference(work: Citable, style: CitationStyle, format?: ReferenceFormat, locale?: string): Promise<string> {
  return (await references([work], style, format, locale))[0]!
}

describe('formatReferences', function () {
  this.timeout(60_000)

  it('formats an article in APA and Vancouver', async () => {
    assert.equal(await reference({ csl: article() }, apa),
      'Reed, A., Marsh, B. C., & Fenn, D. (2014). Slow tides and quick rivers. Journal of Moving Water, 71(6), 681–688. https://doi.org/10.1234/jmw.2014.62')
    assert.equal(await reference({ csl: article() }, vancouver),
      'Reed A, Marsh BC, Fenn D. Slow tides and quick rivers. J Mov Water. 2014 Jun;71(6):681–8. doi:10.1234/jmw.2014.62')
  })

  it('writes what the style writes for a missing date or author', async () => {
    assert.match(await reference({ csl: article({ issued: undefined }) }, apa), /^Reed, A\., .* \(n\.d\.\)\./)
    assert.match(await reference({ csl: article({ author: names('Office of Rivers') }) }, apa), /^Office of Rivers\. \(2014/)
    assert.match(await reference({ csl: article({ author: undefined }) }, apa), /^Slow tides and quick rivers\. \(2014/)
  })

  describe('where the author list is incomplete', () => {
    const work = (...written: string[]): Citable => ({ csl: article({ author: names(...written) }), authorsComplete: false })

    it('ends the list in "et al."', async () => {
      assert.match(await reference(work('Reed, A', 'Marsh, B'), apa), /^Reed, A\., Marsh, B\., et al\. \(2014\)/)
      assert.match(await reference(work('Reed, A'), apa), /^Reed, A\. et al\. \(2014\)/)
      assert.match(await reference(work('Reed, A', 'Marsh, B'), vancouver), /^Reed A, Marsh B, et al\. Slow/)
    })

    it('still stops where the style stops', async () => {
      assert.equal(await reference(work('Reed, A', 'Marsh, B', 'Fenn, D', 'Weir, E'), journal), 'Reed A, Marsh B, Fenn D, et al.: Slow tides and quick rivers')
      assert.equal(await reference(work('Reed, A', 'Marsh, B'), journal), 'Reed A, Marsh B, et al.: Slow tides and quick rivers')
    })

    it('never names the last author, for nobody knows who it is', async () => {
      const many = Array.from({ length: 25 }, (_, index) => `Author${'abcdefghijklmnopqrstuvwxyz'[index]}, X`)
      const formatted = await reference(work(...many), apa)
      assert.match(formatted, /, Authors, X\., et al\. \(2014\)/)
      assert.doesNotMatch(formatted, /others|\. \. \./)
    })

    it('does not show in a group that shares author and year', async () => {
      const formatted = await references([work('Reed, A'), { csl: article({ title: 'Another' }) }, work('Reed, A', 'Weir, E')], apa)
      assert.doesNotMatch(formatted.join('\n'), /others/)
      assert.deepEqual(formatted.map(text => /\((2014\w?)\)/.exec(text)?.[1]).sort(), ['2014a', '2014b', '2014c'])
    })

    it('is no matter where no author is known', async () => {
      assert.match(await reference({ csl: article({ author: undefined }), authorsComplete: false }, apa), /^Slow tides/)
    })
  })

  describe('in a list', () => {
    const works = ['Beta', 'Alpha', 'Gamma'].map((title, index) => ({ csl: article({ title, issued: { 'date-parts': [[index === 2 ? 2015 : 2014]] } }) }))

    it('keeps the order and adds letters to years that collide', async () => {
      const formatted = await references(works, apa)
      assert.deepEqual(formatted.map(text => /\((\w+)\)\. (\w+)\./.exec(text)?.slice(1)), [['2014b', 'Beta'], ['2014a', 'Alpha'], ['2015', 'Gamma']])
    })

    it('gives a single work no letter, whatever was formatted before', async () => {
      assert.match(await reference(works[0]!, apa), /\(2014\)\. Beta/)
    })

    it('adds none in a numbered style, and neither numbers nor dashes', async () => {
      assert.deepEqual(await references(works, journal), ['Beta', 'Alpha', 'Gamma'].map(title => `Reed A, Marsh BC, Fenn D: ${title}`))
    })

    it('takes the same work twice', async () => {
      assert.equal((await references([works[0]!, works[0]!], vancouver)).length, 2)
    })
  })

  describe('in each format', () => {
    const csl = article({ title: 'CO<sub>2</sub> *and* [rivers] at p < .05 & <script>alert(1)</script>' })
    const expected: Record<ReferenceFormat, string> = {
      text: 'CO2 *and* [rivers] at p < .05 & <script>alert(1)</script>. Journal of Moving Water, 71(6)',
      markdown: 'CO~2~ \\*and\\* \\[rivers\\] at p \\< .05 & \\<script\\>alert(1)\\</script\\>. *Journal of Moving Water*, *71*(6)',
      html: 'CO<sub>2</sub> *and* [rivers] at p &#60; .05 &#38; &#60;script&#62;alert(1)&#60;/script&#62;. <i>Journal of Moving Water</i>, <i>71</i>(6)',
      latex: 'CO\\textsubscript{2} *and* [rivers] at p < .05 \\& <script>alert(1)</script>. \\emph{Journal of Moving Water}, \\emph{71}(6)',
      typst: 'CO#sub[2] \\*and\\* \\[rivers\\] at p \\< .05 & \\<script\\>alert(1)\\</script\\>. _Journal of Moving Water_, _71_(6)',
      restructuredtext: 'CO\\ :sub:`2` \\*and\\* [rivers] at p < .05 & <script>alert(1)</script>. *Journal of Moving Water*, *71*\\ (6)',
      asciidoc: 'CO~2~ &#42;and&#42; [rivers] at p &#60; .05 & &#60;script>alert(1)&#60;/script>. _Journal of Moving Water_, _71_(6)',
    }
    for (const format of Object.keys(expected) as ReferenceFormat[]) {
      it(format, async () => assert.ok((await reference({ csl }, apa, format)).includes(expected[format]), await reference({ csl }, apa, format)))
    }

    it('leaves an address whole in Markdown', async () => {
      assert.match(await reference({ csl: article({ DOI: '10.1234/a_b_c' }) }, apa, 'markdown'), /https:\/\/doi\.org\/10\.1234\/a_b_c$/)
    })
  })

  it('follows the locale, and the style where there is none', async () => {
    assert.match(await reference({ csl: article({ issued: undefined }) }, apa, 'text', 'de-DE'), /\(o\.\u00A0?\s?J\.\)/)
    assert.match(await reference({ csl: article({ issued: undefined }) }, apa, 'text', 'xx-XX'), /\(n\.d\.\)/)
  })

  it('says which styles there are when one is unknown', async () => {
    const result = await formatReferences([], { style: { name: 'nature-of-things', xml: null } })
    assert.ok(!result.ok)
    assert.match(result.message, /^There is no citation style “nature-of-things”\. Styles: apa, vancouver, ama, /)
  })

  it('cuts the list of a work whose later authors are not known, whatever the style says of long lists', () => {
    const cut = (attributes: string): string => stopAfter(`<style><bibliography${attributes}><layout/></bibliography></style>`, 3)
    assert.match(cut(''), /<bibliography et-al-min="4" et-al-use-first="3">/)
    assert.match(cut(' et-al-min="8" et-al-use-first="6"'), /<bibliography et-al-min="4" et-al-use-first="3">/)
    assert.match(cut(' et-al-min="2" et-al-use-first="1"'), /<bibliography et-al-min="2" et-al-use-first="1">/)
  })

  it('says that the text of a style is missing where it was not handed in', async () => {
    const result = await formatReferences([{ csl: article() }], { style: { name: 'ieee', xml: null } })
    assert.ok(!result.ok)
    assert.equal(result.message, 'The text of the citation style “ieee” is missing.')
  })

  const faulty: [string, string, RegExp][] = [
    ['is no style', '<html/>', /cannot be used: it is not a CSL style/],
    ['has no bibliography', '<style class="in-text" version="1.0"><citation><layout/></citation></style>', /it has no bibliography/],
    ['depends on another', '<style><info><link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info></style>', /only points to another style, http:\/\/www\.zotero\.org\/styles\/apa/],
    ['breaks off', '<style class="in-text" version="1.0"><bibliography><layout><text var', /cannot be used/],
  ]
  for (const [fault, xml, message] of faulty) {
    it(`fails with a sentence when a style ${fault}`, async () => {
      const result = await formatReferences([{ csl: article() }], { style: { name: 'mine.csl', xml } })
      assert.ok(!result.ok)
      assert.match(result.message, message)
    })
  }

  it('takes faulty records as they come', async () => {
    const records: unknown[] = [{ id: 'x', type: 'nonsense', author: 'Reed', issued: 5, page: 7, volume: null }, { id: 'y', type: 'book', author: [null, { family: 3 }], title: ['A', 'B'] }]
    assert.equal((await references(records.map(csl => ({ csl }) as Citable), vancouver)).length, 2)
  })
})

describe('formatCitation', function () {
  this.timeout(60_000)

  async function citation(works: Citable[]): Promise<string> {
    const result = await formatCitation(works, { style: apa })
    assert.ok(result.ok)
    return result.value
  }

  it('cites several works at once', async () => {
    assert.equal(await citation([{ csl: article() }, { csl: article({ author: names('Weir, E', 'Pool, F'), issued: { 'date-parts': [[2019]] } }) }]), '(Reed et al., 2014; Weir & Pool, 2019)')
  })

  it('shortens a list that is incomplete', async () => {
    assert.equal(await citation([{ csl: article({ author: names('Reed, A') }), authorsComplete: false }]), '(Reed et al., 2014)')
    assert.equal(await citation([{ csl: article({ author: names('Office of Rivers'), issued: undefined }) }]), '(Office of Rivers, n.d.)')
  })
})
