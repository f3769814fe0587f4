import { unbase64url } from '@klankbord/protocol/bytes'
import { readConversation } from '@klankbord/protocol/conversation'
import { readPickupCode } from '@klankbord/protocol/pickup-code'
import { openReporterKeys } from '@klankbord/protocol/reporter-keys'
import { Problem, Unreachable } from '@klankbord/staff/http'
import { refreshPrekeys } from '@klankbord/staff/prekeys'
import { channelEntry, FakePractice, TODAY } from '@klankbord/staff/testing/fake-practice'
import { keepVault } from '@klankbord/staff/vault-keeper'
import { expect, test } from 'vitest'
import { recordContact } from './recording.ts'
import type { SealedReport } from './recording-api.ts'

const channel = 'c'.repeat(32)
const contact = {
  channel,
  contactChannel: 'TEL',
  text: 'Er werd gebeld over een collega.',
  lang: 'nl',
} as const
const noWork = { challenge: '0'.repeat(64), difficulty: 0 }

async function desk(sendReport: (report: SealedReport) => Promise<void>) {
  const practice = await FakePractice.open()
  practice.entries = [channelEntry(channel, [await practice.directory(channel)])]
  const vault = keepVault(practice, await practice.opened())
  await refreshPrekeys(practice, vault, TODAY)
  const drawn: string[] = []
  const announced: string[] = []
  const api = {
    reportChallenge: async (wanted: string) => {
      drawn.push(wanted)
      return noWork
    },
    announceContact: async (mailbox: string) => void announced.push(mailbox),
    sendReport,
  }
  return { drawn, announced, parts: { api, account: practice, kid: vault.kid, today: () => TODAY } }
}

test('what was recorded is read with the code that is handed over', async () => {
  const sent: SealedReport[] = []
  const { parts, announced } = await desk(async (report) => void sent.push(report))

  const digits = await recordContact(parts, contact)

  expect(readPickupCode(digits)).toEqual({ digits })
  const keys = await openReporterKeys(digits)
  const wire = unbase64url(sent[0]?.message ?? '')
  const stored = { direction: 1, seq: 0, epoch: 0, postedOn: TODAY, wire } as const
  const { messages } = await readConversation([stored], (epoch) => keys.caseKey(epoch), keys.mailbox)
  expect(messages[0]?.content).toMatchObject({
    t: 'report',
    body: { text: contact.text, contactChannel: 'TEL' },
  })
  expect(sent[0]?.grants).toHaveLength(1)
  expect(announced).toEqual([keys.mailbox])
  expect(JSON.stringify(sent)).not.toContain(digits)
})

test('a lost answer sends the same bytes again', async () => {
  const sent: string[] = []
  const { parts } = await desk(async (report) => {
    sent.push(JSON.stringify(report))
    if (sent.length === 1) throw new Unreachable()
  })

  await recordContact(parts, contact)

  expect(sent).toHaveLength(2)
  expect(sent[1]).toBe(sent[0])
})

test('work that was refused is done again, for the same message', async () => {
  const sent: SealedReport[] = []
  const { parts, drawn } = await desk(async (report) => {
    sent.push(report)
    if (sent.length === 1) throw new Problem('work-refused', 403)
  })

  await recordContact(parts, contact)

  expect(drawn).toHaveLength(2)
  expect(sent[1]?.message).toBe(sent[0]?.message)
})

test('without an own key of this week nothing is recorded', async () => {
  const { parts } = await desk(async () => {})
  parts.account.published.length = 0

  await expect(recordContact(parts, contact)).rejects.toMatchObject({ why: 'no-key' })
})
