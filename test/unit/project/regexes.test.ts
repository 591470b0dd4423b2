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
  // What is slow is told by steps alone, five thousand for a character as with the defaults: by the clock, any pattern is slow on a busy machine.
  incubationTimeout: null, attackTimeout: null, maxAttackStringSize: 30_000, attackLimit: 150_000_000,
}

/** For what was not decided in that time, on a machine that is busy: by itself, with as much as it needs. */
const moreEffort = { ...effort, timeout: 120_000 }

describe('regular expressions', function () {
  this.timeout(600_000)

  it('take time in proportion to their input', async () => {
    const patterns = distinct(sources('server/src', 'client/src', 'webview').flatMap(literalsIn))
    assert.ok(patterns.length > 100)
    assert.deepEqual(await slow(patterns), [])
  })

  it('take time in proportion to their input also where they are put together from parts', async () => {
    const loaded = constructed()
    const places = new Set(loaded.flatMap(pattern => pattern.places))
    const later = sources('server/src', 'client/src', 'webview').flatMap(file => constructedInFunctions(file, places))
    assert.ok(loaded.length > 5 && later.length > 3)
    const patterns = distinct([...loaded, ...later])
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
  const undecided: Pattern[] = []
  // What the checker cannot read or decide would stay unchecked: that is as bad.
  const note = ({ source, flags, places }: Pattern, verdict: Diagnostics): void => {
    if (verdict.status !== 'safe') found.push(`${places.join(', ')}: /${source}/${flags}: ${verdict.status === 'vulnerable' ? verdict.complexity.summary : verdict.error.kind}`)
  }
  const batch = 40
  for (let at = 0; at < patterns.length; at += batch) {
    await Promise.all(patterns.slice(at, at + batch).map(async ({ source, flags, places }) => {
      if (source in excepted) return
      // The checker does not know "d", which changes nothing about what matches.
      const verdict: Diagnostics = await check(source, flags.replace('d', ''), effort)
      if (verdict.status === 'unknown' && verdict.error.kind === 'timeout') undecided.push({ source, flags, places })
      else note({ source, flags, places }, verdict)
    }))
  }
  for (const pattern of undecided) note(pattern, await check(pattern.source, pattern.flags.replace('d', ''), moreEffort))
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
  const modules = sources('server/src').filter(({ text }) => text.includes('new RegExp(')).map(({ path }) => path)
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

/**
 * Patterns that functions make when they are called, and not already while their module is loaded, with a word in the place of everything that is
 * put in: that is text, and escaped.
 */
function constructedInFunctions({ path, text }: SourceFile, loaded: ReadonlySet<string>): Pattern[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: Pattern[] = []
  const visit = (node: ts.Node, inside: boolean): void => {
    if (inside && ts.isNewExpression(node) && node.expression.getText() === 'RegExp') {
      const [source, flags] = node.arguments ?? []
      const place = `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
      if (!loaded.has(place)) found.push({ source: textOf(source, place), flags: flags === undefined ? '' : textOf(flags, place), places: [place] })
    }
    ts.forEachChild(node, child => visit(child, inside || ts.isFunctionLike(node)))
  }
  visit(file, false)
  return found
}

/** What a string or a template says, with a word for each expression in it. */
function textOf(node: ts.Node | undefined, place: string): string {
  const template = node !== undefined && ts.isTaggedTemplateExpression(node) ? node.template : node
  const read = (part: ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail | ts.NoSubstitutionTemplateLiteral): string => template === node ? part.text : part.rawText ?? part.text
  if (template !== undefined && ts.isStringLiteral(template)) return template.text
  if (template !== undefined && ts.isNoSubstitutionTemplateLiteral(template)) return read(template)
  assert.ok(template !== undefined && ts.isTemplateExpression(template), `${place}: a pattern that is made in a function must be a template, so that it can be checked`)
  return read(template.head) + template.templateSpans.map(({ literal }) => `word1${read(literal)}`).join('')
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
