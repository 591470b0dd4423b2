import assert from 'node:assert/strict'
import type { CodeAction, Diagnostic } from 'vscode-languageserver-protocol'
import { citewright, folderOf } from '../unit/cli/run.ts'
import { pulling, Session } from './support/session.ts'

/** What somebody could write into a library that others use: markup, commands, escapes of terminals, marks that turn or hide text. */
const evil = '[click](command:workbench.action.quit) ![x](https://a.test/t.png) <img src=x onerror=alert(1)> <script>alert(1)</script> `code` &lt;b&gt; $(zap) \u001b]0;owned\u0007\u001b[31mred\u009b2J \u202etxet\u2066 \u200b www.a.test'

/** Characters that a terminal obeys, or that turn or hide the text around them. */
// eslint-disable-next-line no-control-regex -- Control characters are just what is looked for.
const treacherous = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/

const records = [
  { 'id': 'evil2020', 'type': 'article-journal', 'title': `On ${evil}`, 'author': [{ family: `Mal${evil}`, given: evil }], 'issued': { 'date-parts': [[2020]] }, 'container-title': evil, 'DOI': '10.1/x) [y](command:z', 'URL': 'command:x', 'abstract': `${evil} Response fell by 12.5% (17/31). ${evil}` },
  { 'id': `e\u202evil\u001b[31m`, 'type': 'book', 'title': 'Two', 'author': [{ family: 'Poe' }], 'issued': { 'date-parts': [[2021]] } },
]
const manuscript = [
  'Response fell by 12.6% (17/31) [@evil2020].', 'See [@evil2021] and [@evil2020] and [@nobody\u202e2].', '', '# References', '',
  `Mal, A. (2020). On ${evil}. ${evil}, 1(2), 3. https://doi.org/10.1/x`, '',
].join('\n')

describe('hostile text of a library', function () {
  this.timeout(40_000)
  let session: Session
  before(async () => {
    session = await Session.start({ files: { 'evil.json': JSON.stringify(records) }, initializationOptions: { corpus: ['evil.json'], docs: 'file:///docs/checks' }, capabilities: pulling })
    await session.open('a.md', manuscript)
  })
  after(() => session.stop())

  /** Everything that is said of the diagnostics. */
  const wordsOf = ({ message, relatedInformation = [] }: Diagnostic): string[] => [message as string, ...relatedInformation.map(({ message: related }) => related)]

  it('has no control characters and turned text in the messages of diagnostics', async () => {
    const diagnostics = await session.diagnostics('a.md')
    assert.ok(diagnostics.some(({ relatedInformation }) => (relatedInformation?.length ?? 0) > 0), 'a source is quoted')
    for (const words of diagnostics.flatMap(wordsOf)) assert.doesNotMatch(words, treacherous)
  })

  it('leads nowhere from a diagnostic but to the pages of the extension and the workspace', async () => {
    for (const { codeDescription, relatedInformation = [] } of await session.diagnostics('a.md')) {
      assert.match(codeDescription?.href ?? '', /^file:\/\/\/docs\/checks\/[a-z-]+\.md$/)
      for (const { location } of relatedInformation) assert.match(location.uri, /^file:/)
    }
  })

  it('has none in the titles of actions, which run no commands but those of the extension', async () => {
    const actions: CodeAction[] = await session.actions('a.md', { start: { line: 0, character: 0 }, end: { line: 6, character: 0 } })
    assert.ok(actions.length > 0)
    for (const { title, command } of actions) {
      assert.doesNotMatch(title, treacherous)
      assert.match(command?.command ?? 'citewright.', /^citewright\./)
    }
  })

  it('has none in completions and the picker', async () => {
    const completion = await session.complete('a.md', { line: 1, character: 8 })
    assert.ok(completion?.items.length)
    for (const { label, detail = '', documentation } of completion.items) {
      // A key is inserted as it stands.
      if (label.includes('evil2020')) assert.doesNotMatch(label, treacherous)
      assert.doesNotMatch(detail, treacherous)
      assert.equal(documentation, undefined)
    }
  })

  for (const [what, character, line] of [['the card of a study', 34, 0], ['the card of a figure', 19, 0]] as const) {
    it(`is no markup in ${what}`, async () => {
      const card = await session.hoverText('a.md', { line, character })
      assert.notEqual(card, '')
      assert.doesNotMatch(card, treacherous)
      const unescaped = card.replace(/\\./g, '')
      assert.doesNotMatch(unescaped, /<|`|!\[(?!Forest)|&lt;|www\.a|\$\(/)
      for (const [, command] of unescaped.matchAll(/\]\((command:[^?)]*)/g)) assert.equal(command, 'command:citewright.openCard')
    })
  }

  for (const format of ['text', 'json', 'sarif', 'github'] as const) {
    it(`has none in what the command line prints as ${format}`, async () => {
      const folder = folderOf({ 'evil.json': JSON.stringify(records), 'a.md': manuscript })
      const { stdout, stderr } = await citewright(folder, 'check', '--no-bundled-corpus', '--corpus', 'evil.json', '--format', format, 'a.md')
      assert.match(stdout, /12\.6/)
      assert.doesNotMatch(stdout + stderr, treacherous)
    })
  }

  for (const words of [['corpus', '--corpus', 'evil.json', '--no-bundled-corpus'], ['cite', '--corpus', 'evil.json', '--no-bundled-corpus', 'evil2020'], ['extract', 'a.md']]) {
    it(`has none in what citewright ${words[0]} prints`, async () => {
      const folder = folderOf({ 'evil.json': JSON.stringify(records), 'a.md': manuscript })
      const { stdout, stderr } = await citewright(folder, ...words)
      assert.notEqual(stdout, '', stderr)
      assert.doesNotMatch(stdout + stderr, treacherous)
    })
  }
})
