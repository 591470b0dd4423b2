import { readFile } from 'node:fs/promises'

/**
 * The running text of a PDF, pages parted by form feeds and words joined again that a line break had divided. Rejects where the file is
 * damaged or locked. The library behind it is large and loaded when first needed.
 */
export async function readPdf(path: string): Promise<string> {
  const bytes = await readFile(path)
  const { extractText, getDocumentProxy } = await import('unpdf')
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const { text: pages } = await extractText(document, { mergePages: false })
  return pages.join('\n\f\n').replace(/(\p{Ll})[-\u00AD]\n(?=\p{Ll})/gu, '$1')
}
