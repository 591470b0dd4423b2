import { formatListEntries, type ListEntries } from '../engine/references/listEntries.ts'
import type { ListOptions } from '../engine/references/referenceLists.ts'
import { formatReferences } from '../engine/references/formatReferences.ts'
import type { ReferenceFormat } from '../engine/references/rendering.ts'
import { findStyle, type CitationStyle } from '../engine/references/citationStyle.ts'
import { failure, success, type Result } from '../engine/result.ts'
import type { Citable } from '../engine/references/studyLabel.ts'
import type { Namesake } from '../engine/corpus/shelf/namesakes.ts'
import { checkLibrary } from '../engine/corpus/library/checkLibrary.ts'
import type { SourceProblem, Study } from '../engine/corpus/study.ts'
import { decodeText } from './decodeText.ts'
import type { Files } from './files.ts'
import { isManuscriptName } from './manuscriptNames.ts'
import { unpackWord, type UnpackedWord } from './unpackWord.ts'
import { parentUri, resolveUri } from './uris.ts'
import { listVirtualFiles } from './virtualCorpus.ts'
import { openVirtualLibrary } from './virtualLibrary.ts'

/**
 * The machine as the language server sees it in a browser: paths are URIs, and everything is read through the editor. `data` is the
 * folder that the build fills. What each member does is said in `lsp/host.ts`.
 */
export function virtualHost(files: Files, data: string) {
  async function readText(uri: string): Promise<string | null> {
    const bytes = await files.read(uri)
    return bytes === null ? null : decodeText(bytes).text
  }

  async function readData(name: string): Promise<string> {
    const text = await readText(`${data}/${name}`)
    if (text === null) throw new Error(`${name} is missing from this installation.`)
    return text
  }

  async function loadStyle(nameOrFile: string): Promise<Result<CitationStyle>> {
    if (/\.csl$/i.test(nameOrFile)) {
      const xml = await readText(nameOrFile)
      return xml === null ? failure(`The citation style ${nameOrFile} cannot be read.`) : success({ name: nameOrFile, xml })
    }
    const entry = findStyle(nameOrFile)
    if (!entry.ok) return entry
    const { name, csl } = entry.value
    if (csl === null) return success({ name, xml: null })
    const xml = await readData(`styles/${csl}.csl`)
    // citation-js knows no British English, whose quotation marks and dates several journals want.
    return success(xml.includes('default-locale="en-GB"') ? { name, xml, locales: { 'en-GB': await readData('styles/locale-en-GB.csl') } } : { name, xml })
  }

  return {
    bundledStudies: async (): Promise<Study[]> => JSON.parse(await readData('corpus.json')) as Study[],

    async bundledReferences(): Promise<Map<string, string>> {
      const json = await readData('references.json').catch(() => '{}')
      return new Map(Object.entries(JSON.parse(json) as Record<string, string>))
    },

    openLibrary: () => openVirtualLibrary(files),

    /** A browser has no folders to look into without being told, and no project files. */
    conventionalFolders: (): Promise<string[]> => Promise.resolve([]),
    bibliographiesOfProject: (manuscript: string): Promise<{ folder: string, names: string[] }> => Promise.resolve({ folder: manuscript, names: [] }),
    watchedPath: (uri: string): string => uri,

    manuscripts: async (folders: string[]): Promise<string[]> =>
      (await listVirtualFiles(folders, isManuscriptName, files)).filter(({ named }) => !named).map(({ uri }) => uri),

    readText,

    async readWord(uri: string): Promise<UnpackedWord> {
      const bytes = await files.read(uri)
      return bytes === null ? { ok: false, problem: 'this file cannot be read' } : unpackWord(bytes)
    },

    checkLibrary: (pieces: Iterable<string>, uri: string, namesakes: readonly Namesake[]): Promise<SourceProblem[]> => Promise.resolve(checkLibrary([...pieces].join(''), uri, new Date().getFullYear(), namesakes)),

    async formatListEntries(groups: Citable[][], { style, locale }: ListOptions): Promise<ListEntries> {
      const loaded = await loadStyle(style)
      return valueOf(loaded.ok ? await formatListEntries(groups, loaded.value, locale) : loaded)
    },

    async formatReferences(works: Citable[], { style, locale, format }: { style: string, locale: string, format: ReferenceFormat }): Promise<string[]> {
      const loaded = await loadStyle(style)
      return valueOf(loaded.ok ? await formatReferences(works, { style: loaded.value, locale, format }) : loaded)
    },

    /** A document that was never saved is nowhere. */
    pathOf: (uri: string): string | null => uri.startsWith('untitled:') ? null : uri,
    uriOf: (uri: string): string => uri,
    parentOf: parentUri,
    resolvePath: resolveUri,
  }
}

/** The value, or the sentence that says why there is none, thrown for the writer to read. */
function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.message)
  return result.value
}
