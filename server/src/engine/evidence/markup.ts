/** Comma-separated values after RFC 4180. A cell that a spreadsheet would run as a formula begins with an apostrophe instead. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map(row => row.map(csvCell).join(',')).join('\r\n') + '\r\n'
}

function csvCell(value: string): string {
  const formula = /^[=+@\t\r]|^-(?![\d.])/.test(value)
  const safe = formula ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table in Markdown; marks that would end a cell or begin markup are escaped. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(' | ')} |`
  return `${[line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n')}\n`
}

function escapeCell(value: string): string {
  return value.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|@~]/g, '\\$&').trim()
}

/** Text as it stands in an HTML document, in attributes too. */
export function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, mark => `&#${mark.charCodeAt(0)};`)
}
