import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Zotero } from '../../../../server/src/host/network/zotero.ts'

describe('Zotero', () => {
  let server: Server
  let port: number
  let calls: { method: string, params: unknown[] }[]
  let answer: (method: string) => unknown
  const never = new AbortController().signal

  beforeEach(async () => {
    calls = []
    server = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => { body += chunk.toString() })
      request.on('end', () => {
        const { id, method, params } = JSON.parse(body) as { id: number, method: string, params: unknown[] }
        calls.push({ method, params })
        const result = answer(method)
        if (request.url !== '/better-bibtex/json-rpc' || result === 404) response.writeHead(404).end('')
        else response.end(JSON.stringify({ jsonrpc: '2.0', id, ...result instanceof Error ? { error: { message: result.message } } : { result } }))
      })
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
  })
  afterEach(() => new Promise(resolve => { server.close(resolve); server.closeAllConnections() }))

  it('searches, and cleans what it is given', async () => {
    answer = () => [{ id: 'http://zotero/1', 'citation-key': 'lind1753', type: 'article-journal', title: 'Lemon juice', DOI: 'https://doi.org/10.5555/x' }, { citekey: 'cook1771', type: 'nonsense' }, { title: 'No key' }, 7]
    const items = await new Zotero(port).search('lind lemon', never)
    assert.deepEqual(items, [{ id: 'lind1753', type: 'article-journal', title: 'Lemon juice', DOI: '10.5555/x', 'citation-key': 'lind1753' }, { id: 'cook1771', type: 'document', citekey: 'cook1771' }])
    assert.deepEqual(calls, [{ method: 'item.search', params: ['lind lemon'] }])
  })

  it('exports BibTeX, also from older versions', async () => {
    answer = () => '@misc{a}'
    assert.equal(await new Zotero(port).export(['a'], never), '@misc{a}')
    answer = () => [200, 'text/plain', '@misc{b}']
    assert.equal(await new Zotero(port).export(['b'], never), '@misc{b}')
  })

  it('lists attachments, and trusts no address but those of Zotero', async () => {
    answer = () => [{ path: '/z/a.pdf', open: 'zotero://open-pdf/library/items/A' }, { path: '', open: 'https://evil.example' }]
    assert.deepEqual(await new Zotero(port).attachments('a', never), [{ path: '/z/a.pdf', open: 'zotero://open-pdf/library/items/A' }, { path: null, open: null }])
  })

  it('says what to do when Zotero is not there, lacks Better BibTeX, or refuses', async () => {
    answer = () => 404
    await assert.rejects(new Zotero(port).search('x', never), /Better BibTeX does not answer/)
    answer = () => new Error('no such item')
    await assert.rejects(new Zotero(port).export(['x'], never), /Better BibTeX: no such item/)
    await assert.rejects(new Zotero(1).search('x', never), /Is it running/)
  })
})
