/** "1 study", "2 studies" */
export function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`
}
