import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, sources } from '../project/sources.ts'

interface Setting { scope: string, description?: string, markdownDescription?: string }
interface Manifest {
  capabilities: { untrustedWorkspaces: { supported: string, restrictedConfigurations: string[] }, virtualWorkspaces: { supported: string } }
  contributes: { configuration: { properties: Record<string, Setting> } }
}

const { capabilities, contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest
const settings = Object.entries(contributes.configuration.properties)
const words = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8')) as Record<string, string>
const said = ({ description = '', markdownDescription = '' }: Setting): string => `${description} ${markdownDescription}`.replace(/%([\w.-]+)%/g, (_, name: string) => words[name] ?? '')
const client = sources('client/src')

describe('what the extension declares', () => {
  it('limits it in workspaces that are not trusted, and in those without a disk', () => {
    assert.deepEqual([capabilities.untrustedWorkspaces.supported, capabilities.virtualWorkspaces.supported], ['limited', 'limited'])
  })

  it('takes no setting that names a file or a folder from a workspace that is not trusted', () => {
    const naming = settings.filter(([, setting]) => setting.scope === 'resource' && /\b(?:files?|folders?|path)\b|\.csl/i.test(said(setting))).map(([name]) => name)
    assert.ok(naming.includes('citewright.corpus'))
    const harmless = ['citewright.libraryProblems', 'citewright.bundledCorpus', 'citewright.severity']
    assert.deepEqual(naming.filter(name => !capabilities.untrustedWorkspaces.restrictedConfigurations.includes(name) && !harmless.includes(name)), [])
  })

  it('takes no setting that opens a connection from any workspace', () => {
    const network = settings.filter(([name]) => /lookUp|zotero/i.test(name))
    assert.ok(network.length >= 4)
    assert.deepEqual(network.filter(([, { scope }]) => scope !== 'application').map(([name]) => name), [])
  })
})

describe('pages in the editor', () => {
  const pages = client.filter(({ text }) => /createWebviewPanel|WebviewViewProvider|CustomTextEditorProvider/.test(text))

  it('are known', () => assert.ok(pages.length > 0))

  for (const { path, text } of pages) {
    it(`let in nothing but their own script and style: ${path}`, () => {
      const policy = /const policy = `([^`]*)`/.exec(text)?.[1] ?? ''
      assert.match(policy, /^default-src 'none';/)
      assert.doesNotMatch(policy, /unsafe|\*|https?:|data:|blob:|connect-src|img-src|frame-src/)
      assert.match(policy, /script-src 'nonce-\$\{nonce\}'/)
      assert.match(policy, /base-uri 'none'/)
      assert.match(policy, /form-action 'none'/)
      assert.match(text, /http-equiv="Content-Security-Policy" content="\$\{policy\}"/)
    })
  }

  it('make no markup of text', () => {
    const markup = /\b(?:innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|DOMParser|srcdoc)\b|document\.write|\beval\(|new Function\(/
    assert.deepEqual(sources('webview', 'client/src').filter(({ text }) => markup.test(text)).map(({ path }) => path), [])
  })

  it('and cards are trusted with no command but those that open another card, or ask the writer what was checked', () => {
    const trusted = client.flatMap(({ text }) => [...text.matchAll(/isTrusted[:=]\s*([^\n]*)/g)].map(match => match[1]))
    assert.deepEqual(trusted, ["{ enabledCommands: ['citewright.openCard', 'citewright.checkByHand'] }, supportHtml: false },"])
  })
})
