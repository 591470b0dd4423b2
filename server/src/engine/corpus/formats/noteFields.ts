/**
 * The fields that reference managers keep in `note` for want of a place of their own, one to a line: "PMID: 24740528". Only identifiers
 * are taken; the rest is a remark.
 */
export function noteFields(note: string): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const line of note.slice(0, 5000).split('\n')) {
    const found = /^\s{0,8}(PMID|PMCID|DOI)\s{0,8}:\s{0,8}(\S{1,300})\s{0,8}$/i.exec(line)
    if (found !== null) fields[found[1]!.toUpperCase()] = found[2]!
  }
  return fields
}

/** The note without those lines. */
export function withoutNoteFields(note: string): string {
  return note.split('\n').filter(line => !/^\s{0,8}[\w-]{1,40}\s{0,8}:\s{0,8}\S{1,300}\s{0,8}$/.test(line)).join('\n')
}
