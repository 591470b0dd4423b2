import type { Metadata } from '../manuscript.ts'

const title = /\\title\{([^{}]{1,500})\}/
const bibliography = /\\(?:bibliography|addbibresource)(?:\[[^[\]\\]{0,200}\])?\{([^{}\\]{1,1000})\}/g
const include = /\\(?:input|include|subfile)\s?\{([^{}]{1,300})\}/g
const root = /^%\s{0,10}!\s{0,3}T[eE]X\s{1,3}root\s{0,3}=\s{0,3}(\S[^\r\n]{0,300})/m
const subfile = /\\documentclass\s?\[([^[\]\\]{1,300})\]\{subfiles\}/

/** Title, bibliographies and files taken in; the root is named in a comment, or by the package subfiles. */
export function readMetadata(text: string, uncommented: string): Metadata {
  const metadata: Metadata = {
    bibliography: namesIn(uncommented, bibliography).map((file) => withExtension(file, '.bib')),
    includes: namesIn(uncommented, include).map((file) => withExtension(file, '.tex')),
  }
  const name = title.exec(uncommented)?.[1]?.trim()
  const above = root.exec(text)?.[1]?.trim() ?? subfile.exec(uncommented)?.[1]?.trim()
  if (name) metadata.title = name
  if (above) metadata.root = withExtension(above, '.tex')
  return metadata
}

function namesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap((match) => match[1]!.split(',').map((file) => file.trim()).filter((file) => file !== ''))
}

function withExtension(file: string, extension: string): string {
  return /\.\w{2,5}$/.test(file) ? file : file + extension
}
