import assert from 'node:assert/strict'
import { findingsOf, readMarked, readOne } from './reading.ts'
import { keys } from '../fixtures.ts'
import { readSource } from '../../../../../server/src/engine/corpus/formats/formats.ts'
import { bibtexNames } from '../../../../../server/src/engine/corpus/formats/bibtex/names.ts'

describe('BibTeX', () => {
  it('maps an article to CSL', () => {
    const { csl, key, confirmed, authorsComplete, evidence } = readOne('library.bib', `
@Article{feder2014,
  author    = {Feder, Adriana and Parides, Michael K.},
  title     = {Efficacy of {Ketamine} for {PTSD}},
  journal   = "JAMA " # {Psychiatry},
  year      = 2014,
  month     = jun,
  volume    = {71},
  number    = 6,
  pages     = {681--688},
  doi       = {https://doi.org/10.1001/jamapsychiatry.2014.62},
  pmid      = {24740528},
  url       = {https://example.org/a\\_b?c=1},
}`)
    assert.deepEqual({ key, confirmed, authorsComplete, evidence }, { key: 'feder2014', confirmed: true, authorsComplete: true, evidence: 'record' })
    assert.deepEqual(csl, {
      id: 'feder2014', type: 'article-journal', title: 'Efficacy of Ketamine for PTSD', 'container-title': 'JAMA Psychiatry', volume: '71', issue: '6', page: '681-688',
      author: [{ family: 'Feder', given: 'Adriana' }, { family: 'Parides', given: 'Michael K.' }], issued: { 'date-parts': [[2014, 6]] },
      DOI: '10.1001/jamapsychiatry.2014.62', PMID: '24740528', URL: 'https://example.org/a_b?c=1',
    })
  })

  it('maps BibLaTeX fields', () => {
    const { csl } = readOne('library.bib', '@online{fda, author={{Food and Drug Administration}}, title={A spray}, subtitle={What is known}, date={2019-03-05}, urldate={2024-01-02}, url={https://fda.example}}')
    assert.equal(csl.type, 'webpage')
    assert.equal(csl.title, 'A spray: What is known')
    assert.deepEqual(csl.author, [{ literal: 'Food and Drug Administration' }])
    assert.deepEqual(csl.issued, { 'date-parts': [[2019, 3, 5]] })
    assert.deepEqual(csl.accessed, { 'date-parts': [[2024, 1, 2]] })
  })

  const types: Record<string, string> = {
    '@inproceedings{k, title={t}}': 'paper-conference', '@phdthesis{k, title={t}}': 'thesis', '@incollection{k, title={t}}': 'chapter', '@techreport{k, title={t}}': 'report',
    '@misc{k, title={t}, eprint={2101.1}, archiveprefix={arXiv}}': 'article', '@misc{k, title={t}, url={u}}': 'webpage', '@nonsense{k, title={t}}': 'document',
    '@article{k, title={t}, entrysubtype={newspaper}}': 'article-newspaper',
  }
  for (const [entry, type] of Object.entries(types)) it(`takes ${entry} for a ${type}`, () => assert.equal(readOne('a.bib', entry).csl.type, type))

  const written: [source: string, read: string][] = [
    [String.raw`\~{} x`, '~ x'], [String.raw`\^{}2`, '^2'], [String.raw`\frac{1}{2} dose`, '1/2 dose'], [String.raw`\href{https://x.test/a_b}{here}`, 'here'], [String.raw`\url{https://x.test/a\_b}`, 'https://x.test/a_b'],
    [String.raw`CO$_2$ and 10\textsuperscript{2}`, 'CO₂ and 10²'], [String.raw`H\textsubscript{2}O`, 'H₂O'], [String.raw`\'{\o}`, 'ǿ'], [String.raw`\unknown{kept} word`, 'kept word'], [String.raw`a \& b \\ c`, 'a & b c'],
  ]
  for (const [source, read] of written) it(`reads ${source} as “${read}”`, () => assert.equal(readOne('a.bib', `@book{k, title={${source}}}`).csl.title, read))

  it('reads TeX as Unicode', () => {
    const { csl } = readOne('a.bib', String.raw`@article{k, title={Der \"{U}bergang: na\"ive \'{\i}ndices, \v{S}koda, {\o}re, Stra{\ss}e, 5\,\% \& 3--4~mg --- $\alpha$ \emph{in vivo} \c{c}a}}`)
    assert.equal(csl.title, 'Der Übergang: naïve índices, Škoda, øre, Straße, 5 % & 3–4 mg — α in vivo ça')
  })

  it('takes macros, parentheses and the parent of a cross-reference', () => {
    const { studies } = readSource('@string(jama = "JAMA")\n@comment{ignore @this}\n@article(a, journal = jama # " Psychiatry", title = "T{\\"o}n")\n'
      + '@inbook{b, title={Chapter}, crossref={c}}\n@book{c, title={The book}, year={2001}}', 'a.bib')
    assert.deepEqual(studies.map(({ csl }) => [csl.title, csl['container-title'], csl.issued?.['date-parts']?.[0]?.[0]]), [
      ['Tön', 'JAMA Psychiatry', undefined], ['Chapter', 'The book', 2001], ['The book', undefined, 2001],
    ])
  })

  describe('names', () => {
    const names: Record<string, object[]> = {
      'Aust, Sabine': [{ family: 'Aust', given: 'Sabine' }],
      'Sabine Aust and Gärtner, Matti': [{ family: 'Aust', given: 'Sabine' }, { family: 'Gärtner', given: 'Matti' }],
      'de Bie, Anna': [{ family: 'Bie', given: 'Anna', 'non-dropping-particle': 'de' }],
      'Marije aan het Rot': [{ family: 'Rot', given: 'Marije', 'non-dropping-particle': 'aan het' }],
      'Zarate, Jr, Carlos A.': [{ family: 'Zarate', given: 'Carlos A.', suffix: 'Jr' }],
      '{National Institute for Health and Care Excellence}': [{ literal: 'National Institute for Health and Care Excellence' }],
      'family=Bie, given=Anna, prefix=de': [{ family: 'Bie', given: 'Anna', 'non-dropping-particle': 'de' }],
      '{Le Nedelec}, Martin': [{ family: 'Le Nedelec', given: 'Martin' }],
      'G{\\"a}rtner, Matti': [{ family: 'Gärtner', given: 'Matti' }],
      '': [],
    }
    for (const [field, expected] of Object.entries(names)) it(`reads ${field || 'nothing'}`, () => assert.deepEqual(bibtexNames(field), { names: expected, complete: true }))

    it('marks a list that stops early', () => assert.deepEqual(bibtexNames('Aust, S. and others'), { names: [{ family: 'Aust', given: 'S.' }], complete: false }))
  })

  for (const [label, kept] of [['RESULTS: ', ''], ['Methods and Results: ', ''], ['Main outcome measures: ', ''], ['The results: ', 'The results: '], ['Results of a trial: ', 'Results of a trial: ']] as const) {
    it(`quotes a sentence behind “${label}” as “${kept}…”`, () => {
      const study = readOne('library.bib', `@article{k, title={t}, abstract = {${label}Response was 55% with ketamine.}}`)
      assert.deepEqual(study.findings.map(({ sentence }) => sentence), [`${kept}Response was 55% with ketamine.`])
    })
  }

  it('finds figures in abstracts and remarks, at their places', () => {
    const text = '@article{k, title={t},\n abstract = {Response was 55\\% with ketamine ({\\em p} = .002).},\n note = {PMID: 24740528}}'
    const study = readOne('a.bib', text)
    assert.equal(study.evidence, 'abstract')
    assert.equal(study.csl.PMID, '24740528')
    assert.deepEqual(findingsOf(study, text, raw => raw.replace('\\', '')), ['abstract percentage 55', 'abstract p-value .002'])
  })

  it('takes a remark without figures for no evidence', () => assert.equal(readOne('a.bib', '@misc{k, title={t}, note={Read this again.}}').evidence, 'record'))

  describe('when entries are broken', () => {
    it('ends a value that is never closed before the next field', () => {
      const { studies } = readMarked('a.bib', '@article{a, year={2001}, title=«{»Never closed,\n  volume={3}}\n\n@article{b, title={Fine}}\n')
      assert.deepEqual(studies.map(({ key, csl }) => [key, csl.title, csl.volume, csl.issued?.['date-parts']?.[0]?.[0]]), [['a', 'Never closed', '3', 2001], ['b', 'Fine', undefined, undefined]])
    })

    it('stops at a brace that nothing closes', () => {
      assert.deepEqual(keys(readMarked('a.bib', '@article{a, year={2001}, title=«{»Never {closed\n@article{b, title={Fine}}\n').studies), ['a', 'b'])
    })

    it('passes over a field without a value and text outside entries, and makes a key where there is none', () => {
      const { studies } = readMarked('a.bib', 'Mail me at a@b.org about this.\n@article{a, title={Kept}, year «2»001}\n«@article»{, title={Nameless}}\n@article{c,title={Fine}}')
      assert.deepEqual(keys(studies), ['a', 'nameless', 'c'])
    })

    it('reads an entry cut off by the end of the file', () => {
      assert.deepEqual(keys(readMarked('a.bib', '«@»article{a, title={Cut off}, year=2001,').studies), ['a'])
    })

    it('does not unfold macros without end', () => {
      const { csl } = readOne('a.bib', `@string{m = "ha"}\n${'@string{m = m # m}\n'.repeat(60)}@book{a, title = m}`)
      assert.ok((csl.title?.length ?? 0) < 20_000)
    })

    it('says when there is no entry at all', () => assert.deepEqual(readSource('nothing here', 'a.bib').problems.map(({ code }) => code), ['no-study']))
  })
})

describe('BibTeX, as programs and people write it', () => {
  const item = (text: string) => readOne('a.bib', text).csl

  it('takes fields from @xdata and from a cross-reference that itself has one, under the names of the child', () => {
    const { studies } = readSource(`
@xdata{press, publisher = {Sea Press}, location = {London and New York}}
@inbook{part, title={Limes}, crossref={book}}
@mvbook{all, title={Voyages}, author={James Cook}, doi={10.5555/all}}
@book{book, title={Southward}, volume=2, date=2003, crossref={all}, xdata={press}}`, 'a.bib')
    assert.deepEqual(keys(studies), ['part', 'all', 'book'])
    const [part, , book] = studies.map(({ csl }) => csl)
    assert.deepEqual([part?.['container-title'], part?.publisher, part?.['publisher-place'], part?.issued, part?.DOI, part?.author?.[0]?.family], ['Southward', 'Sea Press', 'London; New York', { 'date-parts': [[2003]] }, undefined, 'Cook'])
    assert.deepEqual([book?.title, book?.volume, book?.DOI], ['Southward', '2', undefined])
  })

  it('ends a circle of cross-references, and says where one leads nowhere', () => {
    const { studies } = readMarked('a.bib', '@book{a, title={A}, crossref={«b»}}\n@book{b, title={B}, crossref={«a»}, year=2001}\n@inbook{c, title={C}, crossref={«nowhere»}}\n@book{d, title={D}, xdata={«d»}}')
    assert.deepEqual(studies.map(({ csl }) => csl.issued?.['date-parts']?.[0]?.[0]), [2001, 2001, undefined, undefined])
  })

  it('takes macros that are defined below, and reports those that nothing defines but not the names of months', () => {
    const { studies } = readMarked('a.bib', '@article{a, journal = later # { B}, publisher = «sea», month = August, year = 2001}\n@string{later = {Journal}}')
    const { csl } = studies[0]!
    assert.deepEqual([csl['container-title'], csl.publisher, csl.issued], ['Journal B', 'sea', { 'date-parts': [[2001, 8]] }])
  })

  it('does not follow macros that name each other', () => {
    const { studies } = readSource('@string{a = b}\n@string{b = a # a}\n@string{a = b # b}\n@book{k, title = a}', 'a.bib')
    assert.deepEqual(keys(studies), ['k'])
  })

  it('passes over comments: whole entries, lines with a per cent sign, and those between fields', () => {
    const { studies } = readMarked('a.bib', `% Encoding: UTF-8
@Comment{jabref-meta: databaseType:biblatex;}
@comment{
@article{old, title={Old}}
}
%@article{older, title={Older},
%}
@article{a, % the trial
  % year = 1999,
  year = 2001, title = {5% better}
}
@comment{ never closed {
@book{b, title={B}}`)
    assert.deepEqual(keys(studies), ['a', 'b'])
    assert.deepEqual([studies[0]?.csl.title, studies[0]?.csl.issued], ['5% better', { 'date-parts': [[2001]] }])
  })

  it('takes a line like an entry in the midst of a value for a part of it', () => {
    const { studies } = readMarked('a.bib', '@article{a, abstract={It begins so:\n@article{inner, x={y}}\nand so on.}, title={T}}\n@article{b, title={B}}')
    assert.deepEqual(studies.map(({ key, csl }) => [key, csl.title]), [['a', 'T'], ['b', 'B']])
  })

  it('reads keys with blanks around them, a colon, an equals sign, accents, and on a line of their own', () => {
    assert.deepEqual(keys(readSource('@book{ a:1 ,title={x}}@book{\n  müller2001,\n title={y}}@book{DBLP:c/x=y,title={z}}@book(p.1,title={w})', 'a.bib').studies), ['a:1', 'müller2001', 'DBLP:c/x=y', 'p.1'])
  })

  it('mends what many files get wrong: commas, quotes, braces too many, values without delimiters', () => {
    const mend = (marked: string, expected: Record<string, unknown>) => {
      const { studies: [study] } = readMarked('a.bib', marked)
      for (const [field, value] of Object.entries(expected)) assert.deepEqual(study?.csl[field], value, marked)
    }
    mend('@book{a, title={A«}»\n volume={3}}', { title: 'A', volume: '3' })
    mend('@book{a, title=«Plain words», volume={3}}', { title: 'Plain words', volume: '3' })
    mend('@book{a, title={A}«}»,\n  volume={3}\n}', { title: 'A', volume: '3' })
    mend('@book{a, title="The {\\"o} in G\\"odel",\n volume={3}}', { title: 'The ö in Gödel', volume: '3' })
    mend('@book{a, title=«"»Never closed,\n  volume={3}}', { title: 'Never closed', volume: '3' })
    mend('@book{a, volume={3}, file={C:\\papers\\}, title={A}}', { title: 'A', volume: '3' })
    mend('@book{a, title={A \\{ B}, volume={3}}', { title: 'A { B', volume: '3' })
    mend('@book(a, title={A}, volume={3}}', { title: 'A', volume: '3' })
    mend('@book{a, title«,» volume={3}}', { title: undefined, volume: '3' })
  })

  it('offers to mend a slip at its place', () => {
    const text = '@book{a, title={A}\n volume={3}}'
    const { problems: [problem] } = readSource(text, 'a.bib')
    assert.deepEqual(problem?.fixes?.map(({ title }) => title), ['Insert the comma'])
    assert.deepEqual(problem?.fixes?.[0]?.edits, [{ start: 18, end: 18, newText: ',' }])
  })

  it('reads accents, symbols, scripts, commands and entities', () => {
    const texts: Record<string, string> = {
      "Na{\\\"\\i}ve caf\\'{e} \\c{S}i \\k a \\v{\\i} \\.I \\t{oo} \\'{\\ae}": 'Naïve café Şi ą ǐ İ o͡o ǽ',
      '{\\AA}ngstr{\\"o}m, Stra{\\ss}e, \\O{}re, {\\L}\\\'od\\\'z': 'Ångström, Straße, Øre, Łódź',
      'H$_{2}$O, Cu$_2$O, 10$^{-3}$, \\textsuperscript{2}, $^{\\textrm{th}}$': 'H₂O, Cu₂O, 10⁻³, ², th',
      '$\\alpha \\leq 0.05$, 5\\,\\%, \\textpm 2, 37$^\\circ$C': 'α≤0.05, 5 %, ±2, 37°C',
      '{\\noopsort{1973a}}First \\emph{volume} \\enquote{of {Two}}': 'First volume “of Two”',
      'See \\href{https://example.org/a}{the page} and \\url{https://example.org/a_b}': 'See the page and https://example.org/a_b',
      'Food {\\&}amp; drugs &lt; 5 &#8211; 6 &unknown; AT&T': 'Food & drugs < 5 – 6 &unknown; AT&T',
      "``Quotes'' and `more', a---b, snake_case": '“Quotes” and ‘more’, a—b, snake_case',
    }
    for (const [tex, expected] of Object.entries(texts)) assert.equal(item(`@misc{k, title={${tex}}}`).title?.replaceAll("'", '’'), expected)
  })

  it('reads fields that are no TeX as they stand', () => {
    const csl = item('@article{k, title={t}, doi={10.1002/(SICI)1097{\\_}0258(19980815){\\textless}1661::AID-SIM968{\\textgreater}3.0.CO;2-2}, url={https://example.org/~a/b\\_c%20d}}')
    assert.equal(csl.DOI, '10.1002/(SICI)1097_0258(19980815)<1661::AID-SIM968>3.0.CO;2-2')
    assert.equal(csl.URL, 'https://example.org/~a/b_c%20d')
  })

  it('reads dates of both dialects', () => {
    const dates: Record<string, unknown> = {
      'date={2004-06/2004-08}': [[2004, 6], [2004, 8]], 'date={1998/}': [[1998]], 'date={2004-06-11T10:00}': [[2004, 6, 11]], 'year=2004, month="10~" # jun': [[2004, 6, 10]],
      'year={2004}, month={6}, day={3}': [[2004, 6, 3]], 'year={c1995}': [[1995]], 'year={1995a}': [[1995]], 'year={1995--1996}': [[1995], [1996]], 'date={-0043}': [[-43]], 'date={199X}': [[1990]],
    }
    for (const [fields, parts] of Object.entries(dates)) assert.deepEqual(item(`@book{k, title={t}, ${fields}}`).issued?.['date-parts'], parts, fields)
    assert.deepEqual(item('@book{k, title={t}, date={2004-21}}').issued, { 'date-parts': [[2004]], season: 1 })
    assert.deepEqual(item('@book{k, title={t}, date={1723~}}').issued, { 'date-parts': [[1723]], circa: true })
    assert.deepEqual(item('@book{k, title={t}, year={in press}}').issued, { literal: 'in press' })
  })

  it('reads names as people write them', () => {
    const names: Record<string, object[]> = {
      'Smith Jr., John': [{ family: 'Smith', given: 'John', suffix: 'Jr.' }],
      'John Smith III': [{ family: 'Smith', given: 'John', suffix: 'III' }],
      'van Gogh, Vincent and {\\\'E}mile Zola': [{ family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' }, { family: 'Zola', given: 'Émile' }],
      '{The {WHO} Group} and Doe, Jane': [{ literal: 'The WHO Group' }, { family: 'Doe', given: 'Jane' }],
      'given={Jan Pieter}, family=Meer, prefix={van der}, useprefix=false': [{ family: 'Meer', given: 'Jan Pieter', 'dropping-particle': 'van der' }],
      'Feder A, van der Meer JP, Zarate CA': [{ family: 'Feder', given: 'A' }, { family: 'van der Meer', given: 'JP' }, { family: 'Zarate', given: 'CA' }],
      'Feder, Adriana; Zarate, Carlos': [{ family: 'Feder', given: 'Adriana' }, { family: 'Zarate', given: 'Carlos' }],
      Plato: [{ family: 'Plato' }],
    }
    for (const [written, expected] of Object.entries(names)) assert.deepEqual(bibtexNames(written).names, expected)
    assert.equal(bibtexNames('Feder, A. et al.').complete, false)
  })

  it('knows preprints and where they lie', () => {
    const csl = item('@misc{k, title={t}, eprint={2101.00001v2}, archivePrefix={arXiv}, primaryClass={stat.ME}}')
    assert.deepEqual([csl.type, csl.number, csl.archive, csl.archive_location], ['article', 'arXiv:2101.00001', 'arXiv', '2101.00001v2 [stat.ME]'])
    assert.equal(item('@article{k, title={t}, journal={arXiv preprint arXiv:2101.00001}}').type, 'article')
    assert.equal(item('@article{k, title={t}, journal={The Lancet}, eprint={24740528}, eprinttype={pubmed}}').PMID, '24740528')
  })

  it('finds figures in the comments of JabRef and in keywords', () => {
    const study = readOne('a.bib', '@article{k, title={t}, comment={Response was 55% here.}, keywords={ketamine, n = 31}}')
    assert.equal(study.evidence, 'abstract')
    assert.ok(study.findings.some(({ statistic }) => statistic.text === '55'))
  })

  it('tells a work from what it is in', () => {
    const places: Record<string, [type: string, title?: string, container?: string]> = {
      '@inbook{k, author={A}, booktitle={Beasts}, booksubtitle={Four Ages}, pages={20}}': ['chapter', undefined, 'Beasts: Four Ages'],
      '@book{k, maintitle={Voyages}, title={Southward}, volume={2}}': ['book', 'Southward', 'Voyages'],
      '@proceedings{k, title={Proceedings of X}, booktitle={Proceedings of X}}': ['book', 'Proceedings of X', undefined],
      '@book{k, title={The part}, booktitle={The whole}, editor={E}}': ['chapter', 'The part', 'The whole'],
      '@book{k, title={The Whole}, booktitle={The whole}}': ['book', 'The Whole', undefined],
      '@periodical{k, title={Graphics}, issuetitle={A special issue}, volume={3}}': ['periodical', 'A special issue', 'Graphics'],
      '@softwareversion{k, title={Solver}, version={1.1}}': ['software', 'Solver', undefined],
    }
    for (const [entry, [type, title, container]] of Object.entries(places)) {
      const csl = item(entry)
      assert.deepEqual([csl.type, csl.title, csl['container-title']], [type, title, container], entry)
    }
  })

  it('takes what a volume is called in its parts, and its address, from a cross-reference', () => {
    const { studies: [part] } = readSource('@inproceedings{a, title={P}, crossref={b}}\n@proceedings{b, title={Tenth Meeting}, booktitle={Proc. 10th Meeting}, url={https://example.org/b}, pagetotal={300}}', 'a.bib')
    assert.deepEqual([part?.csl['container-title'], part?.csl.URL, part?.csl['number-of-pages']], ['Proc. 10th Meeting', 'https://example.org/b', '300'])
  })

  it('parts lists of publishers and places at "and" in BibLaTeX, not in BibTeX', () => {
    assert.equal(item('@book{k, title={t}, year=2001, publisher={Field and Stream Press}}').publisher, 'Field and Stream Press')
    assert.equal(item('@book{k, title={t}, date=2001, publisher={Field and Stream}}').publisher, 'Field; Stream')
  })

  it('reads months that are none, two, or in words, and years without an end', () => {
    const dates: Record<string, unknown> = {
      'year=1994, month={????}': [[1994]], 'year=2006, month=jan # "/" # feb': [[2006, 1], [2006, 2]], 'year=2006, month={March--April}': [[2006, 3], [2006, 4]], 'year=2002, month={July 30th}': [[2002, 7, 30]],
      'year={1987--date{}}': [[1987]], 'year={1995-1996}': [[1995], [1996]], 'date={19xx}': [[1900]],
    }
    for (const [fields, parts] of Object.entries(dates)) assert.deepEqual(item(`@book{k, title={t}, ${fields}}`).issued?.['date-parts'], parts, fields)
    assert.deepEqual(item('@article{k, title={t}, year=2017, month={Summer}}').issued, { 'date-parts': [[2017]], season: 2 })
  })

  it('makes the address of a preprint where there is no other, and takes the first of several', () => {
    assert.equal(item('@misc{k, title={t}, eprint={math/0307200v3}, eprinttype={arxiv}}').URL, 'https://arxiv.org/abs/math/0307200v3')
    assert.equal(item('@misc{k, title={t}, eprint={2101.00001}, eprinttype={arxiv}, doi={10.5555/x}}').URL, undefined)
    assert.equal(item('@misc{k, title={t}, url={https://a.test/x;\n https://b.test/y}}').URL, 'https://a.test/x')
  })

  it('keeps what belongs to conferences, translations and notes apart', () => {
    const csl = item('@inproceedings{k, title={t}, booktitle={B}, location={Calgary}, address={New York}, numpages={10}, origlocation={Paris}, note={Read.}, annote={Mine.}, library={QA 7}}')
    assert.deepEqual([csl['event-place'], csl['publisher-place'], csl['number-of-pages'], csl['original-publisher-place'], csl.note, csl.annote, csl['call-number']], ['Calgary', 'New York', '10', 'Paris', 'Read.', 'Mine.', 'QA 7'])
  })

  it('leaves out what TeX does not print, and prints what it does', () => {
    const texts: Record<string, string> = {
      "Journ\\'{ees}": 'Journées', 'T\\kern-.15em eX': 'TeX', 'Rahden\\adddot': 'Rahden.', "the `work' of He's": '‘work’ of He\'s', 'a $\\hookrightarrow$ b': 'a ↪ b', 'in \\verb|\\x{}| mode': 'in \\x{} mode',
    }
    for (const [tex, expected] of Object.entries(texts)) assert.ok(item(`@misc{k, title={${tex}}}`).title?.includes(expected), `${tex}: ${item(`@misc{k, title={${tex}}}`).title}`)
  })
})
