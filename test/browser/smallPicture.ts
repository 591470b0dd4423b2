/** Pictures of the editor for the documentation, which lie in the package too. */
import { writeFile } from 'node:fs/promises'
import sharp from 'sharp'

/** Writes a screenshot as a PNG with a small palette: a third of its size, and hardly another picture. */
export async function writeSmallPicture(path: string, screenshot: Buffer): Promise<void> {
  await writeFile(path, await sharp(screenshot).png({ palette: true, quality: 50, dither: 0, effort: 10 }).toBuffer())
}
