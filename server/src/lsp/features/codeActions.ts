import { CodeActionKind, type CancellationToken, type CodeAction, type CodeActionParams } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Edit, Problem } from '../../engine/checks/check.ts'
import { isSettled } from '../../engine/evidence/table.ts'
import type { Analysis } from '../../engine/index.ts'
import { overlaps, type Span } from '../../engine/text/span.ts'
import { fixAllKind } from '../capabilities.ts'
import { encodeProblem, encodeWorkspaceEdit, evidencePlaces } from '../encoding.ts'
import { ignoreHere, ignoreInFile, markAsOwn } from '../ignoreComments.ts'
import { identifierIn } from './network.ts'
import { isLibrary } from '../libraryChecks.ts'
import { libraryActions } from './libraryDiagnostics.ts'
import { spanOf, touches } from '../positions.ts'
import type { Services } from '../services.ts'
import { oneLine } from '../oneLine.ts'
import { isWordText } from '../wordDocuments.ts'

/** The command of the client that opens the documentation page of a code. */
const openDocsCommand = 'citewright.openDocs'

/** The command of the client that looks up a DOI or PMID. */
const lookUpCommand = 'citewright.addByIdentifier'

/** Commands of the client that take the place of a figure: URI, line and character. */
const figureCommands = { report: 'citewright.reportVerdict', check: 'citewright.checkByHand' } as const

/**
 * Offers the fixes of the problems in the range, and to ignore them. `source.fixAll.citewright` changes only how figures are printed: values of the writer
 * change only one by one and by choice.
 */
export function codeActions(services: Services) {
  const { documents, analyses, sourceTexts } = services
  return async (params: CodeActionParams, token: CancellationToken): Promise<CodeAction[] | null> => {
    const { textDocument, range, context } = params
    const document = documents.get(textDocument.uri)
    const all = wantsFixAll(context.only)
    if (!document || !all && !wantsQuickFixes(context.only)) return null
    if (isLibrary(document)) return all ? null : libraryActions(document, params, services)
    const analysis = await analyses.of(document)
    const { version } = document
    if (!analysis) return null
    if (all) return fixAll(document, analysis, services)
    const wanted = spanOf(document, range)
    const problems = analysis.problems.filter(problem => overlaps(problem, wanted) || touches(problem, wanted.start))
    await sourceTexts.load(evidencePlaces(problems))
    if (token.isCancellationRequested || document.version !== version) return null
    const actions = [
      ...problems.flatMap(problem => fixActions(document, problem, analysis, services)),
      ...problems.flatMap(problem => otherActions(document, problem, analysis, services)),
      ...services.installation.opensCards ? figureActions(document, analysis, wanted, services) : [],
    ]
    // The text of a Word document is only shown.
    return isWordText(document.uri) ? actions.filter(({ edit }) => edit === undefined) : actions
  }
}

/** Whether nothing but a source action is asked for, as on saving. */
function wantsFixAll(only: CodeActionKind[] | undefined): boolean {
  return only !== undefined && only.length > 0 && only.every(kind => kind === 'source' || fixAllKind.startsWith(kind) && kind.startsWith('source'))
}

/** Everything that is printed in another style than the one chosen, as one action. */
function fixAll(document: TextDocument, { problems }: Analysis, { client, say }: Services): CodeAction[] {
  const edits = problems.flatMap(({ code, fixes: [fix] }) => code === 'statistic-style' && fix?.safe ? fix.edits : [])
  if (edits.length === 0) return []
  return [{ title: say`Print all statistics in the reporting style`, kind: fixAllKind, edit: encodeWorkspaceEdit(document, edits, client.versionedEdits) }]
}

/** What can be done about the verdict on the figure at the place: to vouch for it where nothing could be found, or to say that it is wrong. */
function figureActions(document: TextDocument, { claims }: Analysis, wanted: Span, { say }: Services): CodeAction[] {
  const claim = claims.find(({ statistic }) => overlaps(statistic, wanted) || touches(statistic, wanted.start))
  if (!claim || claim.studies.length === 0 || claim.verdict === 'supported') return []
  const { line, character } = document.positionAt(claim.statistic.start)
  const action = (title: string, command: string): CodeAction => ({ title, kind: CodeActionKind.QuickFix, command: { title, command, arguments: [document.uri, line, character] } })
  return [
    ...isSettled(claim) || claim.checked ? [] : [action(say`I checked this…`, figureCommands.check)],
    ...claim.verdict === 'unverifiable' ? [] : [action(say`Report a wrong verdict…`, figureCommands.report)],
  ]
}

function wantsQuickFixes(only: CodeActionKind[] | undefined): boolean {
  return only === undefined || only.some(kind => kind === CodeActionKind.Empty || kind === CodeActionKind.QuickFix)
}

function fixActions(document: TextDocument, problem: Problem, { corpus }: Analysis, services: Services): CodeAction[] {
  return problem.fixes.map(({ title, edits, preferred }) => ({
    title: oneLine(title),
    kind: CodeActionKind.QuickFix,
    diagnostics: [encodeProblem(document, problem, corpus, services)],
    ...preferred ? { isPreferred: true } : {},
    edit: encodeWorkspaceEdit(document, edits, services.client.versionedEdits),
  }))
}

/** Codes that compare a figure with the studies cited around it, which the writer's own results are not to be compared with. */
const ofStatistics = new Set(['contradicted-statistic', 'misattributed-statistic', 'unsupported-statistic', 'uncited-statistic'])

function otherActions(document: TextDocument, problem: Problem, { corpus, manuscript }: Analysis, services: Services): CodeAction[] {
  const { code } = problem
  const { say } = services
  const diagnostics = [encodeProblem(document, problem, corpus, services)]
  const ignore = (title: string, edit: Edit): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    edit: encodeWorkspaceEdit(document, [edit], services.client.versionedEdits),
  })
  const documentation: CodeAction = {
    title: say`Show documentation for ${code}`,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    command: { title: say`Show documentation`, command: openDocsCommand, arguments: [code] },
  }
  return [
    ...ofStatistics.has(code) ? [ignore(say`Mark as my own result`, markAsOwn(manuscript, problem.start))] : [],
    ignore(say`Ignore ${code} here`, ignoreHere(manuscript, code, problem.start)),
    ignore(say`Ignore ${code} in this file`, ignoreInFile(manuscript, code)),
    ...lookUpAction(manuscript.text.slice(problem.start, problem.end), problem, diagnostics, services),
    // Only a client that brings the pages along has the command that opens them.
    ...services.installation.docs === null ? [] : [documentation],
  ]
}

/** Where look-ups are on: to look up a DOI or PMID that is cited and that no study has. The client that brings the pages has this command too. */
function lookUpAction(cited: string, { code }: Problem, diagnostics: CodeAction['diagnostics'], { settings, installation, say }: Services): CodeAction[] {
  const identifier = code === 'unknown-citation' && settings().lookUp.enabled && installation.docs !== null ? identifierIn(cited) : null
  if (identifier === null || diagnostics === undefined) return []
  return [{ title: say`Look up ${oneLine(identifier)} and add it to the library…`, kind: CodeActionKind.QuickFix, diagnostics, command: { title: say`Look up`, command: lookUpCommand, arguments: [identifier] } }]
}
