import { parseDocument } from 'yaml'
import type { Span } from '../../text/span.ts'
import type { Manuscript } from '../manuscript.ts'

/**
 * The front matter of a Markdown text: title, DOI, bibliography, style and language, as Pandoc and Quarto name them.
 * Broken YAML gives what can be read of it.
 */
export function readFrontMatter(text: string, span: Span | null): Manuscript['metadata'] {
  const fields = span ? readYaml(text.slice(span.start, span.end)) : {}
  const metadata: Manuscript['metadata'] = { bibliography: strings(fields['bibliography']), includes: [] }
  const title = string(fields['title'])
  const doi = string(fields['doi'] ?? fields['DOI'])
  const csl = string(fields['csl'])
  const language = string(fields['lang'] ?? fields['language'])
  if (title) metadata.title = title
  if (doi) metadata.doi = doi
  if (csl) metadata.csl = csl
  if (language) metadata.language = language
  return metadata
}

function readYaml(frontMatter: string): Record<string, unknown> {
  const body = frontMatter.replace(/^\uFEFF?---[ \t]{0,100}\r?\n/, '').replace(/(?:---|\.\.\.)[ \t]{0,100}$/, '')
  try {
    const value: unknown = parseDocument(body, { logLevel: 'silent', uniqueKeys: false, strict: false }).toJS({ maxAliasCount: 100 })
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Record<string, unknown> : {}
  } catch {
    // Only an alias bomb or a document of several parts comes here.
    return {}
  }
}

function string(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

function strings(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap((entry) => string(entry) ?? [])
  const single = string(value)
  return single ? [single] : []
}
