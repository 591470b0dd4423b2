import assert from 'node:assert/strict'
import { settingIn, type Setting } from '../../../../server/src/engine/judging/candidates/candidates.ts'
import { companyIn, type Company } from '../../../../server/src/engine/judging/candidates/company.ts'
import { evidenceOf, poolEvidence } from '../../../../server/src/engine/judging/candidates/evidencePool.ts'
import { tokenize } from '../../../../server/src/engine/statistics/tokens.ts'
import { analyse } from '../../../../server/src/engine/index.ts'
import type { Corpus } from '../../../../server/src/engine/corpus/corpus.ts'
import type { Syntax } from '../../../../server/src/engine/manuscripts/manuscript.ts'
import type { Claim } from '../../../../server/src/engine/judging/claim.ts'
import { mark, unmark } from '../marks.ts'
import { anew } from '../notes.ts'

/**
 * Judges a Markdown document whose claims stand in marks with their verdict and, where there is one, the reason:
 * `OR [2.89|contradicted dropped-digit]`. Every claim must be marked, statements of direction apart.
 *
 * @returns the claims, for what a mark cannot say
 */
export function judges(corpus: Corpus, marked: string): Claim[] {
  const text = unmark(marked)
  const claims = claimsOf(corpus, text).filter(({ statistic }) => statistic.kind !== 'direction' || marked.includes(`[${statistic.text}|`))
  assert.equal(mark(text, claims.map(({ statistic: { start, end }, verdict, reason }) => ({ start, end, label: reason === null ? verdict : `${verdict} ${reason}` }))), marked)
  return claims
}

/** The claims of a document. */
export function claimsOf(corpus: Corpus, text: string, syntax: Syntax = 'markdown'): Claim[] {
  return analyse(text, anew(corpus), { syntax }).claims
}

/** The first number of a sentence, with those beside it and all that the corpus has. */
export function settingOf(corpus: Corpus, text: string): { setting: Setting, company: Company } {
  const read = anew(corpus)
  const claims = claimsOf(read, text)
  const statistics = claims.map(({ statistic }) => statistic)
  const company = companyIn(poolEvidence(read.studies.flatMap(study => evidenceOf(study, read, null))))
  const prose = text.replace(/\[@[^\]]*\]/g, citation => ' '.repeat(citation.length))
  return { setting: settingIn(statistics, statistics.find(({ kind }) => kind !== 'direction')!, () => tokenize(prose, claims[0]!.sentence)), company }
}

/** Each number of a document with the studies that it leans on: "55: reed2020, marsh2021". */
export function leanings(corpus: Corpus, text: string, syntax?: Syntax): string[] {
  return claimsOf(corpus, text, syntax).map(({ statistic, studies }) => `${statistic.text}: ${studies.map(({ key }) => key).join(', ') || 'none'}`)
}
