/**
 * Checks the bundled study notes and compiles them into dist/corpus.json. What is wrong is said with file and line, and nothing is written
 * then.
 *
 *   node server/corpus/compile.ts
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { compileNotes } from '../src/engine/corpus/compileNotes.ts'

const folder = new URL('./', import.meta.url)
const output = new URL('../../dist/corpus.json', import.meta.url)

const paths = readdirSync(folder).filter(name => name.endsWith('.md')).sort()
const { studies, problems } = compileNotes(paths.map(path => ({ path, text: readFileSync(new URL(path, folder), 'utf8') })))

for (const { path, line, message } of problems) console.error(`server/corpus/${path}:${line}: ${message}`)
if (problems.length > 0) process.exit(1)

mkdirSync(new URL('./', output), { recursive: true })
writeFileSync(output, JSON.stringify(studies))
const findings = studies.reduce((sum, study) => sum + study.findings.length, 0)
console.log(`${studies.length} studies with ${findings} findings compiled into dist/corpus.json`)
