import { parse } from 'yaml'

/** Files in which a project names what holds for all its manuscripts, by Quarto and by MyST. */
export const projectFiles = ['_quarto.yml', '_quarto.yaml', 'myst.yml', 'myst.yaml']

/**
 * The bibliography files that a project file names, as they are written there: under `bibliography` at the top (Quarto), under `book` or
 * `website`, or under `project` (MyST). Broken YAML names none.
 */
export function projectBibliographies(text: string): string[] {
  try {
    const project: unknown = parse(text, { logLevel: 'silent', uniqueKeys: false, strict: false, maxAliasCount: 100 })
    const found = [project, field(project, 'project'), field(project, 'book'), field(project, 'website')].map(part => field(part, 'bibliography'))
    return [...new Set(found.flatMap(strings))]
  } catch {
    return []
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()]
  return Array.isArray(value) ? value.flatMap(strings) : []
}
