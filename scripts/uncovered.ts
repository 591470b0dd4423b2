/**
 * Why branches of the engine are not reached by its tests: `npm run coverage` ends with this. Prints how many branches are of each class, and with `-- --all` every branch with
 * its place and class. Exits with 1 where more are of no class than the number below, which only goes down.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { stripTypeScriptTypes } from 'node:module'
import { root } from '../test/unit/project/sources.ts'

/** How many branches may have neither a class nor a reason of their own. */
const mostUnexplained = 0

interface Place { line: number, column: number | null }
interface Covered { path: string, branchMap: Record<string, { loc: { start: Place, end: Place } }>, b: Record<string, number[]>, f: Record<string, number> }

/** A value that says nothing. */
const nothing = String.raw`(?:null|undefined|false|''|' '|\[\]|\{\}|-1|0|1|Infinity|NaN|new (?:Map|Set)\(\))`

/** What a branch that is never taken looks like, and why it may stay so. The first that fits counts. */
const classes: [name: string, why: string, pattern: RegExp][] = [
  ['empty fallback', 'an index, a group of a pattern or a field may be missing as far as types know; then it counts as nothing', new RegExp(String.raw`^\?\? ${nothing}$`)],
  ['nothing to say', 'one arm of a choice that prints, offers or finds nothing', new RegExp(String.raw`^[?:] ${nothing}$`)],
  ['guard', 'a way out where there is nothing to read, to report or to offer', new RegExp(String.raw`^(?:return(?: ${nothing})?|continue|break)$`)],
  ['other fallback', 'a second source for what a record, a match or a style may lack', /^\?\?/],
  ['optional step', 'a step into what may be missing', /^\?\./],
  ['second condition', 'a condition whose first half decided in every test', /^(?:&&|\|\|)/],
  ['as it is', 'an arm or a way out that passes on what came in', /^(?:[?:]|return) (?!true$)\w+(?:\.length)?$/],
  ['one step more', 'a step over blanks, brackets or marks of one kind, of which no test has several', /^(?:\w+(?:\+\+|--)|return at \+ 1)$/],
  ['full memory', 'what was worked out is let go where more is remembered than ever is in a test; only time depends on it', /^(?:this\.)?#?\w+\.clear\(\)$/],
  ['end without a way', 'the place behind a loop that is left by returning only', /^$/],
  ['last resort', 'what no input is known to throw, caught all the same', /^catch\b/],
]

/** Single branches, by file and text, and why they may stay. */
const places: [file: string, text: string, why: string][] = [
  ['server/src/engine/checks/documentChecks.ts', 'isLost = true', 'problems of a whole document lie in citations and entries; a change of one of these has them found again, and moves none'],
  ['server/src/engine/corpus/groups/unite.ts', 'this.explanations[to]!.add(label)', 'two names that were explained apart are seldom joined later; then the words of both are kept'],
  ['server/src/engine/statistics/context/particulars/gaps.ts', '? at - 1', 'the comma of ", and" belongs to neither side; no test has it where the words between two numbers are parted'],
  ['server/src/engine/statistics/context/particulars/units.ts', 'unit.members.push(at)', 'a number that lies within another belongs to it; the grammar gives hardly any'],
]

const report = join(root, 'coverage/coverage-final.json')
if (!existsSync(report)) {
  console.error('There is no coverage/coverage-final.json: run npm run coverage first.')
  process.exit(2)
}
const all = process.argv.includes('--all')
const counts = new Map<string, number>()
for (const { path, branchMap, b, f } of Object.values(JSON.parse(readFileSync(report, 'utf8')) as Record<string, Covered>)) {
  const lines = readFileSync(path, 'utf8').split('\n')
  for (const [id, [taken]] of Object.entries(b)) {
    if (taken !== 0) continue
    const { start, end } = branchMap[id]!.loc
    const text = textOf(lines, start, end)
    const isPlace = places.some(([file, known]) => file === relative(root, path) && known === text)
    const name = isPlace ? 'by itself' : isWhole(lines, start, end) && (hasOnlyNames(lines) || Object.values(f).some(count => count > 0)) ? 'whole file' : classes.find(([, , pattern]) => pattern.test(text))?.[0] ?? 'not explained'
    counts.set(name, (counts.get(name) ?? 0) + 1)
    if (all) console.log(`${relative(root, path)}:${start.line}  ${name}: ${text.slice(0, 100)}`)
  }
}
const reasons = new Map([['whole file', 'a file of types and names, in which nothing runs, or one whose parts are counted by themselves'], ...classes.map(([name, why]) => [name, why] as const), ['by itself', 'its place is listed here with its reason'], ['not explained', 'to be tested, or to go']])
console.log(`\nBranches of the engine that its tests do not reach: ${[...counts.values()].reduce((sum, count) => sum + count, 0)}`)
for (const [name, why] of reasons) console.log(`${String(counts.get(name) ?? 0).padStart(6)}  ${name}: ${why}`)
const unexplained = counts.get('not explained') ?? 0
if (unexplained > mostUnexplained) {
  console.error(`\n${unexplained} branches are not explained, and ${mostUnexplained} were. Test them, or see them with npm run coverage:why -- --all.`)
  process.exit(1)
}

/** The text of a branch on one line, its braces left out. */
function textOf(lines: readonly string[], start: Place, end: Place): string {
  // A branch that begins where a line ends has the column −1 of the next.
  const part = lines.slice(start.line - 1, end.line).map((line, index, { length }) => line.slice(index === 0 ? Math.max(0, start.column ?? 0) : 0, index === length - 1 ? end.column ?? undefined : undefined)).join(' ')
  return part.replace(/\s+/g, ' ').trim().replace(/^else /, '').replace(/^\{ (.*) \}$/, '$1').replace(/ \}$/, '')
}

/** A branch that is a whole file. */
function isWhole(lines: readonly string[], start: Place, end: Place): boolean {
  return start.line === 1 && end.line >= lines.length - 1
}

/** Whether a file has nothing but types and lists of words. */
function hasOnlyNames(lines: readonly string[]): boolean {
  return stripTypeScriptTypes(lines.join('\n')).replace(/\/\*[\s\S]*?\*\/|\/\/.*|import[^\n]*|export const \w+ = \[[^\]]*\]/g, '').trim() === ''
}
