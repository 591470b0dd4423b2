import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import fc, { type Arbitrary } from 'fast-check'
import { readProjectSettings } from '../../../server/src/config/projectSettings.ts'
import { cleanDoi, cleanPmcid, cleanPmid, arxivId } from '../../../server/src/engine/corpus/identifiers.ts'
import { readDate } from '../../../server/src/engine/corpus/cslDate.ts'
import { readSource } from '../../../server/src/engine/corpus/formats/formats.ts'
import { readVocabularyFile } from '../../../server/src/engine/corpus/formats/vocabularyFile.ts'
import { checkLibrary } from '../../../server/src/engine/corpus/library/checkLibrary.ts'
import { uniteLibraries } from '../../../server/src/engine/corpus/uniteLibraries.ts'
import { exportEvidence } from '../../../server/src/engine/evidence/export.ts'
import { readHandChecks } from '../../../server/src/engine/evidence/handCheckFile.ts'
import { analyse } from '../../../server/src/engine/index.ts'
import type { Syntax } from '../../../server/src/engine/manuscripts/manuscript.ts'
import type { Span } from '../../../server/src/engine/text/span.ts'
import { compareAbstract } from '../../../server/src/engine/writing/compareAbstract.ts'
import { citationForms, convertCitations } from '../../../server/src/engine/writing/convertCitations.ts'
import { normalDois } from '../../../server/src/engine/writing/normalDois.ts'
import { pastedReference } from '../../../server/src/engine/writing/pastedReference.ts'
import { planList } from '../../../server/src/engine/writing/referenceList.ts'
import { completionContext } from '../../../server/src/lsp/search/completionContext.ts'
import { locatorContext } from '../../../server/src/lsp/search/locatorContext.ts'
import { anyText, damaged, manuscripts, paragraphs, unfinished } from '../../fuzz/texts.ts'
import { isFuzzing, trials } from '../../fuzz/trials.ts'
import { corpusOf } from './notes.ts'

const corpus = corpusOf(
  { head: 'feder2014 Feder 2014', says: ['With ketamine, 55% (17/31) of the patients responded (OR 4.27, 95% CI 1.48 to 12.31; p = .007).'], n: 62 },
  { head: 'ionescu2021 Ionescu 2021', says: ['Scores fell by 4.1 points.'] },
)

const syntaxes: readonly Syntax[] = ['markdown', 'latex', 'plaintext']

const inside = ({ start, end }: Span, text: string): boolean => start >= 0 && start <= end && end <= text.length

/** Tries a property on many texts; where one breaks it, the shortest like it is shown with the seed. */
function holds(what: string, texts: Arbitrary<string>, runs: number, check: (text: string) => void): void {
  it(what, function () {
    this.timeout(isFuzzing ? 0 : 60_000)
    fc.assert(fc.property(texts, check), trials(runs))
  })
}

describe('any text as a manuscript', () => {
  for (const syntax of syntaxes) {
    holds(`is analysed, and every place lies in it: ${syntax}`, fc.oneof(anyText, damaged(...paragraphs)), 250, text => {
      const { manuscript, problems, claims, citations } = analyse(text, corpus, { syntax })
      assert.equal(manuscript.prose.length, text.length)
      for (const span of [...manuscript.blocks, ...manuscript.citations, ...manuscript.references, ...problems, ...problems.flatMap(({ related }) => related), ...claims.map(({ statistic }) => statistic), ...citations.flatMap(({ items }) => items.map(({ item }) => item))]) {
        assert.ok(inside(span, text), JSON.stringify(span))
      }
      for (const { fixes } of problems) for (const { edits } of fixes) for (const edit of edits) assert.ok(inside(edit, text), JSON.stringify(edit))
    })
  }

  holds('is analysed at every word of a sentence that is being written', unfinished, 3_000, text => void analyse(text, corpus, { syntax: 'markdown' }))

  holds('gives the same answer each time', fc.oneof(anyText, damaged(...paragraphs)), 100, text => {
    assert.deepEqual(analyse(text, corpus, { syntax: 'markdown' }).problems, analyse(text, corpus, { syntax: 'markdown' }).problems)
  })

  holds('has no edits of one fix that overlap', damaged(...paragraphs), 200, text => {
    for (const { fixes } of analyse(text, corpus, { syntax: 'markdown' }).problems) {
      for (const { edits } of fixes) {
        const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
        for (const [index, edit] of sorted.entries()) assert.ok(index === 0 || sorted[index - 1]!.end <= edit.start, JSON.stringify(edits))
      }
    }
  })

  holds('can be worked on', fc.oneof(anyText, damaged(...manuscripts)), 60, text => {
    for (const syntax of syntaxes) {
      const analysis = analyse(text, corpus, { syntax })
      for (const format of ['csv', 'markdown', 'html', 'summary'] as const) exportEvidence(analysis, format, text.slice(0, 20), () => 1)
      for (const form of citationForms) convertCitations(analysis, form)
      planList(analysis)
      compareAbstract(text, syntax)
      for (const edit of normalDois(text)) assert.ok(inside(edit, text))
      for (const offset of [0, text.length >> 1, text.length]) {
        completionContext(text, offset, syntax)
        locatorContext(text, offset, syntax)
      }
    }
  })

  holds('can be pasted', anyText, 200, text => { pastedReference(text, corpus) })
})

describe('any text as a file of the library', () => {
  const note = readFileSync(new URL('../../../server/corpus/feder2014.md', import.meta.url), 'utf8')
  const wholes: Record<string, string> = {
    'a.bib': '@string{j = "J"}\n@article{a, title={On {A}}, journal = j # " X", author={de Bie, A and Poe, L}, year=2001, abstract={Response was 55\\% (17/31).}, crossref={b}}\n@book{b, title={B}}\n',
    'a.ris': 'TY  - JOUR\nID  - a\nAU  - Poe, Lea\nTI  - On A\nPY  - 2014/06/30\nAB  - Response was 55%.\nER  - \n',
    'a.nbib': 'PMID- 101\nTI  - On A.\nFAU - Poe, Lea\nDP  - 2014 Jun\nAB  - Response was 55%\n      (p = .002).\n',
    'a.json': '[{"id":"a","type":"book","title":"On A","author":[{"family":"Poe"}],"issued":{"date-parts":[[2014,6]]},"abstract":"Response was 55%."}]',
    'a.yaml': 'references:\n- id: a\n  type: book\n  title: On A\n  issued: 2014-06\n  abstract: Response was 55%.\n',
    'hayagriva.yaml': 'a:\n  type: article\n  title: On A\n  author: ["Poe, Lea"]\n  date: 2014-06\n  parent: { type: periodical, title: J }\n  abstract: Response was 55%.\n',
    'jats.xml': '<?xml version="1.0"?><article><front><article-meta><article-id pub-id-type="doi">10.1/a</article-id><title-group><article-title>On A</article-title></title-group><abstract><p>Response was 55%.</p></abstract></article-meta></front><body><sec><title>Results</title><p>OR 2.1 (95% CI 1.1&#8211;3.3)</p><table-wrap><table><thead><tr><th>x</th><th>n</th></tr></thead><tbody><tr><td colspan="2" rowspan="3">12 (5%)</td></tr></tbody></table></table-wrap></sec></body></article>',
    'pubmed.xml': '<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>101</PMID><Article><ArticleTitle>On A</ArticleTitle><Abstract><AbstractText Label="RESULTS">Response was 55%.</AbstractText></Abstract><AuthorList><Author><LastName>Poe</LastName></Author></AuthorList></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>',
    'endnote.xml': '<xml><records><record><ref-type name="Journal Article">17</ref-type><titles><title><style>On A</style></title></titles><contributors><authors><author>Poe, Lea</author></authors></contributors><dates><year>2014</year></dates><abstract>Response was 55%.</abstract></record></records></xml>',
    'a.md': note,
    'a.txt': 'On A\n\nResponse was 55% (17/31).\n\n\f\nTable 1\n\nOR 2.1 (95% CI 1.1 to 3.3)\n',
  }
  for (const [path, whole] of Object.entries(wholes)) {
    holds(`is read: ${path}`, fc.oneof(damaged(whole), damaged(`${whole}${whole}`), anyText), 150, text => {
      const { studies, problems } = readSource(text, path)
      assert.deepEqual(problems.filter(({ code }) => code === 'unreadable-file').map(({ message }) => message), [])
      for (const problem of problems) assert.ok(inside(problem, text), JSON.stringify(problem))
      for (const { findings } of studies) for (const { statistic, span } of findings) assert.ok(inside(statistic, text) && inside(span, text))
      uniteLibraries(studies)
      for (const problem of checkLibrary(text, path, 2025)) {
        assert.ok(inside(problem, text))
        for (const { edits } of problem.fixes ?? []) for (const edit of edits) assert.ok(inside(edit, text))
      }
    })
  }

  const settings = [
    '{"corpus": ["a.bib"], "severity": {"statistic-style": "warning"}, "bundledCorpus": false, "vocabulary": "words.yaml"}',
    'outcomes:\n  - name: pain\n    words: [pain, aches]\nscales:\n  - name: VAS\n    range: 0-10\n',
    '{"version": 1, "checks": [{"figure": "55", "sentence": "Response was 55%.", "where": "p. 3", "by": "me", "on": "2025-01-01"}]}',
  ]
  holds('is read as settings, vocabulary and hand checks', fc.oneof(damaged(...settings), anyText), 600, text => {
    readProjectSettings(text)
    readHandChecks(text)
    for (const problem of readVocabularyFile(text).problems) assert.ok(inside(problem, text))
  })

  holds('is taken for a date and for identifiers', fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), anyText), 400, text => {
    readDate(text)
    for (const clean of [cleanDoi, cleanPmid, cleanPmcid, arxivId]) clean(text)
  })
})
