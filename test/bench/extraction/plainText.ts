const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: '\'' }

/** Running text taken out of XML, with the place in the XML of each of its characters. */
export interface PlainText { text: string, places: number[] }

const piece = /<xref\b[^>]+ref-type="bibr"[\s\S]*?<\/xref>|<[^>]*>|&(#x?[\da-f]{1,6}|[a-z]{2,6});|\s+|\S/giy

/** The running text of a stretch of XML: no markup, no citations of references, white space folded. Made without the engine, so that labels keep their places. */
export function plainText(xml: string): PlainText {
  let text = ''
  const places: number[] = []
  for (const match of xml.matchAll(piece)) {
    const [raw, entity] = match
    const character = raw.startsWith('<') ? '' : entity !== undefined ? decode(entity) : raw.trim() === '' ? ' ' : raw
    if (character === '' || (character === ' ' && (text === '' || text.endsWith(' ')))) continue
    text += character
    for (let i = 0; i < character.length; i++) places.push(match.index)
  }
  return { text, places }
}

function decode(entity: string): string {
  if (!entity.startsWith('#')) return entities[entity] ?? `&${entity};`
  return String.fromCodePoint(/^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1)))
}
