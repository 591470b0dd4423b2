/** Processes as the system lists them, for tests that end one of them without warning. */
import { execFileSync } from 'node:child_process'

/** The descendants of a process whose command line matches; empty where the system has no `ps`. */
export function descendants(ancestor: number, commandLine: RegExp): number[] {
  const all = list()
  const parentOf = new Map(all.map(({ pid, parent }) => [pid, parent]))
  const isBelow = (pid: number): boolean => {
    for (let at = parentOf.get(pid); at !== undefined && at !== 0; at = parentOf.get(at)) if (at === ancestor) return true
    return false
  }
  return all.filter(({ pid, args }) => commandLine.test(args) && isBelow(pid)).map(({ pid }) => pid)
}

function list(): { pid: number, parent: number, args: string }[] {
  if (process.platform === 'win32') return []
  return execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).split('\n').flatMap((line) => {
    const [pid, parent, ...args] = line.trim().split(/\s+/)
    return args.length === 0 ? [] : [{ pid: Number(pid), parent: Number(parent), args: args.join(' ') }]
  })
}
