import { createHash, randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import { open, readdir, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../makeFolder.ts'
import { checksum, decodeHead, encodeSections, headLength, type Head, type SectionPlace } from './sections.ts'

/** Heads are read in one go as far as they are no longer. */
const firstRead = 64 * 1024

/** Sections are checked in pieces, so that the thread is never busy for long. */
const piece = 1024 * 1024

const ending = '.cwcache'

/** A file of the cache that has been looked into. */
export interface CachedFile { path: string, head: Head }

/**
 * A folder of files that can be made again at any time. Every file is written under another name, brought to the disk, and renamed: whoever
 * reads it, sees a whole one. What is damaged, of another version or cannot be read is as if it were not there; what cannot be written is
 * not written.
 */
export class CacheFolder {
  readonly path: string

  constructor(path: string) {
    this.path = path
  }

  /** Looks into a file; null where there is none that can be trusted. */
  async open(name: string): Promise<CachedFile | null> {
    const path = this.#pathOf(name)
    const file = await open(path).catch(() => null)
    if (file === null) return null
    try {
      const first = Buffer.alloc(firstRead)
      const { bytesRead } = await file.read(first, 0, firstRead, 0)
      const length = headLength(first.subarray(0, bytesRead))
      if (length === null) return null
      const bytes = length <= bytesRead ? first.subarray(0, bytesRead) : (await file.read(Buffer.alloc(length), 0, length, 0)).buffer
      const head = decodeHead(bytes)
      // What is used is kept longest.
      if (head !== null) void utimes(path, new Date(), new Date()).catch(() => {})
      return head && { path, head }
    } catch {
      return null
    } finally {
      await file.close()
    }
  }

  /** Writes a file; does nothing where that is impossible. Blocks: meant for the worker. Says whether it was written. */
  write(name: string, meta: unknown, sections: Readonly<Record<string, Uint8Array>>): boolean {
    const path = this.#pathOf(name)
    if (!makeFolder(this.path)) return false
    const temporary = `${path}.${process.pid}.${randomBytes(6).toString('hex')}.tmp`
    try {
      const file = openSync(temporary, 'wx')
      try {
        for (const bytes of encodeSections(meta, sections)) writeWhole(file, bytes)
        fsyncSync(file)
      } finally {
        closeSync(file)
      }
      renameSync(temporary, path)
      return true
    } catch {
      removeQuietly(temporary)
      return false
    }
  }

  /** Deletes every file of the cache, and nothing else. */
  async clear(): Promise<void> {
    await Promise.all((await this.#files()).map(name => rm(join(this.path, name), { force: true }).catch(() => {})))
  }

  /**
   * Deletes what was not used for longest until the rest is no larger than this, and what a process left behind that was stopped while
   * it wrote.
   */
  async trim(bytes: number): Promise<void> {
    const files = (await Promise.all((await this.#files()).map(async name => {
      const stats = await stat(join(this.path, name)).catch(() => null)
      return stats === null ? [] : [{ path: join(this.path, name), size: stats.size, used: stats.mtimeMs }]
    }))).flat().sort((a, b) => b.used - a.used)
    let kept = 0
    for (const { path, size, used } of files) {
      const abandoned = path.endsWith('.tmp') && Date.now() - used > 3_600_000
      if (!abandoned) kept += size
      if (abandoned || kept > bytes) await rm(path, { force: true }).catch(() => {})
    }
  }

  async #files(): Promise<string[]> {
    const names = await readdir(this.path).catch(() => [])
    return names.filter(name => name.includes(ending))
  }

  #pathOf(name: string): string {
    return join(this.path, `${name}${ending}`)
  }
}

/** A section of a cached file, checked bit by bit; null where it is not what was written. */
export async function readSection({ path, head }: CachedFile, name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const place = head.sections[name]
  const file = place && await open(path).catch(() => null)
  if (!file) return null
  try {
    const bytes = new Uint8Array(place.length)
    const sum = createHash('sha1')
    for (let at = 0; at < place.length;) {
      const { bytesRead } = await file.read(bytes, at, Math.min(piece, place.length - at), place.start + at)
      if (bytesRead === 0) return null
      sum.update(bytes.subarray(at, at + bytesRead))
      at += bytesRead
    }
    return sum.digest('base64') === place.sum ? bytes : null
  } catch {
    return null
  } finally {
    await file.close()
  }
}

/** All sections of a cached file but some; null where one of them is not what was written. */
export async function sectionsOf(file: CachedFile, but: readonly string[] = []): Promise<Record<string, Uint8Array<ArrayBuffer>> | null> {
  const sections: Record<string, Uint8Array<ArrayBuffer>> = {}
  for (const name of Object.keys(file.head.sections).filter(each => !but.includes(each))) {
    const bytes = await readSection(file, name)
    if (bytes === null) return null
    sections[name] = bytes
  }
  return sections
}

/** A section of a cached file at once, for what is small; null where it is not what was written. */
export function readSectionNow(path: string, { start, length, sum }: SectionPlace): Uint8Array | null {
  const bytes = readStretch(path, start, length)
  return bytes !== null && checksum(bytes) === sum ? bytes : null
}

/** A stretch of any file; null where it has none. */
export function readStretch(path: string, start: number, length: number): Buffer<ArrayBuffer> | null {
  let file: number | null = null
  try {
    file = openSync(path, 'r')
    const bytes = Buffer.allocUnsafe(length)
    return readSync(file, bytes, 0, length, start) === length ? bytes : null
  } catch {
    return null
  } finally {
    if (file !== null) closeSync(file)
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // Where nothing can be written, nothing was.
  }
}

/** A disk that is nearly full takes less than it is given. */
function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
}
