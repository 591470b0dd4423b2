import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CacheFolder } from '../../../../server/src/host/library/cacheFolder.ts'
import { AnswerStore } from '../../../../server/src/host/network/answerStore.ts'
import { LookUp } from '../../../../server/src/host/network/lookUp.ts'
import { withClockSetBack } from '../clock.ts'
import { withFolder } from '../folder.ts'
import { fakeServers, type FakeServers } from './publicServers.ts'

describe('LookUp', () => {
  let servers: FakeServers
  let told: string[]
  const lookUp = (email = '') => new LookUp({ crossref: servers.url, pubmed: servers.url, europePmc: servers.url }, email, address => told.push(address))
  const never = new AbortController().signal
  beforeEach(async () => {
    servers = await fakeServers()
    told = []
  })
  afterEach(() => servers.close())

  it('puts together what Crossref and PubMed know of a DOI', async () => {
    const found = await lookUp().find('https://doi.org/10.5555/LIND.1'.replace('LIND', 'lind'), never)
    const { csl, status, evidence } = found!.study
    assert.deepEqual(found?.from, ['Crossref', 'PubMed'])
    assert.deepEqual({ status, evidence, csl: { ...csl, abstract: undefined } }, {
      status: 'retracted', evidence: 'abstract', csl: {
        abstract: undefined, id: 'lind1753', type: 'article-journal', title: 'Lemon juice & scurvy: a trial', author: [{ family: 'Lind', given: 'James' }, { literal: 'The Salisbury Group' }], issued: { 'date-parts': [[1753, 5]] },
        'container-title': 'Journal of Naval Medicine', volume: '12', issue: '3', page: '101-110', ISSN: '1111-1111', DOI: '10.5555/lind.1', PMID: '7',
      },
    })
  })

  it('asks Europe PMC where the others know nothing', async () => {
    const found = await lookUp().find('10.5555/pre.1', never)
    assert.deepEqual([found?.from, found?.study.csl.type, found?.study.csl.title], [['Europe PMC'], 'article', 'A preprint'])
  })

  it('finds a PMID at PubMed', async () => assert.deepEqual((await lookUp().find('PMID: 7', never))?.study.csl.PMID, '7'))

  it('says nothing of what nobody knows, and asks nobody about what is no identifier', async () => {
    assert.equal(await lookUp().find('10.5555/nobody', never), null)
    const before = servers.asked.length
    assert.equal(await lookUp().find('lind', never), null)
    assert.equal(servers.asked.length, before)
  })

  it('does not ask twice, tells of every request, and sends the e-mail address only where there is one', async () => {
    const own = lookUp('me@example.org')
    await own.find('PMID: 7', never)
    await own.find('24740528'.replace('24740528', '7'), never)
    assert.equal(servers.asked.length, 1)
    assert.deepEqual(told, [`${servers.url}${servers.asked[0]}`])
    assert.match(servers.asked[0] ?? '', /email=me%40example\.org/)
    await lookUp().find('PMID: 7', never)
    assert.doesNotMatch(servers.asked[1] ?? '', /email|mailto/)
  })

  it('does not ask in the next session what it was told in this one, until the cache is cleared', () => withFolder({}, async folder => {
    const session = (email: string) => new LookUp({ crossref: servers.url, pubmed: servers.url, europePmc: servers.url }, email, address => told.push(address), new AnswerStore(folder))
    const first = await session('me@example.org').find('10.5555/lind.1', never)
    const asked = servers.asked.length
    assert.deepEqual(await session('you@example.org').find('10.5555/lind.1', never), first)
    assert.equal(servers.asked.length, asked)
    for (const name of readdirSync(folder)) assert.doesNotMatch(readFileSync(join(folder, name), 'latin1'), /example\.org/)
    await new CacheFolder(folder).clear()
    await session('').find('10.5555/lind.1', never)
    assert.ok(servers.asked.length > asked)
  }))

  it('leaves a pause between requests', async () => {
    const started = performance.now()
    const own = lookUp()
    await Promise.all(['PMID: 7', 'PMID: 9', 'PMID: 11'].map(id => own.find(id, never)))
    assert.ok(performance.now() - started >= 750, `${performance.now() - started} ms`)
  })

  it('waits no longer where the clock of the machine was set back meanwhile', async () => {
    const own = lookUp()
    await own.find('PMID: 7', never)
    await withClockSetBack(async () => {
      const started = performance.now()
      await own.find('PMID: 9', never)
      assert.ok(performance.now() - started < 5000)
    })
  })

  it('goes on with the others when one is out of order, and says so when all are', async () => {
    servers.answer['/works/10.5555%2Flind.1'] = 500
    assert.deepEqual((await lookUp().find('10.5555/lind.1', never))?.from, ['PubMed'])
    servers.answer['/entrez/eutils/efetch.fcgi?id=7'] = 429
    servers.answer['/europepmc/webservices/rest/search'] = 'no JSON'
    await assert.rejects(lookUp().find('PMID: 7', never), /127\.0\.0\.1:\d+ asks for fewer requests/)
  })

  it('takes nonsense for no answer', async () => {
    for (const nonsense of ['', 'null', '[]', '{"message": 3}', '<html>', '{"message": {"DOI": 5}}']) {
      servers.answer['/works/10.5555%2Fx'] = nonsense
      assert.equal(await lookUp().find('10.5555/x', never), null, nonsense)
    }
  })

  it('follows no redirection', async () => {
    servers.answer['/works/10.5555%2Fx'] = 302
    servers.answer['/entrez/eutils/esearch.fcgi'] = 302
    servers.answer['/europepmc/webservices/rest/search'] = 302
    await assert.rejects(lookUp().find('10.5555/x', never))
  })

  it('sends nothing more once it is cancelled', async () => {
    const controller = new AbortController()
    controller.abort()
    await assert.rejects(lookUp().find('PMID: 7', controller.signal))
    assert.deepEqual(servers.asked, [])
    const later = new AbortController()
    const own = lookUp()
    await own.find('PMID: 7', never)
    const waiting = own.find('PMID: 9', later.signal)
    later.abort()
    await assert.rejects(waiting)
    assert.equal(servers.asked.length, 1)
  })
})
