import {
  DiagnosticSeverity, type Diagnostic, type DiagnosticRelatedInformation, type TextDocumentEdit, type TextEdit, type WorkspaceEdit,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Edit, Problem } from '../engine/checks/check.ts'
import type { Corpus } from '../engine/corpus/corpus.ts'
import { distinctSentences } from '../engine/evidence/distinctSentences.ts'
import { studyLabel } from '../engine/references/studyLabel.ts'
import { shortened, whereRead } from './cards/words.ts'
import { rangeOf } from './positions.ts'
import type { Services } from './services.ts'
import type { SourcePlace } from './sourceTexts.ts'
import { oneLine } from './oneLine.ts'

export const diagnosticSource = 'citewright'

const severities: Record<Problem['severity'], DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
}

/** A problem as the protocol has it. `data` says what a code action needs to find the problem again. */
export function encodeProblem(document: TextDocument, problem: Problem, corpus: Corpus, services: Services): Diagnostic {
  const { code, severity, message, start, end } = problem
  const { docs } = services.installation
  return {
    range: rangeOf(document, problem),
    severity: severities[severity],
    code,
    ...docs === null ? {} : { codeDescription: { href: `${docs}/${code}.md` } },
    source: diagnosticSource,
    message: oneLine(message),
    ...services.client.relatedInformation ? { relatedInformation: relatedInformation(document, problem, corpus, services) } : {},
    data: { code, start, end },
  }
}

/** The places that the evidence of problems stands in, to be loaded before the problems are encoded. */
export function evidencePlaces(problems: readonly Problem[]): SourcePlace[] {
  return problems.flatMap(({ evidence }) => evidence.map(({ study, finding }) => ({ study, source: finding.source, span: finding.span })))
}

function relatedInformation(document: TextDocument, { evidence, related }: Problem, corpus: Corpus, { sourceTexts, say }: Services): DiagnosticRelatedInformation[] {
  const label = (key: string): string => {
    const study = corpus.byKey(key)
    return study ? studyLabel(study) : key
  }
  const fromSources = distinctSentences(evidence).slice(0, 5).flatMap(({ study, finding }) => {
    const location = sourceTexts.locate({ study, source: finding.source, span: finding.span, page: finding.page })
    const message = `${studyLabel(study)}, ${whereRead(finding, label, say)}: ${shortened(finding.sentence, 400)}`
    return location ? [{ location, message: oneLine(message) }] : []
  })
  const fromManuscript = related.slice(0, 20).map(place => ({
    location: { uri: document.uri, range: rangeOf(document, place) },
    message: oneLine(place.message),
  }))
  return [...fromSources, ...fromManuscript]
}

/** The edits as one change of the document; bound to its version where the client understands that. */
export function encodeWorkspaceEdit(document: TextDocument, edits: readonly Edit[], versioned: boolean): WorkspaceEdit {
  const encoded: TextEdit[] = edits.map(edit => ({ range: rangeOf(document, edit), newText: edit.newText }))
  if (!versioned) return { changes: { [document.uri]: encoded } }
  const change: TextDocumentEdit = { textDocument: { uri: document.uri, version: document.version }, edits: encoded }
  return { documentChanges: [change] }
}
