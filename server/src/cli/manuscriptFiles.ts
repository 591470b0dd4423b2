import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { CliError } from './cliError.ts'

/** Files that are manuscripts when a folder is searched. A file that is named is read whatever its name. */
const manuscriptName = /\.(?:md|markdown|qmd|rmd|txt|tex)$/i
const skipped = new Set(['node_modules'])

/** The files behind the operands: files as named, folders searched through. Throws a `CliError` for what does not exist. */
export async function manuscriptFiles(operands: string[]): Promise<string[]> {
  const files: string[] = []
  for (const operand of operands) {
    const stats = await stat(operand).catch(() => null)
    if (stats === null) throw new CliError(`${operand}: there is no such file or folder`)
    if (!stats.isDirectory()) files.push(operand)
    else {
      const found = await search(operand, new Set())
      if (found.length === 0) throw new CliError(`${operand}: no Markdown, plain text or LaTeX file was found in this folder`)
      files.push(...found)
    }
  }
  return [...new Set(files)]
}

/** Manuscripts in a folder and the folders in it, in alphabetical order; a folder that links back to one above is entered once. */
async function search(folder: string, entered: Set<string>): Promise<string[]> {
  const place = await realpath(folder)
  if (entered.has(place)) return []
  entered.add(place)
  const files: string[] = []
  for (const name of (await readdir(folder)).sort()) {
    if (name.startsWith('.') || skipped.has(name)) continue
    const path = join(folder, name)
    const stats = await stat(path).catch(() => null)
    if (stats?.isDirectory()) files.push(...await search(path, entered))
    else if (stats?.isFile() && manuscriptName.test(name)) files.push(path)
  }
  return files
}
