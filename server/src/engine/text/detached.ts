/** The same text without the longer one that it was cut from: engines keep the whole of it in memory for as long as a part of it is kept. */
export function detached(part: string): string {
  // Cutting a text that was just joined makes the engine write it out anew.
  return `${part} `.slice(0, -1)
}
