import type { FindingItem, FindingsParams } from '../../protocol.ts'
import { findingTexts } from '../../engine/writing/findingTexts.ts'
import { citationEdit } from '../citationText.ts'
import { analysed } from '../citing/writing.ts'
import { inSyntax } from '../citing/figures.ts'
import type { Services } from '../services.ts'
import { studiesByKey } from './studiesByKey.ts'

/** Answers the command that inserts a result of a study: its results as short strings, each with a citation of the study. */
export function findings(services: Services) {
  return async ({ uri, key }: FindingsParams): Promise<FindingItem[]> => {
    const { analysis } = await analysed(services, uri)
    const [study] = studiesByKey(analysis.corpus, [key])
    const style = services.settings(uri).reportingStyle
    const { syntax } = analysis.manuscript
    const citation = citationEdit(analysis, 0, [study!]).newText.trim()
    return findingTexts(study!, style).map(({ figures, about, sentence }) => ({ figures, about, sentence, insert: `${inSyntax(figures, syntax, style)} ${citation}` }))
  }
}
