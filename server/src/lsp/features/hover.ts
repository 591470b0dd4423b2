import type { CancellationToken, Hover, HoverParams } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Analysis } from '../../engine/index.ts'
import type { Claim, ResolvedItem } from '../../engine/judging/claim.ts'
import type { Manuscript } from '../../engine/manuscripts/manuscript.ts'
import type { Span } from '../../engine/text/span.ts'
import type { FigurePlace } from '../cards/claimCard.ts'
import { covering } from '../covering.ts'
import { offsetOf, rangeOf } from '../positions.ts'
import type { Services } from '../services.ts'
import type { SourcePlace } from '../sourceTexts.ts'

/** Shows the study behind a citation, or the verdict on a statistic; nothing anywhere else. While the library is read it knows the bundled studies. */
export function hover({ documents, analyses, sourceTexts, cards, client }: Services) {
  return async ({ textDocument, position }: HoverParams, token: CancellationToken): Promise<Hover | null> => {
    const document = documents.get(textDocument.uri)
    const analysis = document && await analyses.atOnce(document)
    if (!document || !analysis) return null
    const version = document.version
    const offset = offsetOf(document, position)
    const items = itemsAt(analysis, offset)
    const claim = items.length > 0 ? null : claimAt(analysis, offset)
    await sourceTexts.load(sources(items, claim))
    if (token.isCancellationRequested || document.version !== version) return null
    const { corpus, manuscript } = analysis
    const contents = claim
      ? isPassedOver(claim, analysis) ? null : cards.ofClaim(claim, corpus, client.hoverFormat, isReported(claim, analysis), placeOf(document, claim))
      : cards.ofItems(items, corpus, sentenceAt(manuscript, offset), client.hoverFormat)
    const span = claim?.statistic ?? items[0]?.item
    return contents && span ? { contents, range: rangeOf(document, span) } : null
  }

  function sources(items: readonly ResolvedItem[], claim: Claim | null): Pick<SourcePlace, 'study' | 'source'>[] {
    const studies = items.flatMap(item => item.studies)
    return [
      ...studies.flatMap(study => [...new Set(study.findings.map(({ source }) => source))].map(source => ({ study, source }))),
      ...claim?.evidence.map(({ study, finding: { source } }) => ({ study, source })) ?? [],
    ]
  }
}

function placeOf(document: TextDocument, { statistic }: Claim): FigurePlace {
  const { line, character } = rangeOf(document, statistic).start
  return [document.uri, line, character]
}

/** A figure without a citation that has a problem: that it has no citation is beside the point. */
function isPassedOver({ verdict, statistic }: Claim, { problems }: Analysis): boolean {
  return verdict === 'uncited' && problems.some(({ start, end }) => start < statistic.end && statistic.start < end)
}

/** Whether a problem at the figure says what its verdict says, with the same evidence. */
function isReported({ statistic, evidence }: Claim, { problems }: Analysis): boolean {
  return problems.some(problem => problem.start === statistic.start && problem.evidence.length > 0 && evidence.every(item => problem.evidence.includes(item)))
}

/** The items of a citation at the offset: several for a numeric range such as `[3–5]`. */
function itemsAt({ citations }: Analysis, offset: number): ResolvedItem[] {
  return covering(citations, ({ citation }) => citation, offset).flatMap(({ items }) => items.filter(({ item }) => covers(item, offset)))
}

/** The claim whose statistic is at the offset; the narrowest where they nest. */
function claimAt({ claims }: Analysis, offset: number): Claim | null {
  const found = covering(claims, ({ statistic }) => statistic, offset)
  const length = ({ statistic }: Claim) => statistic.end - statistic.start
  return found.sort((a, b) => length(a) - length(b))[0] ?? null
}

function sentenceAt({ blocks, text }: Manuscript, offset: number): string {
  const [block] = covering(blocks, candidate => candidate, offset)
  const sentence = block?.sentences.find(candidate => covers(candidate, offset)) ?? block
  return sentence ? text.slice(sentence.start, sentence.end) : ''
}

function covers(span: Span, offset: number): boolean {
  return span.start <= offset && offset < span.end
}
