import type { LibraryEditParams, LibraryEditResult } from '../../protocol.ts'
import { addToLibrary } from '../citing/ownLibrary.ts'
import { analysed } from '../citing/writing.ts'
import type { Services } from '../services.ts'
import { studiesByKey } from './studiesByKey.ts'

/** Answers the picker: the edit that adds the studies chosen to the manuscript's own library. */
export function libraryEdit(services: Services) {
  return async ({ uri, keys }: LibraryEditParams): Promise<LibraryEditResult | null> => {
    const { document, analysis } = await analysed(services, uri)
    return addToLibrary(document, studiesByKey(analysis.corpus, keys), services)
  }
}
