/** How long the thread may be kept busy, in milliseconds. */
const longest = 5

/** Long work in slices: `rest` lets others have the thread when the slice is used up, and costs next to nothing otherwise. */
export class Slices {
  #began = performance.now()

  async rest(): Promise<void> {
    if (performance.now() - this.#began < longest) return
    await new Promise(resolve => setImmediate(resolve))
    this.#began = performance.now()
  }
}
