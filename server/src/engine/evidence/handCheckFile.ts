import { parseDocument, stringify } from 'yaml'
import { nameKey, type HandCheck } from '../judging/handChecks.ts'

/** What the file of hand checks is called: "paper.md" has "paper.checked.yaml" beside it. Takes and returns a path or a URI. */
export function handCheckPath(manuscript: string): string {
  return `${manuscript.replace(/\.[^./\\]{1,20}$/, '')}.checked.yaml`
}

const heading = [
  '# Figures that a person compared with their source. Citewright reads this file: a figure named here counts as checked by hand until its',
  '# sentence in the manuscript changes. Entries are sorted by sentence; edit or delete them freely.',
].join('\n')

/** Reads a file of hand checks. What is no entry is passed over and said; nothing throws. */
export function readHandChecks(text: string): { checks: HandCheck[], problems: string[] } {
  const document = parseDocument(text, { logLevel: 'silent', maxAliasCount: 0 } as object)
  const [error] = document.errors
  if (error) return { checks: [], problems: [error.message.split('\n')[0]!] }
  let data: unknown
  try {
    data = document.toJS({ maxAliasCount: 0 })
  } catch {
    return { checks: [], problems: ['Aliases are not read here.'] }
  }
  if (data === null || data === undefined) return { checks: [], problems: [] }
  if (!Array.isArray(data)) return { checks: [], problems: ['A list of checked figures was expected.'] }
  const checks = data.map(entry => readEntry(entry))
  const problems = checks.flatMap((check, index) => check ? [] : [`Entry ${index + 1} has no figure or no sentence.`])
  return { checks: checks.filter(check => check !== null), problems }
}

/** The file with these checks, sorted so that adding one changes only its own lines. */
export function writeHandChecks(checks: readonly HandCheck[]): string {
  const entries = [...new Map(checks.map(check => [nameKey(check), check])).values()]
    .sort((a, b) => compare(a.sentence, b.sentence) || compare(a.figure, b.figure) || a.occurrence - b.occurrence)
    .map(({ figure, sentence, occurrence, studies, where, quote, by, on }) => ({
      figure, sentence, ...occurrence > 1 ? { occurrence } : {}, studies, ...where ? { where } : {}, ...quote ? { quote } : {}, ...by ? { by } : {}, ...on ? { on } : {},
    }))
  // One line for each field, so that a changed one is a changed line.
  return `${heading}\n${entries.length === 0 ? '[]\n' : stringify(entries, { lineWidth: 0, collectionStyle: 'any' })}`
}

function readEntry(entry: unknown): HandCheck | null {
  if (typeof entry !== 'object' || entry === null) return null
  const { figure, sentence, occurrence, studies, where, quote, by, on } = entry as Record<string, unknown>
  const [figureText, sentenceText] = [words(figure), words(sentence)]
  if (figureText === undefined || sentenceText === undefined) return null
  const known = { where: words(where), quote: words(quote), by: words(by), on: words(on) }
  return {
    figure: figureText,
    sentence: sentenceText,
    occurrence: typeof occurrence === 'number' && occurrence > 1 ? Math.floor(occurrence) : 1,
    studies: Array.isArray(studies) ? studies.filter(key => typeof key === 'string') : [],
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
  }
}

/** A figure that YAML takes for a number is text here all the same. */
function words(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string' || value.trim() === '') return undefined
  return value.replace(/\s+/g, ' ').trim()
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
