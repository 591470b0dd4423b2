import { createCorpus } from '../corpus/createCorpus.ts'
import { newStudy } from '../corpus/formats/newStudy.ts'
import { analyse } from '../index.ts'
import type { Claim } from '../judging/claim.ts'
import type { Syntax } from '../manuscripts/manuscript.ts'
import { readManuscript } from '../manuscripts/readManuscript.ts'
import type { Span } from '../text/span.ts'
import { describeStatistic, valueText } from '../wording/statistic.ts'
import { findAbstract } from './abstractPlace.ts'
import { bodyFindings } from './bodyFindings.ts'
import { inEnglish, type Say } from '../wording/say.ts'

/** A figure of the abstract that the text does not bear out. */
interface AbstractProblem extends Span {
  kind: 'contradicted' | 'unsupported'
  message: string
  /** How sure it is: what is not, is shown as information. */
  sure: boolean
  /** Where the text says otherwise. */
  elsewhere: Span | null
}

export interface AbstractComparison {
  /** Figures that were read in the abstract. */
  figures: number
  supported: number
  problems: AbstractProblem[]
}

/** The key under which the text is cited by its own abstract. */
const self = 'text-of-the-manuscript'

/**
 * Compares the abstract of a manuscript with its text and tables, as if each of its sentences cited them. Null where there is no abstract, or no text
 * with figures beside it. Pure and total.
 */
export function compareAbstract(text: string, syntax: Syntax, say: Say = inEnglish): AbstractComparison | null {
  const manuscript = readManuscript(text, syntax)
  const abstract = findAbstract(manuscript)
  const findings = abstract ? bodyFindings(manuscript, abstract.span) : []
  if (!abstract || findings.length === 0) return null
  const corpus = createCorpus([{ ...newStudy({ id: self, type: 'document' }, '', 'text', true), evidence: 'full-text', findings }])
  const { span } = abstract
  // What is no prose, as a citation, is blank; the front matter is no prose at all.
  const source = manuscript.prose.slice(span.start, span.end).trim() === '' ? text : manuscript.prose
  // A paragraph that begins with blanks would be code.
  const sentences = abstract.sentences.map(({ start, end }) => ({ start: start + source.slice(start, end).search(/[^\s#>|-]|$/), end }))
  const { citing, starts } = citingText(source, sentences)
  const { claims } = analyse(citing, corpus, { syntax: 'markdown' })
  const problems = claims.flatMap(claim => problemOf(claim, placeIn(claim.statistic, starts, sentences), say) ?? [])
  return { figures: claims.length, supported: claims.filter(({ verdict }) => verdict === 'supported').length, problems }
}

/** The sentences as paragraphs that each end in a citation of the text; and where each begins there. */
function citingText(source: string, sentences: readonly Span[]): { citing: string, starts: number[] } {
  let citing = ''
  const starts: number[] = []
  for (const { start, end } of sentences) {
    const sentence = source.slice(start, end).replace(/[\r\n]/g, ' ')
    const words = sentence.replace(/[.!?]$/, ' ')
    starts.push(citing.length)
    citing += `${words} [@${self}]. `
  }
  return { citing, starts }
}

function placeIn({ start, end }: Span, starts: readonly number[], sentences: readonly Span[]): Span {
  const at = starts.findLastIndex(first => first <= start)
  const shift = (sentences[at]?.start ?? 0) - (starts[at] ?? 0)
  return { start: start + shift, end: Math.min(end + shift, sentences[at]?.end ?? 0) }
}

function problemOf(claim: Claim, place: Span, say: Say): AbstractProblem | null {
  const { verdict, statistic, confidence, evidence } = claim
  const said = statistic.kind === 'p-value' || statistic.kind === 'direction' ? describeStatistic(statistic, say) : valueText(statistic, say)
  const sure = confidence >= 0.6
  if (verdict === 'unsupported') {
    return { ...place, kind: verdict, sure, elsewhere: null, message: say`The abstract says ${said}; nothing in the text or its tables agrees with it.` }
  }
  const source = evidence.at(-1)
  if (verdict !== 'contradicted' || !source) return null
  return { ...place, kind: verdict, sure, elsewhere: source.finding.span, message: say`The abstract says ${said}; the text has ${describeStatistic(source.finding.statistic, say)}.` }
}
