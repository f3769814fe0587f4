import { describe, expect, test, vi } from 'vitest'
import {
  LARGEST_FILE,
  openAttachment,
  PART,
  paddedSize,
  sealAttachment,
  sealFile,
  wireLength,
} from './attachment.ts'
import { base64url, concat, equal, hex, randomBytes, u64, unbase64url, unhex, utf8 } from './bytes.ts'
import { digestHex } from './digest.ts'
import { expectEveryFlipRefused } from './flipping.ts'
import { Refused } from './refused.ts'
import { importSealKey, sealInPieces } from './seal.ts'

vi.setConfig({ testTimeout: 60_000 })

const mailbox = hex(randomBytes(16))
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer())

describe('an attachment', () => {
  test.each([0, 1, 262_136, 262_137, 270_328, 270_329, 1_500_000])(
    'of %i bytes opens as it was',
    async (size) => {
      const data = new Uint8Array(size).map((_, i) => i % 253)
      const sealed = await sealAttachment(data, mailbox)
      expect([sealed.size, sealed.length, sealed.wire.size]).toEqual([
        size,
        wireLength(size),
        wireLength(size),
      ])
      expect(equal(await bytesOf(await openAttachment(sealed.wire, sealed, mailbox)), data)).toBe(true)
      expect(sealed.wire.slice(0, PART).size).toBe(Math.min(PART, sealed.length))
    },
  )

  test('comes from a Blob as well, and opens from bytes', async () => {
    const data = randomBytes(1000)
    const sealed = await sealAttachment(new Blob([data]), mailbox)
    const opened = await openAttachment(await bytesOf(sealed.wire), sealed, mailbox)
    expect(hex(await bytesOf(opened))).toBe(hex(data))
  })

  test('takes at least 262 509 bytes and grows in steps that say little', () => {
    expect(wireLength(0)).toBe(262_509)
    expect(wireLength(262_136)).toBe(262_509)
    expect(paddedSize(262_137)).toBe(270_336)
    expect(paddedSize(LARGEST_FILE)).toBe(53_477_376)
    expect(paddedSize(LARGEST_FILE, true)).toBe(67_108_864)
    for (let size = 0; size < LARGEST_FILE; size += 99_991) {
      const padded = paddedSize(size)
      expect(padded).toBeGreaterThanOrEqual(size + 8)
      expect(padded).toBeLessThan(Math.max(262_145, (size + 8) * 1.12))
    }
  })

  test('of more than 50 MiB is refused (KB-37)', () => {
    for (const size of [LARGEST_FILE + 1, -1, 0.5, Number.NaN]) {
      expect(() => wireLength(size)).toThrow(Refused)
    }
  })

  test('has a key and an id of its own each time (KB-4)', async () => {
    const data = randomBytes(10)
    const [one, two] = [await sealAttachment(data, mailbox), await sealAttachment(data, mailbox)]
    expect(one.key).not.toBe(two.key)
    expect(one.id).not.toBe(two.id)
    expect(one.hash).toBe(two.hash)
  })

  test('does not open as another one, elsewhere, or as what the message does not say (KB-38)', async () => {
    const sealed = await sealAttachment(randomBytes(10), mailbox)
    const changes = [
      { id: hex(randomBytes(16)) },
      { key: sealed.key.replace(/^../, sealed.key.startsWith('AA') ? 'BB' : 'AA') },
      { size: 9 },
      { size: 300_000 },
      { hash: 'a'.repeat(64) },
    ]
    for (const change of changes) {
      await expect(openAttachment(sealed.wire, { ...sealed, ...change }, mailbox)).rejects.toBeInstanceOf(
        Refused,
      )
    }
    await expect(openAttachment(sealed.wire, sealed, hex(randomBytes(16)))).rejects.toBeInstanceOf(Refused)
  })

  test('whose inside was padded otherwise is refused, even by who holds the key (KB-17)', async () => {
    const [id, key] = [hex(randomBytes(16)), randomBytes(32)]
    const header = concat(utf8('KB01'), Uint8Array.of(3), unhex(mailbox), unhex(id))
    const data = concat(randomBytes(9), new Uint8Array(1))
    const open = async (length: number, size: number, change: (padded: Uint8Array) => void) => {
      const padded = new Uint8Array(paddedSize(10))
      padded.set(u64(length))
      padded.set(data, 8)
      change(padded)
      const wire = new Blob(await sealInPieces(await importSealKey(key), header, padded))
      const hash = await digestHex('file', data.subarray(0, size))
      return openAttachment(wire, { id, key: base64url(key), size, hash }, mailbox)
    }
    expect((await open(10, 10, () => {})).size).toBe(10)
    await expect(open(9, 10, () => {})).rejects.toBeInstanceOf(Refused)
    await expect(open(10, 9, () => {})).rejects.toBeInstanceOf(Refused)
    await expect(open(10, 10, (padded) => padded.fill(1, -1))).rejects.toBeInstanceOf(Refused)
    await expect(open(10, 10, (padded) => padded.fill(1, 18, 19))).rejects.toBeInstanceOf(Refused)
  })

  test('of a thread is padded to a power of two', async () => {
    const parts = { id: hex(randomBytes(16)), key: randomBytes(32), thread: true }
    const sealed = await sealFile(new Uint8Array(300_000), mailbox, parts)
    expect((await openAttachment(sealed.wire, sealed, mailbox, true)).size).toBe(300_000)
    await expect(openAttachment(sealed.wire, sealed, mailbox)).rejects.toBeInstanceOf(Refused)
    expect(unbase64url(sealed.key)).toEqual(parts.key)
  })

  test('is refused with any byte changed (KB-73)', async () => {
    const sealed = await sealAttachment(randomBytes(20_000), mailbox)
    const wire = await bytesOf(sealed.wire)
    await expectEveryFlipRefused(wire, 37, (changed) => openAttachment(changed, sealed, mailbox))
  })
})
