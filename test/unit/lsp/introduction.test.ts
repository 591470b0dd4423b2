import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node'
import { createConnection, type InitializeResult } from 'vscode-languageserver/node'
import { Introduction, type Begin } from '../../../server/src/lsp/introduction.ts'

/** A client whose server begins so, and what the server heard. */
function introduced(begin: Begin) {
  const [there, back] = [new PassThrough(), new PassThrough()]
  const introduction = new Introduction(begin)
  const connection = createConnection(there, back, { messageStrategy: introduction })
  introduction.answer(connection)
  connection.listen()
  const client = createMessageConnection(new StreamMessageReader(back), new StreamMessageWriter(there))
  client.listen()
  const initialize = (): Promise<InitializeResult> => client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} })
  return { client, initialize, stop: () => client.dispose() }
}

describe('the introduction', () => {
  it('is over before the server is loaded', async () => {
    let begins = 0
    const { initialize, stop } = introduced(() => { begins++ })
    const { serverInfo, capabilities } = await initialize()
    assert.deepEqual([serverInfo?.name, capabilities.hoverProvider, begins], ['citewright', true, 0])
    stop()
  })

  it('lets nothing be lost that is sent while the server is loaded, and keeps it in order', async () => {
    const heard: string[] = []
    const { client, initialize, stop } = introduced(async connection => {
      await new Promise(resolve => setTimeout(resolve, 30))
      connection.onNotification('note', (text: string) => { heard.push(text) })
      connection.onRequest('ask', (text: string) => [...heard, text])
    })
    // A client in a hurry does not wait for its answer.
    const answer = initialize()
    for (const text of ['first', 'second']) await client.sendNotification('note', text)
    const asked = client.sendRequest<string[]>('ask', 'third')
    assert.equal((await answer).serverInfo?.name, 'citewright')
    assert.deepEqual(await asked, ['first', 'second', 'third'])
    assert.deepEqual(await client.sendRequest('ask', 'fourth'), ['first', 'second', 'fourth'])
    stop()
  })
})
