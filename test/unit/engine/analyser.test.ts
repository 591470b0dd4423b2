import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCorpus } from '../../../server/src/engine/corpus/createCorpus.ts'
import { readVocabularyFile } from '../../../server/src/engine/corpus/formats/vocabularyFile.ts'
import { ShelvedCorpus } from '../../../server/src/engine/corpus/shelf/shelvedCorpus.ts'
import type { Study } from '../../../server/src/engine/corpus/study.ts'
import { Analyser, analyse, type Analysis } from '../../../server/src/engine/index.ts'
import type { Claim } from '../../../server/src/engine/judging/claim.ts'
import { readManuscript } from '../../../server/src/engine/manuscripts/readManuscript.ts'
import { pick, randomFrom } from '../../bench/support/random.ts'
import { manuscriptOf } from '../../bench/typing/manuscripts.ts'
import { bundledCorpus } from './bundled.ts'
import { root } from '../project/sources.ts'

/** The parts of pages that make sentences, citations and lists, so that an edit reaches beyond the place where it is made. */
const snippets = ['a', ' ', '5', '.', '. ', '. They ', ', p < .05', '\n', '\n\n', '(n = 12)', '55% (17/31)', '=', '<', '−', ';', '(', ')', '[@', ']', '[@aust2019]', '@fava2020 found that ', ' (Feder et al., 2021)', ' [1]', '[2, 3]',
  '\n\n# Results\n\n', '\n\n# References\n\n1. ', '\n- ', '| 5% | 6% |\n', '---\n', 'title: x\n', '`', '<!--', '-->', ' <!-- citewright-disable-line -->', ' <!-- citewright-own-result -->', '[^1]', '[^2]', '\n\n[^1]: @feder2021, p. 4.\n\n', '\n\n[^2]: [@aust2019]', '^[', '^[See @fava2020.]', 'we ', 'In that trial ']

/** The number of edit scripts; `FUZZ=2000` tries more. */
const scripts = Number(process.env.FUZZ ?? 40)

function pages(): { name: string, text: string }[] {
  return ['test/claims/drafts', 'docs/checks', 'docs/example'].flatMap(folder =>
    readdirSync(join(root, folder)).filter(name => name.endsWith('.md')).map(name => ({ name, text: readFileSync(join(root, folder, name), 'utf8') })))
}

/** A text after one edit: another study cited, letters typed or deleted, or a stretch of it moved elsewhere. */
function edited(text: string, random: () => number): string {
  const keys = [...text.matchAll(/@[\w-]+/g)]
  const key = random() < 0.3 ? pick(keys, random) : undefined
  if (key) return text.slice(0, key.index) + pick(keys, random)![0] + text.slice(key.index + key[0].length)
  const at = Math.floor(random() * (text.length + 1))
  const end = at + Math.floor(random() ** 4 * 300)
  if (random() < 0.15) {
    const rest = text.slice(0, at) + text.slice(end)
    const to = Math.floor(random() * (rest.length + 1))
    return rest.slice(0, to) + text.slice(at, end) + rest.slice(to)
  }
  return text.slice(0, at) + (random() < 0.75 ? pick(snippets, random)! : '') + text.slice(random() < 0.5 ? at : end)
}

/** What a person sees of an analysis, and what it rests on. */
function seen({ claims, problems, citations }: Analysis): unknown {
  return { claims, problems, citations: citations.map(({ citation, status }) => [citation, status]) }
}

/** A study whose remarks cannot be read, as if our own code were wrong about it. */
function broken(study: Study): Study {
  return Object.defineProperty({ ...study }, 'remarks', { get: () => { throw new TypeError('a fault of ours') } })
}

describe('a fault of ours', () => {
  const { studies } = bundledCorpus()
  const corpus = createCorpus(studies.map(study => study.key === 'zarate2006' ? broken(study) : study))
  const good = 'At 24 hours, 17% had responded [@feder2014].'
  const text = `The day after ketamine, 71% responded [@zarate2006]. ${good}\n\n| Study | Response |\n|---|---|\n| @zarate2006 | 71% |\n\n${good}`

  it('costs the sentence or the row in which it shows, and is told', () => {
    const faults: unknown[] = []
    const { claims } = new Analyser('markdown', fault => faults.push(fault)).analyse(text, corpus)
    assert.deepEqual(claims.map(({ statistic }) => text.slice(statistic.start, statistic.end)), ['24', '17', '24', '17'])
    assert.ok(faults.length >= 2 && faults.every(fault => fault instanceof TypeError))
  })

  it('is thrown where nobody is told of it', () => {
    assert.throws(() => new Analyser('markdown').analyse(text, corpus), /a fault of ours/)
  })
})

describe('a manuscript that is analysed while it is written', () => {
  const corpus = bundledCorpus()
  const all = pages()
  const figure = 'The day after ketamine, 71% met the criteria for response'
  const { title } = corpus.byKey('zarate2006')!.csl
  const list = `# References\n\n1. Zarate CA, Singh JB, Carlson PJ. ${title}. Arch Gen Psychiatry. 2006;63:856-64.\n2. Nobody N, Noone M, Ghost A. Another title altogether of some length. J None. 1999;1:1-2.\n`
  it('has no fixes where the text can be read only', () => {
    const text = `${figure.replace('71', '17')} [@zarate2006].`
    const fixes = (readOnly: boolean): number => analyse(text, corpus, { syntax: 'markdown', readOnly }).problems.flatMap(problem => problem.fixes).length
    assert.ok(fixes(false) > 0)
    assert.equal(fixes(true), 0)
  })

  it('knows an entry that another part of the manuscript has, and reads a passage anew when the writer’s own words change', () => {
    const chapter = readManuscript(`# References\n\nStranger, A. (2018). Unknown to every library. Journal, 3, 4-5.\n`, 'markdown')
    const items = analyse('It is so (Stranger, 2018).', corpus, { syntax: 'markdown', others: [chapter] }).citations.flatMap(citation => citation.items)
    assert.deepEqual(items.map(({ reference, listedElsewhere }) => [reference, listedElsewhere?.title?.text]), [[null, 'Unknown to every library']])

    const text = 'On the Porto scale, the total fell by 6.35 points [@zarate2006].'
    const scales = ({ claims }: Analysis): string[] => claims.flatMap(({ statistic }) => statistic.context.scale)
    const analyser = new Analyser('markdown')
    assert.deepEqual(scales(analyser.analyse(text, corpus)), [])
    const { concepts } = readVocabularyFile('concepts:\n  - { slot: scale, name: Porto scale }\n')
    assert.deepEqual(scales(analyser.analyse(text, new ShelvedCorpus([], concepts))), ['Porto scale'])
    assert.deepEqual(scales(analyser.analyse(text, corpus)), [])
  })

  const elsewhere: [what: string, before: string, after: string][] = [
    ['a citation in the sentence before', '@fava2020 treated them. In that trial, 41 patients responded.', '@feder2021 treated them. In that trial, 41 patients responded.'],
    ['the heading above', '# Background\n\nOf 30 patients, 17 responded.', '# Results\n\nOf 30 patients, 17 responded.'],
    ['the reference behind a number', `${figure} [1].\n\n${list}`, `${figure} [1].\n\n${list.replace('1. ', '3. ').replace('2. ', '1. ')}`],
    ['the footnote that it leads to', `${figure}.[^a]\n\nMore.\n\n[^a]: See @zarate2006.`, `${figure}.[^a]\n\nMore.\n\n[^a]: See @fava2020.`],
    ['the name of a footnote', `[^b]: @zarate2006.\n\nMore.\n\n${figure}.[^a]`, `[^a]: @zarate2006.\n\nMore.\n\n${figure}.[^a]`],
    ['the title', `${figure} [@zarate2006].`, `---\ntitle: "${title}"\n---\n\n${figure} [@zarate2006].`],
  ]

  for (const [what, before, after] of elsewhere) {
    it(`judges a sentence anew when ${what} changes`, () => {
      const analyser = new Analyser('markdown')
      const first = analyser.analyse(before, corpus).claims.at(-1)!
      const then = analyser.analyse(after, corpus).claims.at(-1)!
      const judgement = ({ verdict, own, studies }: Claim): unknown => [verdict, own, studies.map(({ key }) => key)]
      assert.notDeepEqual(judgement(then), judgement(first))
      assert.deepEqual(then, analyse(after, corpus, { syntax: 'markdown' }).claims.at(-1))
    })
  }

  it('judges everything anew when the studies change, those too that are not cited', () => {
    const text = readFileSync(join(root, 'docs/example/manuscript.md'), 'utf8')
    const analyser = new Analyser('markdown')
    const home = analyser.analyse(text, corpus).claims.find(({ verdict }) => verdict === 'misattributed')!.evidence[0]!.study
    const others = createCorpus(corpus.studies.filter(study => study !== home))
    assert.deepEqual(seen(analyser.analyse(text, others)), seen(analyse(text, others, { syntax: 'markdown' })))
  })

  it('judges anew what rests on a study that went or changed, and nothing else', () => {
    const text = manuscriptOf(3000)
    const analyser = new Analyser('markdown')
    const first = analyser.analyse(text, corpus)
    const known = new Set(first.claimsInPassages)
    const key = first.claims.find(({ verdict }) => verdict === 'supported')!.studies[0]!.key
    const isFresh = (claim: Claim): boolean => !known.has(claim)
    for (const studies of [corpus.studies.filter(study => study.key !== key), corpus.studies.map(study => study.key === key ? { ...study, findings: study.findings.slice(1) } : study)]) {
      const others = createCorpus(studies)
      const then = analyser.analyse(text, others)
      assert.deepEqual(seen(then), seen(analyse(text, others, { syntax: 'markdown' })))
      const fresh = [...then.claimsInPassages].filter(isFresh)
      assert.ok(fresh.length > 0 && fresh.length < known.size / 2, `${fresh.length} of ${known.size} claims are new`)
      assert.deepEqual(seen(analyser.analyse(text, corpus)), seen(first))
    }
  })

  it('has the claims and problems of one that is analysed from scratch, after each of several edits and changes of the studies', () => {
    for (let script = 0; script < scripts; script++) {
      const random = randomFrom(`studies ${script}`)
      const page = all[script % all.length]!
      const analyser = new Analyser('markdown')
      let { text } = page
      analyser.analyse(text, corpus)
      for (let step = 0; step < 4; step++) {
        const some = corpus.studies.filter(() => random() < 0.85).map(study => random() < 0.1 ? { ...study, findings: study.findings.filter(() => random() < 0.5) } : study)
        const others = createCorpus(some)
        if (random() < 0.5) text = edited(text, random)
        assert.deepEqual(seen(analyser.analyse(text, others)), seen(analyse(text, others, { syntax: 'markdown' })), `${page.name}, series ${script}, step ${step}`)
      }
    }
  }).timeout(600_000)

  it(`has the claims and problems of one that is analysed from scratch, after each of ${scripts} series of edits`, () => {
    for (let script = 0; script < scripts; script++) {
      const random = randomFrom(`edits ${script}`)
      const page = all[script % all.length]!
      const analyser = new Analyser('markdown')
      let { text } = page
      analyser.analyse(text, corpus)
      for (let step = 0; step < 4; step++) {
        text = edited(text, random)
        const expected = seen(analyse(text, corpus, { syntax: 'markdown' }))
        try {
          assert.deepEqual(seen(analyser.analyse(text, corpus)), expected)
        } catch (error) {
          throw new Error(`${page.name}, series ${script}, edit ${step}`, { cause: error })
        }
      }
    }
  }).timeout(600_000)

  it('has them after every letter of a sentence that is typed, before and behind citations, ahead of a reference list and within it', () => {
    const entries = list + '3. Zarate CA, Singh JB, Carlson PJ. ' + title + '. Arch Gen Psychiatry. 2006;63:856-64.\n'
    const text = `${figure} [1]. Nobody knew [4]. ${figure} (Nobody et al., 1999b).\n\nIt was so [@zarate2006x; @gone1900]. We saw 12% [2].\n\n${figure} [3].\n\n${entries}`
    for (let place = 0; place < text.length; place += 19) {
      const analyser = new Analyser('markdown')
      analyser.analyse(text, corpus)
      for (const typed of [' ', ' s', ' so', ' so [', ' so [1', ' so [1]', ' so [1', ' so 5%', '']) {
        const version = text.slice(0, place) + typed + text.slice(place)
        assert.deepEqual(seen(analyser.analyse(version, corpus)), seen(analyse(version, corpus, { syntax: 'markdown' })), JSON.stringify(version))
      }
    }
  }).timeout(60_000)

  for (const words of [1000, 20_000]) {
    it(`reads and judges no more than the paragraph that a letter was typed into, in ${words} words`, () => {
      const text = manuscriptOf(words)
      const middle = text.indexOf('. ', text.length >> 1) + 1
      const analyser = new Analyser('markdown')
      const known = (version: Analysis): Set<unknown> => new Set([...version.manuscript.passages.map(({ alone }) => alone), ...version.claimsInPassages])
      const before = known(analyser.analyse(text, corpus))
      const fresh = [...known(analyser.analyse(`${text.slice(0, middle)} So${text.slice(middle)}`, corpus))].filter(one => !before.has(one))
      assert.ok(fresh.length > 0 && fresh.length < 30, `${fresh.length} passages and claims are new`)
    })
  }
})
