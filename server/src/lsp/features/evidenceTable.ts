import { LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { abbreviations } from '../../engine/evidence/abbreviations.ts'
import { exportEvidence as write } from '../../engine/evidence/export.ts'
import { isRatio } from '../../engine/evidence/effects.ts'
import { evidenceTable as rowsOf, isSettled, type TableRow } from '../../engine/evidence/table.ts'
import type { Analysis } from '../../engine/index.ts'
import { studyLabel } from '../../engine/references/studyLabel.ts'
import type { Span } from '../../engine/text/span.ts'
import { whyNotCheckable } from '../../engine/wording/verdict.ts'
import { partText, WordPlaces } from '../../engine/word/wordPlace.ts'
import type { EvidenceRow, EvidenceTable, EvidenceTableParams, ExportEvidenceParams, Place } from '../../protocol.ts'
import { shortened, whereRead } from '../cards/words.ts'
import { rangeOf } from '../positions.ts'
import type { Services } from '../services.ts'
import { fileBehind, isWordText } from '../wordDocuments.ts'

/** Longer sentences than this are no sentences, and a table of thousands of rows must stay light. */
const longestSentence = 1000

/** Answers the evidence table: every statistic of the manuscript with what became of it. */
export function evidenceTable(services: Services) {
  return async ({ uri }: EvidenceTableParams): Promise<EvidenceTable> => {
    const { document, analysis } = await analysed(uri, services)
    const rows = rowsOf(analysis)
    const places = isWordText(uri) ? new WordPlaces(analysis.manuscript) : null
    await services.sourceTexts.load(rows.flatMap(({ evidence }) => evidence ? [{ study: evidence.study, source: evidence.finding.source, span: evidence.finding.span }] : []))
    return {
      rows: rows.map(row => ({ ...encodeRow(document, row, analysis, services), place: places ? partText(places.of(row)) : '' })),
      lines: document.lineCount,
      sections: analysis.manuscript.blocks.filter(({ kind }) => kind === 'heading').map(({ start, end }) => ({
        title: shortened(analysis.manuscript.text.slice(start, end).replace(/^[#\s]{1,20}/, '').trim(), 80), line: document.positionAt(start).line,
      })),
      problems: analysis.problems.map(problem => ({ ...placeOf(document, problem), severity: problem.severity, message: problem.message })),
    }
  }
}

/** Answers the export of the evidence table. */
export function exportEvidence(services: Services) {
  return async ({ uri, format }: ExportEvidenceParams): Promise<string> => {
    const { document, analysis } = await analysed(uri, services)
    return write(analysis, format, nameOf(fileBehind(uri)), offset => document.positionAt(offset).line + 1)
  }
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))
}

/** The analysis of an open document; rejects with a message for the user where there is none. */
export async function analysed(uri: string, { documents, analyses, say }: Services): Promise<{ document: TextDocument, analysis: Analysis }> {
  const document = documents.get(uri)
  if (!document) throw new ResponseError(LSPErrorCodes.RequestFailed, say`The manuscript is not open.`)
  const analysis = await analyses.of(document)
  if (!analysis) throw new ResponseError(LSPErrorCodes.RequestFailed, say`This document is too large to check here, or no text; run “citewright check” on it.`)
  return { document, analysis }
}

/** A span as the protocol between client and server has it. */
export function placeOf(document: TextDocument, span: Span): Place {
  const { start, end } = rangeOf(document, span)
  return { line: start.line, character: start.character, endLine: end.line, endCharacter: end.character }
}

function encodeRow(document: TextDocument, row: TableRow, { corpus }: Analysis, { sourceTexts, say }: Services): Omit<EvidenceRow, 'place'> {
  const { state, figure, kind, statement, sentence, section, evidence, checked, effect, claim, problems } = row
  const label = (key: string): string => {
    const study = corpus.byKey(key)
    return study ? studyLabel(study) : key
  }
  const location = evidence && sourceTexts.locate({ study: evidence.study, source: evidence.finding.source, span: evidence.finding.span })
  return {
    ...placeOf(document, row),
    state, figure, kind, statement,
    short: abbreviations[claim.statistic.kind] ?? '',
    sentence: shortened(sentence, longestSentence),
    section: section.at(-1) ?? '',
    study: evidence ? studyLabel(evidence.study) : claim.studies.map(studyLabel).join('; '),
    source: checked ? { text: checked.quote ?? '', where: [checked.where, checked.by, checked.on].filter(part => part !== undefined && part !== '').join(', '), uri: null, line: 0 }
      : evidence ? { text: shortened(evidence.finding.sentence, longestSentence), where: whereRead(evidence.finding, label, say), uri: location?.uri ?? null, line: location?.range.start.line ?? 0 } : null,
    whyNot: state === 'unverifiable' ? whyNotCheckable(claim.studies, say) : '',
    effect: effect && { ratio: isRatio(effect.kind), estimate: effect.estimate, lower: effect.lower, upper: effect.upper, printed: effect.printed, about: effect.about },
    checkable: claim.studies.length > 0 && !isSettled(claim),
    problems,
  }
}
