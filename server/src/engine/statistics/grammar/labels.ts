import type { StatisticKind } from '../statistic.ts'
import type { Token } from '../tokens.ts'
import { isDash } from './draft.ts'

/**
 * Names of reported quantities. `exact` labels are symbols that must be followed by "=", ":" or a comparator (or, for the ratios, a number);
 * the others are words and may be followed by "of", "was" and the like.
 */
export interface Label {
  words: string[]
  kind: StatisticKind
  /** Matched in the case given, and only before a sign. */
  symbol?: true
  /** A number may follow at once: "OR 2.1", "SD 5.2". */
  bare?: true
  /** Words may stand before its number: "OR for response was 2.1". Not so "the SD group (83 %)". */
  reaching?: true
}

const words = (kind: StatisticKind, ...names: string[]): Label[] => names.map(name => ({ words: name.split(' '), kind }))
const abbreviations = (kind: StatisticKind, ...names: string[]): Label[] => names.map(name => ({ words: [name], kind, symbol: true, bare: true }))
const reaching = (kind: StatisticKind, ...names: string[]): Label[] => abbreviations(kind, ...names).map(label => ({ ...label, reaching: true }))
const symbols = (kind: StatisticKind, ...names: string[]): Label[] => names.map(name => ({ words: name.split(' '), kind, symbol: true }))

const labels: readonly Label[] = [
  ...reaching('odds-ratio', 'OR', 'ORs', 'aOR', 'AOR', 'aORs', 'cOR', 'DOR'),
  ...words('odds-ratio', 'odds ratio', 'odds ratios'),
  ...symbols('odds-ratio', 'Exp ( B )', 'exp ( B )', 'Exp ( β )', 'exp ( β )'),
  ...reaching('risk-ratio', 'RR', 'RRs', 'aRR', 'ARR', 'RRR'),
  ...words('risk-ratio', 'prevalence ratio', 'prevalence ratios', 'risk ratio', 'risk ratios', 'relative risk', 'relative risks', 'relative risk ratio'),
  ...reaching('hazard-ratio', 'HR', 'HRs', 'aHR', 'AHR', 'sHR'),
  ...words('hazard-ratio', 'hazard ratio', 'hazard ratios', 'hazards ratio', 'subhazard ratio'),
  ...reaching('rate-ratio', 'IRR', 'IRRs', 'aIRR'),
  ...words('rate-ratio', 'rate ratio', 'rate ratios', 'incidence rate ratio', 'incidence rate ratios'),
  ...reaching('mean-difference', 'WMD', 'LSMD'),
  ...abbreviations('mean-difference', 'MD', 'MDs'),
  ...words('mean-difference', 'mean difference', 'mean differences', 'means difference', 'least squares mean difference', 'least square means', 'least squares means difference', 'ls mean difference', 'ls means difference', 'difference in means', 'mean group difference', 'between group difference', 'between group differences',
    'between groups difference', 'treatment difference', 'group difference', 'mean between group difference', 'average difference', 'difference', 'point difference', 'mean change difference',
    'treatment effect', 'intervention effect', 'adjusted effect', 'effect estimate'),
  ...abbreviations('risk-difference', 'RD', 'ARD'),
  ...words('risk-difference', 'risk difference', 'risk differences', 'absolute risk reduction', 'absolute risk difference', 'absolute difference', 'rate difference', 'percentage difference'),
  ...reaching('standardized-mean-difference', 'SMD', 'SMDs'),
  ...abbreviations('standardized-mean-difference', 'ES'),
  ...words('standardized-mean-difference', 'standardized mean difference', 'standardised mean difference', 'standard mean difference', 'standardized mean differences', 'standardised mean differences', 'standardized difference', 'standardised difference',
    'effect size', 'effect sizes', "cohen's d", 'cohen d', 'cohens d', 'hedges g', "hedge's g", "hedges's g", "glass's delta"),
  ...symbols('standardized-mean-difference', 'd', 'g', 'dz', 'drm', 'dav'),
  ...symbols('correlation', 'r', 'rs', 'rp', 'Rs', 'Rp', 'r s', 'r p', 'R s', 'R p', 'rho', 'ρ', 'R'),
  ...abbreviations('correlation', 'ICC', 'κ'),
  ...words('correlation', 'correlation coefficient', 'correlation', 'intraclass correlation coefficient', 'kappa', "pearson's r", 'pearson r', "pearson's correlation", "spearman's rho", 'spearman rho', "spearman's ρ",
    "spearman's correlation", "kendall's tau", "kendall's τ", 'kendall tau'),
  ...symbols('regression-coefficient', 'β', 'B', 'b', 'beta', 'Beta'),
  ...words('regression-coefficient', 'regression coefficient', 'coefficient', 'slope'),
  ...reaching('number-needed-to-treat', 'NNT', 'NNTB', 'NNH', 'NNTH'),
  ...words('number-needed-to-treat', 'number needed to treat', 'number needed to harm', 'numbers needed to treat'),
  ...words('heterogeneity', 'heterogeneity'),
  ...symbols('mean', 'M', 'Mpre', 'Mpost', 'Mdiff', 'Mage'),
  ...words('mean', 'mean', 'means', 'average', 'averaged', 'averaging', 'mean score', 'mean change', 'average score'),
  ...words('mean', 'change', 'changes', 'mean reduction', 'reduction', 'decrease', 'increase', 'improvement'),
  ...words('score', 'score', 'scores', 'total score', 'mean total score'),
  ...words('median', 'median', 'medians'),
  ...symbols('median', 'Mdn', 'Md'),
  ...abbreviations('standard-deviation', 'SD', 'SDs', 'sd'),
  ...symbols('standard-deviation', 'SDpre', 'SDpost', 'SDdiff', 'SDage'),
  ...words('standard-deviation', 'standard deviation', 'standard deviations'),
  ...abbreviations('standard-error', 'SE', 'SEM', 'SEs', 's.e.'),
  ...words('standard-error', 'standard error', 'standard errors', 'standard error of the mean'),
]

/** Labels by the lower-case form of their first word, longest first. */
export const labelsByFirstWord: ReadonlyMap<string, Label[]> = (() => {
  const map = new Map<string, Label[]>()
  for (const label of labels) {
    const first = label.words[0]!.toLowerCase()
    const list = map.get(first) ?? []
    list.push(label)
    map.set(first, list)
  }
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length)
  return map
})()

/** The longest label that begins at `at`. */
export function readLabel(tokens: readonly Token[], at: number): { label: Label, next: number } | null {
  const first = tokens[at]
  const candidates = first && labelsByFirstWord.get(first.text)
  if (!candidates) return null
  if (first.raw === 'I' || (at > 0 && isDash(tokens[at - 1]) && first.raw.length === 1)) return null
  for (const label of candidates) {
    if (label.symbol && label.words.length === 1 && first.raw !== label.words[0]) continue
    let i = at
    let fits = true
    for (const word of label.words) {
      // "between-group difference" and "between group difference" are one label, "Hedges' g" and "Hedges g" another.
      if (i > at && (isDash(tokens[i]) || tokens[i]?.text === '\'')) i++
      if (tokens[i]?.text !== word.toLowerCase()) {
        fits = false
        break
      }
      i++
    }
    if (fits) return { label, next: i }
  }
  return null
}
