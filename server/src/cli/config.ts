import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { projectFile, readProjectSettings, type ProjectSettings } from '../config/projectSettings.ts'
import type { Severity } from '../engine/checks/check.ts'
import type { ReportingStyle } from '../engine/wording/reportingStyle.ts'
import { nodeHost } from '../host/nodeHost.ts'
import { CliError } from './cliError.ts'

/** The settings that hold for a file or folder. */
export interface Config {
  /** Where they come from; null where there is no such file. */
  path: string | null
  /** Absolute paths. */
  corpus: string[]
  /** The absolute path of a file with own concepts. */
  vocabulary?: string | undefined
  bundledCorpus: boolean
  severity: Record<string, Severity>
  style: string
  locale?: string
  reportingStyle?: ReportingStyle
}

/** The settings for a folder: those of the nearest `citewright.json` in or above it. Throws a `CliError` that names the file and the key where they do not fit. */
export function configFor(folder: string): Config {
  const path = findUpwards(resolve(folder))
  const { corpus = [], bundledCorpus = true, severity = {}, style = 'apa', locale, vocabulary, reportingStyle = 'off' } = path === null ? {} : readFile(path)
  const base = path === null ? null : dirname(path)
  return {
    path,
    corpus: corpus.map(entry => nodeHost.resolvePath(base, entry)).filter(entry => entry !== null),
    vocabulary: vocabulary === undefined ? undefined : nodeHost.resolvePath(base, vocabulary) ?? undefined,
    bundledCorpus,
    severity,
    // A style file is found beside the settings that name it.
    style: /\.csl$/i.test(style) ? nodeHost.resolvePath(base, style) ?? style : style,
    locale,
    ...reportingStyle === 'off' ? {} : { reportingStyle },
  }
}

function findUpwards(folder: string): string | null {
  const path = join(folder, projectFile)
  if (existsSync(path)) return path
  const parent = dirname(folder)
  return parent === folder ? null : findUpwards(parent)
}

function readFile(path: string): ProjectSettings {
  const settings = readProjectSettings(text(path))
  if (!settings.ok) throw new CliError(`${path}: ${settings.message}`)
  return settings.value
}

function text(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new CliError(`${path}: ${(error as Error).message}`)
  }
}
