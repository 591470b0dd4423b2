import type { Token } from '../tokens.ts'
import type { StatisticKind } from '../statistic.ts'
import { isDash } from './draft.ts'

export interface Unit {
  unit: string
  kind: StatisticKind
  /** Token after the unit. */
  next: number
}

const masses: Record<string, string> = {
  mg: 'mg', milligram: 'mg', milligrams: 'mg', g: 'g', gram: 'g', grams: 'g', µg: 'µg', μg: 'µg', mcg: 'µg', microgram: 'µg', micrograms: 'µg', ng: 'ng', kg: 'kg', ml: 'ml', l: 'l', litre: 'l', litres: 'l', liter: 'l', liters: 'l', millilitre: 'ml', millilitres: 'ml', milliliter: 'ml', milliliters: 'ml', iu: 'IU',
  u: 'U', mmol: 'mmol', mmole: 'mmol', mmoles: 'mmol', mol: 'mol', moles: 'mol', µmol: 'µmol', μmol: 'µmol', meq: 'mEq', mcmol: 'µmol', nmol: 'nmol', pmol: 'pmol', pg: 'pg',
}
const pers: Record<string, string> = {
  kg: 'kg', kilogram: 'kg', kilograms: 'kg', kilo: 'kg', kilogramme: 'kg', g: 'g', h: 'h', hr: 'h', hour: 'h', hours: 'h', hrs: 'h', min: 'min', minute: 'min', day: 'day', d: 'day', m: 'm²', ml: 'ml', l: 'l', dl: 'dl', week: 'week', mmhg: 'mmHg', mol: 'mol', dose: 'dose', infusion: 'infusion',
}
const times: Record<string, string> = {
  millisecond: 'ms', milliseconds: 'ms', s: 's', sec: 's', second: 's', seconds: 's', min: 'min', mins: 'min', minute: 'min', minutes: 'min', h: 'h', hr: 'h', hrs: 'h', hour: 'h', hours: 'h', day: 'days', days: 'days',
  week: 'weeks', weeks: 'weeks', wk: 'weeks', wks: 'weeks', month: 'months', months: 'months', mo: 'months', year: 'years', years: 'years', yr: 'years', yrs: 'years', y: 'years', decade: 'decades', decades: 'decades',
}
const money: Record<string, string> = { usd: 'USD', dollars: 'USD', eur: 'EUR', euros: 'EUR', gbp: 'GBP', pounds: 'GBP', aud: 'AUD', cad: 'CAD' }
const measures: Record<string, string> = {
  mmhg: 'mmHg', bpm: 'bpm', cm: 'cm', mm: 'mm', km: 'km', kcal: 'kcal', kj: 'kJ', hz: 'Hz', ms: 'ms', nm: 'nm', tesla: 'T', atm: 'atm', kpa: 'kPa', mv: 'mV', db: 'dB', khz: 'kHz', fold: 'fold', times: 'times', iqr: 'IQR',
}

/** Things that are counted one by one. */
const things = /^(?:infusions?|sessions?|doses|injections?|visits?|episodes?|cycles?|events|deaths)$/

/**
 * The unit printed at `at`: "%", "percent", "mg/kg", "mg kg−1", "µg/kg/min", "h", "-day", "points", "-fold". Units are written in one
 * canonical form, so that "hr" and "hours" compare equal and "mg" and "mg/kg" do not.
 */
export function readUnit(tokens: readonly Token[], at: number): Unit | null {
  let i = at
  // "a 12-month follow-up", "at the 12- month follow-up"
  if (isDash(tokens[i]) && !tokens[i]!.spaced && tokens[i + 1]?.type === 'word') i++
  const token = tokens[i]
  if (!token) return null
  if (token.text === '%' || token.text === '‰') return { unit: '%', kind: 'percentage', next: i + 1 }
  // "86.%": a point before the sign is a slip.
  if (token.text === '.' && tokens[i + 1]?.text === '%' && !tokens[i + 1]!.spaced) return { unit: '%', kind: 'percentage', next: i + 2 }
  // "120°/s" is a speed.
  if (token.text === '°' && tokens[i + 1]?.text === '/' && /^s(?:ec|econd)?$/.test(tokens[i + 2]?.text ?? '')) return { unit: '°/s', kind: 'other', next: i + 3 }
  if (token.text === '°') return { unit: tokens[i + 1]?.raw === 'C' ? '°C' : '°', kind: 'other', next: tokens[i + 1]?.raw === 'C' ? i + 2 : i + 1 }
  if (token.type !== 'word') return null
  const hundred = perHundred(tokens, i)
  if (hundred !== null) return { unit: '%', kind: 'percentage', next: hundred }
  if (token.text === 'percent' || token.text === 'percentage' && tokens[i + 1]?.text.startsWith('point')) return { unit: '%', kind: 'percentage', next: token.text === 'percent' ? i + 1 : i + 2 }
  // "2.1 per 1000 births"
  const base = token.text === 'per' ? tokens[i + 1]?.number : undefined
  if (base && !base.word && base.value >= 100 && /^10+$/.test(String(base.value))) return { unit: `per ${base.value}`, kind: 'other', next: i + 2 }
  if (token.text === 'per' && /^cents?$/.test(tokens[i + 1]?.text ?? '')) return { unit: '%', kind: 'percentage', next: i + 2 }
  // "twelve point seven" is said, not counted in points.
  if (token.text === 'point' && tokens[i + 1]?.number) return null
  const points = pointsOn(tokens, i)
  if (points !== null) return { unit: 'points', kind: 'score', next: points }
  if (/^points?$/.test(token.text)) return { unit: 'points', kind: 'score', next: i + 1 }
  if (token.text === 'mm' && tokens[i + 1]?.text === 'hg') return { unit: 'mmHg', kind: 'other', next: i + 2 }
  const mass = masses[token.text]
  if (/^[mµμn]M$/.test(token.raw)) return { unit: `${token.text.slice(0, -1).replace('μ', 'µ')}mol/l`, kind: 'other', next: i + 1 }
  // A needle of "16 G" is no mass.
  if (mass && token.text !== 'u' && token.raw !== 'G') return isOverTime(tokens, i) ? null : readRate(tokens, i, mass)
  // "3 d", but "48 d = 0.3" begins an effect size.
  const time = token.text === 'd' ? token.raw === 'd' && !/^[=<>≤≥]$/.test(tokens[i + 1]?.text ?? '') ? 'days' : undefined : times[token.text]
  // "5 s" and "3 h" need their space or their number; a lone capital is a name.
  if (time && (token.raw === token.text || token.raw.length > 2)) return { unit: time, kind: 'duration', next: i + 1 }
  // "1.2 million dollars"
  const currency = /^(?:million|billion|thousand)$/.test(token.text) ? money[tokens[i + 1]?.text ?? ''] : undefined
  if (currency) return { unit: `${token.text} ${currency}`, kind: 'cost', next: i + 2 }
  if (money[token.text]) return { unit: money[token.text]!, kind: 'cost', next: i + 1 }
  // "31 infusion patients" are patients.
  if (things.test(token.text) && i === at && !(hundredOf.test(tokens[i + 1]?.text ?? '') && !token.text.endsWith('s'))) return { unit: token.text.endsWith('s') ? token.text : `${token.text}s`, kind: 'count', next: i + 1 }
  // "1.5-T field strength"; "20 T cells" and "T and B cells" are counted.
  if (token.raw === 'T' && !/^(?:cells?|lymphocytes?|helper|scores?)$/.test(tokens[i + 1]?.text ?? '') && tokens[i + 2]?.raw !== 'B' && !isDash(tokens[i + 1])) return { unit: 'T', kind: 'other', next: i + 1 }
  // What turns a joint is no wavelength.
  if (token.raw === 'Nm') return { unit: 'Nm', kind: 'other', next: i + 1 }
  if (measures[token.text]) return { unit: measures[token.text]!, kind: 'other', next: i + 1 }
  return null
}

/** Those of whom leaflets count a hundred. */
const hundredOf = /^(?:people|persons?|patients?|participants?|adults?|women|men|children|users?|individuals?|cases?)$/

/** "20 people in every hundred", "fewer than ten in a hundred", "12 out of 100 patients": the end of it, null where it is none. Centres and days are no people. */
function perHundred(tokens: readonly Token[], at: number): number | null {
  let i = hundredOf.test(tokens[at]?.text ?? '') ? at + 1 : at
  if (tokens[i]?.text === 'out' && tokens[i + 1]?.text === 'of') i += 2
  else if (/^(?:in|per)$/.test(tokens[i]?.text ?? '')) i++
  else return null
  const isEvery = /^(?:every|each)$/.test(tokens[i]?.text ?? '')
  const base = tokens[isEvery ? i + 1 : i]
  const end = (isEvery ? i + 1 : i) + 1
  if (base?.number?.value !== 100 && !(isEvery && base?.text === 'hundred')) return null
  const isOfPeople = hundredOf.test(tokens[end]?.text ?? '')
  // "in 100 ml", "in a hundred centres"
  if (!isOfPeople && (!base.number?.word && !isEvery || /^\p{L}{4,}s$/u.test(tokens[end]?.text ?? ''))) return null
  return isOfPeople ? end + 1 : end
}

/** "8.69 MADRS points", "1.88 CAPS-5 points": the scale stands between the number and its points. */
function pointsOn(tokens: readonly Token[], at: number): number | null {
  if (!/^\p{Lu}/u.test(tokens[at]!.raw)) return null
  for (let i = at + 1; i < at + 6; i++) {
    const token = tokens[i]
    // "day 28 MADRS scores were 4.0 points higher": the points are of another number.
    if (token === undefined || token.type === 'symbol' && !isDash(token) || token.type === 'number' && !token.glued) return null
    if (/^points?$/.test(token.text)) return i + 1
  }
  return null
}

/** "643 pg·h/mL", how much of a drug there was for how long, is no mass; no unit is better than half of it. */
function isOverTime(tokens: readonly Token[], at: number): boolean {
  const hours = /^[·∙*.×]$/.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1
  return /^h(?:r|ours?)?$/.test(tokens[hours]?.text ?? '') && /^(?:\/|per)$/.test(tokens[hours + 1]?.text ?? '') && /^[mdµμ]?l$/.test(tokens[hours + 2]?.text ?? '')
}

const everyTime = /^(?:hour|day|week|minute)$/

/** "mg", "mg/kg", "mg.kg-1", "mg kg −1", "µg/kg/min", "mg per hour", "mg/kg per minute". */
function readRate(tokens: readonly Token[], at: number, mass: string): Unit {
  let unit = mass
  let i = at + 1
  for (let k = 0; k < 2; k++) {
    const joint = tokens[i]?.text
    // "6 litres an hour", "2 g a day"
    const slash = joint === '/' || joint === 'per' || /^(?:an?|each|every)$/.test(joint ?? '') && everyTime.test(tokens[i + 1]?.text ?? '')
    const dotted = joint === '.' || joint === '·' || joint === '∙'
    const name = tokens[slash || dotted ? i + 1 : i]
    const per = name?.type === 'word' ? pers[name.text] : undefined
    if (!per) break
    if (slash) {
      i += 2
      // "mg/m2"
      if (name!.text === 'm' && (tokens[i]?.type === 'number' || tokens[i]?.text === '²')) i++
    } else {
      const power = tokens[dotted ? i + 2 : i + 1]
      const sign = tokens[dotted ? i + 3 : i + 2]
      const minusOne = power?.type === 'number' && power.number!.value === -1
      const apart = isDash(power) && sign?.type === 'number' && sign.number!.value === 1
      const raised = power?.text === '⁻' && sign?.text === '¹'
      if (!minusOne && !apart && !raised) break
      i += (dotted ? 3 : 2) + (apart || raised ? 1 : 0)
    }
    unit += `/${per}`
    if (per === 'kg') i = behindBodyWeight(tokens, i)
  }
  // "45 ml/min per 1.73 m²" is how kidneys filter.
  const surface = /^(?:per|\/)$/.test(tokens[i]?.text ?? '') && tokens[i + 1]?.number?.value === 1.73
  if (surface) return { unit: `${unit}/1.73 m²`, kind: 'other', next: tokens[i + 2]?.text === 'm' ? (tokens[i + 3]?.number?.value === 2 || tokens[i + 3]?.text === '²' ? i + 4 : i + 3) : i + 2 }
  // Per volume or per gram it is a concentration, which is measured and not given.
  // So is "27.3 kg/m²", a body mass index.
  return { unit, kind: /^(?:kg|nmol|pmol|pg)$/.test(unit) || /\/(?:ml|l|dl|g|mol)$|^kg\/m²$/.test(unit) ? 'other' : 'dose', next: i }
}

/** "mg/kg body weight/day", "mg/kg bwt/h": that the kilograms are of a body goes without saying. */
function behindBodyWeight(tokens: readonly Token[], at: number): number {
  const i = tokens[at]?.text === 'of' ? at + 1 : at
  if (/^(?:bwt?|bodyweight)$/.test(tokens[i]?.text ?? '')) return i + 1
  return tokens[i]?.text === 'body' && /^(?:weight|mass)$/.test(tokens[i + 1]?.text ?? '') ? i + 2 : at
}

/** What is published, rather than who was studied. */
export const works = /^(?:studies|trials?|rcts?|reports?|articles?|publications?|papers?|comparisons?|syntheses|records?|reviews?|cohorts?|meta)$/
