import { tools } from '../../tools/tools.ts'
import type { RunToolParams } from '../../protocol.ts'
import type { Services } from '../services.ts'

/** Answers an assistant in the editor: one of the tools, over the writer's library. An unknown tool is answered as such. */
export function runTool({ library }: Services) {
  return async ({ name, input }: RunToolParams): Promise<string> => {
    await library.ready
    const tool = tools.find(candidate => candidate.name === name)
    return tool ? tool.run(input, library.corpus(library.bibliographies)) : `There is no tool “${name}”.`
  }
}
