const sign = /[()[\]{}\\"\n]/g
const closing: Record<string, string> = { ')': '(', ']': '[', '}': '{' }

/**
 * The partner of every opening bracket that has one, by offset. One pass: a bracket that nothing closes is forgotten when one around it closes. Strings
 * are stepped over within parentheses, where code stands.
 */
export function matchBrackets(text: string): Map<number, number> {
  const partners = new Map<number, number>()
  const open: { sign: string, at: number }[] = []
  const count: Record<string, number> = { '(': 0, '[': 0, '{': 0 }
  let noQuoteBefore = 0
  sign.lastIndex = 0
  for (let match = sign.exec(text); match; match = sign.exec(text)) {
    const character = match[0]
    const at = match.index
    if (character === '\\') sign.lastIndex = at + 2
    else if (character === '"') {
      if (at < noQuoteBefore || open.at(-1)?.sign !== '(') continue
      const end = text.slice(at + 1, at + 1001).search(/["\n]/)
      if (end >= 0 && text[at + 1 + end] === '"') sign.lastIndex = at + end + 2
      else noQuoteBefore = at + 1
    } else if (Object.hasOwn(count, character)) {
      open.push({ sign: character, at })
      count[character]!++
    } else if (Object.hasOwn(closing, character) && count[closing[character]!]! > 0) {
      for (let last = open.pop(); last; last = open.pop()) {
        count[last.sign]!--
        if (last.sign !== closing[character]) continue
        partners.set(last.at, at)
        break
      }
    }
  }
  return partners
}
