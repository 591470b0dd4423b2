import type { Study } from '../../../corpus/study.ts'
import { lazy } from '../../../text/lazy.ts'
import type { Span } from '../../../text/span.ts'
import { tokensOf } from '../../../statistics/tokensOf.ts'
import { isWithin, type Vocabulary } from '../../../vocabulary/match.ts'
import type { Characteristic as Mistaken, Evidence } from '../../claim.ts'
import type { EvidencePool } from '../../candidates/evidencePool.ts'
import { characteristics } from './characteristics.ts'
import { isApart, isReport } from './constructions.ts'
import { namesIn, type Name } from './names.ts'
import { recordOf, type Declared } from './record.ts'

/** A name that is said of a study and is another's, with what the study has in its place. */
export interface OtherCharacteristic extends Span, Mistaken {
  name: Name
  /** Where it is not as sure as of others that it is a slip: how sure it is. */
  confidence?: number
  evidence: Evidence[]
}

/**
 * Finds names that a sentence says of the study it leans on, and that are not that study's: midazolam for saline, naltrexone for nalmefene, unipolar for bipolar depression. Only where the note of
 * the study declares another of the same kind in that place, nothing that is known of the study has this one, and the sentence does not name the right one too.
 *
 * @param prose the text, blank where it is no prose
 * @param part  what of a sentence leans on the study, or a cell of a table
 * @param row   the row that the cell stands in; it reports by what it is
 * @param pool  the evidence behind the study
 */
export function findOtherCharacteristics(prose: string, part: Span, row: Span | null, study: Study, pool: EvidencePool, vocabulary: Vocabulary): OtherCharacteristic[] {
  const tokens = tokensOf(prose, part)
  if (!row && !isReport(tokens)) return []
  const names = namesIn(tokens, vocabulary)
  const besides = lazy(() => row ? namesIn(tokensOf(prose, row), vocabulary) : names)
  const record = recordOf(study, vocabulary)
  const said = { tokens, names, isCell: row !== null }
  const found = names.flatMap((name): OtherCharacteristic[] => {
    const kind = characteristics.find(each => each.isOf(name, said, record))
    if (!kind || isApart(tokens, name, kind.isComparison === true)) return []
    const own = kind.otherwise(name, said, record)
    if (own.length === 0 || besides().some(other => own.some(({ id }) => isWithin(other.id, id)))) return []
    const right = own.reduce((narrowest, each) => (each.id !== narrowest.id && isWithin(each.id, narrowest.id) ? each : narrowest))
    return [{
      start: tokens[name.from]!.start, end: tokens[name.to - 1]!.end, name, of: kind.reason, entry: right.entry, right: kind.confidence === undefined && own.every(({ id }) => isWithin(right.id, id)) ? right.text : null,
      ...kind.confidence === undefined ? {} : { confidence: kind.confidence },
      evidence: evidenceFor(study, pool, right, vocabulary),
    }]
  })
  // "Naltrexone" may be an arm, a drug and of a class: it is one slip.
  return found.filter((each, at) => found.findIndex(({ start }) => start === each.start) === at)
}

/** The first finding whose sentence names what the study has: one that was read in the study itself, where there is one. */
function evidenceFor(study: Study, pool: EvidencePool, right: Declared, vocabulary: Vocabulary): Evidence[] {
  const naming = pool.filter(({ study: own, finding: { sentence } }) => own === study && namesIn(tokensOf(sentence, { start: 0, end: sentence.length }), vocabulary).some(({ id }) => id === right.id))
  const first = naming.find(({ finding }) => finding.level !== 'secondary') ?? naming[0]
  return first ? [first] : []
}
