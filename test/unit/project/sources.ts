import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const root = fileURLToPath(new URL('../../..', import.meta.url))

/** A file of the project's own code, by its path from the root. */
export interface SourceFile { path: string, text: string }

/** The source files of some folders, in order. */
export function sources(...folders: string[]): SourceFile[] {
  return folders.flatMap(folder => readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(?:ts|mjs|cjs|js)$/.test(entry.name))
    .map(entry => posix.normalize(relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/')))
    .sort()
    .map(path => ({ path, text: readFileSync(join(root, path), 'utf8') })))
}

/** What a file imports: paths from the root for its neighbours, names for packages. */
export function importsOf({ path, text }: SourceFile): string[] {
  return [...text.matchAll(/^(?:import|export)\b[^'"]+?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)|\brequire\('([^']+)'\)/gm)].map(match => {
    const specifier = match.slice(1).find(Boolean)!
    return specifier.startsWith('.') ? posix.join(dirname(path), specifier) : specifier
  })
}
