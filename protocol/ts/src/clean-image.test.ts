import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { concat, hex, utf8 } from './bytes.ts'
import { cleanImage } from './clean-image.ts'

vi.setConfig({ testTimeout: 60_000 })

const secret = utf8('GPS 52.0907 5.1214, camera 4711')
const bytes = (...values: (number | number[] | Uint8Array | string)[]) =>
  concat(
    ...values.map((v) =>
      typeof v === 'string' ? utf8(v) : typeof v === 'number' ? Uint8Array.of(v) : Uint8Array.from(v),
    ),
  )
const holds = (image: Uint8Array | null, part: Uint8Array) =>
  hex(image ?? new Uint8Array()).includes(hex(part))

// ---- JPEG

const segment = (marker: number, ...content: Parameters<typeof bytes>) => {
  const data = bytes(...content)
  return bytes([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255], data)
}
const jfif = segment(0xe0, 'JFIF\0', [1, 1, 0, 0, 72, 0, 72, 0, 0])
const adobe = segment(0xee, 'Adobe', [0, 100, 0, 0, 0, 0, 1])
const tables = concat(segment(0xdb, new Uint8Array(65)), segment(0xc4, new Uint8Array(20)))
const restart = segment(0xdd, [0, 4])
const frame = (marker: number) => segment(marker, [8, 0, 8, 0, 8, 1, 1, 0x11, 0])
// Stuffed FF 00 and restart markers stand inside the compressed picture.
const scan = (...data: number[]) => bytes(segment(0xda, [1, 1, 0, 0, 63, 0]), data)
const baseline = scan(1, 2, 0xff, 0, 3, 0xff, 0xd0, 4, 0xff, 0, 0xff, 0xd7, 5)
const progressive = [scan(9, 0xff, 0, 8), segment(0xc4, new Uint8Array(30)), scan(7), scan(0xff, 0xd1, 6)]
const soi = bytes([0xff, 0xd8])
const eoi = bytes([0xff, 0xd9])

function exif(orientation: number, little: boolean): Uint8Array {
  const order = (...values: number[]) => (little ? values.reverse() : values)
  return segment(
    0xe1,
    'Exif\0\0',
    little ? 'II*\0' : 'MM\0*',
    order(0, 0, 0, 8),
    order(0, 2),
    [...order(1, 0x0f), ...order(0, 2), ...order(0, 0, 0, 31), ...order(0, 0, 0, 38)],
    [...order(1, 0x12), ...order(0, 3), ...order(0, 0, 0, 1), ...order(0, orientation), 0, 0],
    [0, 0, 0, 0],
    secret,
  )
}
const small = (orientation: number) =>
  segment(0xe1, 'Exif\0\0MM\0*', [
    0,
    0,
    0,
    8,
    0,
    1,
    1,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ])
const jpeg = (...parts: Uint8Array[]) => concat(soi, ...parts, eoi)

describe('a JPEG', () => {
  test('without metadata stays as it is', () => {
    const image = jpeg(jfif, tables, adobe, frame(0xc0), restart, baseline)
    expect(cleanImage(image)).toEqual({ kind: 'jpeg', cleaned: image })
  })

  test('with several scans keeps each to the byte', () => {
    const image = jpeg(jfif, tables, frame(0xc2), ...progressive)
    expect(cleanImage(image)).toEqual({ kind: 'jpeg', cleaned: image })
  })

  test('loses EXIF, XMP, profiles, maker notes, comments, thumbnails and everything behind its end', () => {
    const thumbnail = segment(0xe0, 'JFIF\0', [1, 1, 0, 0, 72, 0, 72, 3, 3], secret.subarray(0, 27))
    const dirty = concat(
      jpeg(
        thumbnail,
        segment(0xe0, 'JFXX\0', [0x10], secret),
        exif(1, false),
        segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', secret),
        segment(0xe2, 'ICC_PROFILE\0', secret),
        segment(0xe2, 'MPF\0', secret),
        segment(0xed, 'Photoshop 3.0\0', secret),
        segment(0xef, secret),
        segment(0xfe, secret),
        segment(0xf0, secret),
        tables,
        segment(0xee, 'Adobe', [0, 100, 0, 0, 0, 0, 1], secret),
        frame(0xc2),
        progressive[0] as Uint8Array,
        segment(0xfe, secret),
        ...progressive.slice(1),
      ),
      jpeg(secret),
    )
    const { cleaned } = cleanImage(dirty)
    expect(hex(cleaned ?? new Uint8Array())).toBe(hex(jpeg(jfif, tables, adobe, frame(0xc2), ...progressive)))
    expect(holds(cleaned, secret.subarray(0, 20))).toBe(false)
  })

  test.each([true, false])('keeps its orientation and nothing else of EXIF (little endian: %s)', (little) => {
    for (let orientation = 2; orientation <= 8; orientation++) {
      const dirty = jpeg(exif(orientation, little), tables, frame(0xc0), baseline)
      const { cleaned } = cleanImage(dirty)
      expect(hex(cleaned ?? new Uint8Array())).toBe(
        hex(jpeg(small(orientation), tables, frame(0xc0), baseline)),
      )
      expect(cleanImage(cleaned ?? soi).cleaned).toEqual(cleaned)
    }
  })

  test.each([
    ['no orientation', exif(1, true)],
    ['an orientation that does not exist', exif(9, true)],
    ['a directory far away', segment(0xe1, 'Exif\0\0MM\0*', [255, 255, 255, 255])],
    ['another byte order', segment(0xe1, 'Exif\0\0XX\0*', [0, 0, 0, 8])],
    ['an endless directory', segment(0xe1, 'Exif\0\0MM\0*', [0, 0, 0, 8, 255, 255])],
    ['nothing in it', segment(0xe1, 'Exif\0\0')],
  ])('with EXIF of %s simply loses it', (_, segmentOfExif) => {
    const { cleaned } = cleanImage(jpeg(segmentOfExif, tables, frame(0xc0), baseline))
    expect(cleaned).toEqual(jpeg(tables, frame(0xc0), baseline))
  })

  test('may have fill bytes before a marker', () => {
    const filled = concat(soi, bytes([0xff, 0xff]), jfif, frame(0xc0), scan(1, 2), bytes([0xff, 0xff]), eoi)
    expect(cleanImage(filled).cleaned).toEqual(jpeg(jfif, frame(0xc0), scan(1, 2)))
  })

  test.each([
    ['no end', concat(soi, tables, frame(0xc0), baseline)],
    ['no picture', jpeg(tables)],
    ['a segment longer than the file', bytes([0xff, 0xd8, 0xff, 0xdb, 0xff, 0xff, 1])],
    ['a segment shorter than its length', jpeg(bytes([0xff, 0xdb, 0, 1]), baseline)],
    ['rubbish between segments', jpeg(tables, bytes([7]), frame(0xc0), baseline)],
    ['a restart marker outside a scan', jpeg(bytes([0xff, 0xd0, 0, 2]), frame(0xc0), baseline)],
    ['an end inside a marker', bytes([0xff, 0xd8, 0xff])],
  ])('with %s is not cleaned', (_, image) => {
    expect(cleanImage(image)).toEqual({ kind: 'jpeg', cleaned: null })
  })
})

// ---- PNG

const chunk = (type: string, data = new Uint8Array(4)) => {
  const size = [data.length >> 24, data.length >> 16, data.length >> 8, data.length].map((n) => n & 255)
  return bytes(size, type, data, [1, 2, 3, 4])
}
const signature = bytes([0x89], 'PNG\r\n', [0x1a, 0x0a])
const ihdr = chunk('IHDR', new Uint8Array(13))
const iend = chunk('IEND', new Uint8Array())

describe('a PNG', () => {
  test('keeps what shows the picture, and no text, time, EXIF, profile or print size', () => {
    const kept = [
      'PLTE',
      'tRNS',
      'gAMA',
      'cHRM',
      'sRGB',
      'sBIT',
      'bKGD',
      'acTL',
      'fcTL',
      'IDAT',
      'fdAT',
      'IDAT',
    ]
    const lost = ['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME', 'iCCP', 'pHYs', 'vpAg', 'caBX']
    const mixed = kept.flatMap((type, i) => [chunk(lost[i % lost.length] ?? '', secret), chunk(type)])
    const dirty = concat(signature, ihdr, ...mixed, chunk('tEXt', secret), iend, secret)
    const { kind, cleaned } = cleanImage(dirty)
    expect(kind).toBe('png')
    expect(cleaned).toEqual(concat(signature, ihdr, ...kept.map((type) => chunk(type)), iend))
  })

  test.each([
    ['no end', concat(signature, ihdr, chunk('IDAT'))],
    ['another beginning', concat(signature, chunk('IDAT'), iend)],
    ['a chunk longer than the file', concat(signature, ihdr, bytes([0, 0, 1, 0], 'IDAT'))],
    ['nothing behind its signature', signature],
  ])('with %s is not cleaned', (_, image) => {
    expect(cleanImage(image)).toEqual({ kind: 'png', cleaned: null })
  })
})

// ---- WebP

const part = (type: string, data: Uint8Array) =>
  bytes(type, [data.length & 255, data.length >> 8, 0, 0], data, new Uint8Array(data.length % 2))
const webp = (...parts: Uint8Array[]) => {
  const body = concat(...parts)
  const size = body.length + 4
  return bytes('RIFF', [size & 255, size >> 8, 0, 0], 'WEBP', body)
}
const extended = (flags: number) => part('VP8X', bytes([flags, 0, 0, 0, 7, 0, 0, 7, 0, 0]))
const picture = part('VP8 ', bytes([1, 2, 3]))

describe('a WebP', () => {
  test('without metadata stays as it is', () => {
    for (const image of [
      webp(picture),
      webp(part('VP8L', bytes([9]))),
      webp(extended(0x10), part('ALPH', bytes([1])), picture),
    ]) {
      expect(cleanImage(image)).toEqual({ kind: 'webp', cleaned: image })
    }
  })

  test('loses profile, EXIF, XMP and what is unknown, and no longer announces them', () => {
    const lost = ['ICCP', 'EXIF', 'XMP ', 'JUNK'].map((type) => part(type, secret))
    const dirty = concat(webp(extended(0x3e), ...lost.slice(0, 1), picture, ...lost.slice(1)), secret)
    expect(cleanImage(dirty).cleaned).toEqual(webp(extended(0x12), picture))
  })

  test('loses them from the frames of an animation too', () => {
    const head = new Uint8Array(16).fill(3)
    const anim = part('ANIM', new Uint8Array(6))
    const framed = (...parts: Uint8Array[]) => part('ANMF', concat(head, ...parts))
    const dirty = webp(
      extended(2),
      anim,
      framed(picture, part('XMP ', secret)),
      framed(part('EXIF', secret), picture),
    )
    expect(cleanImage(dirty).cleaned).toEqual(webp(extended(2), anim, framed(picture), framed(picture)))
  })

  test.each([
    ['a size beyond the file', webp(picture).subarray(0, -2)],
    ['a chunk beyond its size', webp(bytes('VP8 ', [200, 0, 0, 0, 1, 2]))],
    ['half a chunk header', webp(picture, bytes('VP8'))],
    ['nothing in it', webp()],
    ['a short extended header', webp(part('VP8X', bytes([1, 2])), picture)],
  ])('with %s is not cleaned', (_, image) => {
    expect(cleanImage(image)).toEqual({ kind: 'webp', cleaned: null })
  })
})

describe('other files', () => {
  test.each(['heic', 'heix', 'hevc', 'heim', 'mif1', 'msf1'])('such as %s are known as HEIC', (brand) => {
    expect(cleanImage(bytes([0, 0, 0, 24], `ftyp${brand}`))).toEqual({ kind: 'heic', cleaned: null })
  })

  test.each(['', '%PDF-1.7', 'GIF89a', '\0\0\0\x18ftypavif', '\0\0\0\x18ftypmp42', '<svg/>'])(
    'such as "%s" are other',
    (start) => {
      expect(cleanImage(utf8(start))).toEqual({ kind: 'other', cleaned: null })
    },
  )

  test('that are broken in any way never end in an error', () => {
    const images = [
      jpeg(jfif, exif(6, true), tables, frame(0xc0), baseline),
      concat(signature, ihdr, chunk('IDAT'), iend),
      webp(extended(0x3e), picture, part('EXIF', secret)),
    ]
    fc.assert(
      fc.property(fc.constantFrom(...images), fc.nat(), fc.nat(255), fc.nat(), (image, at, value, length) => {
        const broken = image.slice(0, 1 + (length % image.length))
        broken[at % broken.length] = value
        const { cleaned } = cleanImage(broken)
        expect(cleaned === null || cleaned.length <= broken.length + 8).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
