import type { Study } from '../../engine/corpus/study.ts'
import { studyLabel } from '../../engine/references/studyLabel.ts'
import type { CardInput } from './cards.ts'
import { forestPlot } from './forestPlot.ts'
import { pico } from './pico.ts'
import { byRelevance, findingSentences, type FindingSentence } from './relevance.ts'
import { reach, shortened, whereRead } from './words.ts'

/**
 * The card of a study. The short one fits a hover without scrolling: what it found (what is related to `context` first), the effects as a
 * picture, who was studied how, and where to read on. The whole one has the reference, the findings one by one, and every caution.
 * Everything from the corpus is escaped by the markup.
 */
export function citationCard(study: Study, context: string, input: CardInput): string {
  const sentences = byRelevance(findingSentences(study), context)
  const parts = input.depth === 'short' ? short(study, sentences, input) : whole(study, sentences, input)
  return parts.filter(part => part !== null).join('\n\n')
}

/** What is shown where a citation could be several studies. */
export function ambiguousCard(studies: readonly Study[], { markup, say }: CardInput): string {
  const choices = studies.slice(0, 8).map(study =>
    `${markup.strong(markup.text(study.key))}: ${markup.text(`${studyLabel(study)}. ${shortened(study.csl.title ?? '', 160)}`)}`)
  return `${markup.text(say`This citation could be any of these:`)}\n\n${markup.bullets(choices)}`
}

/** What a short card says before and behind its picture. */
export interface Around { before: readonly string[], behind: readonly (string | null)[] }

/** A pointer that moves over a text meets the same studies in other sentences, and mostly the same finding is related to them most. */
function short(study: Study, sentences: readonly FindingSentence[], input: CardInput): (string | null)[] {
  const [first] = sentences
  const around = first && input.kept.get(first) || aroundPicture(study, first, input)
  if (first) input.kept.set(first, around)
  return [...around.before, forestPlot(effectsIn(sentences), input.markup, 2, input.plot), ...around.behind]
}

function aroundPicture(study: Study, first: FindingSentence | undefined, input: CardInput): Around {
  const { markup } = input
  const label = markup.strong(markup.text(`${studyLabel(study)}:`))
  const found = first ? first.sentence : study.csl.title ?? input.say`no finding is indexed.`
  const careful = first?.findings[0]?.level === 'secondary' ? ` ${markup.emphasis(markup.text(`(${whereRead(first.findings[0], input.label, input.say)})`))}` : ''
  return {
    before: [...alarms(study, input), `${label} ${markup.text(shortened(found, 240))}${careful}`],
    behind: [pico(study, first, markup, input.say), confusable(study, input).map(line => warning(shortened(line, 140), input))[0] ?? null, footer(study, first, input)],
  }
}

function whole(study: Study, sentences: readonly FindingSentence[], input: CardInput): (string | null)[] {
  const { markup } = input
  return [
    markup.heading(markup.text(studyLabel(study))),
    ...alarms(study, input),
    reference(study, input),
    pico(study, sentences[0], markup, input.say),
    forestPlot(effectsIn(sentences), markup, 12),
    sentences.length > 0 ? markup.bullets(sentences.map(sentence => findingItem(sentence, input))) : markup.text(input.say`No finding of this study is indexed.`),
    ...cautions(study, input).map(line => warning(line, input)),
    footer(study, sentences[0], input),
  ]
}

function effectsIn(sentences: readonly FindingSentence[]) {
  return sentences.flatMap(({ effects }) => effects)
}

function reference(study: Study, { markup, reference: formattedReference }: CardInput): string | null {
  const formatted = formattedReference(study)
  // The address at the end of a reference is a link at the end of the card.
  if (formatted !== null) return markup.text(shortened(formatted.replace(/ https?:\/\/\S{1,300}$/, ''), 600))
  const { title, volume, issue, page } = study.csl
  const journal = study.csl['container-title']
  const place = [volume && `${volume}${issue ? `(${issue})` : ''}`, page].filter(Boolean).join(', ')
  return [
    title ? markup.text(`${shortened(title, 300)}.`) : null,
    journal ? [markup.emphasis(markup.text(journal)), markup.text(place)].filter(Boolean).join(' ') : null,
  ].filter(part => part !== null).join(' ') || null
}

/** The sentence, where it was read, and in which line. A rendered document leads nowhere on this machine, so the line is said in words. */
function findingItem({ study, sentence, findings: [finding] }: FindingSentence, { markup, label, address, say }: CardInput): string {
  if (!finding) return markup.text(shortened(sentence, 320))
  const target = address({ study, source: finding.source, span: finding.span, page: finding.page })
  const [file = '', line] = target?.slice(target.lastIndexOf('/') + 1).split('#L') ?? []
  const where = `${whereRead(finding, label, say)}${line === undefined ? '' : `: ${say`${file.replaceAll('%20', ' ')}, line ${line}`}`}`
  return `${markup.text(shortened(sentence, 320))} ${markup.emphasis(markup.text(`(${where})`))}`
}

/** What the writer must know before anything else: the work has been withdrawn, or is perhaps none. */
function alarms(study: Study, input: CardInput): string[] {
  const { say } = input
  const statusWords = {
    retracted: say`RETRACTED: this study has been withdrawn.`,
    corrected: say`A correction of this study has been published.`,
    'expression-of-concern': say`An expression of concern about this study has been published.`,
  }
  const unconfirmed = study.related.length > 0 ? say`The record of this work could not be confirmed: perhaps ${relatedWords(study, input)} is meant.` : say`The record of this work could not be confirmed.`
  return [
    ...study.status === undefined ? [] : [input.markup.strong(warning(statusWords[study.status], input))],
    ...study.confirmed ? [] : [warning(unconfirmed, input)],
  ]
}

/** What is easily mistaken about the study. */
function cautions(study: Study, input: CardInput): string[] {
  return [
    ...confusable(study, input),
    ...study.misreports.slice(0, 2).map(({ text }) => input.say`Known misreport: ${text}`),
    ...study.note === undefined ? [] : [study.note],
  ]
}

/** Works that this one is mistaken for: they matter wherever it is cited. */
function confusable(study: Study, input: CardInput): string[] {
  return study.confirmed && study.related.length > 0 ? [input.say`Easily taken for ${relatedWords(study, input)}.`] : []
}

function relatedWords({ related }: Study, { label }: CardInput): string {
  return related.map(({ key, note }) => label(key) + (note ? ` (${note})` : '')).join('; ')
}

function warning(line: string, { markup }: CardInput): string {
  return `⚠ ${markup.text(shortened(line, 320))}`
}

/** How far the evidence reaches, and where to read on. */
function footer(study: Study, first: FindingSentence | undefined, { markup, address, more, depth, say }: CardInput): string {
  const { DOI, PMID, URL } = study.csl
  const finding = first?.findings[0]
  const evidence = finding ? address({ study, source: finding.source, span: finding.span, page: finding.page }) : null
  return [
    markup.text(reach(study.evidence, say)),
    evidence === null || depth === 'whole' ? null : markup.link(say`Open the evidence`, evidence),
    typeof DOI === 'string' ? markup.link(`doi.org/${DOI}`, `https://doi.org/${encodeURI(DOI)}`) : null,
    typeof PMID === 'string' ? markup.link('PubMed', `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(PMID)}/`) : null,
    typeof DOI !== 'string' && typeof URL === 'string' ? markup.link(say`web page`, URL) : null,
    depth === 'short' && more ? markup.command(say`Whole card`, 'citewright.openCard', [study.key]) : null,
  ].filter(part => part !== null).join(' · ')
}
