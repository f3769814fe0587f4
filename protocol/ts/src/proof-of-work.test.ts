import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { hex, randomBytes, u64, unhex } from './bytes.ts'
import { digest } from './digest.ts'
import { findNonce, sha256Start } from './proof-of-work.ts'
import { Refused } from './refused.ts'

vi.setConfig({ testTimeout: 60_000 })

const challenge = hex(randomBytes(32))
const mailbox = hex(randomBytes(16))

async function zeros(nonce: number): Promise<number> {
  const hash = await digest('pow', unhex(challenge), unhex(mailbox), u64(nonce))
  return Math.clz32(new DataView(hash.buffer).getUint32(0))
}

describe('proof of work', () => {
  afterEach(() => vi.restoreAllMocks())

  test('hashes as the platform does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 64, maxLength: 64 }), async (block) => {
        const view = new DataView(Uint8Array.from(block).buffer)
        const words = Uint32Array.from({ length: 16 }, (_, i) => view.getUint32(4 * i))
        const hash = await crypto.subtle.digest('SHA-256', view)
        expect(sha256Start(words)()).toBe(new DataView(hash).getUint32(0))
      }),
    )
  })

  test('finds the lowest nonce that pays (KB-54)', async () => {
    const nonce = await findNonce(challenge, mailbox, 10)
    expect(await zeros(nonce)).toBeGreaterThanOrEqual(10)
    for (let lower = 0; lower < nonce; lower++) expect(await zeros(lower)).toBeLessThan(10)
  })

  test('costs nothing at difficulty 0', async () => {
    expect(await findNonce(challenge, mailbox, 0)).toBe(0)
  })

  test('leaves the hashing to the platform where the own code is slow', async () => {
    const expected = await findNonce(challenge, mailbox, 14)
    const platform = vi.spyOn(crypto.subtle, 'digest')
    // A clock that makes every look at it a slow one.
    let now = 0
    vi.spyOn(Date, 'now').mockImplementation(() => (now += 20))
    expect(await findNonce(challenge, mailbox, 14)).toBe(expected)
    expect(platform.mock.calls.length > 0 || expected < 256).toBe(true)
  })

  test('refuses more than a telephone can bear', async () => {
    await expect(findNonce(challenge, mailbox, 21)).rejects.toMatchObject({ code: 'too-large' })
    await expect(findNonce(challenge, mailbox, -1)).rejects.toBeInstanceOf(Refused)
    await expect(findNonce(challenge, mailbox.slice(2), 1)).rejects.toBeInstanceOf(Refused)
  })

  test('tells how far it is, lets the page work, and can be stopped', async () => {
    const stop = new AbortController()
    const shares: number[] = []
    const onProgress = (share: number) => {
      shares.push(share)
      if (shares.length === 3) stop.abort()
    }
    // Nobody finds twenty zeros in three slices, except once in some hundred thousand runs.
    const search = findNonce(challenge, mailbox, 20, { signal: stop.signal, onProgress })
    await expect(search).rejects.toMatchObject({ name: 'AbortError' })
    expect(shares).toHaveLength(3)
    expect([...shares].sort((a, b) => a - b)).toEqual(shares)
    expect(shares.every((share) => share > 0 && share < 1)).toBe(true)
  })
})
