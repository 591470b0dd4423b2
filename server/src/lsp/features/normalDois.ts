import { normalDois as normalise } from '../../engine/writing/normalDois.ts'
import type { TextEditItem } from '../../protocol.ts'
import { encodeEdits, refused } from '../citing/writing.ts'
import type { Services } from '../services.ts'

/** Answers the command that writes every DOI as an address. */
export function normalDois({ documents }: Services) {
  return ({ uri }: { uri: string }): TextEditItem[] => {
    const document = documents.get(uri)
    if (!document) throw refused('This document is not open.')
    return encodeEdits(document, normalise(document.getText()))
  }
}
