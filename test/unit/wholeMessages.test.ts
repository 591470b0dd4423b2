import assert from 'node:assert/strict'
import { Writable } from 'node:stream'
import { WholeMessages } from '../../server/src/wholeMessages.ts'

/** A stream that keeps what is written to it, piece by piece; `fault` is what becomes of every piece. */
function stream(fault: Error | null = null): { pieces: string[], output: Writable } {
  const pieces: string[] = []
  const output = new Writable({
    write(piece: Buffer, _, done) {
      pieces.push(piece.toString())
      done(fault)
    },
  })
  return { pieces, output }
}

describe('messages of the protocol', () => {
  it('are written in one piece, with their length in bytes, in the order in which they came', async () => {
    const { pieces, output } = stream()
    const writer = new WholeMessages(output)
    await Promise.all(['Zoë', '−0.5'].map(result => writer.write({ jsonrpc: '2.0', result } as object as { jsonrpc: string })))
    assert.deepEqual(pieces, ['Content-Length: 33\r\n\r\n{"jsonrpc":"2.0","result":"Zoë"}', 'Content-Length: 35\r\n\r\n{"jsonrpc":"2.0","result":"−0.5"}'])
  })

  it('say when they cannot be written', async () => {
    const { output } = stream(new Error('the pipe is closed'))
    const writer = new WholeMessages(output)
    const told: string[] = []
    writer.onError(([error]) => told.push(error.message))
    await assert.rejects(writer.write({ jsonrpc: '2.0' }), /the pipe is closed/)
    await new Promise(setImmediate)
    assert.deepEqual(told, ['the pipe is closed'])
  })
})
