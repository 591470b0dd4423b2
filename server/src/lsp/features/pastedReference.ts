import type { PastedReferenceParams, PastedReferenceResult } from '../../protocol.ts'
import { bibtexEntry } from '../../engine/references/export/bibtexEntry.ts'
import { studyLabel } from '../../engine/references/studyLabel.ts'
import { pastedReference as read } from '../../engine/writing/pastedReference.ts'
import { citationEdit } from '../citationText.ts'
import { addToLibrary } from '../citing/ownLibrary.ts'
import { analysed, refused } from '../citing/writing.ts'
import type { Services } from '../services.ts'

/** Answers the command that turns a pasted reference into a record of the manuscript's library. */
export function pastedReference(services: Services) {
  return async ({ uri, text }: PastedReferenceParams): Promise<PastedReferenceResult> => {
    const { document, analysis } = await analysed(services, uri)
    const pasted = read(text, analysis.corpus)
    if (!pasted.ok) throw refused(pasted.message)
    const { study, known } = pasted.value
    return {
      key: study.key,
      label: studyLabel(study),
      title: study.csl.title ?? '',
      known,
      entry: bibtexEntry(study),
      library: await addToLibrary(document, [study], services),
      citation: citationEdit(analysis, 0, [study]).newText.trim(),
    }
  }
}
