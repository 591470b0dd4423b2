import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { behind, codeOf, diagnostics, hover, inside, open, problems } from './manuscript.ts'

/** What the fixture manuscript gets wrong, and nothing else. */
const wrong = ['contradicted-statistic: 17 of 24', 'contradicted-statistic: 70.8', 'unknown-citation: lanter2020']
const isWrong = (found: string[]): boolean => found.length === wrong.length && wrong.every((one, i) => found[i]?.replace('@', '').startsWith(one))

describe('reading a manuscript', () => {
  it('shows the card of a cited study', async () => {
    const { document } = await open()
    const card = await hover(document, inside(document, '@lantern2020'))
    for (const part of ['Lantern', '2020', '10.5555/invented.2020.41', '9.4', '3.1']) {
      assert.ok(card.includes(part), `the card says ${part}:\n${card}`)
    }
  })

  it('shows the card of a bundled study', async () => {
    const { document } = await open('bundled.md')
    const card = await hover(document, inside(document, '@feder2014'))
    assert.match(card, /post-traumatic/i)
    assert.match(card, /12\.7/)
  })

  it('says of a figure where it was read; what the study has stands in the problem above the card', async () => {
    const { document } = await open()
    assert.match(await hover(document, inside(document, '70.8')), /Lantern and Quill \(2020\).*read in the full text/)
  })

  it('is silent beside citations and figures', async () => {
    const { document } = await open()
    await hover(document, inside(document, '@lantern2020'))
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, inside(document, 'infusion'))
    assert.deepEqual(hovers, [])
  })

  it('marks what is wrong, just that, and just where it is', async () => {
    const { document } = await open()
    await problems(document, 'the known problems, and no others', isWrong)
  })

  it('names the right value and shows where it was read', async () => {
    const { document } = await open()
    await problems(document, 'the known problems', isWrong)
    const problem = diagnostics(document).find((one) => document.getText(one.range).startsWith('70.8'))
    assert.ok(problem)
    assert.match(problem.message, /54\.2/)
    const place = problem.relatedInformation?.[0]?.location
    assert.ok(place)
    assert.match(place.uri.path, /studies\/lantern2020\.md$/)
    const note = await vscode.workspace.openTextDocument(place.uri)
    assert.match(note.getText(place.range), /13 of 24|54\.2/)
  })

  it('links each problem to its documentation', async () => {
    const { document } = await open()
    await problems(document, 'the known problems', isWrong)
    for (const problem of diagnostics(document)) {
      assert.ok(typeof problem.code === 'object', `${codeOf(problem)} has a link`)
      const { scheme, path, query } = problem.code.target
      assert.deepEqual([scheme, path, query], ['command', 'citewright.openDocs', JSON.stringify([codeOf(problem)])])
    }
  })

  it('checks again as the writer types', async () => {
    const editor = await open()
    const { document } = editor
    await problems(document, 'the known problems', isWrong)
    await editor.edit((edit) => edit.replace(new vscode.Range(inside(document, ' 9.4'), behind(document, ' 9.4')), '4.9'))
    await problems(document, 'a problem about the changed figure', (found) => found.some((one) => one === 'contradicted-statistic: 4.9'))
    await vscode.commands.executeCommand('undo')
    await problems(document, 'the known problems again', isWrong)
  })

  it('follows the severity settings', async () => {
    const { document } = await open()
    await problems(document, 'the known problems', isWrong)
    const settings = vscode.workspace.getConfiguration('citewright')
    try {
      await settings.update('severity', { 'unknown-citation': 'error', 'contradicted-statistic': 'off' }, vscode.ConfigurationTarget.Workspace)
      await problems(document, 'only the unknown citation', (found) => found.length === 1 && found[0]?.startsWith('unknown-citation') === true)
      assert.equal(diagnostics(document)[0]?.severity, vscode.DiagnosticSeverity.Error)
    } finally {
      await settings.update('severity', undefined, vscode.ConfigurationTarget.Workspace)
    }
    await problems(document, 'the known problems again', isWrong)
  })
})
