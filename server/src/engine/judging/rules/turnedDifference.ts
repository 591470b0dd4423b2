import { leadIn } from '../../statistics/statements/lead.ts'
import type { Statement, Words } from '../../statistics/statements/statement.ts'
import type { Statistic, StatisticKind } from '../../statistics/statistic.ts'
import { tokenize, type Token } from '../../statistics/tokens.ts'
import { compatible, type Vocabulary } from '../../vocabulary/match.ts'
import type { EvidencePool, PooledEvidence } from '../candidates/evidencePool.ts'
import { ofFinding } from '../candidates/ofFinding.ts'
import { contradicted, type Judgement } from '../judgement.ts'
import { judgeStatement } from './statements/judgeStatement.ts'
import { signIn } from './statements/sign.ts'

const differences: ReadonlySet<StatisticKind> = new Set(['mean-difference', 'risk-difference', 'score', 'percentage'])

/**
 * Looks which side a difference of the right size puts ahead: "improved by 3.8 points less with esketamine than with placebo", where the source has it more, and "8.69 points higher after midazolam
 * than after ketamine", where the source prints −8.69 for ketamine. The words of the source decide, its shares, or the sign of its difference.
 *
 * @param judged what was found of its size, or of its sign
 * @returns a contradiction, support where only the sign was in question, or null where there is nothing to add
 */
export function judgeTurned(statistic: Statistic, judged: Judgement, tokens: readonly Token[], pool: EvidencePool, vocabulary: Vocabulary): Judgement | null {
  const [first] = judged.evidence
  const isSigned = judged.verdict === 'contradicted' && judged.reason === 'sign'
  if (!first || judged.verdict !== 'supported' && !isSigned || !differences.has(statistic.kind)) return null
  const said = leadIn(tokens, statistic, vocabulary)
  if (!said) return null
  const sentences = new Set(judged.evidence.map(each => (each as PooledEvidence).sentence))
  const own = pool.filter(({ sentence }) => sentences.has(sentence))
  const lead = completed(said, first.finding.statistic, own)
  const told = agreementOf(lead, own, judged, vocabulary)
  if (told === null) return null
  if (!told.agrees) return isSigned ? null : contradicted('direction', [told.evidence], 0.8)
  return isSigned ? { verdict: 'supported', reason: null, evidence: [told.evidence], confidence: 1 } : null
}

/** What the sentence leaves open, the finding tells that its number agrees with: of what the difference is ("improved by 3.8 points less"), and who has it. Whose and when was settled with the number. */
function completed(lead: Statement, { context: { outcome, scale } }: Statistic, own: EvidencePool): Statement {
  const ids = lead.measure.ids.length > 0 ? lead.measure.ids : [...outcome, ...scale].filter(id => id !== 'improvement')
  const others = new Set(own.flatMap(({ finding: { statistic: { context } } }) => [...context.arm, ...context.comparator]).filter(id => !lead.than.ids.includes(id)))
  return { ...lead, measure: { ...lead.measure, ids }, people: [], time: [], of: lead.of.ids.length > 0 || others.size !== 1 ? lead.of : { ids: [...others], stems: [] } }
}

interface Agreement { agrees: boolean, evidence: PooledEvidence }

function agreementOf(lead: Statement, own: EvidencePool, { evidence }: Judgement, vocabulary: Vocabulary): Agreement | null {
  for (const each of own) {
    if (!evidence.includes(each)) continue
    const theirs = leadOf(each.finding, vocabulary) ?? leadBySign(each.finding.statistic)
    const agrees = theirs && compare(lead, theirs, vocabulary)
    if (agrees !== null) return { agrees, evidence: each }
  }
  const { verdict, evidence: [worded] } = judgeStatement(lead, own, vocabulary, false)
  return worded && (verdict === 'supported' || verdict === 'contradicted') ? { agrees: verdict === 'supported', evidence: worded as PooledEvidence } : null
}

/** Which side the sentence of a finding puts ahead by its number. */
const leadOf = ofFinding(({ sentence, span, statistic }, vocabulary) => leadIn(tokenize(sentence, { start: 0, end: sentence.length }), { ...statistic, start: statistic.start - span.start, end: statistic.end - span.start }, vocabulary))

type Ahead = Pick<Statement, 'way' | 'of' | 'than'>

/** A difference below nothing, of the arm that the source names first against the other: there the first has less. */
function leadBySign({ kind, value, context: { arm, comparator } }: Statistic): Ahead | null {
  if (kind !== 'mean-difference' || value === null || value >= 0 || arm.length === 0 || comparator.length === 0) return null
  return { way: 'less', of: { ids: arm, stems: [] }, than: { ids: comparator, stems: [] } }
}

function compare(ours: Statement, theirs: Ahead, vocabulary: Vocabulary): boolean | null {
  const isStraight = areLike(ours.of, theirs.of) && areLike(ours.than, theirs.than)
  if (isStraight === (areLike(ours.of, theirs.than) && areLike(ours.than, theirs.of))) return null
  const [sign, other] = signIn(ours, { ...ours, way: theirs.way }, vocabulary)
  return sign === null || other === null || sign === 0 || other === 0 ? null : sign === (isStraight ? other : -other)
}

function areLike({ ids }: Words, other: Words): boolean {
  return ids.some(a => other.ids.some(b => compatible(a, b)))
}
