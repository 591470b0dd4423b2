import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'
import { failure, success, type Result } from '../engine/result.ts'
import { findStyle, type CitationStyle } from '../engine/references/citationStyle.ts'
import { dataFile } from './dataFile.ts'

/**
 * Loads a citation style: one of the names of `styleEntries` ("apa", "ama", "jama"), the path of a .csl file, or the name of a style installed on this
 * machine.
 * Fails with one sentence where there is no such style or the file cannot be read.
 */
export function loadStyle(nameOrFile: string): Result<CitationStyle> {
  const isFile = /\.csl$/i.test(nameOrFile)
  const own = isFile ? read(nameOrFile) : null
  if (own !== null) return success(withLocale(nameOrFile, own))
  // A manuscript may name a file that its own tools know where to find.
  const plainName = isFile ? basename(nameOrFile).slice(0, -4) : nameOrFile
  const entry = findStyle(plainName)
  if (!entry.ok) return installed(plainName) ?? (isFile ? failure(`The citation style ${nameOrFile} cannot be read.`) : entry)
  const { name, csl } = entry.value
  if (csl === null) return success({ name, xml: null })
  const xml = read(dataFile(`styles/${csl}.csl`))
  return xml === null ? failure(`The citation style “${name}” is missing from this installation.`) : success(withLocale(name, xml))
}

/** Where reference managers and packages put styles. */
const styleFolders = [
  join(homedir(), 'Zotero', 'styles'), join(homedir(), '.local', 'share', 'pandoc', 'csl'), join(homedir(), '.pandoc', 'csl'),
  '/usr/share/citation-style-language/styles', '/usr/local/share/citation-style-language/styles',
]

/** A style that is installed on this machine under that name; null where none is. */
function installed(name: string): Result<CitationStyle> | null {
  if (!/^[a-z\d][a-z\d.-]{0,150}$/i.test(name)) return null
  for (const folder of styleFolders) {
    const xml = read(join(folder, `${name}.csl`))
    if (xml !== null) return success(withLocale(name, xml))
  }
  return null
}

/** citation-js knows no British English, whose quotation marks and dates several journals want. */
function withLocale(name: string, xml: string): CitationStyle {
  if (!xml.includes('default-locale="en-GB"')) return { name, xml }
  const british = read(dataFile('styles/locale-en-GB.csl'))
  return british === null ? { name, xml } : { name, xml, locales: { 'en-GB': british } }
}

function read(file: string | URL): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
