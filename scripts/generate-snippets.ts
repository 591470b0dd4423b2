/**
 * Writes the snippets of the bundled studies and of reported statistics into snippets/, which are committed. Run after the corpus step.
 *
 *   node scripts/generate-snippets.ts            write them
 *   node scripts/generate-snippets.ts --check    fail where the committed ones are not what would be written
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Study } from '../server/src/engine/corpus/study.ts'
import { formatReferences } from '../server/src/engine/references/formatReferences.ts'
import type { ReferenceFormat } from '../server/src/engine/references/rendering.ts'
import { authorNames, studyLabel, yearOf } from '../server/src/engine/references/studyLabel.ts'
import { loadBundledStudies } from '../server/src/host/bundledCorpus.ts'
import { loadStyle } from '../server/src/host/citationStyles.ts'
import { statisticSnippets } from './statisticSnippets.ts'

interface Snippet { prefix: string | string[], body: string, description: string }
type Snippets = Record<string, Snippet>

const referenceStyles = { apa: 'APA', vancouver: 'Vancouver', ama: 'AMA' }
const folder = new URL('../snippets/', import.meta.url)

const studies = loadBundledStudies().filter(study => study.confirmed).sort((a, b) => a.key < b.key ? -1 : 1)
const files: Record<string, Snippets> = {
  'citations.json': { ...Object.fromEntries(studies.map(citationSnippet)), ...await referenceSnippets(studies, 'markdown') },
  'references.json': await referenceSnippets(studies, 'text'),
  'statistics.json': statisticSnippets,
}

const stale = Object.entries(files).filter(([name, snippets]) => contentOf(name) !== textOf(snippets)).map(([name]) => name)
if (process.argv.includes('--check')) {
  for (const name of stale) console.error(`snippets/${name} is not up to date: run npm run snippets.`)
  process.exitCode = stale.length > 0 ? 1 : 0
} else {
  mkdirSync(folder, { recursive: true })
  for (const name of stale) writeFileSync(new URL(name, folder), textOf(files[name]!))
}

function citationSnippet(study: Study): [string, Snippet] {
  const firstAuthor = authorNames(study.csl)[0]
  const words = [firstAuthor, yearOf(study.csl)].filter(Boolean).join(' ')
  return [`${study.key}: citation`, { prefix: [study.key, ...words ? [words] : []], body: escapeSnippet(`[@${study.key}]`), description: describe(study) }]
}

async function referenceSnippets(studies: Study[], format: ReferenceFormat): Promise<Snippets> {
  const snippets: Snippets = {}
  for (const [name, title] of Object.entries(referenceStyles)) {
    const style = loadStyle(name)
    if (!style.ok) throw new Error(style.message)
    for (const study of studies) {
      // Each is inserted by itself, so none takes a letter after its year for the sake of the others.
      const references = await formatReferences([study], { style: style.value, format })
      if (!references.ok) throw new Error(references.message)
      snippets[`${study.key}: reference, ${title}`] = { prefix: `${study.key}-${name}`, body: escapeSnippet(references.value[0]!), description: describe(study) }
    }
  }
  return snippets
}

function describe(study: Study): string {
  const warnings = [...study.status ? [study.status.replaceAll('-', ' ')] : [], ...study.authorsComplete ? [] : ['author list incomplete']]
  return `${studyLabel(study)}. ${study.csl.title ?? ''}${warnings.length > 0 ? ` (${warnings.join(', ')})` : ''}`
}

/** What the snippet syntax of VS Code would read as a placeholder. */
function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}

function textOf(snippets: Snippets): string {
  return `${JSON.stringify(snippets, null, 2)}\n`
}

function contentOf(name: string): string | null {
  const file = new URL(name, folder)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}
