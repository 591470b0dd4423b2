/** What commands of LaTeX print, as far as figures are written with them. */
export const symbols: Record<string, string> = {
  leq: '≤', le: '≤', leqslant: '≤', geq: '≥', ge: '≥', geqslant: '≥', lt: '<', gt: '>', textless: '<', textgreater: '>', neq: '≠', approx: '≈', sim: '~', simeq: '≈',
  pm: '±', textpm: '±', times: '×', texttimes: '×', cdot: '·', textendash: '–', textemdash: '—', textminus: '−', chi: 'χ', eta: 'η', beta: 'β', alpha: 'α', kappa: 'κ',
  Delta: 'Δ', delta: 'δ', epsilon: 'ε', omega: 'ω', tau: 'τ', rho: 'ρ', mu: 'μ', sigma: 'σ', textmu: 'μ', percent: '%', ldots: '…', dots: '…', quad: ' ', qquad: ' ',
}

const prefixes: Record<string, string> = { nano: 'n', micro: 'μ', milli: 'm', centi: 'c', deci: 'd', kilo: 'k', mega: 'M' }
const units: Record<string, string> = {
  gram: 'g', g: 'g', kilogram: 'kg', kg: 'kg', mg: 'mg', milligram: 'mg', ug: 'μg', ng: 'ng', metre: 'm', meter: 'm', m: 'm', cm: 'cm', mm: 'mm', litre: 'L', liter: 'L', l: 'L', L: 'L', mL: 'mL', ml: 'mL',
  second: 's', s: 's', minute: 'min', min: 'min', hour: 'h', h: 'h', day: 'd', d: 'd', week: 'weeks', month: 'months', year: 'years', percent: '%', mole: 'mol', mol: 'mol', mmHg: 'mmHg', hertz: 'Hz', Hz: 'Hz',
}

/** The unit that siunitx prints for `\milli\gram\per\kilo\gram` or "mg/kg"; what is not known stays as it stands. */
export function unitText(printed: string): string {
  return printed.replace(/\\([A-Z]{1,20})\s?/gi, (whole, name: string) => {
    if (name === 'per') return '/'
    return prefixes[name] ?? units[name] ?? whole
  }).replace(/[{}]/g, '').replace(/\.(?=\S)/g, ' ').trim()
}
