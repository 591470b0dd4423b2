import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, isAbsolute, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Study } from '../engine/corpus/study.ts'
import type { ReferenceFormat } from '../engine/references/rendering.ts'
import type { Citable } from '../engine/references/studyLabel.ts'
import { loadBundledStudies } from './bundledCorpus.ts'
import { dataFile } from './dataFile.ts'
import { formatInWorker } from './formatting.ts'
import { readCorpus } from './readCorpus.ts'
import { readText } from './readText.ts'

/** The machine as the language server sees it, on Node. What each member does is said in `lsp/host.ts`. */
export const nodeHost = {
  async bundledStudies(): Promise<Study[]> {
    return loadBundledStudies()
  },

  async bundledReferences(): Promise<Map<string, string>> {
    const json = await readFile(dataFile('references.json'), 'utf8').catch(() => '{}')
    return new Map(Object.entries(JSON.parse(json) as Record<string, string>))
  },

  readCorpus,

  async readText(path: string): Promise<string | null> {
    return readText(path)
  },

  async formatReferences(works: Citable[], { style, locale, format }: { style: string, locale: string, format: ReferenceFormat }): Promise<string[]> {
    const result = await formatInWorker(works, style, locale, format)
    if (!result.ok) throw new Error(result.message)
    return result.value
  },

  pathOf(uri: string): string | null {
    try {
      return fileURLToPath(uri)
    } catch {
      return null
    }
  },

  uriOf: (path: string): string => pathToFileURL(path).href,

  parentOf: (path: string): string => dirname(path),

  resolvePath(folder: string | null, path: string): string | null {
    // A manuscript from elsewhere may name a bibliography; opening one on another machine would tell that machine of the reader.
    if (/^(?:[A-Za-z][A-Za-z0-9+.-]{1,30}:\/\/|\\\\|\/\/)/.test(path)) return null
    if (path === '~' || path.startsWith('~/')) return resolve(homedir(), `.${path.slice(1)}`)
    if (isAbsolute(path)) return resolve(path)
    return folder === null ? null : resolve(folder, path)
  },
}
