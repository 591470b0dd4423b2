/** axe-core in one frame: what it finds wrong with the page there, in words. */
import axe from 'axe-core'
import type { Frame } from 'playwright-core'

/** The violations of a frame, one line each; empty where there are none. */
export async function violations(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe.source)
  const results = await frame.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(node: Document): Promise<{ violations: { id: string, help: string, nodes: { html: string, failureSummary?: string }[] }[] }> } }
    return (await axe.run(document)).violations
  })
  return results.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.slice(0, 3).map(({ html, failureSummary }) => `  ${html.slice(0, 160)}\n  ${failureSummary ?? ''}`).join('\n')}`)
}
