/** The commands that do the references for the writer: the list, export, conversion, pasted references, findings. */
import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  convertCitationsRequest, exportCitedRequest, findingsRequest, normalDoisRequest, pastedReferenceRequest, referenceListRequest,
  type ConvertCitationsParams, type ConvertCitationsResult, type ExportCitedParams, type ExportCitedResult, type FindingItem, type PastedReferenceResult,
  type ReferenceListResult, type TextEditItem,
} from '../../server/src/protocol.ts'
import { activeManuscript } from './activeManuscript.ts'
import { compareAbstract } from './compareAbstract.ts'
import { applyEdits } from './edits.ts'
import { pickStudies } from './pickStudies.ts'
import { count } from './wording.ts'

/** The commands by their names without the prefix. */
export function referenceCommands(client: BaseLanguageClient): Record<string, () => Promise<void>> {
  return {
    referenceList: () => referenceList(client),
    exportCited: () => exportCited(client),
    convertCitations: () => convertCitations(client),
    normalDois: () => normalDois(client),
    pasteReference: () => pasteReference(client),
    insertFinding: () => insertFinding(client),
    compareAbstract: () => compareAbstract(client),
  }
}

async function referenceList(client: BaseLanguageClient): Promise<void> {
  const document = activeManuscript()?.document
  if (document === undefined) return
  const list = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: 'Citewright: formatting references' },
    () => client.sendRequest<ReferenceListResult>(referenceListRequest, { uri: document.uri.toString() }))
  if (list.edits.length > 0) await applyEdits(document, list.edits)
  const done = list.edits.length === 0 ? 'The reference list is up to date' : `The reference list has ${count(list.entries, 'entry', 'entries')}`
  say(`${done} (style: ${list.style}).`, list.notes)
}

async function exportCited(client: BaseLanguageClient): Promise<void> {
  const document = activeManuscript()?.document
  if (document === undefined) return
  const formats: (vscode.QuickPickItem & { format: ExportCitedParams['format'], extension: string })[] = [
    { label: 'BibTeX', description: '.bib', detail: 'For LaTeX, Quarto and Pandoc', format: 'bibtex', extension: 'bib' },
    { label: 'RIS', description: '.ris', detail: 'For EndNote, Zotero and Mendeley', format: 'ris', extension: 'ris' },
    { label: 'CSL-JSON', description: '.json', detail: 'For Pandoc and Zotero', format: 'csl-json', extension: 'json' },
  ]
  const chosen = await vscode.window.showQuickPick(formats, { title: 'Export Cited Studies', placeHolder: 'Format of the file' })
  if (chosen === undefined) return
  const { text, entries, notes } = await client.sendRequest<ExportCitedResult>(exportCitedRequest, { uri: document.uri.toString(), format: chosen.format })
  const folder = vscode.Uri.joinPath(document.uri, '..')
  const file = await vscode.window.showSaveDialog({ defaultUri: vscode.Uri.joinPath(folder, `cited.${chosen.extension}`), filters: { [chosen.label]: [chosen.extension] } })
  if (file === undefined) return
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text))
  say(`${count(entries, 'study', 'studies')} exported.`, notes)
}

interface FormPick extends vscode.QuickPickItem { form: ConvertCitationsParams['form'], languages?: string[] }

/** The forms that citations can be converted to, each with the languages of documents in which it can be read; all, where none is named. */
const citationForms: readonly FormPick[] = [
  { label: 'Keys of Typst', description: '@feder2014', form: 'typst', languages: ['typst'] },
  { label: 'Roles of reStructuredText', description: ':cite:p:`feder2014`', form: 'restructuredtext', languages: ['restructuredtext'] },
  { label: 'Macros of AsciiDoc', description: 'cite:[feder2014]', form: 'asciidoc', languages: ['asciidoc'] },
  { label: 'Keys of Pandoc and Quarto', description: '[@feder2014]', form: 'pandoc', languages: ['markdown', 'quarto', 'rmd', 'plaintext', 'latex', 'restructuredtext', 'asciidoc'] },
  { label: 'Roles of MyST', description: '{cite:p}`feder2014`', form: 'myst', languages: ['markdown', 'myst'] },
  { label: 'Commands of LaTeX', description: '\\cite{feder2014}', form: 'latex' },
  { label: 'Authors and years', description: '(Feder et al., 2014)', form: 'author-year' },
  { label: 'Numbers', description: '[1]', detail: 'Writes the reference list that the numbers refer to as well', form: 'numeric' },
]

async function convertCitations(client: BaseLanguageClient): Promise<void> {
  const document = activeManuscript()?.document
  if (document === undefined) return
  // An editor without an extension for a language takes its files for plain text; their names tell.
  const named = /\.(?:typ|adoc|asciidoc)$/i.exec(document.uri.path)?.[0].toLowerCase()
  const language = named === undefined ? document.languageId : named === '.typ' ? 'typst' : 'asciidoc'
  const forms = citationForms.filter(({ languages }) => languages === undefined || languages.includes(language))
  const chosen = await vscode.window.showQuickPick(forms, { title: 'Convert Citations', placeHolder: 'Form of all citations in this document', matchOnDescription: true })
  if (chosen === undefined) return
  const { edits, left } = await client.sendRequest<ConvertCitationsResult>(convertCitationsRequest, { uri: document.uri.toString(), form: chosen.form })
  if (edits.length > 0) await applyEdits(document, edits)
  const shown = left.length > 5 ? `${left.slice(0, 5).join(', ')} …` : left.join(', ')
  say(edits.length === 0 ? 'No citation needed to be converted.' : 'Citations converted.', left.length === 0 ? [] : [`${count(left.length, 'citation stays', 'citations stay')} as written: ${shown}.`])
}

async function normalDois(client: BaseLanguageClient): Promise<void> {
  const document = activeManuscript()?.document
  if (document === undefined) return
  const edits = await client.sendRequest<TextEditItem[]>(normalDoisRequest, { uri: document.uri.toString() })
  if (edits.length > 0) await applyEdits(document, edits)
  say(edits.length === 0 ? 'Every DOI is written as an address already.' : `${count(edits.length, 'DOI', 'DOIs')} written as addresses.`)
}

/** The selected text, or what the writer pastes, becomes a record of the library and a citation in its place. */
async function pasteReference(client: BaseLanguageClient): Promise<void> {
  const editor = activeManuscript()
  if (editor === undefined) return
  const { document, selection } = editor
  const selected = document.getText(selection).trim()
  const text = selected !== '' ? selected : await vscode.window.showInputBox({
    title: 'Add Reference from Text', prompt: 'Paste one reference, a DOI or a PubMed number. Nothing is looked up on the web.', ignoreFocusOut: true,
  })
  if (text === undefined || text.trim() === '') return
  const { key, label, known, entry, library, citation } = await client.sendRequest<PastedReferenceResult>(pastedReferenceRequest, { uri: document.uri.toString(), text })
  const place = { startLine: selection.start.line, startCharacter: selection.start.character, endLine: selection.end.line, endCharacter: selection.end.character }
  await applyEdits(document, [{ ...place, newText: citation }], library)
  if (library !== null) return say(`${label} was added to ${library.uri.split('/').at(-1) ?? 'the library'} as ${key}. Check its entry.`)
  if (known) return say(`${label} is in your library as ${key}.`)
  const opened = await vscode.workspace.openTextDocument({ content: entry, language: 'bibtex' })
  await vscode.window.showTextDocument(opened, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true })
  say(`No library file belongs to this manuscript, so the entry of ${key} stands in a new document. Name a .bib file in its front matter, or in citewright.corpus.`)
}

async function insertFinding(client: BaseLanguageClient): Promise<void> {
  const editor = activeManuscript()
  if (editor === undefined) return
  const uri = editor.document.uri.toString()
  const [key] = await pickStudies(client, uri, 'Insert Finding: Choose a Study')
  if (key === undefined) return
  const found = await client.sendRequest<FindingItem[]>(findingsRequest, { uri, key })
  if (found.length === 0) return say(`No figures of ${key} are known.`)
  const items = found.map((item) => ({ label: item.figures, description: item.about, detail: item.sentence, item }))
  const chosen = await vscode.window.showQuickPick(items, { title: `Insert Finding of ${key}`, placeHolder: 'Words of the result, or figures', matchOnDetail: true, matchOnDescription: true })
  if (chosen !== undefined) await editor.edit((builder) => builder.replace(editor.selection, chosen.item.insert))
}

/** One message, with what else the writer should know. */
function say(message: string, notes: readonly string[] = []): void {
  const show = notes.length > 0 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage
  void show(`Citewright: ${[message, ...notes].join(' ')}`)
}
