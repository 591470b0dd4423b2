import { bibtexNames, isUnjoinedList } from '../formats/bibtex/names.ts'
import { cleanDoi } from '../identifiers.ts'
import { monthNumber } from '../cslDate.ts'
import type { CslName, SourceProblem } from '../study.ts'
import type { LibraryRecord, RecordField } from './record.ts'

/** What is wrong with a record by itself. */
export function recordProblems(record: LibraryRecord, thisYear: number): SourceProblem[] {
  return [...doiProblems(record.doi), ...dateProblems(record, thisYear), ...authorProblems(record.authors), ...missingFields(record)]
}

function doiProblems(doi: RecordField | null): SourceProblem[] {
  if (doi === null) return []
  const { start, end, text } = doi
  const clean = cleanDoi(text)
  if (clean === null) return [{ code: 'invalid-doi', start, end, message: `“${text}” is no DOI: a DOI begins with “10.”, four digits or more and a slash.` }]
  if (!/^(?:https?:|doi[:\s]|www\.|dx\.)/i.test(text.trim()) && clean.toLowerCase() === text.trim().toLowerCase()) return []
  const isAddress = /^(?:https?:|doi[:\s]|www\.|dx\.)/i.test(text.trim())
  return [{
    code: 'invalid-doi', start, end, severity: 'information',
    message: isAddress ? 'Only the DOI belongs here: styles put an address before it themselves.' : `There is more here than the DOI “${clean}”.`,
    fixes: [{ title: `Replace with “${clean}”`, edits: [{ start, end, newText: clean }], preferred: true }],
  }]
}

function dateProblems({ date, month }: LibraryRecord, thisYear: number): SourceProblem[] {
  const problems: SourceProblem[] = []
  if (date !== null) {
    const { start, end, text } = date
    const year = /^\s{0,10}(\d{1,9})\s{0,10}(?:$|[-/](?!\d{3,4}$))/.exec(text)?.[1]
    if (year !== undefined && isImpossible(year, thisYear)) problems.push({ code: 'impossible-year', start, end, message: `Nothing was published in the year ${year}.` })
    const parts = /^\d{4}-(\d{2})(?:-(\d{2}))?$/.exec(text.trim())
    const [, monthPart, dayPart] = parts ?? []
    // 21 to 41 are seasons, quarters and other parts of a year.
    const isMonth = monthPart === undefined || (Number(monthPart) >= 1 && Number(monthPart) <= 12) || (dayPart === undefined && Number(monthPart) >= 21 && Number(monthPart) <= 41)
    if (!isMonth || (dayPart !== undefined && (Number(dayPart) < 1 || Number(dayPart) > 31))) problems.push({ code: 'impossible-year', start, end, message: `There is no such date as ${text.trim()}.` })
  }
  if (month !== null && /^\d{1,9}$/.test(month.text.trim()) && monthNumber(month.text.trim()) === null) {
    problems.push({ code: 'impossible-year', start: month.start, end: month.end, message: `There is no month ${month.text.trim()}.` })
  }
  return problems
}

/** Three digits may be a year of antiquity, but not one of print; a year to come may be that of a book announced. */
function isImpossible(year: string, thisYear: number): boolean {
  return year.length !== 4 ? year.length !== 8 || Number(year.slice(0, 4)) > thisYear + 2 : Number(year) > thisYear + 2 || Number(year) < 1400
}

function authorProblems(authors: RecordField | null): SourceProblem[] {
  if (authors === null || !isUnjoinedList(authors.text)) return []
  const { start, end, text } = authors
  const joined = bibtexNames(text).names.map(written).join(' and ')
  return [{
    code: 'unjoined-authors', start, end, severity: 'information', message: 'BibTeX takes this for one author: authors are joined by “and”.',
    fixes: [{ title: 'Join the authors by “and”', edits: [{ start, end, newText: joined }], preferred: true }],
  }]
}

/** A name of such a list, which has no braces and so no institution. */
function written({ family = '', given }: CslName): string {
  return given === undefined ? family : `${family}, ${given}`
}

function missingFields({ missing, head, insertField }: LibraryRecord): SourceProblem[] {
  if (missing.length === 0) return []
  const names = missing.map(name => `“${name}”`).join(' and ')
  return [{
    code: 'missing-field', ...head, severity: 'information', message: `${missing.length === 1 ? 'The field' : 'The fields'} ${names} ${missing.length === 1 ? 'is' : 'are'} missing.`,
    ...insertField === null ? {} : { fixes: missing.map(name => ({ title: `Insert “${name}”`, edits: [insertField(name, '')] })) },
  }]
}
