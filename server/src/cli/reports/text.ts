import type { Problem } from '../../engine/checks/check.ts'
import { distinctSentences } from '../../engine/evidence/distinctSentences.ts'
import type { Evidence } from '../../engine/judging/claim.ts'
import { studyLabel } from '../../engine/references/studyLabel.ts'
import type { Span } from '../../engine/text/span.ts'
import { partText, placeText } from '../../engine/word/wordPlace.ts'
import { LineIndex } from '../lines.ts'
import { plain, wrapped, type Palette } from '../terminal.ts'
import { excerpt } from './excerpt.ts'
import { checkedByHand, summarise, type FileReport } from './report.ts'
import { inEnglish, type Say } from '../../engine/wording/say.ts'

/**
 * The report for people, as a good compiler writes it: place, severity, message, code; the line; what the source says; what would mend it.
 * Notes are broken between words where the columns of a terminal are known; the first line of a problem never is, and its severity stays English, for tools that read it.
 */
export function textReport(reports: readonly FileReport[], palette: Palette, columns = Infinity, say: Say = inEnglish): string {
  const problems = reports.flatMap((report) => {
    const lines = new LineIndex(report.text)
    return report.analysis.problems.map(problem => problemText(problem, report, lines, palette, say, columns))
  })
  return [...problems, summaryText(reports, palette, say)].join('\n')
}

function problemText(problem: Problem, { path, text: manuscript, places }: FileReport, lines: LineIndex, palette: Palette, say: Say, columns: number): string {
  const { line, column } = lines.position(problem.start)
  const { gutter, source, marker } = excerpt(problem, lines)
  const colour = palette[problem.severity]
  const where = places && places.of(problem)
  const place = palette.bold(where ? `${plain(path)}: ${plain(partText(where))}:` : `${plain(path)}:${line}:${column}:`)
  const margin = palette.dim(`${' '.repeat(gutter.length)} |`)
  return [
    `${place} ${colour(`${problem.severity}:`)} ${plain(problem.message)} ${palette.dim(`[${problem.code}]`)}`,
    `${where ? margin : palette.dim(`${gutter} |`)} ${source}`,
    `${margin} ${colour(marker)}`,
    ...distinctSentences(problem.evidence).map(evidence => note(say`source`, evidenceText(evidence, say))),
    ...problem.related.map(place => note(say`see`, `${relatedPlace(place)}: ${place.message}`)),
    ...problem.fixes.map(fix => note(say`fix`, fix.title)),
    '',
  ].join('\n')

  function note(label: string, text: string): string {
    const lead = ' '.repeat(gutter.length)
    const [first, ...rest] = wrapped(plain(text), Math.max(narrowest, columns - lead.length - label.length - 5))
    const hang = ' '.repeat(lead.length + label.length + 5)
    return [`${lead} ${palette.dim('=')} ${palette.dim(`${label}:`)} ${first}`, ...rest.map(one => hang + one)].join('\n')
  }

  /** "line 5, “50%”": a line is often a whole paragraph. */
  function relatedPlace({ start, end }: Span): string {
    if (places) return placeText(places.of({ start, end }))
    const quoted = manuscript.slice(start, end)
    return `${say`line ${lines.position(start).line}`}${quoted.length <= longestQuote ? `, “${quoted}”` : ''}`
  }
}

/** Below this a terminal is so narrow that breaking lines makes it worse. */
const narrowest = 30
const longestQuote = 40

function reach(level: Evidence['finding']['level'], say: Say): string {
  switch (level) {
    case 'full-text': return say`read in the full text`
    case 'abstract': return say`read in the abstract`
    case 'secondary': return say`not read in the study itself`
    case 'record': return say`read in the record`
  }
}

function evidenceText({ study, finding: { sentence, level, by } }: Evidence, say: Say): string {
  const how = level === 'secondary' && by !== undefined ? say`as reported by ${by}; not read in the study itself` : reach(level, say)
  return `${studyLabel(study)}: “${sentence}” (${how})`
}

/** What was checked and what could not be: the latter never passes for the former. */
function summaryText(reports: readonly FileReport[], palette: Palette, say: Say): string {
  const { claims, supported, contradicted, misattributed, unsupported, unverifiable, uncited, problems } = summarise(reports)
  const byHand = checkedByHand(reports)
  const parts = [
    [supported, say`${supported} supported`], [contradicted, say`${contradicted} contradicted`], [misattributed, say`${misattributed} misattributed`],
    [unsupported, say`${unsupported} unsupported`], [unverifiable, say`${unverifiable} not checkable`], [uncited, say`${uncited} uncited`],
    [byHand, say`${byHand} of them checked by hand`],
  ] as const
  const counted = parts.filter(([number]) => number > 0).map(([, words]) => words).join(', ')
  const files = reports.length === 1 ? say`1 file` : say`${reports.length} files`
  const found = palette.bold(problems === 1 ? say`1 problem` : say`${problems} problems`)
  const statistics = claims === 1 ? say`1 statistic` : say`${claims} statistics`
  const lines = [`${files}, ${found}, ${statistics}${counted === '' ? '' : `: ${counted}`}`]
  // Where no cited work is known at all, it is not for want of its full text.
  const isKnown = reports.some(({ analysis }) => analysis.claims.some(({ verdict, studies }) => verdict === 'unverifiable' && studies.length > 0))
  const isRead = reports.some(({ analysis }) => analysis.claims.some(({ verdict, studies }) => verdict === 'unverifiable' && studies.some(({ evidence }) => evidence === 'full-text')))
  if (unverifiable > 0) lines.push(isRead ? say`Not checkable: what is indexed of the studies cited there does not settle it.` : isKnown ? say`Not checkable: of the studies cited there, only the record or the abstract is indexed.` : say`Not checkable: the works cited there are in no library that is indexed.`)
  return `${lines.join('\n')}\n`
}
