import assert from 'node:assert/strict'
import type { Diagnostic } from 'vscode-languageserver-protocol'
import { readFixture, textAt } from './support/fixture.ts'
import { pushed, Session, until } from './support/session.ts'

describe('problems of library files', () => {
  let session: Session
  let documents = 0
  before(async () => { session = await Session.start({ initializationOptions: { docs: 'file:///docs/checks' } }) })
  after(() => session.stop())

  /** Opens a library and checks that it has exactly the problems that its `^^^ code` marks say. */
  async function check(marked: string, extension = 'bib', languageId = 'bibtex'): Promise<{ name: string, text: string, diagnostics: Diagnostic[] }> {
    const { text, marks } = readFixture(marked)
    const name = `library${documents++}.${extension}`
    await session.open(name, text, languageId)
    const diagnostics = await session.diagnostics(name)
    assert.deepEqual(
      diagnostics.map(({ range, code }) => `${range.start.line}: ${textAt(text, range)} ${String(code)}`),
      marks.map(({ range, words }) => `${range.start.line}: ${textAt(text, range)} ${words}`),
    )
    return { name, text, diagnostics }
  }

  /** The file after the fix of this title has been applied. */
  async function mended(marked: string, title: string): Promise<string> {
    const { name, diagnostics } = await check(marked)
    const actions = (await Promise.all(diagnostics.map(({ range }) => session.actions(name, range)))).flat()
    const action = actions.find(each => each.title === title)
    assert.ok(action, actions.map(each => each.title).join(', '))
    const text = session.applied(name, action.edit)
    await session.change(name, text)
    return text
  }

  it('are shown at their places, with their page', async () => {
    const { diagnostics } = await check([
      '@article{lind2020, author={Lind, James}, title={Lemon juice}, journal={Sea}, year={20200}, doi={10/xyz}}',
      '                                                                                   ^^^^^ impossible-year',
      '                                                                                                ^^^^^^ invalid-doi',
      '@article{lind2020, author={Cook, James}, title={Voyages}, journal={Sea}, year={1771}}',
      '         ^^^^^^^^ duplicate-key',
      '@article{banks1772, author={Banks, Joseph}, title={Plants}}',
      '^^^^^^^^^^^^^^^^^^ missing-field',
    ].join('\n'))
    assert.equal(diagnostics[0]?.codeDescription?.href, 'file:///docs/library-problems.md#impossible-year')
    assert.deepEqual(diagnostics.map(({ severity }) => severity), [2, 2, 2, 3])
    assert.equal(diagnostics[2]?.relatedInformation?.[0]?.location.range.start.line, 0)
  })

  it('are none in a library that is in order, an empty one, and one that is just begun', async () => {
    await check('% Encoding: UTF-8\n@string{sea = "Sea"}\n@article{a, author={Lind, James and others}, title={Lemon}, journal=sea, date={1753-05}, doi={10.5555/x}}\n@misc{b, title={B}}\n@online{c, title={C}, url={https://example.org}}')
    await check('')
    await check('@comment{nothing yet}')
  })

  it('are mended', async () => {
    assert.equal(await mended('@misc{a, title={A}\n                 ^ missing-comma\n  year={2001}}', 'Insert the comma'), '@misc{a, title={A},\n  year={2001}}')
    assert.equal(await mended('@misc{a, title={A}, doi={https://doi.org/10.5555/x}}\n                         ^^^^^^^^^^^^^^^^^^^^^^^^^ invalid-doi', 'Replace with “10.5555/x”'), '@misc{a, title={A}, doi={10.5555/x}}')
    assert.equal(
      await mended('@misc{a, title={A}, doi={10.5555/x}}\n@misc{b, title={A}, doi={10.5555/X}}\n                         ^^^^^^^^^ duplicate-record\n', 'Delete this entry and make its key another name of “a”'),
      '@misc{a,\n  ids = {b}, title={A}, doi={10.5555/x}}\n',
    )
    assert.equal(
      await mended('@misc{a, title={A}, author={Lind J, Cook J, Banks JP}}\n                            ^^^^^^^^^^^^^^^^^^^^^^^^ unjoined-authors', 'Join the authors by “and”'),
      '@misc{a, title={A}, author={Lind, J and Cook, J and Banks, JP}}',
    )
  })

  it('tell of what other files of the library contradict, and of files of data only where they belong to it', async () => {
    const own = await Session.start({ configuration: { corpus: ['lib'] }, files: {
      'lib/refs.bib': '@misc{lind, title={Lemon juice at sea}, doi={10.5555/x}, year={1753}}', 'lib/more.yaml': 'lind:\n  type: misc\n  title: Lemon juice at sea\n  date: 1757\n', 'other.yaml': 'a: [1\n',
    } })
    try {
      await own.open('lib/more.yaml', 'lind:\n  type: misc\n  title: Lemon juice at sea\n  date: 1757\n', 'yaml')
      await own.open('other.yaml', 'a: [1\n', 'yaml')
      await until('the conflict', async () => (await own.diagnostics('lib/more.yaml')).some(({ code }) => code === 'conflicting-record'))
      const [problem] = await own.diagnostics('lib/more.yaml')
      assert.equal(problem?.message, 'refs.bib has the year 1753 for this work.')
      assert.deepEqual(await own.diagnostics('other.yaml'), [])
      await own.change('lib/more.yaml', 'lind:\n  type: misc\n  title: Lemon juice at sea\n  date: 1753\n')
      assert.deepEqual(await own.diagnostics('lib/more.yaml'), [])
    } finally {
      await own.stop()
    }
  })

  it('go when they are mended', async () => {
    const { name } = await check('@misc{a, title={A}, doi={none}}\n                         ^^^^ invalid-doi')
    await session.change(name, '@misc{a, title={A}}')
    assert.deepEqual(await session.diagnostics(name), [])
  })

  it('are shown in RIS, which is no manuscript either', async () => {
    await check('TY  - JOUR\nTI  - Lemon juice was better (p = 2.5) [@nobody].\nPY  - 3015\n      ^^^^ impossible-year\nER  - \n', 'ris', 'plaintext')
  })

  it('are published to clients that do not ask, and can be turned off', async () => {
    const own = await Session.start({ capabilities: pushed })
    try {
      await own.open('a.bib', '@misc{a, title={A}, doi={none}}', 'bibtex')
      await until('the problem', () => own.published.find(({ diagnostics }) => diagnostics.length === 1))
    } finally {
      await own.stop()
    }
    const off = await Session.start({ configuration: { libraryProblems: false } })
    try {
      await off.open('a.bib', '@misc{a, title={A}, doi={none}}', 'bibtex')
      assert.deepEqual(await off.diagnostics('a.bib'), [])
    } finally {
      await off.stop()
    }
  })

  it('do not make the server speak of statistics, citations or hovers in a library', async () => {
    const { name } = await check('@misc{a, title={A}, note={It was 5% (3/5), p = 2 [@nobody].}}')
    assert.equal(await session.hover(name, { line: 0, character: 30 }), null)
    assert.equal((await session.complete(name, { line: 0, character: 55 }))?.items.length ?? 0, 0)
  })
})
