import assert from 'node:assert/strict'
import { CancellationTokenSource, ResponseError, type Connection } from 'vscode-languageserver'
import { guarded } from '../../../server/src/lsp/guard.ts'

describe('a guarded handler', () => {
  const logged: string[] = []
  const connection = { console: { error: (message: string) => logged.push(message) } } as unknown as Connection

  function call(handler: () => unknown, cancel = false): Promise<unknown> {
    const source = new CancellationTokenSource()
    if (cancel) source.cancel()
    return guarded(connection, 'test', 'fallback', handler)(null, source.token)
  }

  it('answers what the handler answers', async () => assert.equal(await call(() => 5), 5))

  it('logs a fault and answers the fallback', async () => {
    assert.equal(await call(() => { throw new Error('broken') }), 'fallback')
    assert.equal(await call(() => Promise.reject(new Error('broken later'))), 'fallback')
    assert.match(logged.join('\n'), /test: Error: broken\n[\s\S]*test: Error: broken later/)
  })

  it('lets errors for the client through', async () => {
    await assert.rejects(call(() => { throw new ResponseError(-32803, 'No such key.') }), /No such key/)
  })

  it('answers what was cancelled so, without asking the handler', async () => {
    await assert.rejects(call(() => assert.fail('was called'), true), { code: -32800 })
  })
})
