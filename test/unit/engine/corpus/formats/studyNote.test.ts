import assert from 'node:assert/strict'
import { findingsOf, readMarked, readOne } from './reading.ts'
import { readSource } from '../../../../../server/src/engine/corpus/formats/formats.ts'

const note = `---
id: feder2014
type: article-journal
title: "Ketamine for chronic stress: a crossover trial"
author:
  - { family: Feder, given: Adriana }
issued: "2014-06"
DOI: 10.1001/jamapsychiatry.2014.62
citewright:
  record: confirmed
  authors: incomplete
  evidence: abstract
  design: crossover trial
  population: chronic post-traumatic stress disorder
  n: 41
  arms: [ketamine 0.5 mg/kg, midazolam]
  aliases: [KETA-1]
  misprinted:
    - { in: yavi2022, year: 2015, note: "printed a year late" }
  numbered-in: { yavi2022: 57 }
  related:
    - { key: feder2021, note: "repeated infusions" }
---

Not under a heading: 1%.

## Read in the abstract

- The mean difference was *12.7 points* (95% CI 2.5 to 22.8;
  p = .02).
- Response was 41%.

## As reported by @yavi2022

- The mean difference was 12.7 points at 24 hours.

## Known misreports

- A review gives 99% for response.

## To do

- Ask about the 77%.
`

describe('study note', () => {
  it('reads the front matter', () => {
    const { findings: _, misreports: __, ...study } = readOne('notes/feder2014.md', note)
    assert.deepEqual(study, {
      key: 'feder2014', aliases: ['KETA-1'], evidence: 'abstract', confirmed: true, authorsComplete: false, bundled: false,
      csl: {
        id: 'feder2014', type: 'article-journal', title: 'Ketamine for chronic stress: a crossover trial', author: [{ family: 'Feder', given: 'Adriana' }],
        issued: { 'date-parts': [[2014, 6]] }, DOI: '10.1001/jamapsychiatry.2014.62',
      },
      design: 'crossover trial', population: 'chronic post-traumatic stress disorder', n: 41, arms: ['ketamine 0.5 mg/kg', 'midazolam'],
      misprinted: [{ in: 'yavi2022', year: '2015', note: 'printed a year late' }], numberedIn: { yavi2022: 57 }, related: [{ key: 'feder2021', note: 'repeated infusions' }],
      sources: [{ path: 'notes/feder2014.md', format: 'study-note', structured: false }],
    })
  })

  it('reads findings with level and place, and only under its headings', () => {
    for (const text of [note, note.replaceAll('\n', '\r\n')]) {
      assert.deepEqual(findingsOf(readOne('feder2014.md', text), text), [
        'abstract mean-difference 12.7', 'abstract confidence-interval 2.5 to 22.8', 'abstract p-value .02', 'abstract percentage 41',
        '@yavi2022 mean-difference 12.7', '@yavi2022 duration 24',
      ])
    }
  })

  it('keeps the sentence as it stands and groups within it', () => {
    const { findings } = readOne('feder2014.md', note)
    assert.equal(findings[0]?.sentence, 'The mean difference was *12.7 points* (95% CI 2.5 to 22.8; p = .02).')
    assert.equal(new Set(findings.slice(0, 3).map(({ statistic }) => statistic.group)).size, 1)
    assert.notEqual(findings[3]?.statistic.group, findings[0]?.statistic.group)
  })

  it('shows misreports, but not as findings', () => {
    const [misreport, ...rest] = readOne('feder2014.md', note).misreports
    assert.deepEqual(rest, [])
    assert.equal(misreport?.text, 'A review gives 99% for response.')
    assert.equal(note.slice(misreport?.span.start, misreport?.span.end), misreport?.text)
  })

  it('keeps what it says without a figure, which is no finding', () => {
    const { findings, remarks } = readOne('own2020.md', '---\ncitekey: own2020\ntitle: Own\n---\n## Read in the abstract\n\n- Response was 5%. Patients took lithium\n  all along.\n\n## Known misreports\n\n- Somebody has naltrexone.\n')
    assert.equal(findings.length, 1)
    assert.deepEqual(remarks, ['Patients took lithium all along.'])
  })

  it("takes a writer's own note as confirmed, and its headings for how far it reaches", () => {
    const own = (body: string) => readOne('own2020.md', `---\ncitekey: own2020\ntitle: Own\n---\n${body}`)
    assert.equal(own('').evidence, 'record')
    assert.equal(own('## Read in the abstract\n\n- Response was 5%.\n').evidence, 'abstract')
    assert.equal(own('## Read in the full text\n\n### Table 2\n\n- Response was 5%.\n').evidence, 'full-text')
    assert.equal(own('').confirmed, true)
  })

  it('gives a file named after a key to that study', () => {
    const study = readOne('notes/@feder2014.md', '# Feder\n\n## Read in the full text\n\n- Response was 41%.\n')
    assert.deepEqual([study.key, study.attachment, study.findings.length], ['feder2014', true, 1])
  })

  const silent: Record<string, string> = {
    'a README': '# Readme\n\n- 5% of it\n',
    'a manuscript': '---\ntitle: My paper\nauthor: Me\nbibliography: a.bib\n---\n\nResponse was 5% [@feder2014].\n',
    'front matter without an end': '---\nid: a\ntype: book\n',
    'nothing': '',
  }
  for (const [what, text] of Object.entries(silent)) {
    it(`does not take ${what} for a study`, () => {
      const { studies, problems } = readSource(text, 'a.md')
      assert.deepEqual([studies, problems.map(({ code }) => code)], [[], ['no-study']])
    })
  }

  describe('when something is wrong with it', () => {
    it('says where the YAML is broken', () => {
      const { studies, problems } = readSource('---\nid: a\ntitle: Ketamine: a trial\n---\n', 'a.md')
      assert.deepEqual(studies, [])
      assert.equal(problems[0]?.code, 'broken-yaml')
      assert.ok((problems[0]?.start ?? 0) > 8)
    })

    it('says which field is unknown or of the wrong kind, and keeps the rest', () => {
      const { studies: [study] } = readMarked('a.md', '---\nid: a\ntype: book\ntitle: T\ncitewright:\n  recrod: «confirmed»\n  evidence: «hearsay»\n  n: «many»\n  arms: «one»\n  design: trial\n---\n')
      assert.equal(study?.design, 'trial')
      assert.deepEqual(study?.arms, [])
      assert.equal(study?.n, undefined)
    })

    it('refuses YAML that unfolds without end', () => {
      const bomb = Array.from({ length: 9 }, (_, level) => `k${level}: &a${level} [${level === 0 ? 'x' : Array(9).fill(`*a${level - 1}`).join(', ')}]`).join('\n')
      assert.deepEqual(readSource(`---\n${bomb}\n---\n`, 'a.md').problems.map(({ code }) => code), ['broken-yaml'])
    })
  })
})

describe('Literature notes', () => {
  const note = `---
citekey: feder2014
title: "Ketamine for chronic stress"
authors: ["Feder, Adriana", "[[Carlos Zarate]]"]
year: 2014
journal: JAMA Psychiatry
doi: 10.1001/x.62
itemType: journalArticle
abstract: "Response was 55% with ketamine."
tags: [ketamine, read]
---

> [!info] Zotero
> Open in Zotero

## My notes

- Dropout was 12% here.
- In another trial relapse was 77% [@other2015].
- As they say, pain fell by 30% [@feder2014].
`

  it('become CSL, whatever their fields are called', () => {
    const { key, csl, evidence } = readOne('notes/Feder on ketamine.md', note)
    assert.deepEqual([key, evidence], ['feder2014', 'abstract'])
    const { type, title, author, issued, DOI } = csl
    assert.deepEqual({ type, title, author, issued, DOI, journal: csl['container-title'] }, {
      type: 'article-journal', title: 'Ketamine for chronic stress', author: [{ family: 'Feder', given: 'Adriana' }, { family: 'Zarate', given: 'Carlos' }], issued: { 'date-parts': [[2014]] }, DOI: '10.1001/x.62', journal: 'JAMA Psychiatry',
    })
  })

  it('are evidence with their abstract and what is noted down, but not with what they say of other studies', () => {
    assert.deepEqual(readOne('a.md', note).findings.map(({ level, statistic }) => `${level} ${statistic.text}`), ['abstract 55', 'abstract 12', 'abstract 30'])
  })

  it('need no front matter where they are named after a key', () => assert.deepEqual(readOne('notes/@feder2014.md', '# Feder\n\nDropout was 12% here.\n').findings.map(({ level, statistic }) => `${level} ${statistic.text}`), ['abstract 12']))

  it('without a record belong to the study that they are named after', () => assert.equal(readOne('notes/@feder2014.md', '---\ntags: [x]\n---\n\nDropout was 12%.\n').attachment, true))
})
