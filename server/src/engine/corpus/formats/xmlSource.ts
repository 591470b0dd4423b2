import { isEndnoteXml, readEndnoteXml } from './endnoteXml.ts'
import { isPubmedXml, readPubmedXml } from './pubmedXml.ts'
import { readJatsXml } from './jats.ts'
import { readXml } from './xmlTree.ts'
import type { SourceReading } from '../study.ts'

/** Reads XML in whichever of the three formats it is: PubMed, EndNote, and JATS, which is also asked where it is none of them. */
export function readXmlSource(text: string, path: string): SourceReading {
  const xml = readXml(text)
  if (isPubmedXml(xml.root)) return readPubmedXml(xml, path)
  return isEndnoteXml(xml.root) ? readEndnoteXml(xml, path) : readJatsXml(xml, path)
}
