import type { Study } from '../../../corpus/study.ts'
import type { Span } from '../../../text/span.ts'
import { tokenize } from '../../../statistics/tokens.ts'
import { isWithin, type Vocabulary } from '../../../vocabulary/match.ts'
import type { Characteristic as Mistaken, Evidence } from '../../claim.ts'
import { admissible } from '../../candidates/evidencePool.ts'
import { characteristics } from './characteristics.ts'
import { isApart, isReport } from './constructions.ts'
import { namesIn, type Name } from './names.ts'
import { recordOf, type Declared } from './record.ts'

/** A name that is said of a study and is another's, with what the study has in its place. */
export interface OtherCharacteristic extends Span, Mistaken {
  name: Name
  evidence: Evidence[]
}

/**
 * Finds names that a sentence says of the study it leans on, and that are not that study's: midazolam for saline, naltrexone for nalmefene, unipolar for bipolar depression. Only where the note of
 * the study declares another of the same kind in that place, nothing that is known of the study has this one, and the sentence does not name the right one too.
 *
 * @param prose the sentence, or what of it leans on the study, blank where it is no prose
 * @param self  the study that the document is itself
 */
export function findOtherCharacteristics(prose: string, part: Span, study: Study, self: Study | null, vocabulary: Vocabulary): OtherCharacteristic[] {
  const tokens = tokenize(prose, part)
  if (!isReport(tokens)) return []
  const names = namesIn(tokens, vocabulary)
  const record = recordOf(study, vocabulary)
  const said = { tokens, names }
  const found = names.flatMap((name): OtherCharacteristic[] => {
    const kind = characteristics.find(each => each.isOf(name, said, record))
    if (!kind || isApart(tokens, name, kind.isComparison === true)) return []
    const own = kind.otherwise(name, said, record)
    if (own.length === 0 || names.some(other => other !== name && own.some(({ id }) => isWithin(other.id, id)))) return []
    const [first] = own
    return [{
      start: tokens[name.from]!.start, end: tokens[name.to - 1]!.end, name, of: kind.reason, entry: first!.entry, right: own.every(({ id }) => id === first!.id) ? first!.text : null,
      evidence: evidenceFor(study, self, own, vocabulary),
    }]
  })
  // "Naltrexone" may be an arm, a drug and of a class: it is one slip.
  return found.filter((each, at) => found.findIndex(({ start }) => start === each.start) === at)
}

/** The first finding whose sentence names what the study has: one of the study itself, where there is one. */
function evidenceFor(study: Study, self: Study | null, own: readonly Declared[], vocabulary: Vocabulary): Evidence[] {
  const naming = study.findings.filter(finding => admissible(study, finding, self) && namesIn(tokenize(finding.sentence, { start: 0, end: finding.sentence.length }), vocabulary).some(({ id }) => id === own[0]!.id))
  const first = naming.find(({ level }) => level !== 'secondary') ?? naming[0]
  return first ? [{ study, finding: first }] : []
}
