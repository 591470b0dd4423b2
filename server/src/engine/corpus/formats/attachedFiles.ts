/** Kinds of files whose text can be read for the study that they are attached to. */
const readable = /\.(?:pdf|txt|nxml|xml)$/i

/**
 * The paths in a `file` field: of Zotero and Better BibTeX (`Full Text:papers/a.pdf:application/pdf;…`, or paths alone), JabRef
 * (`:papers/a.pdf:PDF`) and Mendeley (`:C$\backslash$:/papers/a.pdf:pdf`). Colons and semicolons of a path may be escaped. Only files that
 * can be read as full text are returned, as they are written.
 */
export function attachedFiles(field: string): string[] {
  return splitUnescaped(field.replaceAll('$\\backslash$', ''), ';').map(pathIn).filter(path => readable.test(path))
}

/** The path in "description:path:type"; the letter of a drive has a colon of its own. */
function pathIn(attachment: string): string {
  const parts = splitUnescaped(attachment, ':')
  const isTyped = parts.length > 1 && !readable.test(parts.at(-1)!)
  const path = parts.slice(parts.length - Number(isTyped) > 1 && !isDrive(parts[0]!) ? 1 : 0, isTyped ? -1 : undefined).join(':')
  return path.replace(/\\([:;_%&{}])/g, '$1').replaceAll('\\\\', '\\').trim()
}

function isDrive(part: string): boolean {
  return /^[a-z]$/i.test(part)
}

function splitUnescaped(text: string, separator: string): string[] {
  if (!text.includes('\\')) return text.split(separator)
  const parts = ['']
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string
    if (char === separator) parts.push('')
    else parts[parts.length - 1] += char === '\\' && at + 1 < text.length ? char + text[++at]! : char
  }
  return parts
}
