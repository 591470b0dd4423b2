import { readFile, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import picomatch from 'picomatch'
import { projectBibliographies, projectFiles } from '../engine/manuscripts/projectFile.ts'
import { listFiles, type ListedFile } from './listFiles.ts'

/** Folders of a workspace in which papers are looked for without being told. */
const conventional = ['papers', 'references']

/**
 * The files behind paths of which any may be a glob pattern ("papers/**\/*.pdf"). A path that exists is taken as it stands, whatever characters
 * it has. What a pattern finds was not named: a PDF among it belongs to the study that it is named after.
 */
export async function listLibrary(paths: readonly string[], wanted: (name: string) => boolean): Promise<ListedFile[]> {
  const seen = new Set<string>()
  const files: ListedFile[] = []
  for (const path of paths) {
    const { base, pattern } = await readPattern(path)
    const matches = pattern === null ? () => true : picomatch(pattern, { nocase: process.platform === 'win32' })
    for (const file of await listFiles([base], wanted)) {
      if (seen.has(file.path) || !matches(slashes(relative(base, file.path)))) continue
      seen.add(file.path)
      files.push(pattern === null ? file : { path: file.path, named: false })
    }
  }
  return files
}

/** The file or folder that is to be watched for a path or a pattern. */
export function watchedPath(path: string): string {
  const { base, isGlob } = picomatch.scan(slashes(path))
  return isGlob ? resolve(base) : path
}

/** The folders of a workspace that hold papers by convention, as far as they are there. */
export async function conventionalFolders(workspace: string): Promise<string[]> {
  const paths = conventional.map(name => join(workspace, name))
  const present = await Promise.all(paths.map(async path => (await stat(path).catch(() => null))?.isDirectory() === true))
  return paths.filter((_, i) => present[i])
}

/**
 * The bibliography files that the project of a manuscript names, seen from the project file: the nearest one of `_quarto.yml` and `myst.yml` in the
 * folders from the manuscript's up to the workspace's.
 */
export async function bibliographiesOfProject(manuscript: string, workspace: string): Promise<{ folder: string, names: string[] }> {
  for (let folder = dirname(manuscript); ; folder = dirname(folder)) {
    for (const name of projectFiles) {
      const text = await readFile(join(folder, name), 'utf8').catch(() => null)
      if (text !== null) return { folder, names: projectBibliographies(text) }
    }
    if (folder === workspace || folder === dirname(folder) || !folder.startsWith(workspace)) return { folder, names: [] }
  }
}

async function readPattern(path: string): Promise<{ base: string, pattern: string | null }> {
  const { base, glob, isGlob } = picomatch.scan(slashes(path))
  if (!isGlob || await stat(path).catch(() => null) !== null) return { base: path, pattern: null }
  return { base: resolve(base), pattern: glob }
}

function slashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path
}
