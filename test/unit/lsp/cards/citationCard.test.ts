import assert from 'node:assert/strict'
import { ambiguousCard, citationCard } from '../../../../server/src/lsp/cards/citationCard.ts'
import { plotSizes } from '../../../../server/src/lsp/cards/forestPlot.ts'
import { plainText } from '../../../../server/src/lsp/cards/markup.ts'
import { cardInput, finding, record, study } from '../studies.ts'

const yavi = study('yavi2022', record('Yavi, Lee 2022: A review of ketamine'))
yavi.csl.author!.push({ family: 'Henter' })
const feder = study('feder2014', {
  ...record('Feder, Parides, Murrough 2014: Ketamine for chronic stress'),
  'container-title': 'JAMA Psychiatry', volume: '71', issue: '6', page: '681-688', DOI: '10.1001/jama.2014.62', PMID: '24740528',
}, {
  evidence: 'abstract',
  design: 'randomised crossover trial',
  population: 'chronic stress disorder',
  n: 41,
  arms: ['ketamine 0.5 mg/kg IV', 'midazolam 0.045 mg/kg IV'],
  findings: [
    finding('Scores fell by 12.7 points.', 10),
    finding('Against midazolam, scores fell by 12.7 points.', 90, {}, { level: 'secondary', by: 'yavi2022' }),
  ],
})

describe('citation card', () => {
  it('begins with what the study found, then who was studied how, then how far the evidence reaches', () => {
    assert.equal(citationCard(feder, '', cardInput([feder, yavi])), [
      '**Feder et al. (2014):** Scores fell by 12.7 points.',
      '**Design:** randomised crossover trial  \n**Population:** chronic stress disorder, n = 41  \n**Compared:** ketamine 0.5 mg/kg IV vs midazolam 0.045 mg/kg IV',
      'Only the abstract is indexed · [Open the evidence](file:///library/feder2014.md#L11) · [doi.org/10.1001/jama.2014.62](https://doi.org/10.1001/jama.2014.62)'
      + ' · [PubMed](https://pubmed.ncbi.nlm.nih.gov/24740528/)',
    ].join('\n\n'))
  })

  it('says where the editor can show more, and nothing of it elsewhere', () => {
    assert.match(citationCard(feder, '', cardInput([feder], { more: true })), /\[Whole card\]\(command:citewright\.openCard\?%5B%22feder2014%22%5D\)$/)
    assert.doesNotMatch(citationCard(feder, '', cardInput([feder])), /command:/)
  })

  it('has every finding with its place in the whole card, after the reference', () => {
    const many = { ...feder, findings: [...feder.findings, ...Array.from({ length: 9 }, (_, index) => finding(`Finding ${index}.`, 200 + index * 100))] }
    const card = citationCard(many, '', cardInput([many, yavi], { depth: 'whole', reference: () => 'Feder, A. (2014). Ketamine *now*. https://doi.org/10.1001/jama.2014.62' }))
    assert.match(card, /^# Feder et al\. \(2014\)\n\nFeder, A\. \(2014\)\. Ketamine \\\*now\\\*\.\n/)
    assert.match(card, /- Finding 8\. \*\(read in the abstract: feder2014\.md, line 1001\)\*/)
    assert.doesNotMatch(card, /file:/)
    assert.match(card, /as reported by Yavi et al\. \(2022\); not read in the study itself/)
  })

  it('stays short whatever the study brings along', () => {
    const long = 'a very long word '.repeat(130)
    const study = { ...feder, csl: { ...feder.csl, title: long }, design: long, population: long, arms: [long, long, long, long, long], note: long, findings: [finding(long, 0)] }
    const card = citationCard(study, '', cardInput([study]))
    assert.ok(card.length < 1500, `${card.length} characters`)
    assert.ok(card.split('\n').length <= 12)
  })

  it('is the same whatever was shown before it', () => {
    const two = { ...feder, findings: [finding('Scores fell by 12.7 points.', 10), finding('Anxiety fell within an hour.', 90)] }
    const [shared, narrow] = [cardInput([two]), { plot: plotSizes.narrow }]
    for (const context of ['Scores fell by 12.7.', 'Anxiety fell.', 'Scores fell by 12.7.', 'Nothing did.']) assert.equal(citationCard(two, context, shared), citationCard(two, context, cardInput([two])))
    assert.equal(citationCard(two, '', { ...shared, ...narrow }), citationCard(two, '', cardInput([two], narrow)))
  })

  it('warns of a retraction, an unconfirmed record with what may be meant, and known misreports', () => {
    const ghost = study('ghost2020', record('Ghost 2020: Nowhere'), {
      confirmed: false,
      status: 'retracted',
      related: [{ key: 'yavi2022', note: 'the review' }],
      misreports: [{ text: 'It is said to have had 99 patients.', span: { start: 0, end: 1 }, source: 0 }],
    })
    const card = citationCard(ghost, '', cardInput([ghost, yavi]))
    assert.match(card, /^\*\*⚠ RETRACTED: this study has been withdrawn\.\*\*/)
    assert.match(card, /⚠ The record of this work could not be confirmed: perhaps Yavi et al\. \(2022\) \(the review\) is meant\./)
    assert.match(citationCard(ghost, '', cardInput([ghost, yavi], { depth: 'whole' })), /⚠ Known misreport: It is said to have had 99 patients\./)
    assert.match(card, /Only the bibliographic record is indexed$/)
  })

  it('is silent about what is not known', () => {
    const bare = study('bare', {})
    assert.equal(citationCard(bare, '', cardInput([bare])), '**bare (n.d.):** no finding is indexed.\n\nOnly the bibliographic record is indexed')
  })

  it('lets nothing of the library become markup', () => {
    const evil = '[click](command:x) <b>y</b> ![z](https://a.test) `c`\n\n# h'
    const hostile = study('evil', { ...record('E 2020: t'), title: evil, author: [{ family: evil }], 'container-title': evil, volume: evil, DOI: '10.1/x) [y](command:z' }, {
      design: evil, population: evil, arms: [evil], note: evil, findings: [finding(evil, 0)], related: [{ key: evil, note: evil }],
    })
    for (const card of [citationCard(hostile, evil, cardInput([hostile])), ambiguousCard([hostile], cardInput([hostile]))]) {
      const unescaped = card.replace(/\\./g, '')
      assert.doesNotMatch(unescaped, /[<`]|^#|\]\(command|\n# /m)
      assert.doesNotMatch(unescaped, /\[click\]/)
    }
  })

  it('has a plain form', () => {
    const card = citationCard(feder, '', cardInput([feder], { markup: plainText }))
    assert.match(card, /^Feder et al\. \(2014\): Scores fell by 12\.7 points\.\n/)
    assert.doesNotMatch(card, /[*\\[\]]/)
  })
})
