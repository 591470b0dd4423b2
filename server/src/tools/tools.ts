import type { Corpus } from '../engine/corpus/corpus.ts'
import { checkPassage } from './checkPassage.ts'
import { lookUpStudies } from './lookUpStudies.ts'
import { listFindings } from './listFindings.ts'

/** A tool for an agent that writes or checks a draft: what it is for, what it takes (JSON Schema), and what it answers, in plain text. */
export interface Tool {
  name: string
  title: string
  /** For the model: when to use it. */
  description: string
  inputSchema: { type: 'object', properties: Record<string, { type: string, description: string, enum?: string[] }>, required: string[] }
  /** Never throws; what is wrong with the input is the answer. */
  run(input: Record<string, unknown>, corpus: Corpus): string
}

/** The tools, the same for editors and for agents that speak the Model Context Protocol. */
export const tools: readonly Tool[] = [lookUpStudies, listFindings, checkPassage]

