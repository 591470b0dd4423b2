import { MemoryShelf } from '../engine/corpus/shelf/memoryShelf.ts'
import type { Files } from './files.ts'
import { readVirtualCorpus } from './virtualCorpus.ts'

/** What reads libraries in a browser: through the editor, afresh each time, and without a cache. */
export function openVirtualLibrary(files: Files) {
  return {
    async read(uris: readonly string[]) {
      const { studies, sources } = await readVirtualCorpus(uris, files)
      return { shelves: [{ shelf: new MemoryShelf(studies.map(study => ({ study }))), bibtex: null }], sources, lookAgain: null }
    },
    clear: () => Promise.resolve(),
    stop: () => {},
  }
}
