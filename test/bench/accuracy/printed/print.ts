import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import type { Browser } from 'playwright-core'
import { articleHtml } from './html.ts'
import { houses } from './houses.ts'
import { hash } from '../../support/random.ts'

const folder = `${tmpdir()}/citewright-printed`

/**
 * The path of the article printed as a PDF, in one of three styles by its name. It is printed once for each content and kept in the folder of
 * temporary files.
 */
export async function printed(xml: string, id: string, browser: () => Promise<Browser>): Promise<string> {
  const house = houses[hash(id) % houses.length]!
  const html = articleHtml(xml, house)
  const path = `${folder}/${id}-${hash(html).toString(16)}.pdf`
  if (existsSync(path)) return path
  mkdirSync(folder, { recursive: true })
  const page = await (await browser()).newPage()
  await page.setContent(html)
  const small = 'font: 7pt serif; width: 100%; padding: 0 50px'
  const pdf = await page.pdf({
    format: 'A4', margin: { top: '22mm', bottom: '20mm', left: '17mm', right: '17mm' }, displayHeaderFooter: true,
    headerTemplate: `<div style="${small}">${house.head} et al. <span class="pageNumber"></span></div>`, footerTemplate: `<div style="${small}">Downloaded from the press, page <span class="pageNumber"></span> of <span class="totalPages"></span></div>`,
  })
  await page.close()
  writeFileSync(`${path}.part`, pdf)
  renameSync(`${path}.part`, path)
  return path
}
