import type { Statement } from '../../../statistics/statements/statement.ts'
import type { Vocabulary } from '../../../vocabulary/match.ts'
import type { EvidencePool } from '../../candidates/evidencePool.ts'
import { contradicted, unknown, type Judgement } from '../../judgement.ts'
import { relate, type Relation } from './relate.ts'
import { toldIn } from './told.ts'

/** From here on two statements are of the same thing. */
const same = 0.6
/** A contradiction asks for more. */
const plain = 0.68
/** How much nearer what says the opposite must be than what says the same. */
const lead = 0.2

/**
 * Judges a statement in words by what the cited studies say in words of the same outcome, sides, people and time. It is contradicted only where one plainly says
 * the opposite and none as near says the same.
 *
 * @param isWhole the sources are whole articles, which speak of much that is alike
 */
export function judgeStatement(claim: Statement, pool: EvidencePool, vocabulary: Vocabulary, isWhole: boolean): Judgement {
  const scales = claim.measure.ids.filter(id => vocabulary.concepts.get(id)?.slot === 'scale')
  if (scales.length < 2) return judgeOne(claim, pool, vocabulary, isWhole)
  // "On the MADRS, the HAM-D and the BDI": it is said of each.
  const rest = claim.measure.ids.filter(id => !scales.includes(id))
  const judgements = scales.map(scale => judgeOne({ ...claim, measure: { ...claim.measure, ids: [...rest, scale] } }, pool, vocabulary, isWhole))
  return judgements.find(({ verdict }) => verdict === 'contradicted') ?? judgements.find(({ verdict }) => verdict === 'unverifiable') ?? judgements[0]!
}

function judgeOne(claim: Statement, pool: EvidencePool, vocabulary: Vocabulary, isWhole: boolean): Judgement {
  const isOnly = isOnlyDose(claim.doses, pool)
  const anyDose = (statement: Statement): Statement => (isOnly ? { ...statement, doses: [] } : statement)
  const related = toldIn(pool, vocabulary).map(told => relate(anyDose(claim), { ...told, statement: anyDose(told.statement) }, vocabulary, isWhole)).filter(relation => relation !== null)
  // Of efficacy altogether, a review speaks for many studies: what not all of them bear out is not told of any.
  if (claim.overall && isMixed(related)) return unknown
  const relations = withoutParts(claim, related.filter(({ isPartial }) => !isPartial))
  const agreeing = strongest(relations.filter(({ agrees }) => agrees))
  const opposing = strongest(relations.filter(({ agrees }) => !agrees))
  if (agreeing && agreeing.strength >= same && (!opposing || agreeing.strength > opposing.strength && !isOfOthers(claim, agreeing, opposing))) return supportedBy(agreeing)
  if (opposing && opposing.strength >= plain && (!agreeing || agreeing.strength <= opposing.strength - lead)) return contradicted('direction', [opposing.told.evidence], 0.7)
  return agreeing && agreeing.strength >= same || opposing && opposing.strength >= plain ? unknown : altogether(withoutParts(claim, related.filter(({ isPartial }) => isPartial)))
}

/** What holds of some does not decide where it is told of all, and the claim is of nobody in particular. */
function withoutParts({ limits, people }: Statement, relations: readonly Relation[]): readonly Relation[] {
  const ofAll = relations.filter(({ told }) => !told.isOfPart)
  return limits.length === 0 && people.every(id => id !== 'subgroup') && ofAll.some(({ strength, agrees, isPartial }) => !agrees && (isPartial || strength >= plain)) ? ofAll : relations
}

/** "Infusions of 0.5 mg/kg" are any infusions where nothing else was given. */
function isOnlyDose(doses: readonly number[], pool: EvidencePool): boolean {
  const given = new Set(pool.flatMap(({ finding: { statistic: { kind, value, lower, upper } } }) => (kind === 'dose' ? [value ?? lower ?? upper] : [])))
  return doses.length === 1 && given.size === 1 && given.has(doses[0]!)
}

/** Whether studies disagree with each other. */
function isMixed(related: readonly Relation[]): boolean {
  return new Set(related.map(({ told }) => told.evidence.study)).size > 1 && new Set(related.map(({ agrees }) => agrees)).size > 1
}

/** "No different in depression, but in bipolar disorder": of a claim that names no people, a part of them does not decide. */
function isOfOthers({ people }: Statement, agreeing: Relation, opposing: Relation): boolean {
  const [ours, theirs] = [agreeing, opposing].map(({ told }) => told.statement.people.join()) as [string, string]
  return people.length === 0 && opposing.strength >= plain && ours !== '' && ours !== theirs
}

function supportedBy({ told }: Relation): Judgement {
  return { verdict: 'supported', reason: null, evidence: [told.evidence], confidence: 1 }
}

/** "Ketamine was superior to placebo", where the source only has outcomes one by one: what all of them say that one study has. */
function altogether(outcomes: readonly Relation[]): Judgement {
  const [first] = outcomes
  if (!first || outcomes.some(({ agrees, told }) => agrees !== first.agrees || told.evidence.study !== first.told.evidence.study)) return unknown
  return first.agrees ? supportedBy(first) : contradicted('direction', [first.told.evidence], 0.7)
}

function strongest(relations: readonly Relation[]): Relation | null {
  return relations.reduce<Relation | null>((best, relation) => (!best || relation.strength > best.strength ? relation : best), null)
}
