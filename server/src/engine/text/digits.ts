/** The digits of a printed number, everything else left out. */
export function digitsOf(raw: string): string {
  return raw.replace(/\D/g, '')
}

/** Without its leading zeros, and without the trailing ones where asked. By index, because a printed number may be as long as its author likes. */
export function trimZeros(digits: string, trailing = false): string {
  let from = 0
  while (digits[from] === '0') from++
  let to = digits.length
  if (trailing) while (to > from && digits[to - 1] === '0') to--
  return digits.slice(from, to)
}
