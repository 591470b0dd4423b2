import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver'

/**
 * Wraps a request handler so that a fault in it costs one answer and never the server: it is logged, and the fallback is sent.
 * Errors meant for the client (`ResponseError`) pass through, and what was cancelled is answered so.
 */
export function guarded<Params, Result, Fallback>(
  connection: Connection,
  name: string,
  fallback: Fallback,
  handler: (params: Params, token: CancellationToken) => Result | Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result | Fallback> {
  return async (params, token) => {
    try {
      if (token.isCancellationRequested) throw cancelled()
      const result = await handler(params, token)
      if (token.isCancellationRequested) throw cancelled()
      return result
    } catch (error) {
      if (error instanceof ResponseError) throw error
      connection.console.error(`${name}: ${describe(error)}`)
      return fallback
    }
  }
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.')
}

/** An error with its stack, whatever was thrown. */
export function describe(error: unknown): string {
  return error instanceof Error ? error.stack ?? error.message : String(error)
}
