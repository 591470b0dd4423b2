import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pdfFile } from '../../unit/host/folder.ts'
import { syntheticEntry } from './syntheticBibtex.ts'

/** Fills a folder with JATS articles: those of another, again and again under other identifiers. */
export function copyArticles(from: string, to: string, number: number): void {
  mkdirSync(to, { recursive: true })
  const names = readdirSync(from).filter(name => /\.(?:nxml|xml)$/.test(name)).sort()
  for (let i = 0; i < number; i++) {
    const name = names[i % names.length] as string
    const round = Math.floor(i / names.length)
    const xml = readFileSync(join(from, name), 'utf8')
    const other = round === 0 ? xml : xml
      .replace(/(<article-id pub-id-type="(?:doi|pmid|pmc|pmcid)">)([^<]{1,100})/g, (_, tag: string, id: string) => `${tag}${id}${round}`)
      .replace(/(<article-title>)/, `$1Copy ${round} of: `)
    writeFileSync(join(to, round === 0 ? name : `copy${round}-${name}`), other)
  }
}

/** Fills a folder with PDFs of running text, so many pages each. */
export function writePdfs(to: string, number: number, pages: number): void {
  mkdirSync(to, { recursive: true })
  for (let i = 0; i < number; i++) {
    const texts = Array.from({ length: pages }, (_, page) => /abstract {2}= \{([^{}]*)\}/.exec(syntheticEntry(i * pages + page))?.[1] ?? '')
    writeFileSync(join(to, `paper${i}.pdf`), pdf(texts.map(linesOf)))
  }
}

function linesOf(text: string): string[] {
  return [...text.repeat(2).matchAll(/.{1,90}(?:\s|$)/g)].map(line => line[0].replace(/[()\\]/g, '\\$&'))
}

/** A plain PDF with these lines on its pages. */
function pdf(pages: readonly (readonly string[])[]): Buffer {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '', '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>']
  const kids = pages.map(lines => {
    const stream = `BT /F1 10 Tf 40 780 Td 14 TL\n${lines.map(line => `(${line}) Tj T*`).join('\n')}\nET`
    objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`)
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${objects.length} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`)
    return `${objects.length} 0 R`
  })
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`
  return pdfFile(objects)
}
