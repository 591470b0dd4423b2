import { join } from 'node:path'
import ts from 'typescript'
import { root } from '../project/sources.ts'

const options: ts.CompilerOptions = { strict: true, noEmit: true, module: ts.ModuleKind.NodeNext, skipLibCheck: true, types: [], exactOptionalPropertyTypes: true }

/**
 * What of a SARIF log the published schema does not allow. The schema is taken in its form as types (`@types/sarif`), and the compiler
 * holds the log against it as a literal: fields that are missing, of a wrong type or unknown are errors.
 */
export function sarifFaults(log: string): string[] {
  const path = join(root, 'test/unit/cli/log.ts')
  const host = ts.createCompilerHost(options)
  const original = host.getSourceFile.bind(host)
  const text = `import type { Log } from 'sarif'\nexport const log: Log = ${log}\n`
  host.getSourceFile = (name, version, ...rest) => name === path ? ts.createSourceFile(name, text, version) : original(name, version, ...rest)
  const program = ts.createProgram([path], options, host)
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}
