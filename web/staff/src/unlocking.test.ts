import { base64url } from '@klankbord/protocol/bytes'
import { newIdentity, newKit, sealVault } from '@klankbord/protocol/vault'
import { beforeAll, expect, test } from 'vitest'
import type { StoredVault } from './account-api.ts'
import { kitGroups, problemsOf } from './enrolment.ts'
import { newLock } from './new-access.ts'
import { DoesNotOpen, openStored } from './unlocking.ts'
import { emptyVault } from './vault-json.ts'
import { longEnough, newWords, samePhrase } from './words.ts'

const PHRASE = 'de linde staat in bloei'
let stored: StoredVault
let kitText: string

// Stretching a phrase takes seconds on purpose, so one vault serves all.
beforeAll(async () => {
  const identity = await newIdentity()
  const kit = await newKit()
  kitText = kit.text
  const { vaultKey, wraps } = await newLock(identity.kid, PHRASE, kit.secret, null)
  const vault = await sealVault(vaultKey, identity.kid, 1, emptyVault(base64url(identity.seed)))
  stored = { kid: identity.kid, version: 1, vault, wraps }
}, 60_000)

test('the phrase opens, however it was spaced', async () => {
  const opened = await openStored(stored, { by: 'phrase', phrase: `  ${PHRASE.replace(' ', '   ')} ` })

  expect(opened.identity.kid).toBe(stored.kid)
}, 60_000)

test('another phrase does not', async () => {
  await expect(openStored(stored, { by: 'phrase', phrase: 'iets anders' })).rejects.toBeInstanceOf(
    DoesNotOpen,
  )
}, 60_000)

test('the recovery sheet opens, in small letters and without dashes', async () => {
  const opened = await openStored(stored, { by: 'kit', code: kitText.toLowerCase().replaceAll('-', ' ') })

  expect(opened.json.version).toBe(1)
})

test('a sheet with two characters swapped, or of somebody else, does not', async () => {
  const other = (await newKit()).text
  const swapped = `${kitText[1]}${kitText[0]}${kitText.slice(2)}`

  for (const code of [other, kitText[0] === kitText[1] ? other : swapped, 'onzin']) {
    await expect(openStored(stored, { by: 'kit', code })).rejects.toBeInstanceOf(DoesNotOpen)
  }
})

test('a vault of another person behind the own wraps is refused', async () => {
  const other = await newIdentity()

  await expect(
    openStored({ ...stored, kid: other.kid }, { by: 'kit', code: kitText }),
  ).rejects.toBeInstanceOf(DoesNotOpen)
})

test('a stored version that is not the sealed one is refused', async () => {
  await expect(openStored({ ...stored, version: 2 }, { by: 'kit', code: kitText })).rejects.toBeInstanceOf(
    DoesNotOpen,
  )
})

test('seven words are drawn, and not the same twice', async () => {
  const words = await newWords()

  expect(words.split(' ')).toHaveLength(7)
  expect(await newWords()).not.toBe(words)
})

test('setting up says field by field what is wrong', () => {
  const group = kitGroups(kitText).at(-1) ?? ''
  const right = { own: true, phrase: PHRASE, repeat: PHRASE, group: group.toLowerCase() }

  expect(problemsOf(right, kitText)).toEqual([])
  expect(problemsOf({ ...right, phrase: 'te kort', repeat: 'te kort' }, kitText)).toEqual(['own-short'])
  expect(problemsOf({ ...right, repeat: 'anders' }, kitText)).toEqual(['repeat'])
  expect(problemsOf({ ...right, group: '' }, kitText)).toEqual(['group'])
})

test('length counts what a person sees as characters', () => {
  expect(longEnough('vijftien tekens')).toBe(false)
  expect(longEnough('zestien   tekens!')).toBe(false)
  expect(longEnough('zestien tekens!!')).toBe(true)
  expect(samePhrase(' a  b', 'a b ')).toBe(true)
})
