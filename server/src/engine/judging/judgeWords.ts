import type { Study } from '../corpus/study.ts'
import { readStatements } from '../statistics/statements/readStatements.ts'
import { alike } from '../statistics/statements/words.ts'
import type { Statement } from '../statistics/statements/statement.ts'
import type { Statistic } from '../statistics/statistic.ts'
import type { Token } from '../statistics/tokens.ts'
import { lately } from '../text/lately.ts'
import type { Vocabulary } from '../vocabulary/match.ts'
import type { Setting } from './candidates/candidates.ts'
import type { Company } from './candidates/company.ts'
import { judgeEndpoint } from './rules/judgeEndpoint.ts'
import { judgeDirection, judgeInCompany } from './rules/judgeDirection.ts'
import { judgeStatement } from './rules/statements/judgeStatement.ts'
import { belied, type Claimed } from './rules/statements/ownNumbers.ts'
import { misordered } from './rules/statements/ownOrder.ts'
import { isWhole } from './judgeClaim.ts'
import { unknown, type Judgement } from './judgement.ts'

/** A word of significance belongs to the statement that stands no further away, in characters. */
const beside = 30

/**
 * Judges what a sentence says in words: by the numbers that it gives for it, then by what the sources say in words and numbers of the same comparison, and else by
 * the significance of what they have that is most like it.
 */
export function judgeWords(setting: Setting, tokens: readonly Token[], studies: readonly Study[], company: Company, vocabulary: Vocabulary): Judgement {
  if (studies.length === 0) return unknown
  const judged = judgeSaid(setting, tokens, studies, company, vocabulary)
  return judged.verdict === 'contradicted' && isOfSomeStudies(setting) ? unknown : judged
}

/** "In two of the six trials scores did not differ": what is so in the others says nothing against it. */
function isOfSomeStudies({ sentence }: Setting): boolean {
  return sentence.some(({ kind, qualifier, value }) => kind === 'fraction' && qualifier === 'studies' && value !== null && value < 1)
}

function judgeSaid(setting: Setting, tokens: readonly Token[], studies: readonly Study[], company: Company, vocabulary: Vocabulary): Judgement {
  if (setting.statistic.direction?.ofEndpoint) return judgeEndpoint(setting, company)
  const statement = statementAt(tokens, setting.statistic, vocabulary)
  const claimed = claimedBy(setting.statistic, statement)
  const byOrder = statement && misordered(statement, setting.statistic, tokens, setting.sentence, company)
  if (byOrder) return byOrder
  const byNumbers = claimed && (belied(setting.statistic, claimed, tokens, setting.sentence, company) ?? (claimed.isSaid ? judgeInCompany(setting, claimed.significant, company) : null))
  if (byNumbers) return byNumbers
  const told = statement ? judgeStatement(statement, company.pool, vocabulary, studies.every(isWhole)) : unknown
  if (told.verdict !== 'unverifiable' || setting.statistic.direction?.inWords === true) return told
  const judged = judgeDirection(setting, company, statement)
  return statement && judged.verdict === 'supported' ? unknown : judged
}

/** A sentence is asked for each of its directions, and for each study that it may lean on. */
const statementsIn = lately(1, readStatements)

/** The statement that a direction is of: the one it is in, else the nearest. */
function statementAt(tokens: readonly Token[], { start, end }: Statistic, vocabulary: Vocabulary): Statement | null {
  const distance = (statement: Statement): number => Math.max(0, statement.start - end, start - statement.until)
  const near = statementsIn(tokens, vocabulary).filter(statement => distance(statement) <= beside)
  return near.reduce<Statement | null>((best, statement) => (!best || distance(statement) < distance(best) ? statement : best), null)
}

/** Whether a difference is claimed or denied; null for what is no comparison. */
function claimedBy({ text, direction }: Statistic, statement: Statement | null): Claimed | null {
  const significant = direction?.significant ?? statement?.significant ?? null
  // "Much the same (−4.0, 95% CI …)" may be as much as elsewhere.
  if (significant === null && alike.has(text.slice(text.lastIndexOf(' ') + 1).toLowerCase())) return null
  if (significant !== null) return { significant, isSaid: true }
  if (!statement || statement.hedged || statement.form !== 'comparison' && !(statement.form === 'link' && statement.negated)) return null
  return { significant: !statement.negated, isSaid: statement.negated }
}
