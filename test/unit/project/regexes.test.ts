import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { check, type Diagnostics } from 'recheck'
import ts from 'typescript'
import { root, sources, type SourceFile } from './sources.ts'

interface Pattern { source: string, flags: string, places: string[] }

/** Patterns that are vulnerable in general but not where they stand, with the reason. Keep it empty if you can. */
const excepted: Record<string, string> = {}

/** Enough to find what is worse than linear, as the last test shows; with its defaults the checker takes a minute for patterns with counted repeats. */
const effort = {
  timeout: 20_000, maxIteration: 1, incubationLimit: 1000, maxGeneStringSize: 300, maxFuzzStringSize: 300, maxInitialGenerationSize: 50, maxGenerationSize: 20, crossoverSize: 10, mutationSize: 10,
}

describe('regular expressions', function () {
  this.timeout(180_000)

  it('take time in proportion to their input', async () => {
    const patterns = distinct(sources('server/src', 'client/src').flatMap(literalsIn))
    assert.ok(patterns.length > 100)
    assert.deepEqual(await slow(patterns), [])
  })

  it('take time in proportion to their input also where they are put together from parts', async () => {
    const patterns = distinct(constructed())
    assert.ok(patterns.length > 5)
    assert.deepEqual(await slow(patterns), [])
  })

  it('would be found if they did not', async () => {
    const bad = [
      '\\s+$', '^(\\w+\\s?)*$', '\\d+(?:\\.\\d+)?\\s*%', '(?:a|a)*b', '^\\s*(.*?)\\s*$', '(?<!a)\\s+$', '(?=(a+)+$)b', '(\\w+)\\1+$', '^(?:[a-z]{1,1000}\\s?){1,1000}$', '(?<=[ ,.])\\w+(?: \\w+)*$', '[^()]{1,20000}\\)',
    ]
    assert.equal((await slow(bad.map(source => ({ source, flags: '', places: ['here'] })))).length, bad.length)
  })
})

/** The patterns that are not proved or tested to be linear, with their places. */
async function slow(patterns: readonly Pattern[]): Promise<string[]> {
  const found: string[] = []
  const batch = 40
  for (let at = 0; at < patterns.length; at += batch) {
    await Promise.all(patterns.slice(at, at + batch).map(async ({ source, flags, places }) => {
      if (source in excepted) return
      // The checker does not know "d", which changes nothing about what matches.
      const verdict: Diagnostics = await check(source, flags.replace('d', ''), effort)
      // A busy machine may run out of time; what the checker cannot read would stay unchecked.
      if (verdict.status === 'vulnerable') found.push(`${places.join(', ')}: /${source}/${flags}: ${verdict.complexity.summary}`)
      if (verdict.status === 'unknown' && verdict.error.kind !== 'timeout') found.push(`${places.join(', ')}: /${source}/${flags}: ${verdict.error.kind}`)
    }))
  }
  return found.sort()
}

function literalsIn({ path, text }: SourceFile): Pattern[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: Pattern[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), places: [`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`] })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** Patterns that modules of the server make with `new RegExp` when they are loaded, in a process of its own that listens to the constructor. */
function constructed(): Pattern[] {
  const modules = sources('server/src/engine', 'server/src/lsp', 'server/src/cli').filter(({ text }) => text.includes('new RegExp(')).map(({ path }) => path)
  const script = `
    const made = []
    const Original = RegExp
    globalThis.RegExp = new Proxy(Original, {
      construct(target, [source, flags = ''], newTarget) {
        const place = /server\\/src\\/[\\w./-]+:\\d+/.exec(new Error().stack)?.[0]
        if (place) made.push({ source: String(source), flags, places: [place] })
        return Reflect.construct(target, [source, flags], newTarget)
      },
    })
    for (const module of ${JSON.stringify(modules.map(path => pathToFileURL(join(root, path)).href))}) await import(module)
    console.log(JSON.stringify(made))`
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })) as Pattern[]
}

function distinct(patterns: readonly Pattern[]): Pattern[] {
  const known = new Map<string, Pattern>()
  for (const pattern of patterns) {
    const key = `${pattern.flags}/${pattern.source}`
    const same = known.get(key)
    if (same) same.places.push(...pattern.places)
    else known.set(key, { ...pattern, places: [...pattern.places] })
  }
  return [...known.values()]
}
