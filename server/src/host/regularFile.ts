import { statSync, type Stats } from 'node:fs'

/** Said of a path behind which there is no file, for all that it can be opened. */
export class NotAFile extends Error {}

/**
 * What is known of a file without opening it. Throws where there is none, and a `NotAFile` for pipes, sockets and devices: nobody knows whether reading them would
 * ever end.
 */
export function statFile(path: string): Stats {
  const stats = statSync(path)
  if (!stats.isFile()) throw new NotAFile(stats.isDirectory() ? 'This is a folder.' : 'This is a pipe or a device rather than a file, and was not read.')
  return stats
}
