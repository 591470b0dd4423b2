import type { Study } from '../corpus/study.ts'
import type { Analysis } from '../index.ts'
import { studyLabel } from '../references/studyLabel.ts'
import { abbreviations } from './abbreviations.ts'
import { aboutWords, effectsOf, type Effect } from './effects.ts'
import { markdownTable } from './markup.ts'
import { evidenceTable, stateWords, type TableRow } from './table.ts'

/**
 * A summary-of-findings table in Markdown: for each effect in the manuscript its outcome, the study with its design and size, and the effect as the
 * study prints it, in the columns of GRADE. How certain the evidence is takes judgement: that column is left for the writer.
 */
export function summaryOfFindings(analysis: Analysis, title: string): string {
  const rows = evidenceTable(analysis).flatMap(row => row.effect ? [rowCells(row, row.effect)] : [])
  const columns = ['Outcome', 'Study', 'Design', 'Participants', 'Effect in the manuscript (CI)', 'Effect in the study (CI)', 'Verdict', 'Certainty (GRADE)']
  const body = rows.sort((a, b) => a[0]! < b[0]! ? -1 : a[0]! > b[0]! ? 1 : 0)
  const note = 'Each row is an effect that the manuscript states. Certainty is for the authors to judge: risk of bias, inconsistency, indirectness, imprecision, publication bias.'
  const table = rows.length === 0 ? 'No effect estimate with an interval was read in this manuscript.\n' : markdownTable(columns, body)
  return `# Summary of findings: ${title}\n\n${table}\n${note}\n`
}

function rowCells({ claim, evidence, state }: TableRow, effect: Effect): string[] {
  const study = evidence?.study ?? claim.studies[0]
  const theirs = evidence ? effectIn(evidence.study, evidence.finding.sentence) : null
  const about = effect.about || (evidence ? aboutWords(evidence.finding.statistic.context) : '')
  return [
    about || 'not stated', study ? studyLabel(study) : '—', study?.design ?? '—', study?.n === undefined ? '—' : String(study.n),
    effectText(effect), theirs ? effectText(theirs) : evidence ? '—' : 'not found', stateWords[state], '',
  ]

  /** The effect of the same kind in the sentence that the verdict rests on. */
  function effectIn({ findings }: Study, sentence: string): Effect | null {
    return effectsOf(findings.filter(finding => finding.sentence === sentence).map(({ statistic }) => statistic)).find(({ kind }) => kind === effect.kind) ?? null
  }
}

function effectText({ kind, printed, level }: Effect): string {
  return `${abbreviations[kind] ?? ''} ${printed}${level === undefined || level === 95 ? '' : ` [${level}% CI]`}`.trim()
}
