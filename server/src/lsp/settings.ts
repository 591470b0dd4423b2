import type { Severity } from '../engine/checks/check.ts'
import { reportingStyles, type ReportingStyle } from '../engine/wording/reportingStyle.ts'
import { languageNamed, type Language } from '../engine/wording/say.ts'

/** What the user can set, with the defaults filled in. The same names as in the client's `citewright` section. */
export interface Settings {
  /** Files and folders as the user wrote them. */
  corpus: string[]
  /** A file with the writer's own concepts, as the user wrote it. */
  vocabulary: string | null
  bundledCorpus: boolean
  /** By diagnostic code; codes left out keep their default. */
  severity: Record<string, Severity>
  /** Whether problems are shown in library files. */
  libraryProblems: boolean
  /** Whether DOIs and PMIDs may be asked of public databases, and the address that is sent along. */
  lookUp: { enabled: boolean, email: string }
  /** Whether the Zotero on this machine may be asked, and where it listens. */
  zotero: { enabled: boolean, port: number }
  /** Name of a CSL style. */
  style: string
  locale: string
  /** Whether manuscripts that are not open are checked too. */
  checkWorkspace: boolean
  /** Which citations show author and year beside them. */
  inlayHints: 'opaque' | 'all' | 'off'
  codeLens: boolean
  /** The style in which statistics are printed and checked; null where the writer chose none. */
  reportingStyle: ReportingStyle | null
}

/** What the client says once, at the start. */
export interface Installation {
  /** The language of messages. */
  language: Language
  /** URI of the folder with one documentation page per code, without a closing slash. */
  docs: string | null
  /** URI of the folder with the bundled study notes. */
  notes: string | null
  /** The workspace is not trusted: files that it names beside the manuscripts are not read. */
  isRestricted: boolean
  /** Addresses that take the place of the public databases, in tests: `crossref`, `pubmed`, `europePmc`. */
  lookUpAddresses: Record<string, string>
  /** Whether the client opens a web address where a file is asked for; another one might fetch it. */
  opensLinks: boolean
  /** Whether the client has the command `citewright.openCard`. */
  opensCards: boolean
  /** Path or URI of the folder for the cache; null for no cache. Left out, the system's own folder for caches is used. */
  cache?: string | null
}

const severities: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'] satisfies Severity[]

/**
 * The settings that hold: what the client's configuration says, over the initialization options, over the defaults. Corpus paths
 * add up. Either may be anything at all; what has the wrong shape is passed over.
 */
export function readSettings(initialization: unknown, configuration: unknown): Settings {
  const first = fields(initialization)
  const then = fields(configuration)
  return {
    corpus: [...new Set([...strings(first.corpus), ...strings(then.corpus)])],
    vocabulary: text(then.vocabulary) ?? text(first.vocabulary),
    bundledCorpus: first.bundledCorpus !== false && then.bundledCorpus !== false,
    severity: { ...severityMap(first.severity), ...severityMap(then.severity) },
    libraryProblems: first.libraryProblems !== false && then.libraryProblems !== false,
    lookUp: { enabled: fields(then.lookUp).enabled === true, email: text(fields(then.lookUp).email) ?? '' },
    zotero: { enabled: fields(then.zotero).enabled === true, port: portIn(fields(then.zotero).port) },
    style: text(then.style) ?? text(first.style) ?? 'apa',
    locale: text(then.locale) ?? text(first.locale) ?? 'en-US',
    checkWorkspace: (then.checkWorkspace ?? first.checkWorkspace) === true,
    inlayHints: oneOf(['opaque', 'all', 'off'], then.inlayHints, first.inlayHints),
    reportingStyle: chosenStyle(then.reportingStyle) ?? chosenStyle(first.reportingStyle),
    codeLens: (then.codeLens ?? first.codeLens) === true,
  }
}

/** The parts of the initialization options that stay as they are for the whole session; `locale` is the language of the client, which `language` among them outdoes. */
export function readInstallation(initialization: unknown, locale?: string): Installation {
  const { language, docs, notes, restricted, lookUpAddresses, opensLinks, opensCards, cache } = fields(initialization)
  const addresses = Object.entries(fields(lookUpAddresses)).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return { language: languageNamed(text(language) ?? locale), docs: folder(docs), notes: folder(notes), isRestricted: restricted === true, lookUpAddresses: Object.fromEntries(addresses), opensLinks: opensLinks === true, opensCards: opensCards === true, ...cache === undefined ? {} : { cache: folder(cache) } }
}

function fields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? value as Record<string, unknown> : {}
}

function strings(value: unknown): string[] {
  const list = typeof value === 'string' ? [value] : Array.isArray(value) ? value : []
  return list.map(text).filter(entry => entry !== null)
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

function portIn(value: unknown): number {
  return Number.isInteger(value) && Number(value) > 0 && Number(value) < 65_536 ? Number(value) : 23_119
}

/** The first of the values that is allowed; the first allowed one where none is. */
function oneOf<T extends string>(allowed: readonly [T, ...T[]], ...values: unknown[]): T {
  return values.find((value): value is T => allowed.includes(value as T)) ?? allowed[0]
}

function chosenStyle(value: unknown): ReportingStyle | null {
  return reportingStyles.find(style => style === value) ?? null
}

function folder(value: unknown): string | null {
  const uri = text(value)
  return uri?.endsWith('/') ? uri.slice(0, -1) : uri
}

function severityMap(value: unknown): Record<string, Severity> {
  const entries = Object.entries(fields(value)).filter(([, level]) => typeof level === 'string' && severities.includes(level))
  return Object.fromEntries(entries) as Record<string, Severity>
}
