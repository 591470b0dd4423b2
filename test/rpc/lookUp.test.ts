import assert from 'node:assert/strict'
import type { LookUpResult } from '../../server/src/protocol.ts'
import { fakeServers, type FakeServers } from '../unit/host/network/publicServers.ts'
import { Session, until } from './support/session.ts'

describe('look-ups', function () {
  this.timeout(40_000)
  let servers: FakeServers
  before(async () => { servers = await fakeServers() })
  after(() => servers.close())

  async function inSession(configuration: Record<string, unknown>, restricted: boolean, test: (session: Session) => Promise<void>): Promise<void> {
    const addresses = { crossref: servers.url, pubmed: servers.url, europePmc: servers.url }
    const files = { 'refs.bib': '@article{mine,\n  title = {Lemon juice},\n  doi = {10.5555/LIND.1},\n}\n', 'other.bib': '' }
    const session = await Session.start({ files, configuration, initializationOptions: { corpus: ['refs.bib', 'other.bib'], docs: 'file:///docs/checks', restricted, lookUpAddresses: addresses } })
    try {
      await test(session)
    } finally {
      await session.stop()
    }
  }
  const on = { lookUp: { enabled: true } }

  it('are off until turned on, and in a workspace that is not trusted: nobody is asked', async () => {
    await inSession({}, false, session => assert.rejects(session.request('citewright/lookUp', { identifier: '10.5555/pre.1' }), /turned off/))
    await inSession(on, true, session => assert.rejects(session.request('citewright/lookUp', { identifier: '10.5555/pre.1' }), /not trusted/))
    await inSession({}, false, session => assert.rejects(session.request('citewright/zotero/search', { query: 'x' }), /turned off/))
    assert.deepEqual(servers.asked, [])
  })

  it('give an entry for the library, and say where it can go', () => inSession(on, false, async session => {
    const found = await session.request<LookUpResult>('citewright/lookUp', { identifier: 'doi:10.5555/pre.1' })
    assert.deepEqual([found.key, found.from, found.known, found.status, found.notice], ['cook2020', ['Europe PMC'], false, null, null])
    assert.match(found.entry, /^@misc\{cook2020,\n {2}author = \{Cook, James\},\n/)
    assert.deepEqual(found.libraries, [session.uri('refs.bib'), session.uri('other.bib')])
    await until('the request to be logged', () => session.logged.some(line => line.includes('/works/10.5555%2Fpre.1')))
    assert.equal(await session.request('citewright/lookUp', { identifier: '10.5555/nobody' }), null)
  }))

  it('send the e-mail address along, and log it nowhere', () => inSession({ lookUp: { enabled: true, email: 'me+notes@example.org' } }, false, async session => {
    const before = servers.asked.length
    for (const identifier of ['10.5555/lind.1', 'PMID: 7', '10.5555/nobody', '10.5555/pre.1']) await session.request('citewright/lookUp', { identifier }).catch(() => null)
    const asked = servers.asked.slice(before)
    assert.ok(asked.length >= 4)
    for (const address of asked) assert.match(address, /(?:mailto|email)=me%2Bnotes%40example\.org/)
    await until('all requests to be logged', () => session.logged.filter(line => line.includes('Asked ')).length === asked.length)
    assert.doesNotMatch(session.logged.join('\n'), /notes|example\.org/)
  }))

  it('offer to write down that a work of the library has been retracted', () => inSession(on, false, async session => {
    const found = await session.request<LookUpResult>('citewright/lookUp', { identifier: '10.5555/lind.1' })
    assert.deepEqual([found.key, found.known, found.status], ['mine', true, 'retracted'])
    assert.deepEqual(found.notice, { uri: session.uri('refs.bib'), edit: { startLine: 0, startCharacter: 13, endLine: 0, endCharacter: 13, newText: ',\n  pubstate = {retracted}' } })
  }))

  it('that reach nobody are said in the status', async () => {
    const nowhere = 'http://127.0.0.1:9'
    const session = await Session.start({ configuration: on, initializationOptions: { lookUpAddresses: { crossref: nowhere, pubmed: nowhere, europePmc: nowhere } } })
    try {
      await assert.rejects(session.request('citewright/lookUp', { identifier: '10.5555/pre.1' }), /cannot be reached/)
      await until('the status', () => session.statuses.at(-1)?.offline === true)
    } finally {
      await session.stop()
    }
  })

  it('are offered where a DOI or PMID is cited that no study has, and only then', () => inSession(on, false, async session => {
    const lookUps = async (text: string) => {
      await session.open('a.md', text)
      const [problem] = await session.diagnostics('a.md')
      const actions = problem ? await session.actions('a.md', problem.range) : []
      await session.close('a.md')
      return actions.flatMap(({ command }): unknown[] => command?.command === 'citewright.addByIdentifier' ? command.arguments ?? [] : [])
    }
    assert.deepEqual(await lookUps('It helped [@doi:10.5555/pre.1].'), ['10.5555/pre.1'])
    assert.deepEqual(await lookUps('It helped [@pmid:24740528].'), ['PMID: 24740528'])
    assert.deepEqual(await lookUps('It helped [@nobody2001].'), [])
  }))
})
