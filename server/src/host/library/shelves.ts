import { withFields } from '../../engine/corpus/deferFindings.ts'
import { noStudyCode } from '../../engine/corpus/formats/problems.ts'
import { MemoryShelf, type ShelvedStudy } from '../../engine/corpus/shelf/memoryShelf.ts'
import type { SavedBibtex } from '../../engine/corpus/shelf/openBibtex.ts'
import type { Shelf } from '../../engine/corpus/shelf/shelf.ts'
import type { SourceProblem } from '../../engine/corpus/study.ts'
import type { ListedFile } from '../listFiles.ts'
import { standalone } from '../readCorpus.ts'
import type { OpenFile } from './openReading.ts'
import { Slices } from './slices.ts'

/** A file of a library; where a record names it as its own, the key of that record. */
export interface LibraryFile extends ListedFile { key: string | null }

/** A shelf, and, where it is that of a BibTeX file, what an editor needs to compare it with. */
export interface LibraryShelf { shelf: Shelf, bibtex: SavedBibtex | null }

/** The shelves of a library in the order of its files. */
export interface GatheredShelves {
  shelves: LibraryShelf[]
  sources: { path: string, studies: number, problems: SourceProblem[] }[]
}

type Memory = Map<string, { files: OpenFile[], shelf: MemoryShelf }>

interface Neighbour { file: OpenFile, named: boolean, key: string | null }

/** Puts the studies of files that were read on shelves. */
export class Shelves {
  /** Shelves of neighbouring files that are in memory, by library and by the files, so that they need not be filled again. */
  readonly #memory = new Map<string, Memory>()
  readonly #fileAt: (path: string) => OpenFile | undefined

  /** @param fileAt a file that was read, by its path */
  constructor(fileAt: (path: string) => OpenFile | undefined) {
    this.#fileAt = fileAt
  }

  /** One shelf for each BibTeX file, one for all other files between them. */
  async gather(library: string, listed: readonly LibraryFile[]): Promise<GatheredShelves> {
    const shelves: LibraryShelf[] = []
    const sources: GatheredShelves['sources'] = []
    const memory: Memory = new Map()
    let neighbours: Neighbour[] = []
    const close = async (): Promise<void> => {
      if (neighbours.length > 0) shelves.push({ shelf: await memoryShelf(neighbours, this.#memory.get(library), memory), bibtex: null })
      neighbours = []
    }
    for (const { path, named, key } of listed) {
      const file = this.#fileAt(path)
      if (file === undefined || !named && key === null && file.problems.some(({ code }) => code === noStudyCode)) continue
      sources.push({ path, studies: file.number, problems: file.problems })
      if (file.content.kind === 'studies') {
        if (file.number > 0) neighbours.push({ file, named, key })
      } else {
        await close()
        const { shelf, index } = file.content
        shelves.push({ shelf, bibtex: index.places.hashes.length < shelf.size ? null : { path, shelf, parts: index.places.hashes, macros: index.macros } })
      }
    }
    await close()
    this.#memory.set(library, memory)
    return { shelves, sources }
  }

  /** Forgets the shelves that are in memory. */
  clear(): void {
    this.#memory.clear()
  }
}

async function memoryShelf(neighbours: readonly Neighbour[], before: Memory | undefined, memory: Memory): Promise<MemoryShelf> {
  const name = neighbours.map(({ file, named, key }) => `${named} ${key} ${file.path}`).join('\n')
  const files = neighbours.map(({ file }) => file)
  const known = before?.get(name)
  const unchanged = known?.files.every((file, i) => file === files[i]) === true
  const shelf = unchanged ? known.shelf : await fill(neighbours.flatMap(studiesOf))
  memory.set(name, { files, shelf })
  return shelf
}

function studiesOf({ file: { content }, named, key }: Neighbour): ShelvedStudy[] {
  if (content.kind !== 'studies') return []
  // A file that says itself which work it is needs nobody to say it.
  if (key !== null) return content.studies.map(({ study, values }) => ({ study: study.attachment === undefined ? study : withFields(study, { key, csl: { ...study.csl, id: key } }), values }))
  return named ? content.studies.map(({ study, values }) => ({ study: standalone(study), values })) : content.studies
}

async function fill(studies: readonly ShelvedStudy[]): Promise<MemoryShelf> {
  const shelf = new MemoryShelf()
  const slices = new Slices()
  for (const study of studies) {
    shelf.add(study)
    await slices.rest()
  }
  return shelf
}
