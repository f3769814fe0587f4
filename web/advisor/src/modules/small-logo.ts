import { base64url } from '@klankbord/protocol/bytes'

/** What a signed presentation takes; no server and no reader takes more. */
export const MOST_LOGO_BYTES = 8_192
const widest = 240
const highest = 80
const shares = [1, 0.8, 0.65, 0.5, 0.35] as const

/** Draws a picture anew at a share of the largest size. */
export type DrawLogo = (share: number) => Promise<Uint8Array<ArrayBuffer> | null>

/** The largest that fits; null when none does or the picture cannot be drawn. */
export async function largestThatFits(draw: DrawLogo): Promise<string | null> {
  for (const share of shares) {
    const bytes = await draw(share)
    if (bytes && bytes.length <= MOST_LOGO_BYTES) return base64url(onlyPicture(bytes))
  }
  return null
}

/** The size at which a whole picture is drawn; never larger than it is. */
export function sizeWithin(width: number, height: number, share: number) {
  const factor = Math.min(1, (widest * share) / width, (highest * share) / height)
  return { width: Math.max(1, Math.floor(width * factor)), height: Math.max(1, Math.floor(height * factor)) }
}

const head = 8
const around = 12
const kinds = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']

/** A PNG without what browsers add about colours and sizes: only the picture is signed. */
export function onlyPicture(png: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const parts = [png.slice(0, head)]
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  for (let at = head; at + around <= png.length; ) {
    const length = view.getUint32(at) + around
    if (kinds.includes(String.fromCharCode(...png.slice(at + 4, at + 8))))
      parts.push(png.slice(at, at + length))
    at += length
  }
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Makes a logo small, and nothing but a picture: it is drawn anew, so what else was in the file stays behind. */
export async function smallLogo(file: Blob): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture) return null
  const found = await largestThatFits(async (share) => {
    const canvas = document.createElement('canvas')
    const { width, height } = sizeWithin(picture.width, picture.height, share)
    canvas.width = width
    canvas.height = height
    const context = canvas.getContext('2d')
    // On white, so that dark letters are seen on a dark page too.
    if (context) context.fillStyle = '#ffffff'
    context?.fillRect(0, 0, width, height)
    context?.drawImage(picture, 0, 0, width, height)
    const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
    return drawn && drawn.type === 'image/png' ? new Uint8Array(await drawn.arrayBuffer()) : null
  })
  picture.close()
  return found
}
