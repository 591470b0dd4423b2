import ts from 'typescript'
import { sources } from './sources.ts'

/** Every sentence that the server says, its places written `{0}`, `{1}` …: the templates of say`…`. */
export function said(): string[] {
  const found = new Set<string>()
  for (const { path, text } of sources('server/src')) {
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest)
    const visit = (node: ts.Node): void => {
      if (ts.isTaggedTemplateExpression(node) && /(?:^|\.)say$/.test(node.tag.getText(file))) found.add(templateText(node.template))
      ts.forEachChild(node, visit)
    }
    visit(file)
  }
  return [...found]
}

function templateText(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text
  return template.head.text + template.templateSpans.map(({ literal }, index) => `{${index}}${literal.text}`).join('')
}
