const hours: Record<string, number> = { s: 1 / 3600, min: 1 / 60, h: 1, days: 24, weeks: 168, months: 730.5, years: 8766, decades: 87660 }

/** A duration in hours; NaN for an unknown unit. A month is a twelfth of 365.25 days. */
export function hoursOf(value: number, unit: string | null): number {
  const factor = hours[unit ?? '']
  return factor === undefined ? Number.NaN : value * factor
}
