/** Serves the folder of the extension over HTTP, as the registry of vscode.dev does. */
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { root } from './paths.ts'

const types: Record<string, string> = { '.json': 'application/json', '.js': 'text/javascript', '.cjs': 'text/javascript', '.md': 'text/markdown', '.svg': 'image/svg+xml' }

export interface FileServer {
  /** Address of the folder. */
  address: string
  /** Paths that were asked for. */
  asked: readonly string[]
  stop(): Promise<void>
}

/** Starts on a free local port. */
export async function serveExtension(): Promise<FileServer> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const path = join(root, normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)))
    const isThere = existsSync(path) && statSync(path).isFile()
    response.writeHead(isThere ? 200 : 404, { 'Access-Control-Allow-Origin': '*', 'Content-Type': types[extname(path)] ?? 'text/plain' })
    if (isThere) createReadStream(path).pipe(response)
    else response.end()
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const bound = server.address()
  return {
    // By this name, for a worker may load programs from no other on this machine.
    address: `http://localhost:${typeof bound === 'object' ? bound?.port : ''}`,
    asked,
    stop: () => new Promise((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    }),
  }
}
