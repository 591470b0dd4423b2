/** Characters of the font Symbol by their code in it, as far as figures and their names need them. */
const symbolFont: Record<number, string> = {
  0x2D: '−', 0x3C: '<', 0x3D: '=', 0x3E: '>', 0x44: 'Δ', 0x53: 'Σ', 0x57: 'Ω', 0x61: 'α', 0x62: 'β', 0x63: 'χ', 0x64: 'δ', 0x65: 'ε', 0x67: 'γ', 0x68: 'η', 0x6B: 'κ', 0x6C: 'λ', 0x6D: 'μ', 0x70: 'π',
  0x71: 'θ', 0x72: 'ρ', 0x73: 'σ', 0x74: 'τ', 0x77: 'ω', 0xA3: '≤', 0xA5: '∞', 0xB0: '°', 0xB1: '±', 0xB3: '≥', 0xB4: '×', 0xB7: '·', 0xB9: '≠', 0xBB: '≈', 0xD6: '√',
}

/** The character that a font of pictures shows for a code, which Word often moves into the area for private use (F0B1); empty where it is no sign that is read. */
export function symbolOf(font: string, code: number): string {
  if (!/^symbol\b/i.test(font)) return code >= 0xF000 && code <= 0xF0FF || /wingdings|webdings/i.test(font) ? '' : String.fromCodePoint(code)
  const place = code >= 0xF000 ? code - 0xF000 : code
  return symbolFont[place] ?? (place >= 0x20 && place < 0x7F ? String.fromCharCode(place) : '')
}

const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Raised text with the raised digits of Unicode: "χ²", "10⁻⁴", "effect.¹,³". Letters stay as they are. */
export function raise(text: string): string {
  return text.replace(/^[−–-](?=\d)/, '⁻').replace(/\d/g, (digit) => digits[Number(digit)]!)
}

/** What no reader of a text sees: soft hyphens, joiners, marks of direction and of byte order. */
export function visibleText(text: string): string {
  return text.replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g, '').replace(/[\t\n\r\u0085\u2028\u2029]/g, ' ').replaceAll('\u2011', '-').replace(/[\uF020-\uF0FF]/g, (character) => symbolOf('Symbol', character.charCodeAt(0)))
}
