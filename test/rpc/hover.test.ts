import assert from 'node:assert/strict'
import { readFixture, textAt } from './support/fixture.ts'
import { withLibrary } from './support/library.ts'
import { pushed, Session } from './support/session.ts'

describe('hover', () => {
  let session: Session
  let documents = 0
  before(async () => { session = await Session.start(withLibrary) })
  after(() => session.stop())

  /** The card at `|`; checks that it belongs to the text marked by `^^^`. */
  async function card(marked: string, languageId = 'markdown'): Promise<string> {
    const { text, cursor, marks } = readFixture(marked)
    const name = `hover${documents++}.md`
    await session.open(name, text, languageId)
    const hover = await session.hover(name, cursor)
    if (!hover) return ''
    if (marks[0]) assert.deepEqual(hover.range, marks[0].range, `the hover stands over “${textAt(text, hover.range!)}”`)
    return (hover.contents as { value: string }).value
  }

  it('shows the study behind a citation', async () => {
    const text = await card([
      'Lemon juice helped [@li|nd2020].',
      '                    ^^^^^^^^^',
    ].join('\n'))
    assert.match(text, /^\*\*Lind et al\. \(2020\):\*\* [^\n]*OR 4\.27, 95% CI 1\.48 to 12\.31; p = \.007\)\./)
    assert.match(text, /\*\*Population:\*\* sailors with scurvy, n = 62/)
    assert.match(text, /\*\*Compared:\*\* lemon juice 60 ml daily vs vinegar 60 ml daily/)
    assert.match(text, /Only the abstract is indexed · \[Open the evidence\]\(file:\/\/[^)]*lind2020\.md#L30\)/)
    assert.match(text, /\[doi\.org\/10\.5555\/lind\.2020\.1\]\(https:\/\/doi\.org\/10\.5555\/lind\.2020\.1\)/)
    assert.match(text, /!\[Forest plot [^\]]*odds ratio 4\.27, 95% interval 1\.48 to 12\.31\]\(data:image\/svg\+xml;base64,/)
    assert.ok(text.split('\n').length <= 12, 'the card is short')
  })

  it('shows the verdict on a figure that leans on a footnote', async () => {
    const text = await card(['The odds ratio was 4|.27.[^a]', '                   ^^^^', '', '[^a]: See @lind2020, p. 4.'].join('\n'))
    assert.match(text, /Lind et al\. \(2020\)/)
    assert.doesNotMatch(text, /no citation|uncited/i)
  })

  it('puts the finding first that the sentence is about', async () => {
    const text = await card('Gum bleeding stopped within 6 days [@lind|2020].')
    assert.match(text, /^\*\*Lind et al\. \(2020\):\*\* Gum bleeding[^\n]*as reported by Cook \(2021\); not read in the study itself/)
  })

  it('tells the items of one citation apart', async () => {
    assert.match(await card('Both [@lind2020; @co|ok2021] say so.'), /^\*\*Cook \(2021\):\*\* Across 14 voyages/)
    assert.match(await card('Both [@li|nd2020; @cook2021] say so.'), /^\*\*Lind et al\. \(2020\):\*\*/)
  })

  it('knows citations by author and year', async () => {
    assert.match(await card('It was shown (Lind et| al., 2020).', 'plaintext'), /^\*\*Lind et al\. \(2020\):\*\*/)
  })

  it('warns of a record that could not be confirmed', async () => {
    assert.match(await card('A trial [@gho|st1999].'), /⚠ The record of this work could not be confirmed: perhaps Lind et al\. \(2020\) \(the trial that may be meant\) is meant/)
  })

  it('says of a statistic whether the source agrees, and quotes it', async () => {
    const text = await card([
      'The odds ratio for response was 4.|27 at week 2 [@lind2020].',
    ].join('\n'))
    assert.match(text, /^\*\*✓ 4\.27 agrees with Lind et al\. \(2020\)\.\*\*/)
    assert.match(text, /> In 62 sailors with scurvy/)
    assert.match(text, /— \[Lind et al\. \(2020\)\]\(file:\/\/[^)]*library\/lind2020\.md#L30\), read in the abstract/)
  })

  it('says of a statistic what the source has instead', async () => {
    const text = await card('Response was more frequent with lemon juice than with vinegar (OR 4.|72, 95% CI 1.48 to 12.31) [@lind2020].')
    assert.match(text, /^\*\*✗ 4\.72 should be 4\.27:\*\* Lind et al\. \(2020\) reports an odds ratio of 4\.27; two digits seem to be swapped\./)
  })

  it('says of a statistic that it cannot be checked, and why', async () => {
    const text = await card('Hair loss was seen in 83|.7% of the sailors [@lind2020].')
    assert.equal(text, '**? 83.7% cannot be checked:** only the abstract of Lind et al. (2020) is indexed.\n\nIt can be once the PDF of the study, or a note on it, is in the library.')
    assert.equal(await card('Of all, 65|% (17/31) responded.'), '', 'that it has no citation is beside the point')
  })

  it('reads a document by its name where the editor has a name of its own for the language', async () => {
    assert.match(await card('It helped [@li|nd2020].', 'pandoc'), /^\*\*Lind et al\. \(2020\):\*\*/)
  })

  for (const [where, marked] of [
    ['on a word', 'Lemon ju|ice helped [@lind2020].'],
    ['behind a citation', 'Helped [@lind2020].| More.'],
    ['on an unknown key', 'Helped [@nobo|dy2000].'],
    ['on an empty citation', 'Helped [@|].'],
    ['on an e-mail address', 'Write to a@lind|2020.org.'],
    ['in code', 'Type `[@lind|2020]` here.'],
    ['in an empty document', '|'],
  ] as const) {
    it(`is silent ${where}`, async () => assert.equal(await card(marked), ''))
  }

  it('is silent in documents that are not open, and out of range', async () => {
    assert.equal(await session.hover('never-opened.md', { line: 0, character: 0 }), null)
    await session.open('short.md', 'x')
    assert.equal(await session.hover('short.md', { line: 999, character: 999 }), null)
  })

  it('comes without Markdown where the client shows none', async () => {
    const plain = await Session.start({ ...withLibrary, capabilities: pushed })
    try {
      await plain.open('a.md', 'Helped [@lind2020].')
      const hover = await plain.hover('a.md', { line: 0, character: 10 })
      const { kind, value } = hover!.contents as { kind: string, value: string }
      assert.equal(kind, 'plaintext')
      assert.match(value, /\nCompared: lemon juice 60 ml daily vs vinegar 60 ml daily\n/)
      assert.doesNotMatch(value, /\*\*|\]\(/)
    } finally {
      await plain.stop()
    }
  })
})
