import type { Fix } from '../text/edit.ts'
import type { Span } from '../text/span.ts'
import type { IgnoreComment, LostPart, Manuscript } from '../manuscripts/manuscript.ts'
import type { Corpus } from '../corpus/corpus.ts'
import type { Claim, Evidence, ResolvedCitation } from '../judging/claim.ts'
import type { Reference } from '../manuscripts/manuscript.ts'
import type { Study } from '../corpus/study.ts'
import type { ReportingStyle } from '../wording/reportingStyle.ts'
import type { Say } from '../wording/say.ts'

export type { Edit, Fix } from '../text/edit.ts'

export type Severity = 'error' | 'warning' | 'information' | 'hint' | 'off'

export interface Problem extends Span {
  code: string
  severity: Exclude<Severity, 'off'>
  /** One plain sentence: what the manuscript says, what the source says, and where. */
  message: string
  fixes: Fix[]
  /** Findings shown as related information. */
  evidence: Evidence[]
  /** Other places in the manuscript that belong to the problem. */
  related: (Span & { message: string })[]
}

/** What a check reports; the registry adds code and severity. */
export type Report = Omit<Problem, 'code' | 'severity' | 'evidence' | 'related' | 'fixes'> & Partial<Pick<Problem, 'severity' | 'evidence' | 'related' | 'fixes'>>

/** Everything a check may look at: the document, or one passage of it as a document of its own. */
export interface CheckInput {
  manuscript: Manuscript
  corpus: Corpus
  citations: ResolvedCitation[]
  claims: Claim[]
  /** Entries of the document's own reference list with the study that each is, where it could be found. */
  references: { reference: Reference, study: Study | null }[]
  /** The style in which statistics must be printed, where the writer chose one. */
  reportingStyle?: ReportingStyle
  /** Says messages in the language of the reader. */
  say: Say
  /** The other parts of the same manuscript, with their citations resolved. */
  others: { manuscript: Manuscript, citations: ResolvedCitation[] }[]
  /** What the manuscript takes in and cannot. */
  lost: readonly LostPart[]
  /** What each comment has silenced so far; complete for the last check. */
  silenced: ReadonlyMap<IgnoreComment, ReadonlySet<string>>
  /** Whether the document speaks of tests with one tail anywhere. */
  isOneTailNamed: boolean
  /** The severity of a code in this run; undefined where there is no such check. */
  severityOf: (code: string) => Severity | undefined
}

/** One diagnostic code. Its file, its documentation page and its tests share its name. */
export interface Check {
  code: string
  /** Severity where the user sets none. */
  severity: Severity
  /** One line for settings and documentation. */
  description: string
  /**
   * How far a check looks. One that compares figures with each other or with their sources needs the passage that they stand in and no more: it is given one after the other, and
   * is not run again on those that stay as they were. All others are given the document, at every key press.
   */
  reach: 'passage' | 'document'
  run(input: CheckInput): Iterable<Report>
}
