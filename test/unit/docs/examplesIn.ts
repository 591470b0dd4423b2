/** The Markdown examples below a heading of a page. */
export function examplesIn(page: string, heading: string): string[] {
  const [, section = ''] = new RegExp(`^## ${heading}$([\\s\\S]*?)(?=^## )`, 'm').exec(page) ?? []
  return [...section.matchAll(/^```markdown\n([\s\S]*?)^```$/gm)].map(([, example]) => example!)
}
