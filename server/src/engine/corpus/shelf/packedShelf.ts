import { textOf, type TextColumn } from './growing.ts'
import { unpackBrief, type StudyBrief } from './brief.ts'
import { kinAt, type PackedStudies } from './packStudies.ts'
import { rowsOf, type Pairs } from './pairs.ts'
import type { LineBlock, Shelf } from './shelf.ts'
import type { Source, Study } from '../study.ts'

/** Lines are decoded in blocks of so many rows, so that no block takes long. */
const rowsInBlock = 2048

/** A shelf of studies that are read from their file when they are wanted. */
export class PackedShelf implements Shelf {
  readonly size: number
  readonly isBundled = false
  readonly linkedKeys: readonly string[] = []
  readonly #packed: PackedStudies
  readonly #source: Source
  readonly #read: (row: number) => Study | null
  readonly #studies = new Map<number, Study>()
  #values: Pairs<Float64Array<ArrayBuffer>> | null = null
  #readValues: (() => Pairs<Float64Array<ArrayBuffer>>) | null = null
  #lines: LineBlock[] | null = null

  /**
   * @param source where all of them stand
   * @param read reads the study of a row; null where its file is not what it was
   */
  constructor(packed: PackedStudies, source: Source, read: (row: number) => Study | null) {
    this.#packed = packed
    this.#source = source
    this.size = packed.keys.ends.length
    this.#read = read
  }

  rows(hash: number): number[] {
    return rowsOf(this.#packed.terms, hash)
  }

  study(row: number): Study | null {
    const known = this.#studies.get(row)
    if (known !== undefined) return known
    const study = this.#read(row)
    if (study !== null) this.#studies.set(row, study)
    return study
  }

  key(row: number): string {
    return textOf(this.#packed.keys, row)
  }

  brief(row: number): StudyBrief | null {
    const { briefs } = this.#packed
    return briefs.ends.length === 0 ? null : unpackBrief(this.key(row), textOf(briefs, row), this.#source)
  }

  kin(row: number): Uint32Array | null {
    return this.#packed.kinEnds.length === 0 ? null : kinAt(this.#packed, row)
  }

  inMemory(): null {
    return null
  }

  has(): boolean {
    return true
  }

  isConfirmed(): boolean {
    return true
  }

  /** Takes up the numbers that the findings print, once they have been read elsewhere. */
  useValues(values: Pairs<Float64Array<ArrayBuffer>>): void {
    this.#values = values
  }

  /** Has the numbers read when one of them is first looked for, which takes long. */
  deferValues(read: () => Pairs<Float64Array<ArrayBuffer>>): void {
    this.#readValues = read
  }

  rowsWithValue(value: number): number[] {
    this.#values ??= this.#readValues?.() ?? null
    return this.#values === null ? [] : rowsOf(this.#values, value)
  }

  get lines(): readonly LineBlock[] {
    return this.#lines ??= blocksOf(this.#packed.lines)
  }
}

function blocksOf({ bytes, ends }: TextColumn): LineBlock[] {
  const blocks: LineBlock[] = []
  for (let first = 0; first < ends.length; first += rowsInBlock) blocks.push(new PackedBlock(bytes, ends, first, Math.min(first + rowsInBlock, ends.length)))
  return blocks
}

/** A block whose text is decoded when it is first searched. */
class PackedBlock implements LineBlock {
  readonly first: number
  readonly #bytes: Uint8Array
  #text: string | null = null

  constructor(bytes: Uint8Array, ends: Uint32Array, first: number, end: number) {
    this.first = first
    this.#bytes = bytes.subarray(first === 0 ? 0 : ends[first - 1], ends[end - 1])
  }

  get text(): string {
    return this.#text ??= new TextDecoder().decode(this.#bytes)
  }
}
