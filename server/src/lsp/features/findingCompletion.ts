import { CompletionItemKind, CompletionTriggerKind, type CompletionItem, type CompletionParams } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Study } from '../../engine/corpus/study.ts'
import type { Analysis } from '../../engine/index.ts'
import { authorNames, yearOf } from '../../engine/references/studyLabel.ts'
import { findingTexts } from '../../engine/writing/findingTexts.ts'
import { inSyntax } from '../citing/figures.ts'
import { offsetOf, rangeOf, touches } from '../positions.ts'
import type { Services } from '../services.ts'

const itemsShown = 100
/** The figures, or the beginning of them, that stand before the cursor: "OR", "95", "p". */
const typed = /(?<![\p{L}\p{N}\\@])[\p{L}\p{N}.]{0,12}$/u

/**
 * Offers what the cited studies found, where the writer asks for it in a sentence that cites them, or opens a parenthesis there: as short strings in the
 * reporting style of the settings.
 */
export function findingCompletion(document: TextDocument, analysis: Analysis, { position, context }: CompletionParams, { settings }: Services): CompletionItem[] {
  const byCharacter = context?.triggerKind === CompletionTriggerKind.TriggerCharacter
  if (byCharacter && context.triggerCharacter !== '(') return []
  const { text, syntax } = analysis.manuscript
  const offset = offsetOf(document, position)
  const studies = citedNear(analysis, offset)
  const word = typed.exec(text.slice(Math.max(0, offset - 20), offset))?.[0] ?? null
  if (word === null || studies.length === 0) return []
  const style = settings(document.uri).reportingStyle
  const range = rangeOf(document, { start: offset - word.length, end: offset })
  const items = studies.flatMap(study => findingTexts(study, style).map(finding => ({ ...finding, study }))).filter(({ figures }) => figures.startsWith(word)).sort((a, b) => b.telling - a.telling)
  return items.slice(0, itemsShown).map(({ figures, about, sentence, study }, index) => ({
    label: figures,
    // Beside a long label an editor has no room for more than the study.
    labelDetails: { detail: about === '' || figures.length > longLabel ? '' : `  ${about}`, description: `${authorNames(study.csl)[0] ?? study.key} ${yearOf(study.csl) ?? ''}` },
    kind: CompletionItemKind.Value,
    documentation: sentence,
    filterText: word === '' ? figures : word,
    sortText: String(index).padStart(4, '0'),
    textEdit: { range, newText: inSyntax(figures, syntax, style) },
  }))
}

const longLabel = 28

/** The studies that the sentence at the offset cites; a cursor right behind the citation at its end counts as within. */
function citedNear({ manuscript: { blocks }, citations }: Analysis, offset: number): Study[] {
  const block = blocks.find(candidate => touches(candidate, offset - 1) || touches(candidate, offset))
  const sentence = block?.sentences.findLast(({ start }) => start <= offset)
  if (!block || !sentence) return []
  const near = citations.filter(({ citation }) => citation.start >= sentence.start && citation.start < Math.max(sentence.end, offset) && citation.start < block.end)
  const within = near.some(({ citation }) => citation.start < offset && offset < citation.end)
  return within ? [] : [...new Set(near.flatMap(({ items }) => items.filter(({ status }) => status === 'resolved').flatMap(({ studies }) => studies)))]
}
