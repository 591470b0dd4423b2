import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, isAbsolute, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Namesake } from '../engine/corpus/shelf/namesakes.ts'
import type { SourceProblem, Study } from '../engine/corpus/study.ts'
import type { ListEntries } from '../engine/references/listEntries.ts'
import type { ListOptions } from '../engine/references/referenceLists.ts'
import type { ReferenceFormat } from '../engine/references/rendering.ts'
import type { Citable } from '../engine/references/studyLabel.ts'
import { BackgroundWorker } from './backgroundWorker.ts'
import { loadBundledStudies } from './bundledCorpus.ts'
import { dataFile } from './dataFile.ts'
import { listFiles } from './listFiles.ts'
import { isManuscriptName } from './manuscriptNames.ts'
import { defaultCacheFolder, programStamp } from './library/cachePlace.ts'
import { LibraryReader } from './library/libraryReader.ts'
import { Slices } from './library/slices.ts'
import { bibliographiesOfProject, conventionalFolders, watchedPath } from './libraryPaths.ts'
import { network } from './network/network.ts'
import { readTextFile } from './readText.ts'
import { readWord } from './readWord.ts'

/** Formatting keeps its thread: what takes long is the first time. */
const formatter = new BackgroundWorker()

/** Library files that are open are checked in a thread of their own, so that a large one keeps nobody waiting. */
const checker = new BackgroundWorker()

/** How many checks there were. */
let checks = 0

/** Texts cross to the other thread in pieces of so many characters, so that the copying never takes long. */
const pieceSent = 500_000

/** Notes are looked into for the lines of their findings; in a larger file, in bytes, the beginning must do. */
const largestShown = 4_000_000

/** The machine as the language server sees it, on Node. What each member does is said in `lsp/host.ts`. */
export const nodeHost = {
  bundledStudies: (): Promise<Study[]> => new Promise(resolve => resolve(loadBundledStudies())),

  async bundledReferences(): Promise<Map<string, string>> {
    const json = await readFile(dataFile('references.json'), 'utf8').catch(() => '{}')
    return new Map(Object.entries(JSON.parse(json) as Record<string, string>))
  },

  openLibrary(cacheFolder: string | null | undefined): LibraryReader {
    const folder = cacheFolder === undefined ? defaultCacheFolder() : cacheFolder
    network.keepIn(folder)
    return new LibraryReader(folder === null ? null : { folder, program: programStamp() })
  },

  manuscripts: async (folders: string[]): Promise<string[]> => (await listFiles(folders, isManuscriptName)).filter(file => !file.named).map(file => file.path),
  conventionalFolders,

  bibliographiesOfProject,

  watchedPath,

  async checkLibrary(pieces: Iterable<string>, path: string, namesakes: readonly Namesake[]): Promise<SourceProblem[]> {
    const id = ++checks
    const slices = new Slices()
    let sent = 0
    let text = ''
    for (const piece of pieces) {
      text += piece
      if (text.length < pieceSent) continue
      // Where the thread breaks down, the check itself says so.
      checker.run({ name: 'takeText', id, text }).catch(() => {})
      sent++
      text = ''
      await slices.rest()
    }
    return checker.run({ name: 'checkLibrary', id, sent, text, path, thisYear: new Date().getFullYear(), namesakes })
  },

  async readText(path: string): Promise<string | null> {
    const { text } = await readTextFile(path, largestShown).catch(() => ({ text: null }))
    return text
  },

  readWord,

  formatReferences(works: Citable[], options: { style: string, locale: string, format: ReferenceFormat }): Promise<string[]> {
    // Only what formatting needs crosses to the other thread, not the findings of a study.
    return formatter.run({ name: 'formatReferences', works: works.map(bare), ...options })
  },

  formatListEntries: (groups: Citable[][], options: ListOptions): Promise<ListEntries> =>
    formatter.run({ name: 'formatListEntries', groups: groups.map(group => group.map(bare)), ...options }),

  pathOf(uri: string): string | null {
    try {
      return fileURLToPath(uri)
    } catch {
      return null
    }
  },

  uriOf: (path: string): string => pathToFileURL(path).href,

  parentOf: (path: string): string => dirname(path),

  network,

  resolvePath(folder: string | null, path: string): string | null {
    // A manuscript from elsewhere may name a bibliography; opening one on another machine would tell that machine of the reader.
    if (/^(?:[a-z][a-z0-9+.-]{1,30}:\/\/|\\\\|\/\/)/i.test(path)) return null
    const home = path.replace(/^\$\{userHome\}/, '~')
    if (home === '~' || home.startsWith('~/')) return resolve(homedir(), `.${home.slice(1)}`)
    if (path.includes('${workspaceFolder}')) return folder === null ? null : resolve(path.replaceAll('${workspaceFolder}', folder))
    if (isAbsolute(path)) return resolve(path)
    return folder === null ? null : resolve(folder, path)
  },
}

function bare({ csl, authorsComplete }: Citable): Citable {
  return authorsComplete === undefined ? { csl } : { csl, authorsComplete }
}
