import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A file to read; `named` says whether the user named it rather than a folder around it. */
export interface ListedFile { path: string, named: boolean }

/** A library of more files is a whole disk, named by mistake. */
const mostFiles = 20_000

/**
 * The files behind paths: each file named, and those in each folder named and in the folders below whose name `wanted` takes, in
 * alphabetical order. Hidden folders and `node_modules` are left out; a file or folder reached twice, by a link for instance, is
 * listed once. A path that leads nowhere is listed as it is.
 */
export async function listFiles(paths: readonly string[], wanted: (name: string) => boolean): Promise<ListedFile[]> {
  const files: ListedFile[] = []
  const seen = new Set<string>()

  async function visit(path: string, named: boolean): Promise<void> {
    const [real, stats] = await Promise.all([realpath(path), stat(path)]).catch(() => [path, null] as const)
    if (seen.has(real) || files.length >= mostFiles) return
    seen.add(real)
    if (stats?.isDirectory()) await visitFolder(path)
    else if (named || stats?.isFile()) files.push({ path, named })
  }

  async function visitFolder(path: string): Promise<void> {
    const entries = await readdir(path, { withFileTypes: true }).catch(() => [])
    for (const entry of entries.sort((a, b) => a.name < b.name ? -1 : 1)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      if (!entry.isFile() || wanted(entry.name)) await visit(join(path, entry.name), false)
    }
  }

  for (const path of paths) await visit(path, true)
  return files
}
