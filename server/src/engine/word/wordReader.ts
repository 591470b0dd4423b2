import { ManuscriptReader } from '../manuscripts/manuscriptReader.ts'
import type { WordDocument } from './readWordDocument.ts'

/** A reader that gives the manuscript of a Word document for the text of the document. What the text alone does not show, it knows from the document. */
export function wordReader({ layout, citations }: WordDocument): ManuscriptReader {
  return new ManuscriptReader('plaintext', { cuts: () => [], readLayout: () => layout, readCitations: () => citations })
}
