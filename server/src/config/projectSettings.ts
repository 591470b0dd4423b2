import type { Severity } from '../engine/checks/check.ts'
import { checks } from '../engine/checks/registry.ts'
import { reportingStyles, type ReportingStyle } from '../engine/wording/reportingStyle.ts'
import { failure, success, type Result } from '../engine/result.ts'

/** The name of the file that editors and the command line share. */
export const projectFile = 'citewright.json'

/** What a project says in its `citewright.json`. What it leaves out is left to the editor's settings, or to the defaults. */
export interface ProjectSettings {
  /** Files and folders as written; relative ones are seen from the folder of the file. */
  corpus?: string[]
  /** A file with own concepts, seen from the folder of the file. */
  vocabulary?: string
  bundledCorpus?: boolean
  severity?: Record<string, Severity>
  /** Name of a CSL style, or a .csl file seen from the folder of the file. */
  style?: string
  locale?: string
  /** The style in which statistics are printed and checked. */
  reportingStyle?: ReportingStyle | 'off'
}

const severities: readonly unknown[] = ['error', 'warning', 'information', 'hint', 'off'] satisfies Severity[]

/** Thrown within this file only: one sentence that names the key. */
class Misfit extends Error {}

/**
 * Reads the text of a `citewright.json`: an object with the keys of the editor's settings ("citewright." in front may be left out; keys
 * that begin with "$" are passed over). Fails with one sentence that names the key where something does not fit.
 */
export function readProjectSettings(json: string): Result<ProjectSettings> {
  try {
    return success(settingsOf(JSON.parse(json.replace(/^\uFEFF/, ''))))
  } catch (error) {
    return failure((error as Error).message)
  }
}

function settingsOf(value: unknown): ProjectSettings {
  if (!isObject(value)) throw new Misfit('an object of settings is expected')
  const settings: ProjectSettings = {}
  for (const [name, entry] of Object.entries(value)) {
    const key = name.replace(/^citewright\./, '')
    if (key === 'corpus') settings.corpus = strings(entry, key)
    else if (key === 'vocabulary') settings.vocabulary = string(entry, key)
    else if (key === 'bundledCorpus') settings.bundledCorpus = typeof entry === 'boolean' ? entry : misfit(key, 'true or false')
    else if (key === 'severity') settings.severity = severityMap(entry)
    else if (key === 'style') settings.style = string(entry, key)
    else if (key === 'locale') settings.locale = string(entry, key)
    else if (key === 'reportingStyle') settings.reportingStyle = reportingStyle(entry)
    else if (!name.startsWith('$')) throw new Misfit(`“${name}” is no setting; corpus, vocabulary, bundledCorpus, severity, style, locale and reportingStyle are`)
  }
  return settings
}

function severityMap(value: unknown): Record<string, Severity> {
  if (!isObject(value)) return misfit('severity', 'an object of codes')
  for (const [code, severity] of Object.entries(value)) {
    if (!checks.some(check => check.code === code)) throw new Misfit(`“severity” names “${code}”, which is no code of a check`)
    if (!severities.includes(severity)) misfit(`severity.${code}`, `one of ${severities.join(', ')}`)
  }
  return value as Record<string, Severity>
}

function reportingStyle(value: unknown): ReportingStyle | 'off' {
  const allowed = ['off', ...reportingStyles] as const
  return allowed.find(style => style === value) ?? misfit('reportingStyle', `one of ${allowed.join(', ')}`)
}

function string(value: unknown, key: string): string {
  return typeof value === 'string' ? value : misfit(key, 'a text')
}

function strings(value: unknown, key: string): string[] {
  return Array.isArray(value) && value.every(entry => typeof entry === 'string') ? value : misfit(key, 'a list of files and folders')
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function misfit(key: string, expected: string): never {
  throw new Misfit(`“${key}” must be ${expected}`)
}
