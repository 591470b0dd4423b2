import type { TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Analyses } from './analyses.ts'
import type { Cards } from './cards/cards.ts'
import type { Client } from './client.ts'
import type { HandChecks } from './handChecks.ts'
import type { Library } from './library.ts'
import type { LibraryChecks } from './libraryChecks.ts'
import type { ProjectFiles } from './projectFiles.ts'
import type { References } from './references.ts'
import type { Host, NetworkHost } from './host.ts'
import type { Installation, Settings } from './settings.ts'
import type { SourceTexts } from './sourceTexts.ts'
import type { Status } from './status.ts'
import type { WordDocuments } from './wordDocuments.ts'
import type { Workspace } from './workspace.ts'
import type { Say } from '../engine/wording/say.ts'

/** What the features are given; put together in `server.ts`. */
export interface Services {
  documents: TextDocuments<TextDocument>
  host: Host
  library: Library
  projectFiles: ProjectFiles
  workspace: Workspace
  analyses: Analyses
  libraryChecks: LibraryChecks
  sourceTexts: SourceTexts
  references: References
  cards: Cards
  handChecks: HandChecks
  words: WordDocuments
  status: Status
  /** Says messages in the language of the client. */
  say: Say
  client: Client
  installation: Installation
  /** Those of a document, its project's among them, or those of the workspace. */
  settings: (uri?: string) => Settings
  network: NetworkHost | undefined
  log: (message: string) => void
  readText: Host['readText']
  uriOf: Host['uriOf']
}
