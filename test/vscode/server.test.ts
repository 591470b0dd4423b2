import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { until } from '../host/poll.ts'
import { descendants } from '../host/processes.ts'
import { hover, inside, open, problems, revert } from './manuscript.ts'

describe('the server', () => {
  afterEach(revert)

  it('answers again after it was restarted by command', async () => {
    const { document } = await open()
    await hover(document, inside(document, '@lantern2020'))
    await vscode.commands.executeCommand('citewright.restartServer')
    assert.match(await hover(document, inside(document, '@lantern2020')), /Lantern/)
  })

  it('comes back when it dies, and knows what was typed and not saved', async function () {
    const servers = (): number[] => descendants(process.pid, /dist\/server\.cjs/)
    const editor = await open()
    const { document } = editor
    await editor.edit((builder) => builder.insert(document.lineAt(document.lineCount - 1).range.end, '\n\nSeen before [@gone1999].'))
    await problems(document, 'the unknown key', (found) => found.some((one) => one.includes('gone1999')))
    const [dying, ...others] = servers()
    if (dying === undefined) return this.skip()
    assert.deepEqual(others, [])
    process.kill(dying, 'SIGKILL')
    await until('another server', () => servers().some((pid) => pid !== dying))
    assert.match(await hover(document, inside(document, '@lantern2020')), /Lantern/)
    await editor.edit((builder) => builder.insert(document.lineAt(0).range.start, 'Seen elsewhere [@lost1998].\n\n'))
    const found = await problems(document, 'both unknown keys', (all) => ['gone1999', 'lost1998'].every((key) => all.some((one) => one.includes(key))))
    assert.ok(found.length > 2, 'the other problems are there too')
  })
})
