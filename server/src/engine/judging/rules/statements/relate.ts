import type { Statement, Words } from '../../../statistics/statements/statement.ts'
import type { Limit } from '../../../statistics/context/limits.ts'
import type { Vocabulary } from '../../../vocabulary/match.ts'
import { compatible } from '../../../vocabulary/match.ts'
import type { Told } from './told.ts'
import { ofStudies } from '../../../statistics/statements/design.ts'
import { relateLinks } from './relateLinks.ts'
import { signIn, tellsEfficacy } from './sign.ts'

/** How a statement of a source lies to one of the manuscript: the more it speaks of the same, the greater `strength`, from 0 to 1. */
export interface Relation {
  told: Told
  agrees: boolean
  strength: number
  /** A claim of efficacy altogether, and one outcome of the source. */
  isPartial: boolean
}

/** Holds a statement against one of a source. Null where they do not plainly speak of the same, or say nothing for or against each other. */
export function relate(claim: Statement, told: Told, vocabulary: Vocabulary, isWhole = false): Relation | null {
  const source = told.statement
  if (!isOfOneForm(claim, source)) return null
  if (!samePeople(claim.people, source.people) && claim.form !== 'link') return null
  const time = claim.form === 'lasting' && source.form === 'lasting' ? relateEnds(claim, source) : relateTimes(claim.time, source.time)
  if (time === 'different') return null
  if (claim.poles && source.poles) return relatePoles(claim, told, time, vocabulary)
  const sides = relateSides(claim, source)
  if (sides === null || claim.form === 'absence' && claim.negated !== source.negated && !isOfOneKind(claim, source)) return null
  const topic = claim.joined && source.joined && source.measure.ids.length === 0 ? addition : claim.overall && source.overall && !isWhole ? overall : !isWhole && areOfCourse(claim, told, time === 'same') ? ofCourse : /^(?:permanence|tolerance|share)$/.test(claim.form) ? sharedBy(claim, source) : topicOf(claim, told, sides.isFull && !isWhole, isWhole, vocabulary)
  const isPartial = topic !== addition && claim.overall && !source.overall && !isWhole && (sides.order !== 'unknown' || isEmpty(claim.of) && isEmpty(claim.than) && claim.people.some(a => source.people.some(b => compatible(a, b)))) && tellsEfficacy(source.measure, vocabulary)
  if (topic === null && !isPartial) return null
  if (areOthers(claim.limits, source.limits) || claim.doses.length > 0 && source.doses.length > 0 && !claim.doses.some(dose => source.doses.includes(dose))) return null
  const agrees = compare(claim, told, sides.order, vocabulary)
  if (agrees === null || !agrees && claim.doses.length !== source.doses.length && Math.min(claim.doses.length, source.doses.length) === 0) return null
  if (isPartial) return { told, agrees, isPartial, strength: 0 }
  return { told, agrees, isPartial, strength: topic! * (time === 'missing' ? 0.85 : 1) * (sides.order !== 'unknown' ? told.isCounted && claim.way !== 'apart' ? 0.85 : 1 : isWhole && !agrees ? 0.65 : told.isCounted ? 0.7 : isEmpty(source.than) ? 0.9 : 0.75) }
}

/** Links of the same two things, seen as one whatever is said of their sides. */
function relatePoles(claim: Statement, told: Told, time: 'same' | 'missing' | 'unknown', vocabulary: Vocabulary): Relation | null {
  const source = told.statement
  // "In women", "with placebo", "after 75 years of age": what holds of some says nothing of others.
  if (areRivals(claim.people, source.people) || areOthers(claim.limits, source.limits) || claim.of.ids.length > 0 && source.of.ids.length > 0 && !isLike(claim.of, source.of)) return null
  const strength = relateLinks(claim.poles!, told.statement.poles!)
  const agrees = strength === 0 ? null : compare(claim, told, 'unknown', vocabulary)
  return agrees === null ? null : { told, agrees, isPartial: false, strength: strength * (time === 'missing' ? 0.85 : 1) }
}

/** How much two statements have in common of what becomes of the effect as treatment is repeated. */
const ofCourse = 0.8

/** Whether both say what becomes of an effect as treatment is repeated, or that it lasts until the same time, and the claim names no other effect than the source. */
function areOfCourse(claim: Statement, { statement: source, stems }: Told, isSameTime: boolean): boolean {
  const isSame = claim.repeated && source.repeated || claim.form === 'lasting' && source.form === 'lasting' && isSameTime
  if (!isSame || ![claim, source].every(({ measure }) => measure.ids.every(id => id === 'depressive-symptoms'))) return false
  return claim.measure.stems.every(stem => ofCourses.test(stem) || ofStudies.test(stem) || stems.has(stem))
}

/** Stems of words for an effect, and for treatment given again. */
const ofCourses = /^(?:effect|benefit|gain|efficacy|improve|respons|antidepressant|anxiolyt\w*|analges\w*|relief|therapeut\w*|clinic|infus|session|sess|dos|dose|inject|administr|cours|repeat|repetit|success|subsequ\w*|consecut\w*|next|treat|drug|depress|noticeab|time|symptom|last|end|ended|complet|final|sery|initial|least|meta|regress|built|furth)$/

/** Of what passes or stays, the name is enough. */
function sharedBy(claim: Statement, source: Statement): number | null {
  // "Antidepressant and anti-suicidal effects" are of depression, too.
  const [ours, theirs] = [claim, source].map(({ measure: { ids, stems } }) => stems.includes('antidepressant') ? [...ids, 'depressive-symptoms'] : ids) as [string[], string[]]
  return ours.some(id => theirs.some(other => compatible(id, other))) ? 0.8 : null
}

/** What says which events there were: that none was serious says nothing of mild ones, and that none came of the drug nothing of others. */
const sorting = /^(?:serious|fatal|lethal|treat|relat|relate|ascrib|attribut|caus|link|associat|drug)$/

/** Whether what one has and the other has not is the same kind of event. */
function isOfOneKind(...both: [Statement, Statement]): boolean {
  const [ours, theirs] = both.map(({ measure: { stems } }) => stems.filter(stem => sorting.test(stem)))
  return ours!.length === theirs!.length && ours!.every(stem => theirs!.includes(stem))
}

/** How much two statements have in common of what the same treatment adds to another, where the source says it of no outcome. */
const addition = 0.8

/** How much two comparisons of efficacy altogether have in common that name the same sides. */
const overall = 0.9

/** Whether both mark off a part of the sample, and not the same: those of 65 to 74 years, and those of 75 and older. */
function areOthers(claim: readonly Limit[], source: readonly Limit[]): boolean {
  const shared = source.filter(({ of }) => claim.some(limit => limit.of === of))
  return shared.length > 0 && !shared.some(({ of, lower, upper }) => claim.some(limit => limit.of === of && limit.lower === lower && limit.upper === upper))
}

/** A comparison may bear out a change ("reduced X more than placebo" that it reduced X); that two do not differ says nothing of it. */
function isOfOneForm(claim: Statement, source: Statement): boolean {
  // "An advantage of A on the MADRS" is what "the improvement with A was not significant" denies, where no other side is named.
  if (claim.form === 'comparison' && source.form === 'change' && source.significant === false) return isEmpty(claim.than) && claim.way !== 'apart'
  // "A did not raise it" is what "it did not differ significantly between A and placebo" says; of another drug, both may have.
  if (claim.form === 'change' && source.form === 'comparison' && claim.negated && source.significant === false) return isAgainstNothing(source)
  if (comparesArms(claim) && comparesArms(source) || claim.joined && source.joined && isOfEffect(claim) && isOfEffect(source)) return true
  return claim.form === source.form || claim.form === 'change' && source.form === 'comparison' && !source.negated && !claim.negated && source.way !== 'apart'
}

function isOfEffect({ form }: Statement): boolean {
  return form === 'change' || form === 'comparison'
}

/** "A improved it compared with B" is a comparison too. */
function comparesArms({ form, of, than }: Statement): boolean {
  return (form === 'comparison' || form === 'change') && of.ids.length > 0 && than.ids.length > 0
}

/** Whether one side of a comparison had no treatment. */
function isAgainstNothing({ of, than }: Statement): boolean {
  return [of, than].some(({ ids }) => ids.some(id => id === 'placebo' || id === 'control'))
}

/** How much two statements have of what is measured in common; null where they are of different things. */
function topicOf(claim: Statement, { statement: source, stems }: Told, haveBothSides: boolean, isWhole: boolean, vocabulary: Vocabulary): number | null {
  // "Drop-outs for adverse events" are no adverse events.
  if (claim.measure.ids.includes('discontinuation') !== source.measure.ids.includes('discontinuation')) return null
  const [ours, theirs] = [claim.measure.ids, source.measure.ids].map((ids): Named => ({
    scales: ids.filter(id => vocabulary.concepts.get(id)?.slot === 'scale'), outcomes: ids.filter(id => vocabulary.concepts.get(id)?.slot !== 'scale'),
  })) as [Named, Named]
  const scales = overlap(ours.scales, theirs.scales)
  const outcomes = overlap(ours.outcomes, theirs.outcomes)
  if (scales === 'different' || outcomes === 'different' && scales !== 'same') return null
  const words = claim.measure.stems
  const covered = words.length === 0 ? 0 : words.filter(word => stems.has(word)).length / words.length
  if (scales === 'same' || outcomes === 'same') return (haveBothSides ? 0.8 + 0.2 * covered : isWhole ? 0.4 + 0.6 * covered : 0.6 + 0.4 * covered) - (scales === 'unknown' && ours.scales.length > 0 ? 0.4 : 0)
  if (ours.scales.length > 0 || ours.outcomes.length > 0 && theirs.outcomes.length + theirs.scales.length > 0) return null
  // A word that is said of anything names nothing.
  if (words.every(word => vague.has(word))) return 0
  return words.length >= 2 ? covered : covered === 1 ? 0.75 : 0
}

/** Stems of what any result is called. */
const vague: ReadonlySet<string> = new Set('level score rate mean total concentr concentrat time number valu change outcom measur proport percentag averag symptom incidenc frequency risk amount degre valu treat baselin week month day year hour post pre end'.split(' '))

interface Named { scales: readonly string[], outcomes: readonly string[] }

function overlap(a: readonly string[], b: readonly string[]): 'same' | 'different' | 'unknown' {
  if (a.length === 0 || b.length === 0) return 'unknown'
  return a.some(x => b.some(y => compatible(x, y))) ? 'same' : 'different'
}

/** Parts of a sample that exclude each other. */
const rivals: readonly ReadonlySet<string>[] = [new Set(['responders', 'non-responders']), new Set(['female', 'male']), new Set(['stable-remission', 'stable-response'])]

/** Whether both name parts of a sample that exclude each other, and not the same. */
function areRivals(claim: readonly string[], source: readonly string[]): boolean {
  return rivals.some(set => {
    const [ours, theirs] = [claim, source].map(ids => ids.filter(id => set.has(id))) as [string[], string[]]
    return ours.length > 0 && theirs.length > 0 && !ours.some(id => theirs.includes(id))
  })
}

function samePeople(claim: readonly string[], source: readonly string[]): boolean {
  if (claim.includes('baseline') !== source.includes('baseline')) return false
  if (areRivals(claim, source)) return false
  const isRival = (id: string): boolean => rivals.some(set => set.has(id)) || /^(?:baseline|subgroup|whole-sample|intention-to-treat|per-protocol|sensitivity|anxious-depression)$/.test(id)
  const [ours, theirs] = [claim, source].map(ids => ids.filter(id => !isRival(id))) as [string[], string[]]
  return ours.length === 0 || theirs.length === 0 || ours.some(a => theirs.some(b => compatible(a, b)))
}

function relateTimes(claim: readonly number[], source: readonly number[]): 'same' | 'different' | 'missing' | 'unknown' {
  if (claim.length === 0) return 'unknown'
  if (source.length === 0) return 'missing'
  if (claim.some(a => source.some(b => Math.abs(a - b) <= 0.09 * Math.max(a, b)))) return 'same'
  return source.length === 2 && claim.length === 1 && claim[0]! > Math.min(...source) && claim[0]! < Math.max(...source) ? 'same' : 'different'
}

/**
 * What lasts until a time lasted before it, and what is over by a time is over after it: that an effect had gone by day 3 denies that it lasted until day 7, and that it lasted until day 3
 * says nothing of day 7. That it wore off, at no time that is told, denies neither.
 */
function relateEnds(claim: Statement, source: Statement): ReturnType<typeof relateTimes> {
  const plain = relateTimes(claim.time, source.time)
  if (claim.time.length === 0 || source.time.length === 0) return claim.negated !== source.negated && claim.time.length + source.time.length > 0 ? 'different' : plain
  if (claim.negated === source.negated) return plain
  const [lasts, over] = claim.negated ? [source, claim] : [claim, source]
  return Math.max(...lasts.time) >= Math.min(...over.time) * 0.91 ? 'same' : 'different'
}

type Order = 'straight' | 'crossed' | 'either' | 'unknown'

/** Whether two comparisons have the same sides, and in the same order; null where they have not. */
function relateSides(claim: Statement, source: Statement): { order: Order, isFull: boolean } | null {
  const ours = distinct(claim)
  const theirs = distinct(source)
  // "Between the groups": whichever two treatments the source compares.
  if (claim.unordered && isEmpty(ours.of) && isEmpty(ours.than) && [theirs.of, theirs.than].every(({ ids }) => ids.length > 0 && !ids.some(isOfPatients))) return { order: 'either', isFull: true }
  if (isEmpty(ours.than) || isEmpty(theirs.than)) {
    if (!isEmpty(ours.than) || isEmpty(ours.of) && !isEmpty(theirs.than) && claim.form !== 'comparison') return null
    if (isEmpty(ours.of) || isEmpty(theirs.of)) return { order: 'unknown', isFull: false }
    const [isFirst, isSecond] = [isLike(ours.of, theirs.of), isLike(ours.of, theirs.than)]
    // "Stronger in the responders" is turned round only by the very name.
    if (isFirst === isSecond || isSecond && (claim.form !== 'comparison' || !ours.of.ids.some(id => theirs.than.ids.includes(id)))) return null
    return { order: source.unordered ? 'either' : isFirst ? 'straight' : 'crossed', isFull: false }
  }
  const straight = isLike(ours.of, theirs.of) && !isOther(ours.than, theirs.than) || isLike(ours.than, theirs.than) && !isOther(ours.of, theirs.of)
  const crossed = isLike(ours.of, theirs.than) && !isOther(ours.than, theirs.of) || isLike(ours.than, theirs.of) && !isOther(ours.of, theirs.than)
  if (straight === crossed) return null
  const isFull = straight ? isLike(ours.of, theirs.of) && isLike(ours.than, theirs.than) : isLike(ours.of, theirs.than) && isLike(ours.than, theirs.of)
  return { order: claim.unordered || source.unordered ? 'either' : straight ? 'straight' : 'crossed', isFull }
}

/** People whom no trial assigns to a group. */
const isOfPatients = (id: string): boolean => rivals.some(set => set.has(id)) || /^(?:non-)?response$/.test(id)

/** The sides without what they have in common. */
function distinct({ of, than }: Statement): { of: Words, than: Words } {
  const without = (a: Words, b: Words): Words => ({ ids: a.ids.filter(id => !b.ids.includes(id)), stems: a.stems.filter(stem => !b.stems.includes(stem)) })
  return { of: without(of, than), than: without(than, of) }
}

const isEmpty = ({ ids, stems }: Words): boolean => ids.length === 0 && stems.length === 0
const isLike = (a: Words, b: Words): boolean => a.ids.some(x => b.ids.some(y => compatible(x, y))) || a.stems.some(stem => b.stems.includes(stem)) && !isKindredOnly(a, b)

/** Both are named, and by no name that both have. */
function isOther(a: Words, b: Words): boolean {
  if (isEmpty(a) || isEmpty(b) || isLike(a, b)) return false
  if (a.ids.length > 0 && b.ids.length > 0) return true
  return [a, b].every(({ ids, stems }) => ids.length > 0 || stems.some(isTelling))
}

const isTelling = (stem: string): boolean => !nameless.test(stem)

/** "Open surgery" and "robotic surgery": of one kind, which the last word says, and not the same. */
function isKindredOnly(a: Words, b: Words): boolean {
  if (a.ids.length + b.ids.length > 0) return false
  const shared = a.stems.filter(stem => b.stems.includes(stem))
  const own = ({ stems }: Words): boolean => stems.some(stem => !shared.includes(stem) && isTelling(stem))
  return shared.length === 1 && a.stems.at(-1) === shared[0] && b.stems.at(-1) === shared[0] && own(a) && own(b)
}

/** Stems of words for a side that do not say which. Exported for the significance of numbers. */
export const nameless = new RegExp(`^(?:${['arm', 'high', 'low', 'fixed', 'control', 'comparison', 'comparat', 'other', 'rest', 'peopl', 'adult', 'children', 'women', 'men', 'usual', 'standard', 'care', 'treat', 'therap', 'routin', 'convention', 'sham', 'dummy', 'salin', 'noth', 'vehicl', 'sugar', 'mock', 'inact', 'blank', 'wait', 'waitlist', 'list',
  'water', 'tablet', 'pill', 'non', 'untreat', 'drug', 'alternat', 'intervent', 'experiment', 'activ', 'first', 'second', 'latt', 'dose', 'dos', 'infus', 'inject', 'session', 'spray', 'repeat', 'singl', 'once', 'twic', 'thric', 'week', 'weekly', 'daily', 'day', 'month', 'time', 'form', 'half', 'baselin', 'start', 'averag', 'norm', '\\d{1,9}'].join('|')})$`)

/** Whether a source says the same or the opposite; null where it says neither. */
function compare(claim: Statement, { statement: source, isCounted }: Told, order: Order, vocabulary: Vocabulary): boolean | null {
  const [ours, theirs] = signIn(claim, source, vocabulary)
  if (ours === null || theirs === null) return null
  const turned = order === 'crossed' ? -theirs : theirs
  const isSameWay = ours === 0 || turned === 0 || ours === turned
  if (claim.negated && source.negated) return isSameWay ? true : null
  if (!claim.negated && !source.negated) {
    if (order === 'either' && ours !== 0 || order === 'unknown' && ours !== 0 && claim.form === 'comparison' && !isEmpty(source.than)) return null
    if (ours !== 0 && turned !== 0 && ours !== turned) return false
    if (ours !== 0 && turned === 0 || claim.significant === true && source.significant !== true) return null
    return source.significant === false && claim.significant !== false ? null : true
  }
  if (!isSameWay) return null
  if (claim.negated) {
    if (source.hedged) return null
    return source.significant === true || source.significant === null && claim.significant === null ? false : null
  }
  if (claim.hedged) return null
  // That one thing went with another is said of what was found: where the source found no such link, it is wrong.
  return claim.poles !== null || claim.significant === true || source.significant !== false || !isCounted && ours !== 0 && (claim.than.stems.length > 0 || order !== 'unknown' && isAgainstNothing(source)) ? false : null
}
