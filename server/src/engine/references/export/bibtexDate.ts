import type { BibtexDialect } from './bibtexDialect.ts'
import type { CslDate } from '../../corpus/study.ts'

/**
 * The fields that say when a work was published. BibLaTeX takes a date or a range of dates as ISO 8601-2 has it ("2014-06-30", "2014-06/2014-08", "2014-21" for
 * spring, "1994~"), BibTeX the first year and month; what is no date is a year in both.
 */
export function dateFields(issued: CslDate | undefined, dialect: BibtexDialect): [name: string, value: string | undefined][] {
  const dates = issued?.['date-parts'] ?? []
  const [year, month] = dates[0] ?? []
  if (issued === undefined || year === undefined) return [['year', issued?.raw ?? issued?.literal]]
  if (dialect === 'bibtex') return [['year', String(year)], ['month', month === undefined ? undefined : String(month)]]
  const written = dates.map(parts => isoDate(parts, issued.season)).join('/')
  return [['date', issued.circa === true ? `${written}~` : written]]
}

function isoDate([year = 0, month, day]: readonly number[], season: number | undefined): string {
  const sign = year < 0 ? '-' : ''
  const second = month ?? (season === undefined ? undefined : 20 + season)
  return [sign + String(Math.abs(year)).padStart(4, '0'), ...[second, ...month === undefined ? [] : [day]].flatMap(part => part === undefined ? [] : [String(part).padStart(2, '0')])].join('-')
}
