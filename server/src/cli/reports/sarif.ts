import type { Edit, Problem } from '../../engine/checks/check.ts'
import { checks } from '../../engine/checks/registry.ts'
import type { Span } from '../../engine/text/span.ts'
import { placeText, type WordPlace } from '../../engine/word/wordPlace.ts'
import { LineIndex } from '../lines.ts'
import { safeJson } from '../terminal.ts'
import { version } from '../version.ts'
import { summarise, type FileReport } from './report.ts'

const levels: Record<Problem['severity'] | 'off', string> = { error: 'error', warning: 'warning', information: 'note', hint: 'note', off: 'none' }

/** The report in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS 2020). */
export function sarifReport(reports: readonly FileReport[]): string {
  return `${safeJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'citewright', semanticVersion: version, rules: checks.map(rule) } },
      columnKind: 'utf16CodeUnits',
      artifacts: reports.map(({ path }) => ({ location: { uri: uriOf(path) } })),
      results: reports.flatMap(fileResults),
      // What could not be checked is not a result, and must not pass for one that was.
      properties: { summary: summarise(reports) },
    }],
  })}\n`
}

function rule({ code, description, severity }: (typeof checks)[number]) {
  return { id: code, shortDescription: { text: description }, defaultConfiguration: { level: levels[severity] } }
}

function fileResults({ path, text, lead, analysis, places }: FileReport, index: number) {
  const lines = new LineIndex(text)
  const artifactLocation = { uri: uriOf(path), index }
  const region = (span: Span) => regionOf(span, lines, lead)
  const location = (span: Span) => places ? wordLocation(places.of(span), artifactLocation) : { physicalLocation: { artifactLocation, region: region(span) } }
  return analysis.problems.map(problem => ({
    ruleId: problem.code,
    ruleIndex: checks.findIndex(check => check.code === problem.code),
    level: levels[problem.severity],
    message: { text: problem.message },
    locations: [location(problem)],
    ...problem.related.length > 0 && {
      relatedLocations: problem.related.map((place, id) => ({ id, ...location(place), message: { text: places ? `${place.message}: ${placeText(places.of(place))}` : place.message } })),
    },
    ...problem.fixes.length > 0 && {
      fixes: problem.fixes.map(fix => ({
        description: { text: fix.title },
        artifactChanges: [{ artifactLocation, replacements: fix.edits.map(edit => replacement(edit, region(edit))) }],
      })),
    },
  }))
}

/** A Word document has no lines: its places have names, and a message says which words to look for. */
function wordLocation(place: WordPlace, artifactLocation: object) {
  const fullyQualifiedName = [place.section, place.part].filter(Boolean).join('/')
  return { physicalLocation: { artifactLocation }, logicalLocations: [{ name: place.part, fullyQualifiedName, kind: 'element' }], message: { text: placeText(place) } }
}

function replacement({ newText }: Edit, deletedRegion: object) {
  return { deletedRegion, insertedContent: { text: newText } }
}

function regionOf({ start, end }: Span, lines: LineIndex, lead: number) {
  const first = lines.position(start)
  const last = lines.position(end)
  return {
    startLine: first.line, startColumn: first.column, endLine: last.line, endColumn: last.column,
    charOffset: start + lead, charLength: end - start,
  }
}

/** A relative reference, or a file URI for an absolute path. */
function uriOf(path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  if (/^[a-z]:\//i.test(path)) return `file:///${path[0]}:${encoded.slice(encoded.indexOf('/'))}`
  return path.startsWith('/') ? `file://${encoded}` : encoded
}
