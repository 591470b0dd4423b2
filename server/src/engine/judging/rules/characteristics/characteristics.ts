import { excludes } from '../../../vocabulary/designs.ts'
import { drugFamily, isFormOf } from '../../../vocabulary/innStems.ts'
import { compatible, isWithin, rootOf } from '../../../vocabulary/match.ts'
import { isRoute } from '../../../vocabulary/treatments.ts'
import type { Characteristic } from './characteristic.ts'
import { design, setting } from './designs.ts'
import { isBeside, isCompared, isGiven, isOfPeople, isRouteOf, isShareOf, opensCell } from './constructions.ts'
import type { Name } from './names.ts'
import { isKnown } from './record.ts'
import { scale } from './scales.ts'

const isControl = ({ slot, id }: Name): boolean => slot === 'arm' && id !== 'control' && isWithin(id, 'control')
/** "Placebo" is loosely said of what does something else, too. */
const isActive = ({ id }: Name): boolean => !isWithin(id, 'placebo')

/** Saline, or a drug that only feels like the one that is tried. */
const comparator: Characteristic = {
  reason: 'arm',
  isComparison: true,
  isOf(name, { tokens, names }, { arms }) {
    if (!isControl(name) || name.id === 'placebo') return false
    return isCompared(tokens, name) || isShareOf(tokens, name) && names.some(({ id }) => arms.some(arm => !isControl(arm) && arm.id === id))
  },
  otherwise(name, _, record) {
    // Who notes nothing but "placebo" may mean anything by it.
    const own = record.arms.filter(arm => isControl(arm) && (arm.id !== 'placebo' || arm.tokens.length > arm.to - arm.from))
    const known = own.every(isActive) ? new Set([...record.known].filter(id => id !== 'placebo')) : record.known
    return isKnown(name.id, { ...record, known }, own) ? [] : own
  },
}

/** A drug of the same class as one that was given: naltrexone for nalmefene. */
const drug: Characteristic = {
  reason: 'arm',
  isComparison: true,
  isOf: (name, { tokens }) => name.slot === 'drug' && isGiven(tokens, name),
  otherwise(name, _, { arms, known }) {
    const family = drugFamily(name.id)
    const own = arms.filter(({ slot, id }) => slot === 'drug' && drugFamily(id) === family)
    return known.has(name.id) || own.some(({ id }) => isFormOf(id, name.id)) ? [] : own
  },
}

/** How the treatment was given. */
const route: Characteristic = {
  reason: 'arm',
  isOf: (name, { tokens, names }, { arms }) => isRoute(name) && isRouteOf(tokens, name, names.filter(({ slot, id }) => (slot === 'drug' || slot === 'arm') && arms.some(arm => arm.id === id))),
  otherwise(name, { names }, record) {
    const own = record.arms.filter(isRoute)
    // "Intramuscular infusions" are a slip; "after the infusions, intranasal doses" tell of two things.
    const isInfused = own.some(({ id }) => id === 'intravenous') && names.some(({ id, from }) => id === 'infusion' && (from < name.from || from > name.to + 2))
    return isInfused || isKnown(name.id, record, own) ? [] : own
  },
}

/** Widest concepts, which people may have beside anything. */
const isWidest = (id: string): boolean => rootOf(id) === id && /^(?:depression|anxiety-disorders|substance-related-disorders|feeding-and-eating-disorders|neoplasms|chronic-pain|palliative-care|hypertension|diabetes-mellitus|obesity|aged|adolescent|child|pregnancy|transition-age-youth)$/.test(id)

/** Ages that nobody has at once. */
const young: ReadonlySet<string> = new Set(['adolescent', 'child', 'transition-age-youth'])

/** How old those are who took part. Between the ages of the young, words overlap. */
const age: Characteristic = {
  reason: 'population',
  isOf: ({ id }) => id === 'aged' || young.has(id),
  otherwise(name, _, record) {
    const own = record.population.filter(({ id }) => (name.id === 'aged' ? young.has(id) : id === 'aged'))
    // "Adults", where nobody young is spoken of.
    if (own.length === 0 && ![...record.known].some(id => young.has(id))) own.push(...record.told.filter(({ id }) => excludes(name.id, id)))
    return isKnown(name.id, record, own) ? [] : own
  },
}

/** What those who took part have. */
const population: Characteristic = {
  reason: 'population',
  isOf: (name, { tokens, isCell }) => name.slot === 'population' && !isWidest(name.id) && (isCell ? opensCell(tokens, name) : isOfPeople(tokens, name)),
  otherwise(name, _, record) {
    const own = record.population.filter(({ slot }) => slot === 'population')
    // Depression that resists treatment is no diagnosis of its own: such studies often take both kinds.
    const isLoose = own.some(({ id }) => compatible(id, name.id) || id === 'treatment-resistant-depression' && rootOf(id) === rootOf(name.id))
    return isLoose || isKnown(name.id, record, own) ? [] : own
  },
}

/** What everybody took beside the treatment that was tried. */
const medication: Characteristic = {
  reason: 'arm',
  isOf: (name, { tokens }) => name.slot === 'drug-class' && isBeside(tokens, name),
  otherwise: (name, _, { arms, known }) => known.has(name.id) ? [] : arms.filter(arm => arm.slot === 'drug-class' && isBeside(arm.tokens, arm)),
}

/** In the order in which they are looked for. */
export const characteristics: readonly Characteristic[] = [comparator, drug, route, age, population, medication, design, setting, scale]
