import { MarkupKind } from 'vscode-languageserver'
import { oneLine } from '../oneLine.ts'

/**
 * How a card is written. Data from documents and libraries enters only through `text` and `link`, which make it harmless; all other
 * functions take what these two returned.
 */
export interface Markup {
  readonly kind: MarkupKind
  /** Data as it reads, folded into one line, without any markup taking effect. */
  text(data: string): string
  strong(content: string): string
  emphasis(content: string): string
  heading(content: string): string
  /** A link that runs a command of the editor. Only for commands that check their arguments, since the label is all that is escaped. */
  command(label: string, command: string, args: readonly (string | number)[]): string | null
  /** A link with a label of data. Where the address is none that may be opened, only the label. */
  link(label: string, address: string): string
  /** A picture given as a data URI, with the text that stands for it. */
  image(description: string, dataUri: string): string
  bullets(items: readonly string[]): string
  /** Each on a line of its own. */
  lines(items: readonly string[]): string
  quote(content: string): string
}

export const markdown: Markup = {
  kind: MarkupKind.Markdown,
  text: escapeMarkdown,
  strong: content => `**${content}**`,
  emphasis: content => `*${content}*`,
  heading: content => `# ${content}`,
  command: (label, command, args) => `[${escapeMarkdown(label)}](command:${command}?${encodeURIComponent(JSON.stringify(args)).replace(/[()*!'~]/g, mark => `%${mark.charCodeAt(0).toString(16)}`)})`,
  link: (label, address) => {
    const target = openable(address)
    return target === null ? escapeMarkdown(label) : `[${escapeMarkdown(label)}](${target})`
  },
  image: (description, dataUri) => `![${escapeMarkdown(description)}](${dataUri})`,
  bullets: items => items.map(item => `- ${item}`).join('\n'),
  // Two spaces at the end of a line keep it a line of its own.
  lines: items => items.join('  \n'),
  quote: content => `> ${content}`,
}

export const plainText: Markup = {
  kind: MarkupKind.PlainText,
  text: oneLine,
  strong: content => content,
  emphasis: content => content,
  heading: content => content,
  command: () => null,
  link: (label, address) => {
    const target = openable(address)
    return target === null || label === target ? oneLine(label) : `${oneLine(label)} <${target}>`
  },
  image: description => oneLine(description),
  bullets: items => items.map(item => `- ${item}`).join('\n'),
  lines: items => items.join('\n'),
  quote: content => content,
}

/** The markup that a client shows. */
export function markupFor(kind: MarkupKind): Markup {
  return kind === MarkupKind.Markdown ? markdown : plainText
}

/**
 * Escapes every character that could begin markup: emphasis, code, links, HTML, entities, tables, icons. Addresses and e-mail
 * addresses would become links by themselves, so their punctuation is escaped too; so are list, quote and heading marks at the beginning.
 * Nothing else is, since some editors show Markdown as it is.
 */
function escapeMarkdown(data: string): string {
  return oneLine(data)
    .replace(/[\\`*_[\]<|~@]/g, '\\$&')
    .replace(/&(?=[#\w])|\$(?=\()/g, '\\$&')
    .replace(/:\/\//g, '\\:\\/\\/')
    .replace(/www\./gi, mark => `${mark.slice(0, -1)}\\.`)
    .replace(/^[#+=:>-]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
}

/** The address as it may stand in a link; null unless it leads to a web page or a file. */
function openable(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { protocol, href } = new URL(address)
  if (!['https:', 'http:', 'file:', 'vscode-remote:', 'vscode-vfs:'].includes(protocol)) return null
  return href.replace(/[()<>\\`*[\]]/g, mark => `%${mark.charCodeAt(0).toString(16)}`)
}
