/** The folder of a file or folder; the root of a file system is its own. */
export function parentUri(uri: string): string {
  const root = /^[a-z][a-z0-9+.-]*:\/\/[^/]*\//i.exec(uri)?.[0] ?? uri
  const path = uri.endsWith('/') ? uri.slice(0, -1) : uri
  return path.length < root.length ? root : path.slice(0, Math.max(root.length - 1, path.lastIndexOf('/'))) || root
}

/** What lies in a folder under a name. */
export function childUri(folder: string, name: string): string {
  return `${folder.replace(/\/$/, '')}/${encodeURIComponent(name)}`
}

/**
 * A path as a user writes it, seen from a folder: relative, or from the root of the folder's file system. Null where it leads to
 * another machine or file system, or to a home folder, which a browser has not.
 */
export function resolveUri(folder: string | null, path: string): string | null {
  if (folder === null || /^(?:[a-z][a-z0-9+.-]*:|\\\\|\/\/|~(?:\/|$))/i.test(path)) return null
  const names = path.split('/').map(encodeURIComponent).join('/')
  return new URL(names, folder.endsWith('/') ? folder : `${folder}/`).href
}
