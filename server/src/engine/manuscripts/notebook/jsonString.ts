const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }

/** The characters (UTF-16 code units) of a JSON string with its quotation marks at `start`, each with the offset at which it is written. */
export function decodeString(json: string, start: number, end: number): { characters: string[], offsets: number[] } {
  const characters: string[] = []
  const offsets: number[] = []
  for (let at = start + 1; at < end - 1;) {
    offsets.push(at)
    const escaped = json[at] === '\\' ? json[at + 1]! : null
    if (escaped === 'u') characters.push(String.fromCharCode(Number.parseInt(json.slice(at + 2, at + 6), 16)))
    else characters.push(escaped === null ? json[at]! : escapes[escaped] ?? escaped)
    at += escaped === 'u' ? 6 : escaped === null ? 1 : 2
  }
  return { characters, offsets }
}

/** A text as it is written within a JSON string. */
export function encodeString(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}
