import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { ml_kem768 } from '@noble/post-quantum/ml-kem.js'
import { describe, expect, test, vi } from 'vitest'
import { type Bytes, concat, hex, unhex } from './bytes.ts'
import { verifyBytes } from './ed25519.ts'
import * as ed25519Fallback from './ed25519-fallback.ts'
import { keySchedule } from './hpke.ts'
import { importSealKey, openInto, plaintextLength } from './seal.ts'
import { isNative, isReduced, nativeXWing, type XWing } from './xwing.ts'
import { agree, encapsulateWith, fallbackXWing, importScalar } from './xwing-fallback.ts'

vi.setConfig({ testTimeout: 60_000 })

// Known answers by others (protocol section 17). They are not part of this repository: the variable names the
// folder that holds them, and without it there is nothing to run.
const folder: string = import.meta.env.PUBLIC_VECTORS ?? ''

type Case = Record<string, string> & { result: string; tcId: number }
type Group = Record<string, unknown> & { tests: Case[] }

async function load(name: string): Promise<unknown> {
  const files = 'node:fs/promises'
  const { readFile } = (await import(files)) as { readFile(path: string, encoding: string): Promise<string> }
  return JSON.parse(await readFile(`${folder}/${name}.json`, 'utf8'))
}

async function groups(suite: string): Promise<Group[]> {
  return ((await load(`wycheproof_${suite}_test`)) as { testGroups: Group[] }).testGroups
}

/** Runs every case of a Wycheproof suite; `works` says whether the case was accepted with the right result. */
async function run(
  suite: string,
  works: (one: Case, group: Group) => Promise<boolean>,
  wanted: (group: Group) => boolean = () => true,
): Promise<number> {
  const wrong: number[] = []
  let count = 0
  for (const group of (await groups(suite)).filter(wanted)) {
    for (const one of group.tests) {
      const accepted = await works(one, group).catch(() => false)
      // "acceptable" may be refused, never answered wrongly: `works` compares the result.
      const right = one.result === 'acceptable' || accepted === (one.result === 'valid')
      if (!right) wrong.push(one.tcId)
      count++
    }
  }
  expect(wrong).toEqual([])
  return count
}

// What had to be refused counts as accepted whatever came out.
const gives = (one: Case, right: boolean) => one.result === 'invalid' || right

const u = (one: Case, name: string) => unhex(one[name] ?? '')

async function inflate(bytes: Bytes): Promise<Bytes> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

test('public vectors run where their folder is named', async () => {
  expect(folder === '' || Array.isArray(await load('xwing'))).toBe(true)
})

if (folder !== '')
  describe('public vectors', () => {
    test('Ed25519 by the platform and by the fallback', async () => {
      const key = (group: Group) => unhex((group.publicKey as { pk: string }).pk)
      expect(await run('ed25519', (c, g) => verifyBytes(key(g), u(c, 'msg'), u(c, 'sig')))).toBe(151)
      await run('ed25519', async (c, g) => ed25519Fallback.verify(key(g), u(c, 'msg'), u(c, 'sig')))
    })

    test('X25519 never gives zeros or another secret', async () => {
      const suite = await groups('x25519')
      for (const one of suite.flatMap((group) => group.tests)) {
        const shared = await agree(await importScalar(u(one, 'private')), u(one, 'public')).catch(() => null)
        if (shared || one.result === 'valid')
          expect(shared && hex(shared), `case ${one.tcId}`).toBe(one.shared)
        if (/^0+$/.test(one.shared ?? '')) expect(shared).toBeNull()
      }
    })

    test('HKDF-SHA256', async () => {
      await run('hkdf_sha256', async (c) => {
        const key = await crypto.subtle.importKey('raw', u(c, 'ikm'), 'HKDF', false, ['deriveBits'])
        const parameters = { name: 'HKDF', hash: 'SHA-256', salt: u(c, 'salt'), info: u(c, 'info') }
        const bits = await crypto.subtle.deriveBits(parameters, key, Number(c.size) * 8)
        return gives(c, hex(new Uint8Array(bits)) === c.okm)
      })
    })

    test('AES-256-GCM', async () => {
      const ours = (g: Group) => g.keySize === 256 && g.ivSize === 96 && g.tagSize === 128
      const works = async (c: Case) => {
        const key = await crypto.subtle.importKey('raw', u(c, 'key'), 'AES-GCM', false, ['decrypt'])
        const parameters = { name: 'AES-GCM', iv: u(c, 'iv'), additionalData: u(c, 'aad') }
        const sealed = concat(u(c, 'ct'), u(c, 'tag'))
        return gives(c, hex(new Uint8Array(await crypto.subtle.decrypt(parameters, key, sealed))) === c.msg)
      }
      expect(await run('aes_gcm', works, ours)).toBe(66)
    })

    test('Cobblestone-256', async () => {
      const works = async (c: Case) => {
        const box = await inflate(u(c, 'ct'))
        const plaintext = new Uint8Array(plaintextLength(box.length))
        await openInto(plaintext, 0, await importSealKey(u(c, 'key')), box, 0, u(c, 'ctx'))
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-512', plaintext))
        return gives(c, plaintext.length === Number(c.msgLength) && hex(hash) === c.msgSha512)
      }
      expect(await run('c2sp_chunked_encryption_aes_256_gcm', works)).toBe(35)
    })

    test('ML-KEM-768: keys, encapsulation with modulus check, decapsulation', async () => {
      const sameKeys = async (c: Case) => {
        const { publicKey, secretKey } = ml_kem768.keygen(u(c, 'seed'))
        return hex(publicKey) === c.ek && hex(secretKey) === c.dk
      }
      expect(await run('mlkem_768_keygen_seed', sameKeys)).toBe(100)
      const encapsulates = async (c: Case) => {
        const { cipherText, sharedSecret } = ml_kem768.encapsulate(u(c, 'ek'), u(c, 'm'))
        return gives(c, hex(cipherText) === c.c && hex(sharedSecret) === c.K)
      }
      expect(await run('mlkem_768_encaps', encapsulates)).toBe(265)
      // Our own check refuses exactly what the standard refuses.
      await run('mlkem_768_encaps', async (c) => isReduced(concat(u(c, 'ek'), new Uint8Array(32))))
      const decapsulates = async (c: Case) => {
        const { secretKey } = ml_kem768.keygen(u(c, 'seed'))
        return gives(c, hex(ml_kem768.decapsulate(u(c, 'c'), secretKey)) === c.K)
      }
      expect(await run('mlkem_768', decapsulates)).toBe(193)
    })

    test('X-Wing by the fallback and, where it works, by the platform', async () => {
      const wings: XWing[] = (await isNative()) ? [fallbackXWing, nativeXWing] : [fallbackXWing]
      for (const one of (await load('xwing')) as Case[]) {
        const { secret, enc } = await encapsulateWith(u(one, 'pk'), u(one, 'eseed'))
        expect([hex(secret), hex(enc)]).toEqual([one.ss, one.ct])
        for (const wing of wings) {
          expect(hex(await wing.publicKeyOf(u(one, 'seed')))).toBe(one.pk)
          expect(hex(await wing.decapsulate(u(one, 'seed'), u(one, 'ct')))).toBe(one.ss)
        }
      }
    })

    test('HPKE: the key schedule of RFC 9180 and of X-Wing', async () => {
      type Hpke = Record<string, string> & { encryptions: Record<string, string>[] }
      const numbers = (one: Hpke, kem: number) =>
        Uint8Array.of(kem >> 8, kem & 255, 0, Number(one.kdf_id), 0, Number(one.aead_id))
      const find = async (name: string, kem: number, aead: number) =>
        ((await load(name)) as Hpke[]).filter(
          ({ mode, kem_id, kdf_id, aead_id }) =>
            Number(mode) === 0 && Number(kem_id) === kem && Number(kdf_id) === 1 && Number(aead_id) === aead,
        )
      const [x25519] = await find('rfc9180', 32, 2)
      const [xwing] = await find('hpke_pq', 0x647a, 3)
      if (!x25519 || !xwing) throw new Error('vectors are missing')

      const plain = await keySchedule(
        numbers(x25519, 32),
        unhex(x25519.shared_secret ?? ''),
        unhex(x25519.info ?? ''),
      )
      expect([hex(plain.key), hex(plain.nonce)]).toEqual([x25519.key, x25519.base_nonce])

      const secret = await fallbackXWing.decapsulate(unhex(xwing.skRm ?? ''), unhex(xwing.enc ?? ''))
      expect(hex(secret)).toBe(xwing.shared_secret)
      const { key, nonce } = await keySchedule(numbers(xwing, 0x647a), secret, unhex(xwing.info ?? ''))
      expect([hex(key), hex(nonce)]).toEqual([xwing.key, xwing.base_nonce])
      const { aad = '', ct = '', pt } = xwing.encryptions[0] ?? {}
      expect(hex(chacha20poly1305(key, nonce, unhex(aad)).decrypt(unhex(ct)))).toBe(pt)
    })
  })
