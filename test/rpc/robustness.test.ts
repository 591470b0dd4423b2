import assert from 'node:assert/strict'
import { library, withLibrary } from './support/library.ts'
import { pulling, Session, until } from './support/session.ts'

describe('robustness', () => {
  let session: Session
  before(async () => { session = await Session.start(withLibrary) })
  after(() => session.stop())

  it('checks no document that is too large, and says so', async () => {
    await session.open('large.md', 'See [@nobody]. '.repeat(3_500_000))
    const [diagnostic, ...more] = await session.diagnostics('large.md')
    assert.equal(more.length, 0)
    assert.equal(diagnostic?.severity, 3)
    assert.match(diagnostic?.message as string, /too large to check while typing.*citewright check/)
    assert.equal(await session.hover('large.md', { line: 0, character: 7 }), null)
    assert.equal(await session.complete('large.md', { line: 0, character: 7 }), null)
    assert.deepEqual(await session.actions('large.md', { start: { line: 0, character: 0 }, end: { line: 0, character: 20 } }), [])
    await session.close('large.md')
  }).timeout(30_000)

  it('is silent about what is no text', async () => {
    await session.open('binary.md', `%PNG\0\u0001 See [@nobody]. OR 3.1, 95% CI 4.0 to 5.0.`)
    assert.deepEqual(await session.diagnostics('binary.md'), [])
    assert.equal(await session.hover('binary.md', { line: 0, character: 14 }), null)
  })

  for (const [what, text] of [
    ['unpaired surrogates', 'See [@lind2020] \ud800 12% \udc00.'],
    ['a byte order mark', '\ufeffSee [@lind2020].'],
    ['only line breaks', '\r\r\n\n\r'],
    ['open brackets', '['.repeat(20_000)],
    ['at signs', '@'.repeat(20_000)],
    ['backslashes', '\\'.repeat(20_000)],
    ['broken front matter', '---\nbibliography: [\n  : :\n---\nSee [@lind2020].'],
    ['front matter without end', '---\ntitle: x\n\nSee [@lind2020].'],
  ] as const) {
    it(`lives with ${what}`, async () => {
      await session.open(`odd-${what}.md`, text)
      await session.diagnostics(`odd-${what}.md`)
      await session.hover(`odd-${what}.md`, { line: 0, character: 7 })
      await session.complete(`odd-${what}.md`, { line: 0, character: 7 })
      assert.notEqual(await session.request('citewright/searchStudies', { query: '', uri: null }), null)
    })
  }

  it('answers requests of the wrong shape with nothing and lives on', async () => {
    for (const method of ['citewright/searchStudies', 'citewright/citationEdit', 'citewright/formatReferences', 'citewright/checkDocument']) {
      for (const params of [undefined, null, 7, [], {}, { keys: 5, uri: [] }, { query: {}, uri: null }]) {
        await session.request(method, params).catch(() => null)
      }
    }
    await session.open('alive.md', 'See [@lind2020].')
    assert.match(await session.hoverText('alive.md', { line: 0, character: 7 }), /sailors with scurvy/)
  })

  it('sends nothing but the protocol over standard output', async () => {
    // The connection would have failed to read anything else; a worker that formats references could print.
    await session.request('citewright/formatReferences', { keys: ['lind2020'], format: 'html' })
    assert.notEqual(await session.request('citewright/searchStudies', { query: '', uri: null }), null)
  }).timeout(30_000)

  it('ends when its client goes away', async () => {
    const own = await Session.start(withLibrary)
    await own.open('a.md', 'See [@nobody].')
    await own.abandon()
  })

  it('works for a client that can do next to nothing', async () => {
    const own = await Session.start({ ...withLibrary, capabilities: {} })
    try {
      await own.open('a.md', 'See [@nobody].')
      await until('diagnostics', () => own.published.some(({ diagnostics }) => diagnostics.length === 1))
      assert.deepEqual(own.registrations, [])
    } finally {
      await own.stop()
    }
  })

  it('lets nothing of a hostile library become markup', async () => {
    const evil = '[click](command:workbench.action.quit) <img src=x onerror=alert(1)> ![x](https://a.test/t.png) `code` &lt;b&gt; www.a.test'
    const item = { id: 'evil', type: 'book', title: evil, author: [{ family: evil }], 'container-title': evil, DOI: '10.1/x) [y](command:z', URL: 'command:x', abstract: `${evil} fell by 12.5%.` }
    const own = await Session.start({ files: { 'evil.json': JSON.stringify([item]), ...library }, initializationOptions: { corpus: ['evil.json'] }, capabilities: pulling })
    try {
      await own.open('a.md', 'Down by 12.6% [@evil]. See [@evi')
      const completion = await own.complete('a.md', { line: 0, character: 32 })
      const resolved = await own.resolve(completion!.items[0]!)
      const shown = [
        await own.hoverText('a.md', { line: 0, character: 17 }),
        await own.hoverText('a.md', { line: 0, character: 10 }),
        (resolved.documentation as { value: string }).value,
      ]
      assert.ok(shown[0] && shown[2])
      for (const card of shown) {
        const unescaped = card.replace(/\\./g, '')
        assert.doesNotMatch(unescaped, /<|`|!\[(?!Forest)|\]\(command|&lt;|www\.a/)
        assert.doesNotMatch(unescaped, /\[click\]/)
      }
    } finally {
      await own.stop()
    }
  })
})
