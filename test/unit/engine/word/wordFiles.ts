import { strToU8, zipSync } from 'fflate'
import type { WordFiles } from '../../../../server/src/engine/word/parts.ts'

/** Parts of a Word document beside its body, each without its root element. */
interface Extras { styles?: string, numbering?: string, footnotes?: string, endnotes?: string, sources?: string, properties?: string }

const namespaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
  + 'xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'

const styles = `<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="character" w:styleId="Hoch"><w:name w:val="Raised"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>`

/** The XML files of a document with this body. */
export function wordFiles(body: string, extras: Extras = {}): WordFiles {
  const part = (name: string, content: string | undefined): [string, string][] => content === undefined ? [] : [[`word/${name}.xml`, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} ${namespaces}>${content}</w:${name}>`]]
  return new Map([
    ...part('document', `<w:body>${body}<w:sectPr/></w:body>`),
    ...part('styles', extras.styles ?? styles), ...part('numbering', extras.numbering), ...part('footnotes', extras.footnotes), ...part('endnotes', extras.endnotes),
    ...extras.sources === undefined ? [] : [['customXml/item1.xml', `<b:Sources ${namespaces}>${extras.sources}</b:Sources>`] as const],
    ...extras.properties === undefined ? [] : [['docProps/custom.xml', `<Properties xmlns:vt="urn:vt">${extras.properties}</Properties>`] as const],
  ])
}

/** The document as Word saves it. */
export function zipWord(files: WordFiles): Uint8Array {
  return zipSync({ '[Content_Types].xml': strToU8('<Types/>'), ...Object.fromEntries([...files].map(([name, content]) => [name, strToU8(content)])) })
}

/** A run with this text; `properties` as in `<w:rPr>`. */
export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`
}

export const raised = (text: string): string => run(text, '<w:vertAlign w:val="superscript"/>')
export const bold = (text: string): string => run(text, '<w:b/>')

/** A paragraph of runs, or of plain text. */
export function paragraph(content: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`
}

export const heading = (text: string, level = 1): string => paragraph(text, `<w:pStyle w:val="berschrift${level}"/>`)

/** A field as Word writes it: its instruction in as many pieces as wanted, then its result. */
export function field(instruction: string, result: string, { pieces = 1, data = '' }: { pieces?: number, data?: string } = {}): string {
  const length = Math.ceil(instruction.length / pieces)
  const parts = Array.from({ length: pieces }, (_, index) => instruction.slice(index * length, (index + 1) * length))
  return `<w:r><w:fldChar w:fldCharType="begin">${data === '' ? '' : `<w:fldData xml:space="preserve">${data}</w:fldData>`}</w:fldChar></w:r>`
    + parts.map(part => `<w:r><w:instrText xml:space="preserve">${escape(part)}</w:instrText></w:r>`).join('')
    + `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result.startsWith('<') ? result : run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
}

/** A content control with a tag. */
export function control(tag: string, content: string): string {
  return `<w:sdt><w:sdtPr><w:tag w:val="${escape(tag)}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
}

/** A table of rows of cells. */
export function table(...rows: string[][]): string {
  return `<w:tbl><w:tblPr/>${rows.map(cells => `<w:tr>${cells.map(cell => cell.startsWith('<w:tc>') ? cell : `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
}

export function base64(text: string): string {
  return Buffer.from(text).toString('base64')
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
