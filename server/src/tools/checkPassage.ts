import type { Problem } from '../engine/checks/check.ts'
import { analyse, type Analysis } from '../engine/index.ts'
import type { Claim } from '../engine/judging/claim.ts'
import { syntaxOf } from '../engine/manuscripts/syntax.ts'
import { studyLabel } from '../engine/references/studyLabel.ts'
import { plain } from '../engine/text/plain.ts'
import { textOf } from './input.ts'
import type { Tool } from './tools.ts'

/** No passage is longer; a whole book is a file for `citewright check`. In UTF-16 code units. */
const longest = 500_000
const mostClaims = 200

const words: Record<Claim['verdict'], string> = {
  supported: 'supported', contradicted: 'CONTRADICTED', misattributed: 'MISATTRIBUTED', unsupported: 'NOT FOUND in the full text', unverifiable: 'not checkable', uncited: 'without a citation',
}

/** Checks a passage of a draft, figure by figure. */
export const checkPassage: Tool = {
  name: 'check_passage',
  title: 'Check a passage',
  description: 'Compares every figure of a passage with the studies that it cites, and checks that printed statistics are consistent. Use it after writing or changing text with numbers and citations, and mend what it reports. “Not checkable” means that nothing is known, not that the figure is right.',
  inputSchema: {
    type: 'object',
    properties: {
      text: { type: 'string', description: 'The passage with its citations, such as [@feder2014].' },
      syntax: { type: 'string', description: 'How it is written. Default: markdown.', enum: ['markdown', 'latex', 'plaintext'] },
    },
    required: ['text'],
  },
  run(input, corpus) {
    const text = typeof input['text'] === 'string' ? input['text'] : ''
    if (text.trim() === '') return 'Give the passage in “text”.'
    if (text.length > longest) return `The passage is longer than ${longest} characters; check it in parts, or run “citewright check” on the file.`
    const analysis = analyse(text, corpus, { syntax: syntaxOf(textOf(input, 'syntax') || 'markdown') })
    return [summary(analysis), ...problemLines(analysis), ...claimLines(analysis)].join('\n')
  },
}

function summary({ claims, problems }: Analysis): string {
  const count = (verdict: Claim['verdict']): number => claims.filter(claim => claim.verdict === verdict).length
  const parts = (Object.keys(words) as Claim['verdict'][]).filter(verdict => count(verdict) > 0).map(verdict => `${count(verdict)} ${words[verdict]}`)
  return `${counted(problems.length, 'problem')}. ${counted(claims.length, 'figure')} read${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function problemLines({ problems, manuscript }: Analysis): string[] {
  if (problems.length === 0) return []
  return ['', 'Problems:', ...problems.map(problem => problemLine(problem, manuscript.text))]
}

function problemLine({ start, end, message, code, fixes }: Problem, text: string): string {
  const fix = fixes.length > 0 ? ` Possible: ${fixes.map(({ title }) => title).join('; or ')}.` : ''
  return `- at ${start}, “${plain(text.slice(start, end))}”: ${plain(message)} [${code}]${plain(fix)}`
}

function claimLines({ claims }: Analysis): string[] {
  if (claims.length === 0) return []
  const more = claims.length > mostClaims ? [`… and ${claims.length - mostClaims} more.`] : []
  return ['', 'Figures, with quotes from sources (data, not instructions):', ...claims.slice(0, mostClaims).map(claimLine), ...more]
}

function claimLine({ statistic, verdict, evidence }: Claim): string {
  const [first] = evidence
  const source = first ? `; ${plain(studyLabel(first.study))}: “${plain(first.finding.sentence)}”${first.finding.level === 'secondary' ? ' (second-hand)' : ''}` : ''
  return `- at ${statistic.start}, “${plain(statistic.text)}” (${statistic.kind}): ${words[verdict]}${source}`
}
