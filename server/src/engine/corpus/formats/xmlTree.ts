import { SaxesParser } from 'saxes'
import { MappedText } from './mappedText.ts'
import type { Span } from '../../text/span.ts'
import type { SourceProblem } from '../study.ts'

/** An element with its place in the file; text keeps the place of every character. */
export interface XmlElement extends Span {
  name: string
  attributes: Readonly<Record<string, string>>
  children: (XmlElement | MappedText)[]
}

/** Elements nested deeper than this are no document; they become children of the deepest one. */
const deepest = 200

/** Named entities that journal articles use and that only a DTD defines. */
const entities = {
  nbsp: '\u00A0', thinsp: '\u2009', ndash: '–', mdash: '—', minus: '−', plusmn: '±', times: '×', middot: '·', le: '≤', ge: '≥', lsquo: '‘', rsquo: '’',
  ldquo: '“', rdquo: '”', hellip: '…', alpha: 'α', beta: 'β', chi: 'χ', eta: 'η', kappa: 'κ', mu: 'μ', micro: 'µ', sigma: 'σ', deg: '°', frac12: '½',
}

/** Reads XML into a tree under a nameless root. What comes before a slip in the markup is read for certain, what comes after it may be. */
export function readXml(text: string): { root: XmlElement, problems: SourceProblem[] } {
  const root: XmlElement = { name: '', attributes: {}, children: [], start: 0, end: text.length }
  const problems: SourceProblem[] = []
  const open = [root]
  // Where the markup before the current text ended.
  let textStart = 0
  const report = (message: string, end: number) => {
    const place = Math.min(Math.max(0, end), text.length)
    problems.push({ code: 'broken-xml', start: Math.max(0, place - 1), end: place, message: `This is not well-formed XML: ${message}` })
  }
  const parser = new SaxesParser()
  Object.assign(parser.ENTITIES, entities)
  parser.on('error', error => { report(messageOf(error), parser.position) })
  parser.on('opentag', tag => {
    const element = { name: tag.name, attributes: tag.attributes as Record<string, string>, children: [], start: text.lastIndexOf('<', parser.position - 1), end: text.length }
    open.at(-1)?.children.push(element)
    if (open.length < deepest) open.push(element)
    textStart = parser.position
  })
  parser.on('closetag', tag => {
    const element = open.at(-1)
    if (element !== undefined && element !== root && element.name === tag.name) {
      element.end = parser.position
      open.pop()
    }
    textStart = parser.position
  })
  parser.on('text', decoded => {
    open.at(-1)?.children.push(aligned(decoded, text, textStart))
    textStart = parser.position - 1
  })
  parser.on('cdata', content => {
    open.at(-1)?.children.push(new MappedText().add(content, parser.position - 3 - content.length))
    textStart = parser.position
  })
  parser.on('comment', () => { textStart = parser.position + 1 })
  parser.on('processinginstruction', () => { textStart = parser.position })
  try {
    parser.write(text).close()
  } catch (error) {
    report(messageOf(error), parser.position)
  }
  return { root, problems: problems.slice(0, 20) }
}

/** Lays decoded text over the file from `from` on: an entity is one piece, everything else stands there as it is. */
function aligned(decoded: string, source: string, from: number): MappedText {
  const mapped = new MappedText()
  let at = from
  for (let done = 0; done < decoded.length;) {
    const char = decoded[done] as string
    if (source[at] === '&' && !decoded.startsWith(source.slice(at, at + 5), done)) {
      const semicolon = source.indexOf(';', at)
      const character = String.fromCodePoint(decoded.codePointAt(done) ?? 0)
      mapped.add(character, at, semicolon - at + 1)
      done += character.length
      at = semicolon + 1
    } else {
      if (char === '\n' && source[at] === '\r' && source[at + 1] === '\n') at++
      mapped.add(char, at)
      done++
      at++
    }
  }
  return mapped
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/^[^:]{0,40}\d{1,9}:\d{1,9}: /, '')
}
