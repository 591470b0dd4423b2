import { labelsOf } from '../../statistics/context/labels.ts'
import { stages } from '../../statistics/context/stages.ts'
import { tokenize } from '../../statistics/tokens.ts'
import type { Finding } from '../study.ts'
import { isRole, isShort, isTelling } from './naming.ts'

/** The head of a column that stands for a group. */
export interface Head {
  /** What tells it apart from the others, without what is measured and when. */
  labels: string[]
  /** How many people it has, where it says so. */
  size: number | null
}

/** Heads of columns that are of no group. */
const ofNone = /\bp\b|\bp[ -]?val|\b(?:difference|effect|ratio|odds|total|all|overall|both|whole|statistics?|test|change between|interaction|reference|between|units?|parameters?|variables?|characteristics?)\b|\b(?:OR|HR|RR|CI|df|F|t)\b|χ|×|\bvs?\.?\b|\bversus\b/iu
/** Labels that say what is measured, or when. */
const measuring = /^(?:\d.*|<.*>|mean|median|score|valu|rang|iqr|chang|adjust|baselin|minute|hour|day|week|month|year|pre|post|visit|square|number|percent|standard|devi|data|arm|clust|cohort|sd|se|ls|[nNM]|SD|SE|LS|no)$/
/** "Group M" is no mean. */
const ofGroup = /\b(?:group|arm)\b/i
const size = /\bn\d?\s?=\s?(\d{1,3}(?:[, ]?\d{3}){0,2})\b/i
const sized = /[([]?\s?\bn\d?\s?=\s?[\d, ]{1,12}[)\]]?/gi

/** The heads of the columns of each table that stand for groups, by the text of the head. Heads of two groups that have the same labels are of none. */
export function headsOf(findings: readonly Finding[], abbreviations: Readonly<Record<string, string>>): Map<string, Map<string, Head>> {
  const tables = new Map<string, Map<string, Head>>()
  for (const { cell, where } of findings) {
    if (!cell || cell.column === '') continue
    const name = where ?? ''
    let heads = tables.get(name)
    if (!heads) tables.set(name, heads = new Map<string, Head>())
    if (heads.has(cell.column)) continue
    heads.set(cell.column, headIn(cell.column, abbreviations))
  }
  return tables
}

/** What the head of a column says: the labels of its group and the size. */
export function headIn(column: string, abbreviations: Readonly<Record<string, string>>): Head {
  const count = Number(size.exec(column)?.[1]?.replace(/[, ]/g, ''))
  const text = column.replace(sized, ' ')
  const labels = ofNone.test(text) ? [] : [...labelsOf(tokenize(text, { start: 0, end: text.length }), abbreviations)].filter(label => !measuring.test(label) || ofGroup.test(text) && isShort(label))
  // "Evaluation visits" names no group.
  const isNamed = labels.some(label => isTelling(label) || isShort(label) || isRole([label]))
  return { labels: isNamed ? labels.filter(label => label !== stages.start && label !== stages.end) : [], size: count > 0 ? count : null }
}
