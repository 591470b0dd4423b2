/** How a publisher sets its articles. */
export interface House {
  css: string
  /** How the number of a reference stands in the text. */
  citation: (number: string) => string
  /** The words with the places where a line may divide them. */
  hyphenate: (text: string) => string
  /** What stands above each page. */
  head: string
}

/** One place in each long word. */
const softHyphens = (text: string): string => text.replace(/\p{Ll}{9,}/gu, word => word.replace(/(?<=^.{3,5}[aeiouy][bcdfghj-np-tvwxz])(?=[a-z]{3})/, '\u00AD'))

const base = `
  body { margin: 0; font: 9pt/1.25 "Liberation Serif", "DejaVu Serif", serif } h1 { font: bold 15pt sans-serif } h2 { font: bold 10pt sans-serif; margin: 8pt 0 3pt } h3, h4, h5 { font: italic bold 9pt serif; margin: 6pt 0 2pt }
  p { margin: 0 } figure { margin: 8pt 0; font-size: 8pt } table { border-collapse: collapse; width: 100%; border-top: .5pt solid; border-bottom: .5pt solid; font: 7.5pt/1.3 sans-serif }
  th, td { text-align: left; padding: 1pt 4pt 1pt 0; vertical-align: top } thead { border-bottom: .5pt solid } .label { font-weight: bold } .caption { display: inline } .caption p { display: inline } .foot { font-size: 7pt } sup, sub { font-size: 70%; line-height: 0 }`

/** Two columns, justified and with divided words, raised numbers of references, tables over the whole width. */
const twoColumns: House = {
  css: `${base} main { columns: 2; column-gap: 16pt; text-align: justify; hyphens: manual } main p + p { text-indent: 10pt } figure.table { column-span: all } figure p + p { text-indent: 0 } .references { font-size: 7pt }`,
  citation: number => `<sup>${number}</sup>`,
  hyphenate: softHyphens,
  head: 'Two columns',
}

/** Two columns, with tables inside a column where they are narrow, and numbers in brackets. */
const tablesInColumns: House = {
  css: `${base} main { columns: 2; column-gap: 18pt; text-align: justify } main p { margin-bottom: 3pt } table { font-size: 6.5pt } figure.table { break-inside: avoid }`,
  citation: number => `[${number}]`,
  hyphenate: softHyphens,
  head: 'Tables in columns',
}

/** One column, ragged, with space between paragraphs. */
const oneColumn: House = {
  css: `${base} body { font-size: 10pt } main p { margin-bottom: 6pt }`,
  citation: number => `[${number}]`,
  hyphenate: text => text,
  head: 'One column',
}

export const houses: readonly House[] = [twoColumns, tablesInColumns, oneColumn]
