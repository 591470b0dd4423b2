import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js'
import type { Corpus } from '../engine/corpus/corpus.ts'
import { tools } from '../tools/tools.ts'

/** What agents are told of the server as a whole. */
const instructions = 'Checks the figures and citations of research drafts against the writer’s library. Look studies up before citing them, copy figures from their findings, and check every passage that was written or changed.'

/**
 * Serves the tools over standard input and output, by the Model Context Protocol, until the other end closes. The corpus is read when
 * it is first needed; a failure to read it is the answer to that call.
 */
export async function serveTools(version: string, corpus: () => Promise<Corpus>): Promise<void> {
  const server = new Server({ name: 'citewright', version }, { capabilities: { tools: {} }, instructions })
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map(({ name, title, description, inputSchema }) => ({ name, title, description, inputSchema, annotations: { readOnlyHint: true, openWorldHint: false } })),
  }))
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const tool = tools.find(({ name }) => name === params.name)
    try {
      const text = tool ? tool.run(params.arguments ?? {}, await corpus()) : `There is no tool “${params.name}”: ${tools.map(({ name }) => name).join(', ')} are.`
      return { content: [{ type: 'text', text }], isError: tool === undefined }
    } catch (error) {
      return { content: [{ type: 'text', text: error instanceof Error ? error.message : String(error) }], isError: true }
    }
  })
  const closed = new Promise<void>(resolve => { server.onclose = resolve })
  process.stdin.once('end', () => void server.close())
  await server.connect(new StdioServerTransport())
  await closed
}
