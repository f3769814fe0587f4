import { afterEach, describe, expect, test, vi } from 'vitest'
import { base64url, equal, hex, randomBytes, unbase64url } from './bytes.ts'
import { isNative, nativeXWing, type XWing } from './xwing.ts'
import { fallbackXWing } from './xwing-fallback.ts'

vi.setConfig({ testTimeout: 60_000 })

// Modules are loaded afresh below, each with a class of its own.
const refused = { name: 'Refused' }

// A platform with X-Wing, played by the fallback: JSON public keys, raw seeds, keys that tell nothing.
function playNative(): void {
  const subtle = crypto.subtle as unknown as Record<string, unknown>
  const known = new Map<object, Uint8Array>()
  const importKey = crypto.subtle.importKey.bind(crypto.subtle) as (...all: unknown[]) => Promise<CryptoKey>
  const exportKey = crypto.subtle.exportKey.bind(crypto.subtle) as (...all: unknown[]) => Promise<JsonWebKey>
  const remember = (bytes: Uint8Array) => {
    const key = {}
    known.set(key, bytes)
    return key
  }
  const bytesOf = (key: object) => known.get(key) ?? new Uint8Array()
  const own: Record<string, (...all: never[]) => Promise<unknown>> = {
    async importKey(format: string, key: Uint8Array & { pub: string }, name: unknown, ...rest: unknown[]) {
      if (name !== 'MLKEM768-X25519') return importKey(format, key, name, ...rest)
      return remember(format === 'jwk' ? unbase64url(key.pub) : key.slice())
    },
    async exportKey(format: string, key: object) {
      if (!known.has(key)) return exportKey(format, key)
      return { pub: base64url(await fallbackXWing.publicKeyOf(bytesOf(key))) }
    },
    async encapsulateBits(_: string, key: object) {
      const { secret, enc } = await fallbackXWing.encapsulate(bytesOf(key))
      return { sharedKey: secret.buffer, ciphertext: enc.buffer }
    },
    decapsulateBits: async (_: string, key: object, enc: Uint8Array) =>
      (await fallbackXWing.decapsulate(bytesOf(key), enc)).buffer,
  }
  for (const [name, method] of Object.entries(own)) {
    const exists = name in crypto.subtle
    if (exists) vi.spyOn(crypto.subtle, name as 'importKey').mockImplementation(method as never)
    else subtle[name] = method
  }
}

function stopPlaying() {
  vi.restoreAllMocks()
  const subtle = crypto.subtle as unknown as Record<string, unknown>
  for (const name of ['encapsulateBits', 'decapsulateBits']) {
    if (Object.hasOwn(subtle, name)) delete subtle[name]
  }
}

async function expectsToWork(wing: XWing) {
  const seed = randomBytes(32)
  const publicKey = await wing.publicKeyOf(seed)
  const { secret, enc } = await wing.encapsulate(publicKey)
  expect([publicKey.length, enc.length, secret.length]).toEqual([1216, 1120, 32])
  expect(hex(publicKey)).toBe(hex(await fallbackXWing.publicKeyOf(seed)))
  expect(hex(await wing.decapsulate(seed, enc))).toBe(hex(secret))
  expect(hex(await fallbackXWing.decapsulate(seed, enc))).toBe(hex(secret))

  const unreduced = publicKey.slice()
  unreduced.fill(255, 0, 2)
  await expect(wing.encapsulate(unreduced)).rejects.toMatchObject(refused)
  await expect(wing.encapsulate(publicKey.subarray(1))).rejects.toMatchObject(refused)
  const lowOrder = publicKey.slice()
  lowOrder.fill(0, 1184)
  await expect(wing.encapsulate(lowOrder)).rejects.toThrow()
  const lowOrderEnc = enc.slice()
  lowOrderEnc.fill(0, 1088)
  await expect(wing.decapsulate(seed, lowOrderEnc)).rejects.toThrow()
  const changed = enc.slice()
  changed[0] = (changed[0] as number) ^ 1
  expect(equal(await wing.decapsulate(seed, changed), secret)).toBe(false)
}

describe('X-Wing', () => {
  afterEach(() => {
    stopPlaying()
    vi.doUnmock('./xwing-fallback.ts')
    vi.resetModules()
  })

  test('by the fallback', async () => {
    await expectsToWork(fallbackXWing)
    await expect(fallbackXWing.decapsulate(randomBytes(31), randomBytes(1120))).rejects.toMatchObject(refused)
    await expect(fallbackXWing.decapsulate(randomBytes(32), randomBytes(1119))).rejects.toMatchObject(refused)
  })

  test('by the fallback refuses zeros that a platform lets pass (KB-2)', async () => {
    const publicKey = await fallbackXWing.publicKeyOf(randomBytes(32))
    vi.spyOn(crypto.subtle, 'deriveBits').mockResolvedValue(new ArrayBuffer(32))
    await expect(fallbackXWing.encapsulate(publicKey)).rejects.toMatchObject(refused)
  })

  test('by this platform, if it has it', async () => {
    if (await isNative()) await expectsToWork(nativeXWing)
    else await expect(nativeXWing.publicKeyOf(randomBytes(32))).rejects.toThrow()
  })

  test('by a platform that has it, without the fallback', async () => {
    playNative()
    vi.doMock('./xwing-fallback.ts', () => {
      throw new Error('the fallback was loaded')
    })
    const fresh = await import('./xwing.ts')
    expect(await (await import('./support.ts')).xwingNative()).toBe(true)
    await expectsToWork(fresh.nativeXWing)
    const seed = randomBytes(32)
    const { secret, enc } = await fresh.xwing.encapsulate(await fresh.xwing.publicKeyOf(seed))
    expect(hex(await fresh.xwing.decapsulate(seed, enc))).toBe(hex(secret))
  })

  test('by the fallback where a platform only pretends', async () => {
    playNative()
    const subtle = crypto.subtle as unknown as Record<string, unknown>
    subtle.decapsulateBits = async () => new ArrayBuffer(32)
    const fresh = await import('./xwing.ts')
    expect(await fresh.isNative()).toBe(false)
    await expectsToWork(fresh.xwing)
  })

  test('turns every failure into the same refusal', async () => {
    const { xwing } = await import('./xwing.ts')
    for (const attempt of [
      () => xwing.encapsulate(new Uint8Array(1216).fill(255)),
      () => xwing.decapsulate(randomBytes(32), randomBytes(7)),
      () => xwing.decapsulate(randomBytes(32), new Uint8Array(1120)),
      () => xwing.publicKeyOf(randomBytes(31)),
    ]) {
      await expect(attempt()).rejects.toMatchObject(refused)
    }
  })
})
