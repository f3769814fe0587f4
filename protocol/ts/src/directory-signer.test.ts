import { expect, test } from 'vitest'
import { checkChain, pinOf, readDirectory } from './directory.ts'
import { type DirectoryContent, signDirectory } from './directory-signer.ts'
import { newIdentity } from './vault.ts'

const channel = '00112233445566778899aabbccddeeff'

async function content(): Promise<DirectoryContent> {
  const advisor = await newIdentity()
  return {
    channel,
    seq: 0,
    prev: null,
    issued: '2026-11-22',
    notAfter: '2027-02-20',
    org: { name: 'Bakkerij Korenaar' },
    policy: { backup: 'consent', backupAfterDays: 3, retentionDays: 365 },
    people: [
      {
        kid: advisor.kid,
        role: 'advisor',
        name: 'Noor van Dalen',
        pk: advisor.pk,
        status: 'active',
        since: '2026-11-22',
        until: null,
      },
    ],
  }
}

test('what a root signs is a chain that readers accept', async () => {
  const root = await newIdentity()
  const first = await content()
  const one = await signDirectory(root, first)
  const { hash } = await readDirectory(one)
  const two = await signDirectory(root, { ...first, seq: 1, prev: hash })
  const pin = await pinOf(root.pk, channel)

  const chain = await checkChain([one, two], { today: '2026-11-23', channel, pin })

  expect(chain.pinOk).toBe(true)
  expect(chain.newest.people[0]?.name).toBe('Noor van Dalen')
})

test.each([
  ['a term of more than 92 days', { notAfter: '2027-02-23' }],
  ['an end before the begin', { notAfter: '2026-11-21' }],
  ['a first directory with a former one', { prev: 'ab'.repeat(32) }],
  ['a name that a screen would not show', { org: { name: 'Bakkerij\u0007' } }],
])('%s is not signed', async (_, change) => {
  const root = await newIdentity()
  await expect(signDirectory(root, { ...(await content()), ...change })).rejects.toThrow()
})
