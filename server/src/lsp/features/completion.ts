import { CompletionItemKind, type CancellationToken, type CompletionItem, type CompletionList, type CompletionParams, type Position } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Corpus } from '../../engine/corpus/corpus.ts'
import type { StudyBrief } from '../../engine/corpus/shelf/brief.ts'
import type { Analysis } from '../../engine/index.ts'
import { studyLabel } from '../../engine/references/studyLabel.ts'
import { unreadable, type Analyses } from '../analyses.ts'
import { syntaxOfDocument } from '../documentSyntax.ts'
import { isLibrary } from '../libraryChecks.ts'
import { citedKeys } from '../citedStudies.ts'
import { parenthetical } from '../../engine/writing/citationWords.ts'
import { offsetOf, rangeOf } from '../positions.ts'
import { findingCompletion } from './findingCompletion.ts'
import { completionContext, type CompletionContext } from '../search/completionContext.ts'
import type { Services } from '../services.ts'
import { oneLine } from '../oneLine.ts'

const itemsShown = 100

/** What a completion item needs to find its study again. */
interface ItemData { key: string, uri: string }

/**
 * Offers studies after `@`, `[@` and `(Aut` and where the syntax of the document has keys, and elsewhere in a sentence that cites studies what these found. The list is cut short, so it is always marked incomplete. The whole document is not checked for
 * it: what it cited a moment ago will do.
 */
export function completion(services: Services) {
  const { documents, analyses } = services
  return async (params: CompletionParams, token: CancellationToken): Promise<CompletionList | null> => {
    const document = documents.get(params.textDocument.uri)
    if (!document || isLibrary(document)) return null
    const context = contextAt(document, params.position, analyses)
    if (!context) {
      const analysis = unreadable(document.getText()) === null ? await analyses.atOnce(document) : null
      return analysis && { isIncomplete: true, items: findingCompletion(document, analysis, params, services) }
    }
    const { version } = document
    const analysis = await analyses.latest(document)
    if (!analysis || document.version !== version || token.isCancellationRequested) return null
    const items = context.form === 'entry'
      ? entryItems(document, analysis, context)
      : matching(analysis.corpus, context, citedKeys(analysis)).map((study, index) => encodeItem(document, study, { key: study.key, context, index }))
    // "(OR" may begin a name or a figure.
    const figures = context.form === 'author-year' ? findingCompletion(document, analysis, params, services) : []
    return { isIncomplete: true, items: [...items, ...figures] }
  }
}

/** Adds the card of the study to the item that the writer looks at. */
export function resolveCompletion({ documents, analyses, cards, client, sourceTexts }: Services) {
  return async (item: CompletionItem): Promise<CompletionItem> => {
    const { key, uri } = (item.data ?? {}) as Partial<ItemData>
    const document = uri === undefined ? undefined : documents.get(uri)
    const analysis = document && await analyses.latest(document)
    const study = key === undefined ? undefined : analysis?.corpus.byKey(key)
    if (!study || !analysis) return item
    await sourceTexts.load(study.findings.map(({ source, span }) => ({ study, source, span })))
    return { ...item, documentation: cards.ofStudy(study, analysis.corpus, client.documentationFormat) }
  }
}

/** What is being typed, where that is prose: code and comments belong to no block, so a decorator in a code cell is not a citation. */
function contextAt(document: TextDocument, position: Position, analyses: Analyses): CompletionContext | null {
  const text = document.getText()
  const syntax = syntaxOfDocument(document)
  const offset = offsetOf(document, position)
  const context = unreadable(text) === null ? completionContext(text, offset, syntax) : null
  return context && analyses.isProse(document, offset) ? context : null
}

function matching(corpus: Corpus, { form, query, start, end }: CompletionContext, cited: Set<string>): StudyBrief[] {
  // In running text any capitalised word could be a name; only what begins a first author's name is meant as one, unless a sign goes before it.
  return corpus.search(query, { limit: itemsShown, cited: key => cited.has(key), firstAuthor: form !== 'key' && end - start === query.length })
}

/** The entries of the document's own list that have keys, `.. [key]` and `[[[key]]]`. */
function entryItems(document: TextDocument, { references }: Analysis, context: CompletionContext): CompletionItem[] {
  const keyed = references.flatMap(({ reference: { key, text }, study }) => key !== undefined && key.toLowerCase().startsWith(context.query.toLowerCase()) ? [{ key, text, study }] : [])
  return keyed.slice(0, itemsShown).map(({ key, text, study }, index) => study
    ? encodeItem(document, study, { key, context, index })
    : { ...encodePlace(document, key, context, index), labelDetails: { description: oneLine(text).slice(0, 60) }, documentation: oneLine(text) })
}

function encodeItem(document: TextDocument, study: StudyBrief, { key, context, index }: { key: string, context: CompletionContext, index: number }): CompletionItem {
  return {
    ...encodePlace(document, context.form === 'author-year' ? parenthetical(study, syntaxOfDocument(document)) : key, context, index),
    labelDetails: { description: context.form === 'author-year' ? study.key : studyLabel(study) },
    detail: oneLine(study.csl.title ?? ''),
    data: { key: study.key, uri: document.uri } satisfies ItemData,
  }
}

function encodePlace(document: TextDocument, label: string, context: CompletionContext, index: number): CompletionItem {
  const range = rangeOf(document, context)
  const newText = context.write(label)
  return {
    label,
    kind: CompletionItemKind.Reference,
    // Matches were found by author, title and journal too; the editor would drop those whose label does not begin as typed.
    filterText: document.getText(range) || newText,
    sortText: String(index).padStart(4, '0'),
    textEdit: { range, newText },
  }
}
