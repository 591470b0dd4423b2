import type { Finding, Study } from '../corpus/study.ts'
import type { Analysis } from '../index.ts'
import type { Claim, Verdict } from '../judging/claim.ts'
import type { HandCheck } from '../judging/handChecks.ts'
import type { Block } from '../manuscripts/manuscript.ts'
import type { Span } from '../text/span.ts'
import { figureText } from '../wording/statistic.ts'
import { describeVerdict } from '../wording/verdict.ts'
import { effectsOf, type Effect } from './effects.ts'
import type { Say } from '../wording/say.ts'

/** What became of a figure, as the table shows it: the verdicts, and two states of their own. */
export type State = Verdict | 'checked' | 'own'

/** The states in the order in which they are listed: what needs work comes first. */
export const states: readonly State[] = ['contradicted', 'misattributed', 'unsupported', 'unverifiable', 'uncited', 'checked', 'supported', 'own']

/** What a state is called. */
export const stateWords: Record<State, string> = {
  supported: 'supported', contradicted: 'contradicted', misattributed: 'in another study', unsupported: 'not in the source',
  unverifiable: 'not checkable', uncited: 'no citation', checked: 'checked by hand', own: 'own figure',
}

/** One statistic of the manuscript and what became of it. */
export interface TableRow extends Span {
  /** The claim behind the row. */
  claim: Claim
  state: State
  /** "28.94", "p = .002" */
  figure: string
  /** "odds ratio" */
  kind: string
  /** What became of it in one plain sentence. */
  statement: string
  /** The writer's sentence, white space folded. */
  sentence: string
  /** Titles of the headings above, outermost first. */
  section: readonly string[]
  /** The finding that the verdict rests on, and its study. */
  evidence: { study: Study, finding: Finding } | null
  checked: HandCheck | null
  /** The estimate with its interval, where it is one. */
  effect: Effect | null
  /** Messages of the problems at this figure. */
  problems: string[]
}

/** Every statistic of the manuscript in the order of the text. */
export function evidenceTable(analysis: Analysis): TableRow[] {
  const { claims, manuscript, corpus, problems, say } = analysis
  const effects = new Map(sentenceGroups(claims).flatMap(group => effectsOf(group.map(({ statistic }) => statistic))).map(effect => [effect.statistic, effect]))
  const sectionAt = sectionFinder(manuscript.blocks)
  let next = 0
  return claims.map(claim => {
    const { statistic: { start, end, kind }, evidence: [first = null], checked = null } = claim
    while (next < problems.length && problems[next]!.start < start) next++
    const here: string[] = []
    for (let i = next; i < problems.length && problems[i]!.start < end; i++) here.push(problems[i]!.message)
    return {
      start, end, claim,
      state: stateOf(claim),
      figure: figureText(claim.statistic, say),
      kind: kind.replaceAll('-', ' '),
      statement: checked && !isSettled(claim) ? describeHandCheck(checked, say) : describeVerdict(claim, corpus, say),
      sentence: manuscript.text.slice(claim.sentence.start, claim.sentence.end).replace(/\s+/g, ' ').trim(),
      section: sectionAt(start),
      evidence: first,
      checked,
      effect: effects.get(claim.statistic) ?? null,
      problems: here,
    }
  })
}

/** "checked by hand: page 5, by A. Writer on 2026-11-22" as a sentence. */
export function describeHandCheck({ figure, where, by, on }: HandCheck, say: Say): string {
  const details = [where, by, on].filter(detail => detail !== undefined && detail !== '').join(', ')
  return details === '' ? say`${figure} was checked by hand.` : say`${figure} was checked by hand: ${details}.`
}

function stateOf(claim: Claim): State {
  if (claim.verdict === 'uncited' && claim.own) return 'own'
  return claim.checked && !isSettled(claim) ? 'checked' : claim.verdict
}

/** A person vouches for what the engine could not find; what it found, agreeing or not, stands. */
export function isSettled({ verdict }: Pick<Claim, 'verdict'>): boolean {
  return verdict === 'supported' || verdict === 'contradicted' || verdict === 'misattributed'
}

function sentenceGroups(claims: readonly Claim[]): Claim[][] {
  const groups: Claim[][] = []
  for (const claim of claims) {
    const last = groups.at(-1)
    if (last?.[0]!.sentence.start === claim.sentence.start) last.push(claim)
    else groups.push([claim])
  }
  return groups
}

/** Answers the section of offsets that are asked for in ascending order. */
function sectionFinder(blocks: readonly Block[]): (offset: number) => readonly string[] {
  let index = 0
  return offset => {
    while (index < blocks.length && blocks[index]!.end <= offset) index++
    return blocks[index]?.section ?? []
  }
}
