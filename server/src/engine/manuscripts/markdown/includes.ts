const shortcode = /\{\{<\s{1,10}include\s{1,10}["']?([^\s"'<>]{1,300})["']?\s{1,10}>\}\}/g
const childChunk = /\bchild\s{0,3}=\s{0,3}(?:c\()?["']([^"'\n]{1,300})["']/g
const directive = /^[ \t]{0,12}(?:`{3,10}|:{3,10}|~{3,10})\{include\}[ \t]{1,10}([^\s`]{1,300})/gm

/** The files that a Markdown text takes in: Quarto's shortcode, R Markdown's child documents, MyST's directive. In order. */
export function readIncludes(text: string): string[] {
  if (!text.includes('include') && !text.includes('child')) return []
  const found = [shortcode, childChunk, directive].flatMap((pattern) => [...text.matchAll(pattern)])
  return found.sort((a, b) => a.index - b.index).map((match) => match[1]!)
}
