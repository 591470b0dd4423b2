import assert from 'node:assert/strict'
import type { Connection } from 'vscode-languageserver'
import { sayIn } from '../../../server/src/engine/wording/say.ts'
import { Complaints } from '../../../server/src/lsp/complaints.ts'

describe('complaints', () => {
  it('are said once each, and a fault is logged each time', () => {
    const logged: string[] = []
    const shown: string[] = []
    const connection = { console: { error: (message: string) => logged.push(message) }, sendNotification: (_: unknown, { message }: { message: string }) => shown.push(message) } as unknown as Connection
    const complaints = new Complaints(connection, sayIn('en'))
    complaints.mistake('citewright.json: no such style')
    complaints.fault(new TypeError('of one sentence'))
    complaints.mistake('citewright.json: no such style')
    complaints.fault(new TypeError('of another'))
    assert.deepEqual(shown.map(message => message.slice(0, 40)), ['Citewright: citewright.json: no such sty', 'Citewright: A sentence could not be chec'])
    assert.match(logged.join('\n'), /analysis: TypeError: of one sentence\n[\s\S]*analysis: TypeError: of another/)
  })
})
