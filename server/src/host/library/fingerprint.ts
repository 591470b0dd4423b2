import { createHash } from 'node:crypto'
import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'

/** What tells a file from what it was, without reading it: size, time of change, and which file it is. */
export async function fingerprintOf(path: string): Promise<string | null> {
  const stats = await stat(path).catch(() => null)
  return stats === null ? null : fingerprint(stats)
}

export function fingerprint({ size, mtimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ino}`
}

/** Whether a fingerprint is that of an empty file. */
export function isOfNothing(fingerprint: string): boolean {
  return fingerprint.startsWith('0 ')
}

/** The name of a file in the cache, whatever folder its path is seen from. */
export function cacheName(path: string): string {
  return createHash('sha1').update(resolve(path)).digest('hex')
}
