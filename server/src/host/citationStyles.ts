import { readFileSync } from 'node:fs'
import { failure, success, type Result } from '../engine/result.ts'
import { findStyle, type CitationStyle } from '../engine/references/citationStyle.ts'
import { dataFile } from './dataFile.ts'

/**
 * Loads a citation style: one of the names of `styleEntries` ("apa", "ama", "jama"), or the path of a .csl file.
 * Fails with one sentence where there is no such style or the file cannot be read.
 */
export function loadStyle(nameOrFile: string): Result<CitationStyle> {
  if (/\.csl$/i.test(nameOrFile)) {
    const xml = read(nameOrFile)
    return xml === null ? failure(`The citation style ${nameOrFile} cannot be read.`) : success(withLocale(nameOrFile, xml))
  }
  const entry = findStyle(nameOrFile)
  if (!entry.ok) return entry
  const { name, csl } = entry.value
  if (csl === null) return success({ name, xml: null })
  const xml = read(dataFile(`styles/${csl}.csl`))
  return xml === null ? failure(`The citation style “${name}” is missing from this installation.`) : success(withLocale(name, xml))
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
