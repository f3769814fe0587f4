import { base64url } from '@klankbord/protocol/bytes'
import { checkChain, type Directory } from '@klankbord/protocol/directory'
import { NO_PREVIOUS, sealMessage } from '@klankbord/protocol/message'
import { newPickupCode } from '@klankbord/protocol/pickup-code'
import { usablePrekey } from '@klankbord/protocol/prekey'
import { findNonce } from '@klankbord/protocol/proof-of-work'
import { openReporterKeys, type ReporterKeys } from '@klankbord/protocol/reporter-keys'
import type { AccountApi } from '@klankbord/staff/account-api'
import { Problem, worthRetrying } from '@klankbord/staff/http'
import { type Contact, NotRecorded } from './contact.ts'
import type { RecordingApi, SealedReport } from './recording-api.ts'

type Parts = {
  api: RecordingApi
  account: Pick<AccountApi, 'channels' | 'prekeys'>
  kid: string
  today(): string
}
const tries = 3

/**
 * Does what the browser of a reporter would do, for somebody who called: a new pickup code, a mailbox, the key for this
 * advisor only, the report. Gives the digits, once; nothing here keeps them or the keys that follow from them.
 */
export async function recordContact(parts: Parts, contact: Contact): Promise<string> {
  const digits = newPickupCode()
  const keys = await openReporterKeys(digits)
  try {
    const sealed = await seal(parts, contact, keys)
    await send(parts.api, contact.channel, keys, sealed)
    return digits
  } finally {
    keys.forget()
  }
}

async function newestDirectory({ account, today }: Parts, channel: string): Promise<Directory> {
  const entry = (await account.channels()).find((one) => one.channel === channel)
  if (!entry) throw new NotRecorded('refused')
  const checked = await checkChain(entry.directories, { today: today(), channel, pin: null, known: null })
  return checked.newest
}

async function seal(parts: Parts, contact: Contact, keys: ReporterKeys) {
  const { account, kid, today } = parts
  const directory = await newestDirectory(parts, contact.channel)
  const prekey = await usablePrekey((await account.prekeys()).prekeys, { kid }, directory, today())
  if (!prekey) throw new NotRecorded('no-key')
  const message = await sealMessage({
    key: await keys.caseKey(0),
    mailbox: keys.mailbox,
    direction: 1,
    seq: 0,
    prev: NO_PREVIOUS,
    content: {
      t: 'report',
      at: today(),
      dh: directory.hash,
      seen: -1,
      body: { lang: contact.lang, text: contact.text, answers: {}, contactChannel: contact.contactChannel },
      att: [],
    },
  })
  return {
    grants: [base64url(await keys.makeGrant({ epoch: 0, prekey, held: false }))],
    message: base64url(message),
  }
}

/** The same bytes again after a lost answer; new work only when the server refused the old. */
async function send(
  api: RecordingApi,
  channel: string,
  keys: ReporterKeys,
  sealed: { grants: string[]; message: string },
): Promise<void> {
  let report: SealedReport | null = null
  for (let turn = 1; ; turn++) {
    try {
      report ??= { channel, ...(await work(api, channel, keys)), ...sealed, attachments: [] }
      await api.announceContact(keys.mailbox)
      return await api.sendReport(report)
    } catch (failure) {
      const spent = failure instanceof Problem && failure.slug === 'work-refused'
      if (spent) report = null
      if (turn < tries && (spent || worthRetrying(failure))) continue
      throw new NotRecorded(worthRetrying(failure) ? 'unreachable' : 'refused')
    }
  }
}

async function work(api: RecordingApi, channel: string, { mailbox, mailboxKey }: ReporterKeys) {
  const { challenge, difficulty } = await api.reportChallenge(channel)
  return {
    challenge,
    nonce: await findNonce(challenge, mailbox, difficulty),
    mailboxKey: base64url(mailboxKey),
  }
}
