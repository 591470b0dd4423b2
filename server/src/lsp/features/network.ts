import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver'
import { bibtexRecords } from '../../engine/corpus/library/bibtexRecords.ts'
import { cleanDoi, doiKey } from '../../engine/corpus/identifiers.ts'
import { bibtexEntry } from '../../engine/references/export/bibtexEntry.ts'
import { studyLabel } from '../../engine/references/studyLabel.ts'
import type { LookUpParams, LookUpResult, ZoteroAttachmentItem, ZoteroExportParams, ZoteroItem, ZoteroSearchParams } from '../../protocol.ts'
import type { Study } from '../../engine/corpus/study.ts'
import type { NetworkHost } from '../host.ts'
import type { Services } from '../services.ts'

/** Answers with the record of a DOI or PMID, and what is to be written where. Only where look-ups are turned on. */
export function lookUp(services: Services) {
  return async ({ identifier }: LookUpParams, token: CancellationToken): Promise<LookUpResult | null> => {
    const { lookUp: settings } = services.settings()
    const network = allowed(services, settings.enabled, services.say`Looking up is turned off: set “citewright.lookUp.enabled” to look up DOIs and PMIDs.`)
    const { email } = settings
    const asked = (address: string) => { services.log(`Asked ${new URL(address).host}: ${withoutEmail(address)}`) }
    const found = await friendly(followed(services, network.lookUp(identifier, { email, addresses: services.installation.lookUpAddresses }, asked, signalOf(token))))
    if (found === null) return null
    const { study, from } = found
    const corpus = services.library.corpus()
    const known = (study.csl.DOI === undefined ? undefined : corpus.byDoi(study.csl.DOI)[0]) ?? (study.csl.PMID === undefined ? undefined : corpus.byPmid(study.csl.PMID))
    const key = known?.key ?? freeKey(study.key, name => corpus.byKey(name) !== undefined)
    return {
      key, label: studyLabel(study), title: study.csl.title ?? '', from, status: study.status ?? null, known: known !== undefined && !known.bundled,
      entry: bibtexEntry({ key, csl: withStatus(study), authorsComplete: study.authorsComplete }),
      libraries: services.library.paths.filter(path => /\.bib$/i.test(path)).map(path => services.uriOf(path)),
      notice: known === undefined ? null : await noticeEdit(known, study, services),
    }
  }
}

/** Answers with the items of Zotero that match. */
export function zoteroSearch(services: Services) {
  return async ({ query }: ZoteroSearchParams, token: CancellationToken): Promise<ZoteroItem[]> => {
    const { network, port } = zotero(services)
    const items = await friendly(network.zoteroSearch(port, query, signalOf(token)))
    return items.slice(0, 100).map(csl => ({ key: csl.id, label: studyLabel({ csl }), title: csl.title ?? '', detail: csl['container-title'] ?? '', known: services.library.corpus().byKey(csl.id) !== undefined }))
  }
}

/** Answers with items of Zotero as BibTeX. */
export function zoteroExport(services: Services) {
  return async ({ keys }: ZoteroExportParams, token: CancellationToken): Promise<string> => {
    const { network, port } = zotero(services)
    return friendly(network.zoteroExport(port, keys, signalOf(token)))
  }
}

/** Answers with the files attached to an item of Zotero. */
export function zoteroAttachments(services: Services) {
  return async ({ keys: [key = ''] }: ZoteroExportParams, token: CancellationToken): Promise<ZoteroAttachmentItem[]> => {
    const { network, port } = zotero(services)
    return friendly(network.zoteroAttachments(port, key, signalOf(token)))
  }
}

function zotero(services: Services): { network: NetworkHost, port: number } {
  const { zotero: { enabled, port } } = services.settings()
  return { network: allowed(services, enabled, services.say`Zotero is turned off: set “citewright.zotero.enabled” to use it.`), port }
}

/** An address as it may be logged: output is what writers paste into reports of problems, and their e-mail address is none of these. */
function withoutEmail(address: string): string {
  return address.replace(/(?<=[?&](?:mailto|email)=)[^&]*/g, '…')
}

/** The network, where it is turned on and the workspace is trusted. */
function allowed({ network, installation, say }: Services, enabled: boolean, reason: string): NetworkHost {
  if (!enabled) throw refused(reason)
  if (installation.isRestricted) throw refused(say`This workspace is not trusted: nothing is asked of the network.`)
  if (network === undefined) throw refused(say`There is no network here.`)
  return network
}

/** Tells the status whether anybody was reached. */
async function followed<Result>({ status }: Services, answer: Promise<Result>): Promise<Result> {
  try {
    const result = await answer
    status.offline(false)
    return result
  } catch (error) {
    status.offline(error instanceof Error && 'isUnreachable' in error && error.isUnreachable === true)
    throw error
  }
}

/** Faults of the network are for the writer to read. */
async function friendly<Result>(answer: Promise<Result>): Promise<Result> {
  try {
    return await answer
  } catch (error) {
    throw refused(error instanceof Error && error.name !== 'AbortError' ? error.message : 'The look-up was cancelled.')
  }
}

function refused(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message)
}

function signalOf(token: CancellationToken): AbortSignal {
  const controller = new AbortController()
  token.onCancellationRequested(() => { controller.abort() })
  if (token.isCancellationRequested) controller.abort()
  return controller.signal
}

function freeKey(wanted: string, isTaken: (key: string) => boolean): string {
  for (let number = 0; ; number++) {
    const key = number === 0 ? wanted : `${wanted}${number <= 26 ? String.fromCharCode(96 + number) : `-${number}`}`
    if (!isTaken(key)) return key
  }
}

/** A record that says of itself that it is retracted, so that the next reading knows. */
function withStatus({ csl, status }: Study): Study['csl'] {
  return status === 'retracted' && !/^\W{0,3}retracted\b/i.test(csl.title ?? '') ? { ...csl, title: `RETRACTED: ${csl.title ?? ''}` } : csl
}

/** The edit that writes down, in the writer's own .bib, that a work in it is retracted; null where it says so already. */
async function noticeEdit(known: Study, found: Study, { readText, uriOf }: Services): Promise<LookUpResult['notice']> {
  const source = known.sources.find(({ format, path }) => format === 'bibtex' && /^(?:\/|[a-z]:)/i.test(path))
  if (found.status !== 'retracted' || known.status === 'retracted' || source === undefined) return null
  const text = await readText(source.path)
  const record = text === null ? undefined : bibtexRecords(text).find(({ key, doi }) => key?.text === known.key || (doi !== null && doiKey(doi.text) === doiKey(found.csl.DOI ?? '')))
  const edit = record?.insertField?.('pubstate', 'retracted')
  if (text === null || edit === undefined) return null
  const before = text.slice(0, edit.start)
  const line = before.split('\n').length - 1
  const character = edit.start - before.lastIndexOf('\n') - 1
  return { uri: uriOf(source.path), edit: { startLine: line, startCharacter: character, endLine: line, endCharacter: character, newText: edit.newText } }
}

/** The DOI or PMID that a citation key is, as Pandoc and Zotero let one cite; null for any other key. */
export function identifierIn(written: string): string | null {
  const pmid = /^@?(?:pmid|pubmed):(\d{1,9})$/i.exec(written.trim())?.[1]
  return pmid === undefined ? cleanDoi(written) : `PMID: ${pmid}`
}
