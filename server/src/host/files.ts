/** Files as the editor sees them, wherever they are: on a disk, in a repository, in the memory of a browser. Addresses are URIs. */
export interface Files {
  /** The bytes of a file; null where it cannot be read. */
  read(uri: string): Promise<Uint8Array | null>
  /** What is in a folder; empty where it cannot be read. Links to folders count as folders. */
  list(uri: string): Promise<{ name: string, isFolder: boolean }[]>
}
