/** A computed number to show: three significant digits, never in scientific notation. */
export function significant(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return '0'
  const decimals = Math.max(0, Math.min(6, 2 - Math.floor(Math.log10(Math.abs(value)))))
  return value.toFixed(decimals).replace('-', '−')
}

/** A computed number at the precision of a printed one. */
export function likePrinted(value: number, { decimals }: { decimals: number }): string {
  return value.toFixed(Math.max(0, Math.min(20, decimals))).replace('-', '−')
}
