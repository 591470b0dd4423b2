/**
 * A text as one compares titles and names: without case, accents and punctuation, words separated by one space.
 * "Gärtner, M. – A review" becomes "gartner m a review".
 */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/[\p{M}'’‘`´]/gu, '').toLowerCase()
    .replace(/ß/g, 'ss').replace(/ø/g, 'o').replace(/ł/g, 'l').replace(/đ/g, 'd').replace(/æ/g, 'ae').replace(/œ/g, 'oe')
    .replace(/[^\p{L}\p{N}]{1,1000}/gu, ' ').trim()
}
