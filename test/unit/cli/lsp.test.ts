import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { program } from './run.ts'

describe('citewright lsp --stdio', function () {
  this.timeout(30_000)

  it('answers as a language server', async () => {
    const server = spawn(process.execPath, [program, 'lsp', '--stdio'], { env: { ...process.env, NODE_NO_WARNINGS: '1' } })
    try {
      const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {}, initializationOptions: { bundledCorpus: false } } })
      server.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`)
      let answer = ''
      server.stdout.setEncoding('utf8')
      while (!answer.includes('"capabilities"')) answer += String(await once(server.stdout, 'data'))
      assert.match(answer, /^Content-Length: \d+\r\n/)
      assert.match(answer, /"hoverProvider"/)
    } finally {
      server.kill()
    }
  })
})
