import { concat, utf8 } from './bytes.ts'

/** What a file turned out to be, and the same picture without metadata. */
export interface CleanedImage {
  readonly kind: 'jpeg' | 'png' | 'webp' | 'heic' | 'other'
  /** Null if the format cannot be cleaned here, or the file does not keep to it. */
  readonly cleaned: Uint8Array | null
}

// Broken files end the reading; nothing else in this file throws.
class NotAnImage extends Error {}

function expect(condition: boolean): asserts condition {
  if (!condition) throw new NotAnImage()
}

function ascii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length))
}

function number(bytes: Uint8Array, at: number, length: number, littleEndian = false): number {
  expect(at + length <= bytes.length)
  const digits = [...bytes.subarray(at, at + length)]
  if (littleEndian) digits.reverse()
  return digits.reduce((value, digit) => value * 256 + digit, 0)
}

/**
 * Cuts metadata out of JPEG, PNG and WebP byte by byte; the compressed picture itself stays as it is (INT-9).
 * JPEG keeps its orientation and nothing else of EXIF. Never through a canvas, which some browsers fill with
 * noise. HEIC is recognised only. Does not protect against what the picture shows, nor against data hidden
 * inside the compressed picture.
 */
export function cleanImage(bytes: Uint8Array): CleanedImage {
  const kind = kindOf(bytes)
  try {
    if (kind === 'jpeg') return { kind, cleaned: cleanJpeg(bytes) }
    if (kind === 'png') return { kind, cleaned: cleanPng(bytes) }
    if (kind === 'webp') return { kind, cleaned: cleanWebp(bytes) }
  } catch (error) {
    if (!(error instanceof NotAnImage)) throw error
  }
  return { kind, cleaned: null }
}

function kindOf(bytes: Uint8Array): CleanedImage['kind'] {
  if (ascii(bytes, 0, 3) === '\xff\xd8\xff') return 'jpeg'
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return 'webp'
  const brand = ascii(bytes, 4, 8)
  return /^ftyp(?:he[ivm][cxms]|hevc|hevx|mif1|msf1)$/.test(brand) ? 'heic' : 'other'
}

// ---- JPEG

const EOI = 0xd9
const SOS = 0xda

function cleanJpeg(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = []
  let jfif = new Uint8Array()
  let orientation = 0
  let scans = 0
  let at = 2
  for (;;) {
    expect(number(bytes, at, 1) === 0xff)
    while (number(bytes, at, 1) === 0xff) at++
    const marker = number(bytes, at++, 1)
    if (marker === EOI) break
    // Restart markers and nested images have no place here.
    expect(marker >= 0xc0 && (marker < 0xd0 || marker > 0xd8))
    const length = number(bytes, at, 2)
    const end = at + length
    expect(length >= 2 && end <= bytes.length)
    const segment = bytes.subarray(at, end)
    at = end
    if (marker === 0xe0 && jfif.length === 0 && ascii(segment, 2, 5) === 'JFIF\0') {
      expect(length >= 16)
      // A thumbnail may follow; its width and height become zero.
      jfif = concat(Uint8Array.of(0xff, 0xe0, 0, 16), segment.subarray(2, 14), new Uint8Array(2))
    } else if (marker === 0xe1) {
      orientation ||= exifOrientation(segment.subarray(2))
    } else if (marker === 0xee && length >= 14 && ascii(segment, 2, 5) === 'Adobe') {
      kept.push(Uint8Array.of(0xff, 0xee, 0, 14), segment.subarray(2, 14))
    } else if (isPicture(marker)) {
      kept.push(Uint8Array.of(0xff, marker), segment)
      if (marker === SOS) {
        scans++
        at = scanEnd(bytes, end)
        kept.push(bytes.subarray(end, at))
      }
    }
  }
  expect(scans > 0)
  const exif = orientation > 1 ? [orientationOnly(orientation)] : []
  return concat(Uint8Array.of(0xff, 0xd8), jfif, ...exif, ...kept, Uint8Array.of(0xff, EOI))
}

// Frames, tables, scans and their settings: C0–CF without C8, and DA–DF.
function isPicture(marker: number): boolean {
  return (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || (marker >= SOS && marker <= 0xdf)
}

// Inside a scan FF is followed by a stuffed zero or is a restart marker; anything else ends the scan.
function scanEnd(bytes: Uint8Array, start: number): number {
  for (let at = start; ; at++) {
    at = bytes.indexOf(0xff, at)
    expect(at >= 0 && at + 1 < bytes.length)
    const next = bytes[at + 1] as number
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at
  }
}

function exifOrientation(segment: Uint8Array): number {
  if (ascii(segment, 0, 6) !== 'Exif\0\0') return 0
  const tiff = segment.subarray(6)
  const little = ascii(tiff, 0, 4) === 'II*\0'
  try {
    expect(little || ascii(tiff, 0, 4) === 'MM\0*')
    const directory = number(tiff, 4, 4, little)
    const count = number(tiff, directory, 2, little)
    for (let entry = directory + 2; entry < directory + 2 + 12 * count; entry += 12) {
      const isOrientation =
        number(tiff, entry, 2, little) === 0x112 && number(tiff, entry + 2, 2, little) === 3
      const value = number(tiff, entry + 8, 2, little)
      if (isOrientation && value >= 1 && value <= 8) return value
    }
  } catch (error) {
    // Broken EXIF is cut out like any other; then the picture simply has no orientation.
    if (!(error instanceof NotAnImage)) throw error
  }
  return 0
}

function orientationOnly(orientation: number): Uint8Array {
  return concat(
    Uint8Array.of(0xff, 0xe1, 0, 34),
    utf8('Exif\0\0MM\0*'),
    Uint8Array.of(0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0),
  )
}

// ---- PNG

// What shows the picture, its colours and its animation; no text, time, EXIF, profile name or print size.
const PNG_CHUNKS = 'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB sBIT bKGD acTL fcTL fdAT'.split(' ')

function cleanPng(bytes: Uint8Array): Uint8Array {
  const kept = [bytes.subarray(0, 8)]
  expect(ascii(bytes, 12, 4) === 'IHDR')
  for (let at = 8; ; ) {
    const end = at + 12 + number(bytes, at, 4)
    expect(end <= bytes.length)
    const type = ascii(bytes, at + 4, 4)
    if (PNG_CHUNKS.includes(type)) kept.push(bytes.subarray(at, end))
    if (type === 'IEND') return concat(...kept)
    at = end
  }
}

// ---- WebP

const WEBP_CHUNKS = 'VP8X,VP8 ,VP8L,ALPH,ANIM,ANMF'.split(',')
// Profile, EXIF and XMP announced in the extended header.
const ANNOUNCED = 0x20 | 0x08 | 0x04

function cleanWebp(bytes: Uint8Array): Uint8Array {
  const end = 8 + number(bytes, 4, 4, true)
  expect(end <= bytes.length)
  const body = webpChunks(bytes.subarray(12, end))
  expect(body.length > 0)
  return concat(utf8('RIFF'), little32(4 + body.length), utf8('WEBP'), body)
}

function webpChunks(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const type = ascii(bytes, at, 4)
    const size = number(bytes, at + 4, 4, true)
    const start = at + 8
    at = start + size + (size % 2)
    expect(at <= bytes.length)
    if (WEBP_CHUNKS.includes(type)) kept.push(webpChunk(type, bytes.subarray(start, start + size)))
  }
  return concat(...kept)
}

function webpChunk(type: string, data: Uint8Array): Uint8Array {
  let content = data
  if (type === 'VP8X') {
    expect(data.length >= 10)
    content = data.slice(0, 10)
    content[0] = (content[0] as number) & ~ANNOUNCED
  }
  // A frame of an animation holds chunks of its own.
  if (type === 'ANMF') content = concat(data.subarray(0, 16), webpChunks(data.subarray(16)))
  return concat(utf8(type), little32(content.length), content, new Uint8Array(content.length % 2))
}

function little32(value: number): Uint8Array {
  return Uint8Array.of(value, value >>> 8, value >>> 16, value >>> 24)
}
