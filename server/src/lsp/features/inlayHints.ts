import { InlayHintKind, type InlayHint, type InlayHintParams } from 'vscode-languageserver'
import { foldName } from '../../engine/corpus/fold.ts'
import type { Study } from '../../engine/corpus/study.ts'
import type { ResolvedItem } from '../../engine/judging/claim.ts'
import { authorLabel, authorNames, yearOf } from '../../engine/references/studyLabel.ts'
import { parenthetical } from '../../engine/writing/citationWords.ts'
import { spanOf } from '../positions.ts'
import type { Services } from '../services.ts'
import { oneLine } from '../oneLine.ts'

/** A range of numbers shows no more studies than this. */
const mostNamed = 3

/** Author and year beside numeric citations and beside keys that do not say them, or beside every key: as the settings say. */
export function inlayHints({ documents, analyses, settings }: Services) {
  return async ({ textDocument, range }: InlayHintParams): Promise<InlayHint[] | null> => {
    const document = documents.get(textDocument.uri)
    const wanted = settings().inlayHints
    if (wanted === 'off') return null
    const analysis = document && await analyses.of(document)
    if (!document || !analysis) return null
    const { start, end } = spanOf(document, range)
    return analysis.citations
      .filter(({ citation }) => citation.start < end && start < citation.end && citation.form !== 'author-year')
      .flatMap(({ items }) => itemsByPlace(items))
      .filter(items => items.some(resolved => needsHint(resolved, wanted)))
      .map(items => ({
        position: document.positionAt(items[0]!.item.end),
        label: ` ${oneLine(labelOf(items))}`,
        kind: InlayHintKind.Type,
        tooltip: items.map(({ studies: [study] }) => study?.csl.title).filter(title => title !== undefined).join('\n'),
      }))
  }
}

/** The resolved items of a citation, those that share a place (`[3–5]`) together. */
function itemsByPlace(items: readonly ResolvedItem[]): ResolvedItem[][] {
  const places = new Map<number, ResolvedItem[]>()
  for (const item of items) {
    if (item.status !== 'resolved') continue
    places.set(item.item.start, [...places.get(item.item.start) ?? [], item])
  }
  return [...places.values()]
}

function needsHint({ item, studies: [study] }: ResolvedItem, wanted: 'opaque' | 'all'): boolean {
  if (!study) return false
  return wanted === 'all' || item.key === undefined || !tells(item.key, study)
}

/** Whether a key says who and when: "feder2014", "Feder_2014_jama". */
function tells(key: string, { csl }: Study): boolean {
  const folded = foldName(key)
  const name = foldName(authorNames(csl)[0] ?? '').slice(0, 5)
  return name !== '' && folded.includes(name) && folded.includes((yearOf(csl) ?? '').slice(-2))
}

function labelOf(items: readonly ResolvedItem[]): string {
  const studies = items.flatMap(({ studies: [study] }) => study ?? [])
  const named = studies.slice(0, mostNamed).map(study => items.length === 1 ? parenthetical(study) : `${authorLabel(study)} ${yearOf(study.csl) ?? 'n.d.'}`)
  return studies.length > mostNamed ? `${named.join('; ')}; …` : named.join('; ')
}
