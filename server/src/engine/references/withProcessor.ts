import { failure, success, type Result } from '../result.ts'
import { messageOf } from '../text/messageOf.ts'
import type { CitationStyle } from './citationStyle.ts'
import { loadProcessor, type Processor } from './processor.ts'

/** What is made with the processor of a style. Fails with one sentence where the style is unknown, or faulty in ways that only show while it runs. */
export async function withProcessor<T>(style: CitationStyle, locale: string | undefined, use: (processor: Processor) => T): Promise<Result<T>> {
  try {
    const processor = await loadProcessor(style, locale)
    return processor.ok ? success(use(processor.value)) : processor
  } catch (error) {
    return failure(`The citation style “${style.name}” cannot be used: ${messageOf(error)}`)
  }
}
