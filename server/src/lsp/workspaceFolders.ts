/** The folders of the workspace, as paths. */
export class WorkspaceFolders {
  readonly paths: readonly string[]

  constructor(paths: readonly string[]) {
    this.paths = paths
  }

  /** The folder that a file is in, the innermost where they nest; null where it is in none. */
  of(path: string): string | null {
    const around = this.paths.filter(folder => path === folder || path.startsWith(/[\\/]$/.test(folder) ? folder : `${folder}${folder.includes('\\') ? '\\' : '/'}`))
    return around.sort((a, b) => b.length - a.length)[0] ?? null
  }
}
