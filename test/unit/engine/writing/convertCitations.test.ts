import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Syntax } from '../../../../server/src/engine/manuscripts/manuscript.ts'
import { convertCitations, type CitationForm } from '../../../../server/src/engine/writing/convertCitations.ts'
import { edited, library, read } from './writing.ts'

function convert(text: string, form: CitationForm, syntax: Syntax = 'markdown'): string {
  return edited(text, convertCitations(read(text, syntax), form).edits)
}

describe('convertCitations', () => {
  const pairs: [pandoc: string, form: CitationForm, other: string][] = [
    ['It helped [@aust2019].', 'latex', 'It helped \\cite{aust2019}.'],
    ['It helped [@aust2019; @glue2017].', 'latex', 'It helped \\cite{aust2019,glue2017}.'],
    ['It helped [see @aust2019, p. 3].', 'latex', 'It helped \\cite[see][p. 3]{aust2019}.'],
    ['It helped [@aust2019, pp. 3–5].', 'latex', 'It helped \\cite[pp. 3–5]{aust2019}.'],
    ['@aust2019 found so.', 'latex', '\\citet{aust2019} found so.'],
    ['@aust2019 [p. 3] found so.', 'latex', '\\citet[p. 3]{aust2019} found so.'],
    ['It helped [@aust2019].', 'author-year', 'It helped (Aust et al., 2019).'],
    ['It helped [@glue2017; @fava2008].', 'author-year', 'It helped (Glue & Medlicott, 2017; Fava, 2008).'],
    ['It helped [see @fava2008, p. 3; @glue2017].', 'author-year', 'It helped (see Fava, 2008, p. 3; Glue & Medlicott, 2017).'],
    ['As @aust2019 found.', 'author-year', 'As Aust et al. (2019) found.'],
    ['As @fava2008 [p. 3] found.', 'author-year', 'As Fava (2008, p. 3) found.'],
    ['It helped [@reed:2021-a].', 'author-year', 'It helped (Reed et al., 2021).'],
  ]
  for (const [pandoc, form, other] of pairs) {
    it(`${pandoc} ⇄ ${other}`, () => {
      assert.equal(convert(pandoc, form), other)
      assert.equal(convert(other, 'pandoc'), pandoc)
    })
  }

  for (const [syntax, form, keys, printed] of [
    ['typst', 'typst', 'It helped @aust2019 @glue2017[p. 3].', 'It helped (Aust et al., 2019; Glue & Medlicott, 2017, p. 3).'],
    ['typst', 'typst', '#cite(<aust2019>, form: "prose") found so.', 'Aust et al. (2019) found so.'],
    ['typst', 'typst', 'As #cite(<fava2008>, form: "prose", supplement: [p. 3]) found.', 'As Fava (2008, p. 3) found.'],
    ['restructuredtext', 'restructuredtext', 'It helped :cite:p:`{see}aust2019,glue2017{p. 3}`.', 'It helped (see Aust et al., 2019; Glue & Medlicott, 2017, p. 3).'],
    ['restructuredtext', 'restructuredtext', ':cite:t:`aust2019` found so.', 'Aust et al. (2019) found so.'],
    ['markdown', 'myst', 'It helped {cite:p}`aust2019,fava2008`, as {cite:t}`glue2017` said.', 'It helped (Aust et al., 2019; Fava, 2008), as Glue and Medlicott (2017) said.'],
    ['asciidoc', 'asciidoc', 'It helped cite:[aust2019,glue2017(33–35)].', 'It helped (Aust et al., 2019; Glue & Medlicott, 2017, pp. 33–35).'],
    ['asciidoc', 'asciidoc', 'As citenp:[aust2019] found cite:[fava2008(3)].', 'As Aust et al. (2019) found (Fava, 2008, p. 3).'],
    ['plaintext', 'pandoc', 'It helped [@aust2019; @glue2017, p. 3], as @fava2008 said.', 'It helped (Aust et al., 2019; Glue & Medlicott, 2017, p. 3), as Fava (2008) said.'],
  ] as const) {
    it(`in ${syntax}: ${keys} ⇄ ${printed}`, () => {
      assert.equal(convert(keys, 'author-year', syntax), printed)
      assert.equal(convert(printed, form, syntax), keys)
    })
  }

  it('takes up citations that were pasted from other syntaxes', () => {
    for (const [syntax, wanted] of [
      ['restructuredtext', 'One :cite:p:`aust2019,fava2008`. Two :cite:p:`{see}glue2017{p. 3}`.'],
      ['asciidoc', 'One cite:[aust2019,fava2008]. Two \\cite[see][p. 3]{glue2017}.'],
    ] as const) assert.equal(convert('One [@aust2019; @fava2008]. Two \\cite[see][p. 3]{glue2017}.', syntax, syntax), wanted)
    assert.equal(convert('Two \\cite[p. 3]{glue2017}.', 'typst', 'typst'), 'Two @glue2017[p. 3].')
    assert.equal(convert('One [@aust2019].', 'myst'), 'One {cite:p}`aust2019`.')
  })

  it('reads keys of Pandoc in LaTeX, and uses the commands of biblatex where the document does', () => {
    assert.equal(convert('It helped [@aust2019], as @glue2017 said.', 'latex', 'latex'), 'It helped \\cite{aust2019}, as \\citet{glue2017} said.')
    const preamble = '\\documentclass{article}\n\\usepackage{biblatex}\n\\begin{document}\n'
    assert.equal(convert(`${preamble}As @glue2017 said.`, 'latex', 'latex'), `${preamble}As \\textcite{glue2017} said.`)
  })

  for (const [why, text, form] of [
    ['a work that nobody knows', 'See [@nobody1999].', 'latex'],
    ['an author who is suppressed', 'Aust found it [-@aust2019].', 'author-year'],
    ['places in several works at once', 'See [@aust2019, p. 3; @glue2017, p. 4].', 'latex'],
    ['words that TeX would read', 'See [@aust2019, 50% of p. 3].', 'latex'],
    ['a year within the words', 'See [as in 2001, @aust2019].', 'author-year'],
    ['a possessive', 'In Aust et al.’s (2019) study.', 'pandoc'],
    ['the syntax of another language', 'It helped [@aust2019].', 'typst'],
  ] as const) {
    it(`leaves and names ${why}`, () => {
      const { edits, left } = convertCitations(read(text), form)
      assert.deepEqual(edits, [])
      assert.equal(left.length, 1)
    })
  }

  it('leaves what is no citation: code, front matter, e-mail addresses', () => {
    const text = '---\nauthor: me@aust2019.org\n---\n\n`[@aust2019]` and me@aust2019.org and @fig-aust2019.'
    assert.deepEqual(convertCitations(read(text), 'latex'), { edits: [], left: [] })
  })

  it('gives numbers by the list, ranges closed up', () => {
    const analysis = read('One [@fava2008]. All [@aust2019; @glue2017; @fava2008]. @glue2017 said so.')
    const numbers = new Map(library.studies.map((work, index) => [work as unknown, index + 1]))
    assert.equal(edited(analysis.manuscript.text, convertCitations(analysis, 'numeric', numbers).edits), 'One [3]. All [1–3]. Glue and Medlicott [2] said so.')
  })

  it('makes keys of numbers', () => {
    const text = 'One [1]. All [1,2].\n\n## References\n\n1. Fava F. Sleep in winter. 2008.\n2. Glue D, Medlicott E. A dose of tea. 2017.\n'
    assert.ok(convert(text, 'pandoc').startsWith('One [@fava2008]. All [@fava2008; @glue2017].'))
  })

  describe('there and back', () => {
    const key = fc.constantFrom(...library.studies.map(study => study.key))
    const suffix = fc.constantFrom('', ', p. 3', ', pp. 33–35', ', ch. 2', ', Table 1')
    const prefix = fc.constantFrom('', 'see ', 'e.g., ', 'cf. ')
    const cluster = fc.array(fc.tuple(prefix, key, suffix), { minLength: 1, maxLength: 4 }).map(items => `[${items.map(([before, name, after]) => `${before}@${name}${after}`).join('; ')}]`)
    const narrative = fc.tuple(key, fc.constantFrom('', ' [p. 3]')).map(([name, after]) => `@${name}${after}`)
    const words = fc.constantFrom('It helped', 'They slept', '50% of them', 'and then', 'so it was,')
    const sentence = fc.array(fc.oneof(words, cluster, narrative), { minLength: 1, maxLength: 6 }).map(parts => `${parts.join(' ')}.`)
    const text = fc.array(sentence, { minLength: 1, maxLength: 5 }).map(sentences => sentences.join('\n\n'))
    for (const form of ['latex', 'author-year', 'myst'] as const) {
      it(`through ${form} changes nothing`, () => {
        fc.assert(fc.property(text, original => assert.equal(convert(convert(original, form), 'pandoc'), original)), { numRuns: 300 })
      })
    }
  })

  it('never throws on anything', () => {
    fc.assert(fc.property(fc.stringMatching(/^[@\][{}()\\ ;,a-z0-9.–'-]{0,80}$/), fc.constantFrom('pandoc', 'latex', 'author-year', 'numeric'), (text, form) => {
      edited(text, convertCitations(read(text), form).edits)
    }), { numRuns: 500 })
  })
})
