import assert from 'node:assert/strict'
import { ambiguousCard, citationCard } from '../../../../server/src/lsp/cards/citationCard.ts'
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
  it('says what the study is, what it found, where that was read, and how far the evidence reaches', () => {
    assert.equal(citationCard(feder, '', cardInput([feder, yavi])), [
      '**Feder et al. (2014)** Ketamine for chronic stress. *JAMA Psychiatry* 71(6), 681-688',
      '**Randomised crossover trial · chronic stress disorder · n = 41**  \nArms: ketamine 0.5 mg/kg IV; midazolam 0.045 mg/kg IV',
      '- Scores fell by 12.7 points. *(read in the abstract)*\n'
      + '- Against midazolam, scores fell by 12.7 points. *(as reported by Yavi et al. (2022); not read in the study itself)*',
      '[doi.org/10.1001/jama.2014.62](https://doi.org/10.1001/jama.2014.62) · [PubMed](https://pubmed.ncbi.nlm.nih.gov/24740528/) · Only the abstract is indexed',
    ].join('\n\n'))
  })

  it('begins with the formatted reference where it is at hand', () => {
    const card = citationCard(feder, '', cardInput([feder], { reference: () => 'Feder, A. (2014). Ketamine *now*. https://doi.org/10.1001/jama.2014.62' }))
    assert.equal(card.split('\n')[0], 'Feder, A. (2014). Ketamine \\*now\\*.')
  })

  it('shows five findings and leads to the rest', () => {
    const many = { ...feder, findings: Array.from({ length: 9 }, (_, index) => finding(`Finding ${index}.`, index * 100)) }
    const card = citationCard(many, '', cardInput([many]))
    assert.match(card, /- Finding 4\. [^\n]*\n\nand 4 more findings \[in the note\]\(file:\/\/\/library\/feder2014\.md#L501\)/)
    assert.doesNotMatch(card, /Finding 5/)
    assert.ok(card.split('\n').length <= 25)
  })

  it('warns of a retraction, an unconfirmed record with what may be meant, and known misreports', () => {
    const ghost = study('ghost2020', record('Ghost 2020: Nowhere'), {
      confirmed: false,
      status: 'retracted',
      related: [{ key: 'yavi2022', note: 'the review' }],
      misreports: [{ text: 'It is said to have had 99 patients.', span: { start: 0, end: 1 }, source: 0 }],
    })
    const card = citationCard(ghost, '', cardInput([ghost, yavi]))
    assert.match(card, /⚠ This study has been retracted\./)
    assert.match(card, /⚠ The record of this work could not be confirmed: perhaps Yavi et al\. \(2022\) \(the review\) is meant\./)
    assert.match(card, /⚠ Known misreport: It is said to have had 99 patients\./)
    assert.match(card, /Only the bibliographic record is indexed$/)
  })

  it('is silent about what is not known', () => {
    const bare = study('bare', {})
    assert.equal(citationCard(bare, '', cardInput([bare])), '**bare (n.d.)**\n\nOnly the bibliographic record is indexed')
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
    assert.match(card, /^Feder et al\. \(2014\) Ketamine for chronic stress\. JAMA Psychiatry 71\(6\), 681-688\n/)
    assert.doesNotMatch(card, /[*\\[\]]/)
  })
})
