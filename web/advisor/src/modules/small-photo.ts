import { base64url } from '@klankbord/protocol/bytes'
import { cleanImage } from '@klankbord/protocol/clean-image'

/** What fits on a card; the server takes no more. */
export const MOST_BYTES = 12_288
/** Pixels of a side: a card shows half of it, so that it is sharp on every screen. */
const SIDE = 192
const qualities = [0.8, 0.65, 0.5, 0.35, 0.2] as const

/** Draws a square of a picture anew, at one quality. */
export type Draw = (quality: number) => Promise<Uint8Array | null>

/** The best quality that fits; null when none does or the picture cannot be drawn. */
export async function smallest(draw: Draw): Promise<string | null> {
  for (const quality of qualities) {
    const bytes = await draw(quality)
    if (bytes && bytes.length <= MOST_BYTES) return base64url(bytes)
  }
  return null
}

/** Makes a photo small, and nothing but a picture: it is drawn anew, so what else was in the file stays behind. */
export async function smallPhoto(file: Blob): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture) return null
  const canvas = document.createElement('canvas')
  canvas.width = SIDE
  canvas.height = SIDE
  const context = canvas.getContext('2d')
  const side = Math.min(picture.width, picture.height)
  const [left, top] = [(picture.width - side) / 2, (picture.height - side) / 2]
  context?.drawImage(picture, left, top, side, side, 0, 0, SIDE, SIDE)
  picture.close()
  return smallest(async (quality) => {
    const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality))
    if (drawn?.type !== 'image/jpeg') return null
    // Browsers add a colour profile of their own, and the server takes a picture only.
    return cleanImage(new Uint8Array(await drawn.arrayBuffer())).cleaned
  })
}
