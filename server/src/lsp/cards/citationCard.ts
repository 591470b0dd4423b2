import type { Study } from '../../engine/corpus/study.ts'
import { studyLabel } from '../../engine/references/studyLabel.ts'
import type { CardInput } from './cards.ts'
import { forestPlot } from './forestPlot.ts'
import { byRelevance, findingSentences, type FindingSentence } from './relevance.ts'
import { reachWords, shortened, whereRead } from './words.ts'

const findingsShown = 5

/**
 * The card of a study: its reference, what it is, what it found (what is related to `context` first), how far the evidence reaches, and
 * what to be careful about. Everything from the corpus is escaped by the markup.
 */
export function citationCard(study: Study, context: string, input: CardInput): string {
  const sentences = byRelevance(findingSentences(study), context)
  const shown = sentences.slice(0, findingsShown)
  return [
    heading(study, input),
    ...alarms(study, input),
    about(study, input),
    shown.length > 0 ? input.markup.bullets(shown.map(sentence => findingItem(sentence, input))) : null,
    moreFindings(sentences.slice(findingsShown), input),
    forestPlot(shown, input.markup),
    ...cautions(study, input),
    footer(study, input),
  ].filter(part => part !== null).join('\n\n')
}

/** What is shown where a citation could be several studies. */
export function ambiguousCard(studies: readonly Study[], { markup }: CardInput): string {
  const choices = studies.slice(0, 8).map(study =>
    `${markup.strong(markup.text(study.key))}: ${markup.text(`${studyLabel(study)}. ${shortened(study.csl.title ?? '', 160)}`)}`)
  return `${markup.text('This citation could be any of these:')}\n\n${markup.bullets(choices)}`
}

function heading(study: Study, { markup, reference }: CardInput): string {
  const formatted = reference(study)
  // The address at the end of a reference is a link at the end of the card.
  if (formatted !== null) return markup.text(shortened(formatted.replace(/ https?:\/\/\S{1,300}$/, ''), 600))
  const { title, volume, issue, page } = study.csl
  const journal = study.csl['container-title']
  const place = [volume && `${volume}${issue ? `(${issue})` : ''}`, page].filter(Boolean).join(', ')
  return [
    markup.strong(markup.text(studyLabel(study))),
    title ? markup.text(`${shortened(title, 300)}.`) : null,
    journal ? [markup.emphasis(markup.text(journal)), markup.text(place)].filter(Boolean).join(' ') : null,
  ].filter(part => part !== null).join(' ')
}

/** Design, population and size in one line, arms and doses in a second. */
function about({ design, population, n, arms }: Study, { markup }: CardInput): string | null {
  const what = [design && capitalized(design), population, n === undefined ? undefined : `n = ${n}`].filter(part => part !== undefined && part !== '')
  const lines = [
    what.length > 0 ? markup.strong(markup.text(shortened(what.join(' · '), 400))) : null,
    arms.length > 0 ? markup.text(shortened(`Arms: ${arms.join('; ')}`, 400)) : null,
  ].filter(line => line !== null)
  // Two spaces at the end of a line keep it a line of its own in Markdown.
  return lines.length > 0 ? lines.join('  \n') : null
}

function findingItem({ sentence, findings: [finding] }: FindingSentence, { markup, label }: CardInput): string {
  const where = finding ? ` ${markup.emphasis(markup.text(`(${whereRead(finding, label)})`))}` : ''
  return markup.text(shortened(sentence, 320)) + where
}

function moreFindings(rest: readonly FindingSentence[], { markup, address }: CardInput): string | null {
  const finding = rest[0]?.findings[0]
  if (!rest[0] || !finding) return null
  const target = address({ study: rest[0].study, source: finding.source, span: finding.span })
  const words = `and ${rest.length} more finding${rest.length === 1 ? '' : 's'}`
  return target === null ? markup.text(words) : `${markup.text(words)} ${markup.link('in the note', target)}`
}

/** What the writer must know before anything else: the work has been withdrawn, or is perhaps none. */
function alarms(study: Study, input: CardInput): string[] {
  const statusWords = {
    retracted: 'This study has been retracted.',
    corrected: 'A correction of this study has been published.',
    'expression-of-concern': 'An expression of concern about this study has been published.',
  }
  const meant = study.related.length > 0 ? `: perhaps ${relatedWords(study, input)} is meant` : ''
  return [
    ...study.status === undefined ? [] : [statusWords[study.status]],
    ...study.confirmed ? [] : [`The record of this work could not be confirmed${meant}.`],
  ].map(line => warning(line, input))
}

/** What is easily mistaken about the study. */
function cautions(study: Study, input: CardInput): string[] {
  return [
    ...study.confirmed && study.related.length > 0 ? [`Easily taken for ${relatedWords(study, input)}.`] : [],
    ...study.note === undefined ? [] : [study.note],
    ...study.misreports.slice(0, 2).map(({ text }) => `Known misreport: ${text}`),
  ].map(line => warning(line, input))
}

function relatedWords({ related }: Study, { label }: CardInput): string {
  return related.map(({ key, note }) => label(key) + (note ? ` (${note})` : '')).join('; ')
}

function warning(line: string, { markup }: CardInput): string {
  return `⚠ ${markup.text(shortened(line, 320))}`
}

function footer(study: Study, { markup }: CardInput): string {
  const { DOI, PMID, URL } = study.csl
  const links = [
    typeof DOI === 'string' ? markup.link(`doi.org/${DOI}`, `https://doi.org/${encodeURI(DOI)}`) : null,
    typeof PMID === 'string' ? markup.link('PubMed', `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(PMID)}/`) : null,
    typeof DOI !== 'string' && typeof URL === 'string' ? markup.link('web page', URL) : null,
  ]
  return [...links, markup.text(reachWords[study.evidence])].filter(part => part !== null).join(' · ')
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
