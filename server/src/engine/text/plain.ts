/**
 * Text from manuscripts and corpora is data: what a terminal would obey (control characters, escapes) or reorder by (bidirectional
 * marks) is shown as `\u{…}` instead. Tabs and line ends become spaces.
 */
export function plain(text: string): string {
  return text
    .replace(/[\t\n\r\u2028\u2029]/g, ' ')
    .replace(unprintable, character => `\\u{${character.codePointAt(0)!.toString(16).toUpperCase()}}`)
}

/** Characters that a terminal would obey or reorder by. */
// eslint-disable-next-line no-control-regex -- Control characters are just what is looked for.
export const unprintable = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g
