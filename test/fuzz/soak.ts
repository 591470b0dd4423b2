/**
 * Whether the language server keeps its size over a long day: `npm run soak [-- --edits N]`. A writer types, takes back and hovers in the example
 * manuscript, against all bundled studies; what the server holds after collection, compiled code apart, may grow by a twentieth at most.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { randomFrom } from '../bench/support/random.ts'
import { Session, until } from '../rpc/support/session.ts'
import { positionAt } from '../rpc/support/places.ts'
import { root } from '../unit/project/sources.ts'

const { values } = parseArgs({ options: { edits: { type: 'string', default: '10000' } } })
const edits = Number(values.edits)
const hovers = Math.ceil(edits / 10)
const mostGrowth = 0.05
const answer = /^memory (\d+) code (\d+)$/m

const session = await Session.start({
  initializationOptions: { bundledCorpus: true },
  node: ['--expose-gc', '--import', new URL('./sayMemory.ts', import.meta.url).href],
})
const original = readFileSync(join(root, 'docs/example/manuscript.md'), 'utf8')
const random = randomFrom('soak')
await session.open('paper.md', original)

// What is made once and kept, as indices and compiled code are, is there after a fifth of the way.
await write(edits / 5)
const before = await memory()
await write(edits)
const after = await memory()
await session.stop()

const growth = after.data / before.data - 1
console.log(`${edits} edits and ${hovers} hovers: ${megabytes(before.data)} before, ${megabytes(after.data)} after, ${(100 * growth).toFixed(1)} % more (at most ${100 * mostGrowth} %); compiled code ${megabytes(before.code)} before, ${megabytes(after.code)} after.`)
process.exitCode = growth > mostGrowth ? 1 : 0

/** Types letters in random places and takes each back; asks for the problems now and then, and for a card after every tenth edit. */
async function write(count: number): Promise<void> {
  for (let edit = 0; edit < count; edit += 2) {
    const place = positionAt(original, Math.floor(random() * original.length))
    await session.change('paper.md', '7', { start: place, end: place })
    if (edit % 20 === 0) await session.diagnostics('paper.md')
    await session.change('paper.md', '', { start: place, end: { line: place.line, character: place.character + 1 } })
    if (edit % 10 === 0) await session.hover('paper.md', positionAt(original, original.indexOf('[@', Math.floor(random() * original.length / 2)) + 3))
  }
  await session.diagnostics('paper.md')
}

/** What the server holds after collection, in bytes. */
async function memory(): Promise<{ data: number, code: number }> {
  const said = session.logged.length
  session.signal('SIGUSR2')
  const line = await until('the server to say its memory', () => session.logged.slice(said).find(text => answer.test(text)), 20_000)
  const [, all, code] = answer.exec(line)!
  return { data: Number(all) - Number(code), code: Number(code) }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
