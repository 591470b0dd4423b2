import type { Claim, Evidence, Verdict } from '../../engine/judging/claim.ts'
import type { HandCheck } from '../../engine/judging/handChecks.ts'
import { studyLabel } from '../../engine/references/studyLabel.ts'
import { distinctSentences } from '../../engine/evidence/distinctSentences.ts'
import { describeHandCheck, isSettled } from '../../engine/evidence/table.ts'
import { describeVerdict } from '../../engine/wording/verdict.ts'
import type { CardInput } from './cards.ts'
import { shortened, whereRead } from './words.ts'

const evidenceShown = 2

/** Signs are read out with the words behind them, and tell verdicts apart without colour. */
const signs: Record<Verdict, string> = { supported: '✓', contradicted: '✗', misattributed: '✗', unsupported: '✗', unverifiable: '?', uncited: '–' }

/** Where a command finds a figure: the address of its document, its line and character. */
export type FigurePlace = readonly [uri: string, line: number, character: number]

/**
 * The verdict on a statistic in plain words, and the sentences it rests on; for one that cannot be checked, what can be done. Null where the number is the writer's own.
 * `isShort` leaves out what the editor shows beside the card: the message of the problem, and the sentences.
 */
export function claimCard(claim: Claim, input: CardInput, isShort = false, place: FigurePlace | null = null): string | null {
  if (claim.verdict === 'uncited' && claim.own) return null
  if (claim.checked && !isSettled(claim)) return checkedCard(claim.checked, input)
  const { markup, corpus, say } = input
  const evidence = distinctSentences(claim.evidence).sort((a, b) => rank(a) - rank(b)).slice(0, evidenceShown)
  const [lead, rest] = parted(describeVerdict(claim, corpus, say))
  if (isShort && evidence.length > 0) return markup.lines(evidence.map(item => origin(item, input)))
  return [
    `${markup.strong(markup.text(`${signs[claim.verdict]} ${lead}`))}${rest === '' ? '' : ` ${markup.text(rest)}`}`,
    ...evidence.map(item => evidenceQuote(item, input)),
    ...claim.verdict === 'unverifiable' && claim.studies.length > 0 ? [wayOut(input, place, evidence.length > 0)] : [],
  ].join('\n\n')
}

/** What a person recorded: that counts where nothing else was found. */
function checkedCard(checked: HandCheck, { markup, say }: CardInput): string {
  const quote = checked.quote === undefined || checked.quote === '' ? [] : [markup.quote(markup.text(shortened(checked.quote, 400)))]
  return [markup.strong(markup.text(`✓ ${describeHandCheck(checked, say)}`)), ...quote].join('\n\n')
}

/** What a writer can do about a figure that cannot be checked; where the card shows what the study has, to compare it. */
function wayOut({ markup, more, say }: CardInput, place: FigurePlace | null, isShown: boolean): string {
  return [
    markup.text(isShown ? say`Compare it with your sentence before you rely on it.` : say`It can be once the PDF of the study, or a note on it, is in the library.`),
    more && place !== null ? markup.command(say`I checked this…`, 'citewright.checkByHand', place) : null,
  ].filter(part => part !== null).join(' ')
}

/** The part before the first colon, which says what matters, and the rest. */
function parted(sentence: string): [string, string] {
  const at = sentence.indexOf(': ')
  return at < 0 ? [sentence, ''] : [sentence.slice(0, at + 1), sentence.slice(at + 2)]
}

function evidenceQuote(evidence: Evidence, input: CardInput): string {
  const { markup } = input
  return [markup.quote(markup.text(shortened(evidence.finding.sentence, 400))), origin(evidence, input)].join('\n\n')
}

/** Which study it is, where that was read, and the way to the whole card. */
function origin({ study, finding }: Evidence, { markup, label, address, more, say }: CardInput): string {
  const target = address({ study, source: finding.source, span: finding.span, page: finding.page })
  const name = studyLabel(study)
  return [
    `— ${target === null ? markup.text(name) : markup.link(name, target)}, ${markup.text(whereRead(finding, label, say))}`,
    more ? markup.command(say`Whole card`, 'citewright.openCard', [study.key]) : null,
  ].filter(part => part !== null).join(' · ')
}

/** What was read in the study itself goes first. */
function rank({ finding }: Evidence): number {
  return finding.level === 'secondary' ? 1 : 0
}
