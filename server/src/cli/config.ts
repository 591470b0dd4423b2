import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Severity } from '../engine/checks/check.ts'
import { checks } from '../engine/checks/registry.ts'
import { CliError } from './cliError.ts'

/** The settings that a project keeps for the command line. */
export interface Config {
  /** Absolute paths. */
  corpus: string[]
  bundledCorpus: boolean
  severity: Record<string, Severity>
  style: string
  locale?: string
}

const defaults: Config = { corpus: [], bundledCorpus: true, severity: {}, style: 'apa' }
const severities: readonly unknown[] = ['error', 'warning', 'information', 'hint', 'off'] satisfies Severity[]

/**
 * The settings for a file or folder: those of the nearest `citewright.json` above it, with the keys of the editor's settings ("citewright." in front
 * may be left out). Throws a `CliError` that names the file and the key where they do not fit.
 */
export function configFor(folder: string): Config {
  const path = findUpwards(resolve(folder), 'citewright.json')
  return path === null ? defaults : readConfig(path)
}

function findUpwards(folder: string, name: string): string | null {
  const path = join(folder, name)
  if (existsSync(path)) return path
  const parent = dirname(folder)
  return parent === folder ? null : findUpwards(parent, name)
}

function readConfig(path: string): Config {
  const settings = parseObject(path)
  const config = { ...defaults }
  for (const [name, value] of Object.entries(settings)) {
    const key = name.replace(/^citewright\./, '')
    if (key === 'corpus') config.corpus = strings(value, path, key).map(entry => resolve(dirname(path), entry))
    else if (key === 'bundledCorpus') config.bundledCorpus = typeof value === 'boolean' ? value : misfit(path, key, 'true or false')
    else if (key === 'severity') config.severity = severityMap(value, path)
    else if (key === 'style') config.style = styleOf(string(value, path, key), path)
    else if (key === 'locale') config.locale = string(value, path, key)
    else if (!name.startsWith('$')) throw new CliError(`${path}: “${name}” is no setting; corpus, bundledCorpus, severity, style and locale are`)
  }
  return config
}

function parseObject(path: string): object {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new CliError(`${path}: ${(error as Error).message}`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new CliError(`${path}: an object of settings is expected`)
  return value
}

function severityMap(value: unknown, path: string): Record<string, Severity> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return misfit(path, 'severity', 'an object of codes')
  for (const [code, severity] of Object.entries(value)) {
    if (!checks.some(check => check.code === code)) throw new CliError(`${path}: “severity” names “${code}”, which is no code of a check`)
    if (!severities.includes(severity)) misfit(path, `severity.${code}`, `one of ${severities.join(', ')}`)
  }
  return value as Record<string, Severity>
}

/** A style file is found beside the settings that name it. */
function styleOf(style: string, path: string): string {
  return /\.csl$/i.test(style) ? resolve(dirname(path), style) : style
}

function string(value: unknown, path: string, key: string): string {
  return typeof value === 'string' ? value : misfit(path, key, 'a text')
}

function strings(value: unknown, path: string, key: string): string[] {
  return Array.isArray(value) && value.every(entry => typeof entry === 'string') ? value : misfit(path, key, 'a list of files and folders')
}

function misfit(path: string, key: string, expected: string): never {
  throw new CliError(`${path}: “${key}” must be ${expected}`)
}
