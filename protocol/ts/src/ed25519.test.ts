import { afterEach, describe, expect, test, vi } from 'vitest'
import { concat, hex, randomBytes, unhex } from './bytes.ts'
import { signerOf, verify, verifyBytes } from './ed25519.ts'
import { Refused } from './refused.ts'

// A browser that knows nothing of Ed25519.
function forget() {
  const real = crypto.subtle.importKey.bind(crypto.subtle) as (...all: unknown[]) => Promise<CryptoKey>
  vi.spyOn(crypto.subtle, 'importKey').mockImplementation((async (...all: unknown[]) => {
    if (all[2] === 'Ed25519') throw new DOMException('unknown', 'NotSupportedError')
    return real(...all)
  }) as never)
}

const seed = randomBytes(32)
const message = randomBytes(50)

describe('signatures', () => {
  afterEach(() => vi.restoreAllMocks())

  test('are the same by the platform and by the fallback', async () => {
    const native = await signerOf(seed)
    const signature = await native.sign('consent', message)
    forget()
    const fallback = await signerOf(seed)
    expect(hex(fallback.publicKey)).toBe(hex(native.publicKey))
    expect(hex(await fallback.sign('consent', message))).toBe(hex(signature))
    expect(await verify(native.publicKey, 'consent', message, signature)).toBe(true)
    expect(await verify(native.publicKey, 'answer', message, signature)).toBe(false)
  })

  test.each(['platform', 'fallback'])('verify strictly by the %s', async (by) => {
    const { publicKey, sign } = await signerOf(seed)
    const signature = await sign('login', message)
    if (by === 'fallback') forget()
    expect(await verify(publicKey, 'login', message, signature)).toBe(true)
    expect(await verify(publicKey, 'login', message, concat(signature, new Uint8Array(1)))).toBe(false)
    expect(await verify(publicKey, 'login', message, signature.subarray(1))).toBe(false)
    expect(await verify(publicKey.subarray(1), 'login', message, signature)).toBe(false)
    expect(await verify(randomBytes(32), 'login', message, signature)).toBe(false)
    // The point (0, 1) written as y = p + 1: valid under looser rules, which some platforms follow.
    const second = unhex(`ee${'ff'.repeat(30)}7f`)
    const identity = unhex(`01${'00'.repeat(31)}`)
    expect(await verifyBytes(second, message, concat(identity, new Uint8Array(32)))).toBe(false)
  })

  test('do not come from a seed of another length', async () => {
    await expect(signerOf(randomBytes(31))).rejects.toBeInstanceOf(Refused)
  })

  test('outlive the wiping of the seed', async () => {
    for (const by of ['platform', 'fallback']) {
      if (by === 'fallback') forget()
      const copy = seed.slice()
      const signer = await signerOf(copy)
      copy.fill(0)
      expect(await verify(signer.publicKey, 'x', message, await signer.sign('x', message))).toBe(true)
    }
  })
})
