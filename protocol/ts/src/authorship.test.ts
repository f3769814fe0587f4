import { expect, test } from 'vitest'
import {
  examineAuthorship,
  proveAuthorship,
  readNonce,
  readVerifierName,
  revealAuthorship,
} from './authorship.ts'
import { base64url, hex, randomBytes, utf8 } from './bytes.ts'
import { signerOf } from './ed25519.ts'
import { checkConsent, consentBody, escalationBody, newDraft } from './escalation.ts'
import { reporterKeysOf } from './reporter-keys.ts'
import { checkEscalation } from './statements.ts'
import { newIdentity } from './vault.ts'

const root = randomBytes(32)
const reporter = await reporterKeysOf(root.slice())
const document_ = {
  org: 'Gemeente Voorbeeld',
  title: 'Signaal',
  text: 'Tekst.',
  files: [],
  day: '2026-11-25',
}
const draft = await newDraft(document_, ['ab'.repeat(16)])
const keys = await reporter.escalation(draft.escNonce)
const consent = await consentBody(keys, draft)
const report = utf8(
  JSON.stringify({
    ...{ doc: base64url(draft.doc), officers: draft.officers, escPk: consent.escPk },
    ...{ consent: consent.consent, consentSig: consent.sig },
  }),
)
const verifier = { name: 'Rechtbank Voorbeeld', nonce: hex(randomBytes(32)) }

test('a proof says who wrote the report to one verifier, and names neither mailbox nor code', async () => {
  const proof = await proveAuthorship(keys, verifier, draft)

  expect(await examineAuthorship(report, proof, verifier)).toMatchObject({ proven: true, way: 'signature' })
  expect(await examineAuthorship(report, proof, { ...verifier, name: 'Iemand anders' })).toEqual({
    proven: false,
    why: 'other-verifier',
  })
  for (const secret of [reporter.mailbox, hex(reporter.mailboxKey), hex(root), hex(keys.authCommit)]) {
    expect(proof).not.toContain(secret)
  }
})

test('what an officer kept of an escalation is what a verifier needs', async () => {
  const [advisor, officer] = [await newIdentity(), await newIdentity()]
  const sent = await newDraft(document_, [officer.kid])
  const own = await reporter.escalation(sent.escNonce)
  const agreed = await checkConsent(await consentBody(own, sent), sent)
  const thread = hex(randomBytes(16))
  const body = await escalationBody(thread, sent, agreed, await signerOf(advisor.seed))
  const context = { thread, self: officer.kid, advisorKey: advisor.pk, grantSigner: advisor.kid }
  const { received } = await checkEscalation(body, context)

  const proof = await proveAuthorship(own, verifier, sent)
  expect(await examineAuthorship(utf8(received), proof, verifier)).toMatchObject({ proven: true })
})

test('the shown secret is proof whoever verifies, and the same each time', async () => {
  const proof = await revealAuthorship(keys, draft.docHash)

  expect(await examineAuthorship(report, proof, { ...verifier, name: 'Iemand anders' })).toMatchObject({
    proven: true,
    way: 'secret',
  })
  expect(await revealAuthorship(keys, draft.docHash)).toBe(proof)
})

test('what people type is read as they mean it, and nothing else is', () => {
  const nonce = 'ab'.repeat(32)

  expect(readNonce(` ${nonce.toUpperCase().replace(/(.{4})/g, '$1 ')}\n`)).toBe(nonce)
  for (const wrong of ['', nonce.slice(1), `${nonce}0`, nonce.replace('a', 'x')])
    expect(readNonce(wrong)).toBeNull()
  expect(readVerifierName('  Cafe\u0301 ')).toBe('Café')
  for (const wrong of ['', ' ', 'a\nb', '\ud800', 'x'.repeat(256)]) expect(readVerifierName(wrong)).toBeNull()
})
