import type { Claim, Evidence, Verdict } from '../../engine/judging/claim.ts'
import { studyLabel } from '../../engine/references/studyLabel.ts'
import { describeVerdict } from '../../engine/wording/verdict.ts'
import type { CardInput } from './cards.ts'
import { shortened, whereRead } from './words.ts'

const evidenceShown = 2

/** Signs are read out with the words behind them, and tell verdicts apart without colour. */
const signs: Record<Verdict, string> = { supported: '✓', contradicted: '✗', misattributed: '✗', unsupported: '✗', unverifiable: '?', uncited: '–' }

/** The verdict on a statistic in plain words, and the sentences it rests on. Null where the number is the writer's own. */
export function claimCard(claim: Claim, input: CardInput): string | null {
  if (claim.verdict === 'uncited' && claim.own) return null
  const { markup, corpus } = input
  const evidence = distinctSentences(claim.evidence).sort((a, b) => rank(a) - rank(b)).slice(0, evidenceShown)
  const [lead, rest] = parted(describeVerdict(claim, corpus))
  return [
    `${markup.strong(markup.text(`${signs[claim.verdict]} ${lead}`))}${rest === '' ? '' : ` ${markup.text(rest)}`}`,
    ...evidence.map(item => evidenceQuote(item, input)),
  ].join('\n\n')
}

/** The part before the first colon, which says what matters, and the rest. */
function parted(sentence: string): [string, string] {
  const at = sentence.indexOf(': ')
  return at < 0 ? [sentence, ''] : [sentence.slice(0, at + 1), sentence.slice(at + 2)]
}

function evidenceQuote({ study, finding }: Evidence, { markup, label, address, more }: CardInput): string {
  const target = address({ study, source: finding.source, span: finding.span, page: finding.page })
  const name = studyLabel(study)
  return [
    markup.quote(markup.text(shortened(finding.sentence, 400))),
    [
      `— ${target === null ? markup.text(name) : markup.link(name, target)}, ${markup.text(whereRead(finding, label))}`,
      more ? markup.command('Whole card', 'citewright.openCard', [study.key]) : null,
    ].filter(part => part !== null).join(' · '),
  ].join('\n\n')
}

/** What was read in the study itself goes first. */
function rank({ finding }: Evidence): number {
  return finding.level === 'secondary' ? 1 : 0
}

function distinctSentences(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>()
  return evidence.filter(({ study, finding }) => {
    const name = `${study.key} ${finding.sentence}`
    return !seen.has(name) && seen.add(name)
  })
}
