/**
 * Text of manuscripts and libraries as an editor may show it: one line without control characters. Marks that turn the direction of text or are invisible are left out: they can make a line
 * read as something it is not.
 */
export function oneLine(data: string): string {
  return data
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ') // eslint-disable-line no-control-regex -- they are what is looked for
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/ {2,}/g, ' ')
    .trim()
}
