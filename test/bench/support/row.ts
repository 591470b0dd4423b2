/** One measure of the table. */
export interface Row {
  measure: string
  value: number
  unit: string
  /** What it is held against, measured in the same run. */
  floor?: { name: string, value: number }
  /** What is wanted of the value, or of its ratio to the floor. */
  goal?: { most: number, of: 'value' | 'ratio' }
  /**
   * What its figure in the history is a ratio to: for times of the processor a fixed piece of work in the same run, for sizes and exponents one. Without it the measure
   * is not steady enough for comparing it with earlier runs.
   */
  yardstick?: number
}

/** The ratio to the floor, or the value where nothing stands beside it. */
export function ratioOf({ value, floor }: Row): number {
  return floor ? value / floor.value : value
}

/** Whether the goal is met; null where there is none. */
export function isMet(row: Row): boolean | null {
  if (!row.goal) return null
  return (row.goal.of === 'value' ? row.value : ratioOf(row)) <= row.goal.most
}

/** The rows as cells of a table. */
export function cellsOf(row: Row): string[] {
  const { measure, value, unit, floor, goal } = row
  const met = isMet(row)
  return [
    measure, `${short(value)} ${unit}`.trim(), floor ? `${short(floor.value)} ${unit}` : '', floor?.name ?? '', floor ? `${short(ratioOf(row))} ×` : '',
    goal ? `≤ ${goal.most} ${goal.of === 'ratio' ? '×' : unit}`.trim() : '', met === null ? '' : met ? 'yes' : 'NO',
  ]
}

function short(value: number): string {
  return Number.isNaN(value) ? '–' : Math.abs(value) >= 100 ? String(Math.round(value)) : value.toPrecision(2)
}
