import assert from 'node:assert/strict'
import type { CompletionItem, CompletionList, MarkupContent, TextEdit } from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { readFixture } from './support/fixture.ts'
import { library, withLibrary } from './support/library.ts'
import { Session } from './support/session.ts'

describe('completion', () => {
  let session: Session
  let documents = 0
  before(async () => { session = await Session.start(withLibrary) })
  after(() => session.stop())

  async function complete(marked: string, languageId = 'markdown'): Promise<{ text: string, list: CompletionList | null }> {
    const { text, cursor } = readFixture(marked)
    const name = `complete${documents++}.md`
    await session.open(name, text, languageId)
    return { text, list: await session.complete(name, cursor) }
  }

  const labels = (list: CompletionList | null): string[] => list?.items.map(({ label }) => label) ?? []

  function applied(text: string, item: CompletionItem | undefined): string {
    return TextDocument.applyEdits(TextDocument.create('', '', 0, text), item ? [item.textEdit as TextEdit] : [])
  }

  it('offers every study after @, those not confirmed never', async () => {
    const { list } = await complete('It helped [@|')
    assert.deepEqual(labels(list).sort(), ['cook2021', 'lind2020'])
    assert.equal(list?.isIncomplete, true)
  })

  it('finds a study by any word of its record and replaces what was typed', async () => {
    for (const typed of ['lin', 'scurvy', 'Pringle', 'naval', '2020', 'salisbury']) {
      const { text, list } = await complete(`It helped [@${typed}|].`)
      assert.deepEqual(labels(list), ['lind2020'], typed)
      assert.equal(applied(text, list?.items[0]), 'It helped [@lind2020].')
      // An editor keeps only what fits the typed word, so it must be told that these do.
      assert.equal(list?.items[0]?.filterText, typed)
    }
  })

  it('puts first what the document cites already', async () => {
    const { list } = await complete('As said [@cook2021].\n\nIt helped [@|')
    assert.equal(labels(list)[0], 'cook2021')
  })

  it('writes author and year after a parenthesis', async () => {
    const { text, list } = await complete('It helped (Lin|', 'plaintext')
    assert.deepEqual(labels(list), ['Lind et al., 2020'])
    assert.equal(applied(text, list?.items[0]), 'It helped (Lind et al., 2020')
  })

  it('shows the card of an item when asked for it', async () => {
    const { list } = await complete('It helped [@lind|')
    const item = await session.resolve(list!.items[0]!)
    const { value } = item.documentation as MarkupContent
    assert.match(value, /sailors with scurvy, n = 62/)
    const line = library['library/lind2020.md']!.split('\n').findIndex(text => text.startsWith('- In 62 sailors')) + 1
    assert.ok(value.includes(`lind2020.md#L${line})`), value)
  })

  it('gives back an item that it does not know', async () => {
    const item = { label: 'x', data: { key: 'x', uri: 'file:///nowhere' } }
    assert.deepEqual(await session.resolve(item), item)
    assert.deepEqual(await session.resolve({ label: 'y' }), { label: 'y' })
  })

  for (const [where, marked] of [
    ['in an e-mail address', 'Write to me@li|'],
    ['in code', '```python\n@li|\n```'],
    ['in running text', 'Lind| was right.'],
    ['behind a locator', 'As said [@lind2020, p. 3|'],
  ] as const) {
    it(`is silent ${where}`, async () => assert.deepEqual(labels((await complete(marked)).list), []))
  }

  it('is capped', async () => {
    const items = Array.from({ length: 250 }, (_, index) => ({ id: `key${index}`, type: 'book', title: `Book ${index}`, author: [{ family: 'Many' }] }))
    const own = await Session.start({ files: { 'many.json': JSON.stringify(items) }, initializationOptions: { corpus: ['many.json'] } })
    try {
      await own.open('a.md', 'See [@many')
      const list = await own.complete('a.md', { line: 0, character: 10 })
      assert.equal(list?.items.length, 100)
      assert.equal(list?.isIncomplete, true)
    } finally {
      await own.stop()
    }
  })
})
