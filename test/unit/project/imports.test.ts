import assert from 'node:assert/strict'
import { importsOf, sources } from './sources.ts'

/** The rooms of the project by the beginning of their paths, the most particular first. */
const rooms = {
  client: /^client\/src\//,
  protocol: /^server\/src\/protocol\.ts$/,
  lsp: /^server\/src\/lsp\//,
  cli: /^server\/src\/cli\//,
  host: /^server\/src\/host\//,
  tools: /^server\/src\/tools\//,
  mcp: /^server\/src\/mcp\//,
  config: /^server\/src\/config\//,
  entries: /^server\/src\/[\w.]+$/,
  'engine/text': /^server\/src\/engine\/text\//,
  'engine/vocabulary': /^server\/src\/engine\/vocabulary\//,
  'engine/statistics': /^server\/src\/engine\/statistics\//,
  'engine/manuscripts': /^server\/src\/engine\/manuscripts\//,
  'engine/corpus': /^server\/src\/engine\/corpus\//,
  'engine/word': /^server\/src\/engine\/word\//,
  'engine/references': /^server\/src\/engine\/references\//,
  'engine/judging': /^server\/src\/engine\/judging\//,
  'engine/wording': /^server\/src\/engine\/wording\//,
  'engine/checks': /^server\/src\/engine\/checks\//,
  'engine/writing': /^server\/src\/engine\/writing\//,
  'engine/evidence': /^server\/src\/engine\/evidence\//,
  'engine/plot': /^server\/src\/engine\/plot\//,
  'engine/result': /^server\/src\/engine\/result\.ts$/,
  'engine/index': /^server\/src\/engine\/index\.ts$/,
} satisfies Record<string, RegExp>
type Room = keyof typeof rooms

const readers: Room[] = ['engine/text', 'engine/vocabulary', 'engine/statistics']
const libraries: Room[] = [...readers, 'engine/manuscripts', 'engine/corpus', 'engine/references', 'engine/result']
const judges: Room[] = [...libraries, 'engine/judging', 'engine/wording', 'engine/checks']

/** What each room may import beside itself. Packages are named; `node:` stands for all that Node brings. */
const allowed: Record<Room, readonly string[]> = {
  client: ['protocol', 'vscode', 'vscode-languageclient', 'vscode-languageclient/node', 'vscode-languageclient/browser'],
  protocol: [],
  config: ['engine/checks', 'engine/manuscripts', 'engine/wording', 'engine/result'],
  tools: ['engine/index', ...judges],
  mcp: ['tools', 'engine/corpus', '@modelcontextprotocol/sdk/server/index.js', '@modelcontextprotocol/sdk/server/stdio.js', '@modelcontextprotocol/sdk/types.js'],
  lsp: ['protocol', 'config', 'tools', 'engine/index', 'engine/word', 'engine/writing', 'engine/evidence', 'engine/plot', ...judges, 'vscode-languageserver', 'vscode-languageserver-textdocument'],
  cli: ['config', 'host', 'mcp', 'engine/index', 'engine/word', 'engine/writing', 'engine/evidence', ...judges, 'package.json', 'node:'],
  host: ['engine/index', ...libraries, 'fflate', 'picomatch', 'unpdf', 'node:'],
  entries: ['lsp', 'cli', 'host', 'entries', 'protocol', 'vscode-languageserver/node', 'vscode-languageserver/browser'],
  'engine/text': readers,
  'engine/vocabulary': readers,
  'engine/statistics': [...readers, '@stdlib/math-base-special-betainc', '@stdlib/math-base-special-erfc', '@stdlib/math-base-special-gammainc'],
  'engine/manuscripts': [...readers, 'yaml'],
  'engine/corpus': [...readers, 'engine/manuscripts', 'saxes', 'yaml'],
  'engine/word': ['engine/text', 'engine/manuscripts', 'engine/corpus'],
  'engine/references': ['engine/text', 'engine/corpus', 'engine/result', '@citation-js/core', '@citation-js/plugin-csl', 'yaml'],
  'engine/judging': [...readers, 'engine/manuscripts', 'engine/corpus', 'engine/result'],
  'engine/wording': [...readers, 'engine/corpus', 'engine/references', 'engine/judging'],
  'engine/checks': judges,
  'engine/writing': ['engine/index', ...judges],
  'engine/evidence': ['engine/index', ...judges, 'yaml'],
  'engine/plot': [],
  'engine/result': [],
  'engine/index': judges,
}

describe('import directions', () => {
  const files = sources('client/src', 'server/src')

  for (const room of Object.keys(rooms) as Room[]) {
    it(`${room} imports nothing that it must not know`, () => {
      const inside = files.filter(({ path }) => roomOf(path) === room)
      assert.ok(inside.length > 0, 'The room is there.')
      assert.deepEqual(inside.flatMap(file => importsOf(file).filter(imported => !mayImport(room, imported)).map(imported => `${file.path} imports ${imported}`)), [])
    })
  }

  it('every file has its room', () => {
    assert.deepEqual(files.map(({ path }) => path).filter(path => roomOf(path) === undefined), [])
  })

  it('client and server share types and the names of messages, nothing that runs', () => {
    const [protocol] = files.filter(({ path }) => roomOf(path) === 'protocol')
    const exported = [...protocol!.text.matchAll(/^export (?!interface\b|type\b).*/gm)].map(([line]) => line)
    assert.deepEqual(exported.filter(line => !/^export const \w+ = '[\w/-]+'$/.test(line)), [])
  })

  it('the engine knows neither Node nor editors, and the front ends do not know each other', () => {
    const forbidden: [Room, string][] = [
      ['lsp', 'server/src/cli/main.ts'], ['cli', 'server/src/lsp/server.ts'], ['client', 'server/src/engine/index.ts'], ['host', 'server/src/lsp/server.ts'], ['host', 'server/src/engine/judging/claim.ts'],
      ['engine/index', 'node:fs'], ['engine/index', 'server/src/host/nodeHost.ts'], ['engine/checks', 'vscode'], ['engine/corpus', 'node:path'], ['engine/statistics', 'server/src/engine/judging/claim.ts'],
      ['engine/judging', 'server/src/engine/checks/check.ts'], ['engine/text', 'server/src/engine/corpus/study.ts'], ['engine/manuscripts', 'server/src/engine/corpus/corpus.ts'], ['engine/corpus', 'server/src/engine/judging/claim.ts'],
    ]
    assert.deepEqual(forbidden.filter(([room, imported]) => mayImport(room, imported)), [])
  })

  it('inside judging, each floor stands on those below it', () => {
    const folder = 'server/src/engine/judging/'
    const shared = ['claim.ts', 'judgement.ts', 'handChecks.ts']
    const floors: Record<string, readonly string[]> = {
      comparing: [], citations: [], reach: ['comparing'], candidates: ['comparing'], rules: ['candidates', 'comparing'], weighing: ['rules', 'candidates', 'comparing'],
    }
    const floorOf = (path: string): string => path.slice(folder.length).split('/')[0]!
    const inside = files.filter(({ path }) => path.startsWith(folder) && floorOf(path) in floors)
    assert.deepEqual(new Set(inside.map(({ path }) => floorOf(path))), new Set(Object.keys(floors)), 'Every floor is there.')
    const breaking = inside.flatMap(file => importsOf(file).filter(imported => imported.startsWith(folder))
      .filter(imported => ![floorOf(file.path), ...floors[floorOf(file.path)]!, ...shared].includes(floorOf(imported)))
      .map(imported => `${file.path} imports ${imported}`))
    assert.deepEqual(breaking, [])
  })

  it('no source reaches for the network but those that are asked to', () => {
    // What the user turns on; see docs/network.md.
    const network = 'server/src/host/network/'
    const forbidden = /^(?:node:)?(?:https?|http2|net|tls|dgram|dns|inspector|undici|axios|node-fetch|got|ws)(?:\/|$)/
    const calls = /(?<![\w.'"`-])fetch\(|new (?:XMLHttpRequest|WebSocket|EventSource)\b|navigator\.sendBeacon/
    const reaching = sources('client/src', 'server/src', 'server/corpus').flatMap(file => [
      ...importsOf(file).filter(imported => forbidden.test(imported)).map(imported => `${file.path} imports ${imported}`),
      ...file.text.split('\n').filter(line => calls.test(line) && !file.path.startsWith(network) && !/^\s*(?:\/\/|\*|\/\*)/.test(line)).map(line => `${file.path}: ${line.trim()}`),
    ])
    assert.deepEqual(reaching, [])
  })
})

function roomOf(path: string): Room | undefined {
  return (Object.keys(rooms) as Room[]).find(room => rooms[room].test(path))
}

function mayImport(room: Room, imported: string): boolean {
  const target = roomOf(imported) ?? (imported.startsWith('node:') ? 'node:' : imported)
  return target === room || allowed[room].includes(target)
}
