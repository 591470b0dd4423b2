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

/** Files in which a book names its chapters, by Quarto and by bookdown. */
export const chapterFiles = ['_quarto.yml', '_quarto.yaml', '_bookdown.yml']

/**
 * The files of a book in order, as they are written there: the chapters, parts and appendices of Quarto's `book`, or bookdown's
 * `rmd_files`. Broken YAML, and a project that is no book, name none.
 */
export function projectChapters(text: string): string[] {
  try {
    const project: unknown = parse(text, { logLevel: 'silent', uniqueKeys: false, strict: false, maxAliasCount: 100 })
    const book = field(project, 'book')
    const named = [field(book, 'chapters'), field(book, 'appendices'), field(project, 'rmd_files')].flatMap(chapterNames)
    return [...new Set(named)].filter(name => /\.\w{1,8}$/.test(name))
  } catch {
    return []
  }
}

/** A chapter is a name, or a part or an output format with chapters of its own. */
function chapterNames(value: unknown): string[] {
  if (typeof value === 'string') return [value.trim()]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(chapterNames) : []
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()]
  return Array.isArray(value) ? value.flatMap(strings) : []
}
