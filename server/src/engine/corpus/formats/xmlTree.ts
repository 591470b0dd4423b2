import { SaxesParser } from 'saxes'
import { MappedText } from './mappedText.ts'
import type { Span } from '../../text/span.ts'
import type { SourceProblem } from '../study.ts'
import { messageOf } from '../../text/messageOf.ts'

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

/** XML that was read, under a nameless root. */
export interface ReadXml { root: XmlElement, problems: SourceProblem[] }

/** Reads XML into a tree under a nameless root. What comes before a slip in the markup is read for certain, what comes after it may be. */
export function readXml(text: string): ReadXml {
  const bare = bareMarks(text)
  const root: XmlElement = { name: '', attributes: {}, children: [], start: 0, end: text.length }
  const problems: SourceProblem[] = []
  for (const { at, char } of bare.slice(0, 20)) problems.push({ code: 'broken-xml', start: at, end: at + 1, message: `This is not well-formed XML: “${char}” must be written as ${char === '&' ? '&amp;' : '&lt;'} in text.`, fixes: [{ title: `Write ${char === '&' ? '&amp;' : '&lt;'}`, edits: [{ start: at, end: at + 1, newText: char === '&' ? '&amp;' : '&lt;' }] }] })
  const open = [root]
  // Where the markup before the current text ended.
  let textStart = 0
  const report = (message: string, end: number) => {
    const place = Math.min(Math.max(0, end), text.length)
    problems.push({ code: 'broken-xml', start: Math.max(0, place - 1), end: place, message: `This is not well-formed XML: ${message}` })
  }
  const parser = new SaxesParser()
  Object.assign(parser.ENTITIES, entities)
  parser.on('error', error => { report(said(error), parser.position) })
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
    parser.write(withStandIns(text, bare)).close()
  } catch (error) {
    report(said(error), parser.position)
  }
  return { root, problems: problems.slice(0, 20) }
}

/** A character that is markup and stands where it can be none: "R & D", "p < .05". */
interface BareMark { at: number, char: '&' | '<' }

/** Characters of private use, which stand in for those while the markup is read: the parser would lose what follows. */
const standInFor = { '&': '\uE000', '<': '\uE001' }

function bareMarks(text: string): BareMark[] {
  const marks: BareMark[] = []
  for (let at = 0; at < text.length;) {
    const ampersand = text.indexOf('&', at)
    const angle = text.indexOf('<', at)
    if (ampersand < 0 && angle < 0) break
    if (angle >= 0 && (ampersand < 0 || angle < ampersand)) {
      const opener = sections.find(([opening]) => text.startsWith(opening, angle))
      if (opener === undefined && !/[\p{L}_:/!?]/u.test(text[angle + 1] ?? '')) marks.push({ at: angle, char: '<' })
      const end = opener === undefined ? angle : text.indexOf(opener[1], angle)
      at = end < 0 ? text.length : end + 1
    } else {
      entityName.lastIndex = ampersand
      if (!entityName.test(text)) marks.push({ at: ampersand, char: '&' })
      at = ampersand + 1
    }
    if (marks.length > mostMarks) break
  }
  return marks
}

/** Where both are characters like any other. */
const sections = [['<![CDATA[', ']]>'], ['<!--', '-->'], ['<!DOCTYPE', '>'], ['<?', '?>']] as const
const entityName = /&#?\w{1,32};/y
/** A file with more of them is no XML. */
const mostMarks = 10_000

function withStandIns(text: string, marks: readonly BareMark[]): string {
  let out = ''
  let from = 0
  for (const { at, char } of marks) {
    out += text.slice(from, at) + standInFor[char]
    from = at + 1
  }
  return from === 0 ? text : out + text.slice(from)
}

/** Lays decoded text over the file from `from` on: an entity is one piece, everything else stands there as it is. */
function aligned(decoded: string, source: string, from: number): MappedText {
  const mapped = new MappedText()
  let at = from
  for (let done = 0; done < decoded.length;) {
    const char = decoded[done] as string
    if (char === standInFor['&'] || char === standInFor['<']) {
      mapped.add(source[at] ?? '', at)
      done++
      at++
    } else if (source[at] === '&' && !decoded.startsWith(source.slice(at, at + 5), done)) {
      const semicolon = source.indexOf(';', at)
      const character = String.fromCodePoint(decoded.codePointAt(done)!)
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

/** Without the place in the text that the parser puts before it. */
function said(error: unknown): string {
  return messageOf(error).replace(/^[^:]{0,40}\d{1,9}:\d{1,9}: /, '')
}
