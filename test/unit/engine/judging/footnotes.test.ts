import assert from 'node:assert/strict'
import { analyse, Analyser, type Analysis } from '../../../../server/src/engine/index.ts'
import type { Syntax } from '../../../../server/src/engine/manuscripts/manuscript.ts'
import { corpusOf } from '../notes.ts'
import { processorTime } from '../processorTime.ts'
import { leanings } from './judging.ts'

const corpus = corpusOf(
  { head: 'reed2020 Reed 2020', says: ['Ketamine led to response in 55% of 31 patients.'] },
  { head: 'marsh2021 Marsh 2021', says: ['Ketamine led to remission in 27.3% of patients.'] },
  { head: 'pool2019 Pool 2019' },
)

/** Texts with each number and the studies that it leans on, by syntax. */
const texts: Record<string, [syntax: Syntax, texts: Record<string, string[]>]> = {
  'Markdown, notes that stand apart': ['markdown', {
    'Response came to 55%.[^a]\n\n[^a]: @reed2020, p. 4.': ['55: reed2020'],
    'Response came to 55%.[^a] Others saw 27%.[^b]\n\n[^b]: See @marsh2021.\n\n[^a]: See [@reed2020; @pool2019].': ['55: reed2020, pool2019', '27: marsh2021'],
    'Response came to 55%,[^a] remission to 27%.[^b]\n\n[^a]: @reed2020.\n[^b]: @marsh2021.': ['55: reed2020', '27: marsh2021'],
    '[^a]: In @reed2020\n    and, later,\n\n    in @marsh2021.\n\nResponse came to 55%.[^A]': ['55: reed2020, marsh2021'],
    'Response came to 55%.[^a][^b]\n\n[^a]: @reed2020.\n[^b]: @marsh2021.': ['55: reed2020, marsh2021'],
    'Response came to 55%.[^a]\n\n[^a]: A remark.\n\nThen, @reed2020.': ['55: none'],
    'Response came to 55%.[^a]\n\n[^b]: @reed2020.': ['55: none'],
    'Response came to 55%.[^a]\n\n[^a]: @reed2020 treated 31 patients.': ['55: reed2020', '31: reed2020'],
    '| Drug | Response |\n|---|---|\n| Ketamine[^a] | 55% |\n| Placebo | 5%[^b] |\n\n[^a]: @reed2020.\n[^b]: @marsh2021.': ['55: reed2020', '5: marsh2021'],
  }],
  'notes beside other citations': ['markdown', {
    'Of 31 patients[^a] 55% responded [@reed2020].\n\n[^a]: For a review see @pool2019.': ['31: pool2019, reed2020', '55: reed2020'],
    'Response came to 55% [@reed2020].[^a]\n\n[^a]: But see @marsh2021.': ['55: reed2020'],
    '@reed2020 saw 55%.[^a]\n\n[^a]: But see @marsh2021.': ['55: marsh2021, reed2020'],
    'SSRIs[^a] helped 55%.\n\n[^a]: @reed2020.': ['55: reed2020'],
  }],
  'Markdown, notes in the text': ['markdown', {
    'Response came to 55%.^[See @reed2020, p. 4.] Others saw 27%.^[@marsh2021]': ['55: reed2020', '27: marsh2021'],
    'Response^[As @marsh2021 has it.] came to 55%^[See @reed2020.] in all.': ['55: reed2020'],
    'Response came to 55%.^[Not 27% [@marsh2021]; see @reed2020.] More.': ['55: marsh2021, reed2020', '27: marsh2021'],
    'Response came to 55%.^[See @reed2020 and more': ['55: none'],
    'Response came to 55%^[A remark.] in all [@reed2020].': ['55: reed2020'],
  }],
  'LaTeX': ['latex', {
    'Response came to 55\\%.\\footnote{\\cite{reed2020}} Others saw 27\\%.\\footnote{See \\textcite{marsh2021}, p.~4.}': ['55: reed2020', '27: marsh2021'],
    'Response\\footnote{For which see \\citet{pool2019}.} came to 55\\%\\footnote{So \\textcite{reed2020}.} in all.': ['55: reed2020'],
    'Response came to 55\\%.\\footcite[4]{reed2020} Others saw 27\\% \\footcite{marsh2021}.': ['55: reed2020', '27: marsh2021'],
    'Response came to 55\\%.\\footnote{Not the 27\\% of \\textcite{marsh2021}; see \\cite{reed2020}.} More.': ['55: marsh2021, reed2020', '27: marsh2021'],
    'Response came to 55\\%.\\footnotemark{} Others saw 27\\%.\\footnotemark[7]\n\n\\footnotetext{\\cite{reed2020}.}\\footnotetext[7]{\\cite{marsh2021}.}': ['55: reed2020', '27: marsh2021'],
    'Response came to 55\\%.\\footnotemark\n\\footcitetext[4]{reed2020}': ['55: reed2020'],
    'Response came to 55\\%.\\footnote{See \\emph{the} work of \\textcite{reed2020}': ['55: none'],
    'Response came to 55\\%.\\footnote{} Others saw 27\\%.': ['55: none', '27: none'],
  }],
  'Typst': ['typst', {
    'Response came to 55%.#footnote[@reed2020] <a> Others saw 27% #footnote[See @marsh2021[p. 3] there.]. Or 28%.#footnote(<a>)': ['55: reed2020', '27: marsh2021', '28: reed2020'],
    'Response came to 55%.#footnote[Not the 27% of @marsh2021. See @reed2020.] More.': ['55: marsh2021, reed2020', '27: marsh2021'],
    'Response came to 55%.#footnote[See @reed2020': ['55: none'],
  }],
  'reStructuredText': ['restructuredtext', {
    'Response came to 55%. [#a]_ Others saw 27% [#B]_.\n\n.. [#b] :cite:`marsh2021`\n.. [#a] See :cite:t:`reed2020`,\n   p. 4.': ['55: reed2020', '27: marsh2021'],
    'Response came to 55% [#]_. Others saw 27%. [#]_\n\n.. [#] :cite:`reed2020`\n.. [#] :cite:`marsh2021`': ['55: reed2020', '27: marsh2021'],
    'Response came to 55% [1]_, remission to 27% [*]_.\n\n.. [1] See :cite:t:`reed2020`.\n.. [*] See :cite:t:`marsh2021`.': ['55: reed2020', '27: marsh2021'],
    'Response came to 55%. :footcite:p:`reed2020`': ['55: reed2020'],
  }],
  'AsciiDoc': ['asciidoc', {
    'Response came to 55%.footnote:[cite:[reed2020]] Others saw 27%footnote:b[See cite:[marsh2021], p. 4.]. Or 28%.footnote:b[]': ['55: reed2020', '27: marsh2021', '28: marsh2021'],
    'Response came to 55%.footnoteref:[a,See citenp:[reed2020].] Or 28%.footnoteref:[a]': ['55: reed2020', '28: reed2020'],
    'Response came to 55%.footnote:[See cite:[reed2020]': ['55: none'],
  }],
}

describe('a number leans on the works that the footnote behind it cites', () => {
  for (const [what, [syntax, fixtures]] of Object.entries(texts)) {
    describe(what, () => {
      for (const [text, expected] of Object.entries(fixtures)) it(text.replaceAll('\n', '⏎'), () => assert.deepEqual(leanings(corpus, text, syntax), expected))
    })
  }
})

describe('footnotes', () => {
  const check = (text: string, syntax: Syntax = 'markdown'): Analysis => analyse(text, corpus, { syntax })
  const fixed = (text: string, title: RegExp, syntax?: Syntax): string | undefined => {
    const edit = check(text, syntax).problems.flatMap(({ fixes }) => fixes).find(fix => title.test(fix.title))?.edits[0]
    return edit && text.slice(0, edit.start) + edit.newText + text.slice(edit.end)
  }

  it('lead a claim to the citations in the note, at their places', () => {
    const text = 'Response came to 55%.[^a]\n\nMore.\n\n[^a]: See @reed2020; also [@marsh2021].'
    assert.deepEqual(check(text).claims[0]!.citations.map(({ citation: { start, end } }) => text.slice(start, end)), ['@reed2020', '[@marsh2021]'])
  })

  it('leave the citations of a manuscript as they are', () => {
    const { citations } = check('Response came to 55%.[^a] More.^[See @marsh2021]\n\n[^a]: See @reed2020.')
    assert.deepEqual(citations.map(({ citation: { text, narrative } }) => [text, narrative]), [['@marsh2021', true], ['@reed2020', true]])
  })

  it('are not damaged by fixes', () => {
    assert.equal(fixed('Remission came to 28.3%.[^a]\n\n[^a]: @marsh2021.', /Use/), 'Remission came to 27.3%.[^a]\n\n[^a]: @marsh2021.')
    assert.equal(fixed('Remission came to 27.3\\% with ketamine.\\footnote{See \\cite{pool2019}.}', /instead/, 'latex'), 'Remission came to 27.3\\% with ketamine.\\footnote{See \\cite{marsh2021}.}')
    assert.equal(fixed('Remission with ketamine came to 27.3%.[^a]\n\n[^a]: @pool2019.', /Cite/), undefined)
  })

  it('that mark nothing, cite themselves or are marked a thousand times do no harm', () => {
    for (const text of ['[^a]', '[^a]: [^a]', '[^a]: see [^a] @reed2020 55%.[^a]', '^[^[^[@reed2020 55%', '[^a]:', '[^]: x', '55%.[^a][^a][^a]\n\n[^a]: @reed2020\n[^a]: @pool2019', '\\footnote{\\footnote{\\cite{a}', '\\footnotemark\\footnotemark', '#footnote[#footnote[@a 5%]]', '#footnote()', 'footnote:[footnote:[cite:[a] 5%', '.. [#]\n.. [#] x [#]_', '[#]_ [*]_ []_']) {
      for (const syntax of ['markdown', 'latex', 'typst', 'restructuredtext', 'asciidoc', 'plaintext'] as const) assert.ok(check(text, syntax))
    }
  })

  it('take time that grows with the text', () => {
    const many = (count: number): [Syntax, string][] => [
      ['markdown', Array.from({ length: count }, (_, index) => `Response came to 55%.[^${index}]`).join(' ') + '\n\n' + Array.from({ length: count }, (_, index) => `[^${index}]: See @reed2020, p. 4.`).join('\n')],
      ['markdown', 'Response came to 55%^[See @reed2020] in all. '.repeat(count)],
      ['markdown', '^['.repeat(count * 10)],
      ['markdown', '55%^[a '.repeat(count) + ']'.repeat(count)],
      ['latex', '55\\%\\footnote{a '.repeat(count) + '}'.repeat(count)],
      ['latex', 'Response came to 55\\%\\footnote{See \\cite{reed2020}} in all. '.repeat(count)],
      ['latex', '\\footnote{'.repeat(count * 4)],
      ['latex', '\\footnotemark '.repeat(count * 2) + '\\footnotetext{\\cite{reed2020}}'.repeat(count)],
      ['asciidoc', 'footnote:['.repeat(count * 4)],
      ['typst', '#footnote['.repeat(count * 4)],
      ['restructuredtext', 'It was 55% [#]_. '.repeat(count) + '\n\n' + '.. [#] :cite:`reed2020`\n'.repeat(count)],
    ]
    const longer = many(1600)
    for (const [index, [syntax, text]] of many(400).entries()) {
      const [short, long] = [text, longer[index]![1]].map(each => processorTime(() => { check(each, syntax) }))
      assert.ok(long! < 12 * Math.max(short!, 40), `${syntax} ${text.slice(0, 30)}: ${short} ms, ${long} ms`)
    }
  }).timeout(120_000)

  it('are judged anew where the note changes, and nothing else is', () => {
    const text = 'Response came to 55%.[^a]\n\nRemission came to 27%.[^b]\n\n[^a]: @reed2020.\n\n[^b]: @marsh2021.'
    const analyser = new Analyser('markdown')
    const [first, second] = [text, text.replace('@reed2020', '@pool2019')].map(version => [...analyser.analyse(version, corpus).claimsInPassages])
    assert.deepEqual(second!.map(({ studies }) => studies[0]!.key), ['pool2019', 'marsh2021'])
    assert.notEqual(first![0], second![0])
    assert.equal(first![1], second![1])
  })
})
