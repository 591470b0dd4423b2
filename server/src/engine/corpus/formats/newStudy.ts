import type { CslItem, Source, Study } from '../study.ts'

/** A study of the writer's library of which nothing is known but its record and the file that it stands in. */
export function newStudy(csl: CslItem, path: string, format: Source['format'], structured = false): Study {
  return {
    key: csl.id,
    aliases: [],
    csl,
    evidence: 'record',
    confirmed: true,
    authorsComplete: true,
    bundled: false,
    arms: [],
    related: [],
    misprinted: [],
    numberedIn: {},
    sources: [{ path: path.replaceAll('\\', '/'), format, structured }],
    findings: [],
    misreports: [],
    ...isRetracted(csl) ? { status: 'retracted' } : {},
  }
}

/** The citation key that a file is named after: `notes/@feder2014.md` belongs to `feder2014`. */
export function keyOfPath(path: string): string {
  const name = path.replaceAll('\\', '/').split('/').at(-1)!
  return name.replace(/(?:\.jats)?\.[a-z\d]{1,8}$/i, '').replace(/^@/, '')
}

/** Whether the record says so itself: in front of its title, as publishers and PubMed do, in its state of publication, or in a note. */
export function isRetracted({ title = '', status, note }: { title?: string, status?: unknown, note?: unknown }): boolean {
  return /^\W{0,3}(?:retracted|withdrawn)(?: (?:article|paper|publication))?\]?\s?[:.\]—–-]/i.test(title) || (typeof status === 'string' && /^retracted$/i.test(status)) || (typeof note === 'string' && /^\W{0,3}retract(?:ed|ion)\b/i.test(note))
}
