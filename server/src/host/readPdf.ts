import { readFile } from 'node:fs/promises'
import type { Page, PlacedText } from '../engine/corpus/formats/pdf/page.ts'

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
    pages.push({ width: right - left, height: top - bottom, texts: items.flatMap(item => 'str' in item ? placed(item) : []) })
    page.cleanup()
  }
  return pages
}

/** Text that does not run from left to right, such as a mark in the margin, is no part of the pages. */
function placed({ str, transform, width, fontName }: { str: string, transform: number[], width: number, fontName: string }): PlacedText[] {
  const [, slope, , height, x, y] = transform as [number, number, number, number, number, number]
  return str === '' || Math.abs(slope) > 0.1 || height <= 0 ? [] : [{ text: str, x, y, width, size: height, font: fontName }]
}
