import assert from 'node:assert/strict'
import { markdown, plainText } from '../../../../server/src/lsp/cards/markup.ts'

describe('Markdown of data', () => {
  const harmless: [string, string, string][] = [
    ['links', '[run](command:workbench.action.quit)', '\\[run\\](command:workbench.action.quit)'],
    ['pictures', '![x](https://a.test/t.png)', '!\\[x\\](https\\:\\/\\/a.test/t.png)'],
    ['HTML', '<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)>'],
    ['entities', '&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['code', '`rm`', '\\`rm\\`'],
    ['emphasis', '*a* _b_ ~c~', '\\*a\\* \\_b\\_ \\~c\\~'],
    ['addresses', 'see http://a.test and WWW.a.test', 'see http\\:\\/\\/a.test and WWW\\.a.test'],
    ['e-mail addresses', 'me@a.test', 'me\\@a.test'],
    ['icons', '$(zap)', '\\$(zap)'],
    ['headings', '# one', '\\# one'],
    ['quotes', '> one', '\\> one'],
    ['list marks', '- one', '\\- one'],
    ['numbered lists', '1. one', '1\\. one'],
    ['tables', 'a | b', 'a \\| b'],
    ['line breaks', 'a\n\n# b\r\n- c', 'a # b - c'],
    ['backslashes before markup', '\\[a](b)', '\\\\\\[a\\](b)'],
  ]
  for (const [what, data, expected] of harmless) {
    it(`has no ${what}`, () => assert.equal(markdown.text(data), expected))
  }

  it('has no control characters, invisible characters and marks that turn the direction', () => {
    assert.equal(markdown.text('a\u0000b\u202ecba\u2066\u200b\ufeff\u001b[31m'), 'a bcba \\[31m')
  })

  it('leaves statistics as they are', () => {
    const data = 'OR 28.94, 95% CI 3.45 to 242.57; p > .002 (n = 17/31), −4.1; $400 & more!'
    assert.equal(markdown.text(data), data)
  })
})

describe('links', () => {
  it('lead to web pages and files', () => {
    assert.equal(markdown.link('doi.org/10.1/x', 'https://doi.org/10.1/x'), '[doi.org/10.1/x](https://doi.org/10.1/x)')
    assert.equal(markdown.link('note', 'file:///a/b.md#L3'), '[note](file:///a/b.md#L3)')
  })

  for (const address of ['command:workbench.action.quit', 'javascript:alert(1)', 'data:text/html,x', 'vscode://x', 'not an address', '']) {
    it(`never lead to ${address || 'nothing'}`, () => assert.equal(markdown.link('here', address), 'here'))
  }

  it('cannot be broken out of', () => {
    assert.equal(markdown.link('a](command:x)', 'https://a.test/x) [y](command:z'), '[a\\](command:x)](https://a.test/x%29%20%5by%5d%28command:z)')
  })
})

describe('plain text', () => {
  it('shows data as it is and addresses behind their label', () => {
    assert.equal(plainText.text('[a]*b*\n'), '[a]*b*')
    assert.equal(plainText.link('PubMed', 'https://pubmed.test/1/'), 'PubMed <https://pubmed.test/1/>')
  })
})
