import { readFile } from 'node:fs/promises'
import { uprightPage } from '../engine/corpus/formats/pdf/uprightPage.ts'
import type { Page } from '../engine/corpus/formats/pdf/page.ts'

/**
 * The pages of a PDF with the places of their texts. Rejects where the file is damaged or locked. The library behind it is large and loaded when first
 * needed.
 */
export async function readPdf(path: string): Promise<Page[]> {
  const bytes = await readFile(path)
  const { getDocumentProxy } = await import('unpdf')
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const pages: Page[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const [left, bottom, right, top] = page.view as [number, number, number, number]
    const { items } = await page.getTextContent()
    pages.push(uprightPage(items.flatMap(item => 'str' in item ? [item] : []), { width: right - left, height: top - bottom }))
    page.cleanup()
  }
  return pages
}
