import { existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Makes a folder with those around it, where they are missing; says whether it is there now. Level by level: Node's own way of making all of them at once never
 * comes to an end where a file system denies that the folder above is there, as `/proc` does.
 */
export function makeFolder(path: string): boolean {
  const missing: string[] = []
  for (let folder = resolve(path); !existsSync(folder); folder = dirname(folder)) {
    if (folder === dirname(folder)) return false
    missing.push(folder)
  }
  return missing.reverse().every(makeOne)
}

function makeOne(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch {
    // Another process may have been faster.
    return existsSync(folder)
  }
}
