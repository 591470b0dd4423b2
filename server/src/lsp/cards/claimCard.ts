import type { Study } from '../../engine/corpus/study.ts'
import type { Claim, Evidence } from '../../engine/judging/claim.ts'
import { studyLabel } from '../../engine/references/studyLabel.ts'
import type { CardInput } from './cards.ts'
import { listed, reasonWords, shortened, verdictWords, whereRead } from './words.ts'

const evidenceShown = 3

/** The verdict on a statistic in plain words, why, and the sentences it rests on. Null where the number is the writer's own. */
export function claimCard(claim: Claim, input: CardInput): string | null {
  if (claim.verdict === 'uncited' && claim.own) return null
  const { markup } = input
  const evidence = distinctSentences(claim.evidence).sort((a, b) => rank(a) - rank(b)).slice(0, evidenceShown)
  return [
    `${markup.strong(markup.text(`${verdictWords[claim.verdict]}.`))} ${markup.text(explanation(claim))}`.trim(),
    ...evidence.map(item => evidenceQuote(item, input)),
  ].join('\n\n')
}

function explanation({ verdict, reason, studies, evidence }: Claim): string {
  const cited = listed(studies.map(studyLabel))
  const sources = listed([...new Set(evidence.map(({ study }) => studyLabel(study)))])
  const why = reason === null ? '' : ` ${reasonWords[reason]}`
  switch (verdict) {
    case 'supported': return `Agrees with ${sources || cited}.${why}`
    case 'contradicted': return `Disagrees with ${sources || cited}.${why}`
    case 'misattributed': return `Nothing indexed of ${cited || 'the cited work'} has this number; it is in ${sources}.${why}`
    case 'unsupported': return `The full text of ${cited} is indexed, and nothing in it agrees.${why}`
    case 'unverifiable': return notCheckable(studies)
    case 'uncited': return 'No citation is in reach of this number.'
  }
}

/** "Only the abstract of Feder et al. (2014) is indexed." */
function notCheckable(studies: readonly Study[]): string {
  if (studies.length === 0) return 'The cited work is not in the library.'
  return studies.map(study => {
    const label = studyLabel(study)
    if (study.evidence === 'abstract') return `Only the abstract of ${label} is indexed.`
    if (study.evidence === 'record') return `Only the bibliographic record of ${label} is indexed.`
    return `The indexed text of ${label} does not settle it.`
  }).join(' ')
}

function evidenceQuote({ study, finding }: Evidence, { markup, label, address }: CardInput): string {
  const target = address({ study, source: finding.source, span: finding.span })
  const name = studyLabel(study)
  return [
    markup.quote(markup.text(shortened(finding.sentence, 400))),
    `— ${target === null ? markup.text(name) : markup.link(name, target)}, ${markup.text(whereRead(finding, label))}`,
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
