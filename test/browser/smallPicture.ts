/** Pictures of the editor for the documentation, which lie in the package too. */
import { writeFile } from 'node:fs/promises'
import sharp from 'sharp'

/** Writes a screenshot as a WebP with a small palette: a quarter of its size, and hardly another picture. */
export async function writeSmallPicture(path: string, screenshot: Buffer): Promise<void> {
  const palette = await sharp(screenshot).png({ palette: true, quality: 50, dither: 0, effort: 10 }).toBuffer()
  await writeFile(path, await sharp(palette).webp({ lossless: true, effort: 6 }).toBuffer())
}
