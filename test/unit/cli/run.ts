import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

/** The command line as its sources are. */
export const program = fileURLToPath(new URL('../../../server/src/bin.ts', import.meta.url))

export interface Run { code: number | null, stdout: string, stderr: string }

/** Runs the command line from its sources in a folder. */
export function citewright(folder: string, ...words: string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...words], { cwd: folder, env: { ...process.env, NODE_NO_WARNINGS: '1' } })
    const run: Run = { code: null, stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => { run.stdout += text })
    child.stderr.setEncoding('utf8').on('data', (text: string) => { run.stderr += text })
    child.on('error', reject)
    child.on('close', (code) => { resolve({ ...run, code }) })
  })
}

/** A temporary folder with these files in it. */
export function folderOf(files: Record<string, string | Uint8Array>): string {
  const folder = temporaryFolder()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}
