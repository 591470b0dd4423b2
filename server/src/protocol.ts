/**
 * Messages between client and server beyond the Language Server Protocol. Types and method names only: the client imports this
 * file for its types, and the method names are constants that bundle to plain strings.
 */

/** Server → client notification: what the status bar shows. */
export const statusNotification = 'citewright/status'
export interface StatusParams {
  state: 'indexing' | 'ready'
  /** How far a reading that takes longer than a moment has come. */
  percent: number | null
  /** Look-ups are turned on, and the last one reached nobody. */
  offline: boolean
  /** Studies that can be cited: those with a confirmed record. */
  studies: number
  /** Figures of the document last checked; null where no manuscript is open. */
  document: { uri: string, claims: number, supported: number, problems: number, notCheckable: number } | null
}

/** Client → server request: studies that match a query of several words (author, title, year, journal, key, alias). */
export const searchStudiesRequest = 'citewright/searchStudies'
export interface SearchStudiesParams { query: string, uri: string | null, limit?: number }
export interface StudyItem {
  key: string
  /** "Feder et al. (2014)" */
  label: string
  title: string
  /** Journal, volume and pages in one line. */
  detail: string
  /** Whether the document named by `uri` cites it already. */
  cited: boolean
  evidence: 'full-text' | 'abstract' | 'record'
}

/** Client → server request: a citation of these studies in the syntax of the document, as an edit at the position given. */
export const citationEditRequest = 'citewright/citationEdit'
/** `unlisted` are works that the library lacks, each with its label: "Feder et al. (2014)". */
export interface CitationEditParams { uri: string, line: number, character: number, keys: string[], unlisted?: { key: string, label: string }[] }
export interface TextEditItem { startLine: number, startCharacter: number, endLine: number, endCharacter: number, newText: string }

/** Client → server request: formatted references. An unknown style or key rejects with a message that says which. */
export const formatReferencesRequest = 'citewright/formatReferences'
/** `uri` is the document that they are for; the style that its project names wins over the settings, and without a format its syntax decides. */
export interface FormatReferencesParams { keys: string[], uri?: string, style?: string, format?: 'text' | 'html' | 'markdown' }

/** Client → server request: forget what is kept on disk of libraries, and read them again. */
export const clearCacheRequest = 'citewright/clearCache'

/** Client → server request: check the document afresh and say what was found, for the "check manuscript" command. */
export const checkDocumentRequest = 'citewright/checkDocument'
export interface CheckDocumentParams { uri: string }
export interface CheckDocumentResult {
  claims: number
  supported: number
  contradicted: number
  misattributed: number
  unsupported: number
  unverifiable: number
  uncited: number
  problems: number
}

/**
 * Client → server request: check every manuscript of the workspace, open or not. Progress and cancellation as the protocol has them
 * (`workDoneToken`). For the rest of the session the problems of all manuscripts are reported.
 */
export const checkWorkspaceRequest = 'citewright/checkWorkspace'
export interface CheckWorkspaceParams { workDoneToken?: string | number }
export interface CheckWorkspaceResult {
  manuscripts: number
  /** How many of them have a problem. */
  withProblems: number
  problems: number
}

/** Client → server request: the record of a DOI or PMID, asked of public databases; rejected unless look-ups are turned on. */
export const lookUpRequest = 'citewright/lookUp'
export interface LookUpParams { identifier: string }
export interface LookUpResult {
  key: string
  /** "Feder et al. (2014)" */
  label: string
  title: string
  /** Who knew it: "Crossref", "PubMed". */
  from: string[]
  status: 'retracted' | 'corrected' | 'expression-of-concern' | null
  /** Whether the writer's own library has it already. */
  known: boolean
  /** The record as a BibTeX entry. */
  entry: string
  /** URIs of the .bib files that it can be added to. */
  libraries: string[]
  /** What writes a retraction into the entry that the library has. */
  notice: { uri: string, edit: TextEditItem } | null
}

/** Client → server requests: the Zotero on this machine; rejected unless it is turned on. */
export const zoteroSearchRequest = 'citewright/zotero/search'
export interface ZoteroSearchParams { query: string }
export interface ZoteroItem { key: string, label: string, title: string, detail: string, known: boolean }

/** Items as BibTeX. */
export const zoteroExportRequest = 'citewright/zotero/export'
export interface ZoteroExportParams { keys: string[] }

/** Files attached to the first of the items. */
export const zoteroAttachmentsRequest = 'citewright/zotero/attachments'
export interface ZoteroAttachmentItem { path: string | null, open: string | null }

/** Client → server request: the edits that write or renew the reference list. Rejects with a message for the writer. */
export const referenceListRequest = 'citewright/referenceList'
export interface ReferenceListParams { uri: string, style?: string }
export interface ReferenceListResult {
  edits: TextEditItem[]
  /** Entries that the list has now. */
  entries: number
  /** The style that was used. */
  style: string
  /** What the writer should know, each a sentence. */
  notes: string[]
}

/** Client → server request: the cited studies as a file of a format. */
export const exportCitedRequest = 'citewright/exportCited'
export interface ExportCitedParams { uri: string, format: 'bibtex' | 'ris' | 'csl-json' }
export interface ExportCitedResult { text: string, entries: number, notes: string[] }

/** Client → server request: the edits that write all citations in another form. */
export const convertCitationsRequest = 'citewright/convertCitations'
export interface ConvertCitationsParams { uri: string, form: 'pandoc' | 'latex' | 'typst' | 'restructuredtext' | 'myst' | 'asciidoc' | 'author-year' | 'numeric' }
export interface ConvertCitationsResult { edits: TextEditItem[], left: string[] }

/** Client → server request: the edits that write every DOI as an address. */
export const normalDoisRequest = 'citewright/normalDois'

/** Client → server request: the edit that adds studies to the manuscript's own library; null where they are in it or it has none. */
export const libraryEditRequest = 'citewright/libraryEdit'
export interface LibraryEditParams { uri: string, keys: string[] }
export interface LibraryEditResult { uri: string, edits: TextEditItem[], create: boolean }

/** Client → server request: a pasted reference as a study. `library` is the edit that adds it; null where it is known or there is no library. */
export const pastedReferenceRequest = 'citewright/pastedReference'
export interface PastedReferenceParams { uri: string, text: string }
export interface PastedReferenceResult {
  key: string
  label: string
  title: string
  known: boolean
  /** The entry in BibTeX. */
  entry: string
  library: LibraryEditResult | null
  /** A citation of it at a position of the document, where one was given. */
  citation: string
}

/** Client → server request: the results of a study, ready to be inserted, each with a citation of the study in the syntax of the document. */
export const findingsRequest = 'citewright/findings'
export interface FindingsParams { uri: string, key: string }
export interface FindingItem { figures: string, about: string, sentence: string, insert: string }

/** Client → server request: compares the abstract with the text; null where there is no abstract or nothing to compare it with. */
export const compareAbstractRequest = 'citewright/compareAbstract'
export interface CompareAbstractParams { uri: string }
interface AbstractProblemItem extends Omit<TextEditItem, 'newText'> { message: string, sure: boolean, elsewhere: Omit<TextEditItem, 'newText'> | null }
export interface CompareAbstractResult { figures: number, supported: number, problems: AbstractProblemItem[] }

/**
 * Client → server request: the text of a Word document, which the client shows as a document that cannot be written. Its address has the scheme `citewright-word`, and in its
 * query the address of the file. Rejects with a message for the writer.
 */
export const wordTextRequest = 'citewright/wordText'
export interface WordTextParams { uri: string }
export interface WordText { text: string }

/** Client → server request: everything that is known of one study, as a Markdown document; null for a key that no study has. */
export const cardRequest = 'citewright/card'
export interface CardParams { uri: string | null, key: string }
export interface Card { label: string, markdown: string }

/** A place in a text document; lines and characters count from 0, characters in UTF-16 code units. */
export interface Place { line: number, character: number, endLine: number, endCharacter: number }

/** What became of a figure: the six verdicts, what a person checked, and the writer's own figures. */
export type EvidenceState = 'contradicted' | 'misattributed' | 'unsupported' | 'unverifiable' | 'uncited' | 'checked' | 'supported' | 'own'

/** Client → server request: every statistic of the manuscript with what became of it, in the order of the text. */
export const evidenceTableRequest = 'citewright/evidenceTable'
export interface EvidenceTableParams { uri: string }
export interface EvidenceTable {
  rows: EvidenceRow[]
  /** Of the manuscript. */
  lines: number
  /** Headings with their lines. */
  sections: { title: string, line: number }[]
  problems: (Place & { severity: 'error' | 'warning' | 'information' | 'hint', message: string })[]
}
export interface EvidenceRow extends Place {
  state: EvidenceState
  /** "28.94" */
  figure: string
  /** "odds ratio" */
  kind: string
  /** "OR"; empty where the figure needs none. */
  short: string
  /** What became of it in one sentence. */
  statement: string
  /** The writer's sentence. */
  sentence: string
  /** The title of the heading above. */
  section: string
  /** "Results, paragraph 2": where it stands in a Word document, which has no lines; else empty. */
  place: string
  /** "Whittaker et al. (2021)": the study of the evidence, else those cited. */
  study: string
  source: EvidenceSource | null
  /** "only the abstract of Whittaker et al. (2021) is indexed": why nothing of the source is shown beside a figure that cannot be checked; else empty. */
  whyNot: string
  effect: { ratio: boolean, estimate: number, lower: number, upper: number, printed: string, about: string } | null
  /** Whether a person may record that the figure was checked. */
  checkable: boolean
  problems: string[]
}
interface EvidenceSource {
  text: string
  /** "read in the abstract" */
  where: string
  uri: string | null
  line: number
}

/** Client → server request: the evidence table as text. */
export const exportEvidenceRequest = 'citewright/exportEvidence'
export interface ExportEvidenceParams { uri: string, format: 'csv' | 'markdown' | 'html' | 'summary' }

/**
 * Client → server request: the file of hand checks with the figure at the place added to it (or taken from it). Rejects with a message where no figure is
 * there, or the manuscript has no file yet.
 */
export const handCheckRequest = 'citewright/handCheck'
export interface HandCheckParams { uri: string, line: number, character: number, remove?: boolean, where?: string, quote?: string, by?: string, on?: string }
export interface HandCheckFile { uri: string, text: string, figure: string }

/** Client → server request: the studies for the view, best known first: those that the manuscript cites, then the rest of the library. */
export const studiesRequest = 'citewright/studies'
export interface StudiesParams { uri: string | null }
export interface StudyEntry extends StudyItem {
  /** Figures of the manuscript that lean on the study, and how many of them could not be checked. */
  figures: number
  notCheckable: number
  problems: number
  retracted: boolean
  /** Where the manuscript cites it. */
  places: Place[]
  /** Addresses of the note or library entry, and of the PDF. */
  note: string | null
  pdf: string | null
  doi: string | null
}

/**
 * Server → client requests of the server in a browser, which has no files of its own: the bytes of a file, null where it cannot be
 * read, and what is in a folder. The client answers through the file systems of the editor.
 */
export const readFileRequest = 'citewright/readFile'
export const listFolderRequest = 'citewright/listFolder'
/** Scheme of the addresses that the client seeks in the folder of the extension. */
export const installationScheme = 'citewright-installation'
export interface FileParams { uri: string }
export interface FolderEntry { name: string, isFolder: boolean }

/** Client → server request: one of the tools for assistants (`look_up_studies`, `list_findings`, `check_passage`); the answer is plain text. */
export const runToolRequest = 'citewright/runTool'
export interface RunToolParams { name: string, input: Record<string, unknown> }
