import { unbase64url } from '@klankbord/protocol/bytes'
import type { Course } from '@klankbord/protocol/escalation-course'
import { usablePrekey } from '@klankbord/protocol/prekey'
import { makeShare, openShare, readShare } from '@klankbord/protocol/record'
import { Problem } from '@klankbord/staff/http'
import { seedsOf } from '@klankbord/staff/prekeys'
import type { CaseFile } from '../modules/case-list.ts'
import { intervisionApi } from '../modules/intervision-api.ts'
import type { EscalationDesk } from './desk.ts'
import { say } from './following.ts'
import { adoptThread, entryOf, forgetThread, threadOf } from './own-threads.ts'

/** A colleague of the channel who can go on with a report. */
export type Colleague = { kid: string; name: string }

/** Advisors and back-ups whom the newest list names, who are here and have a key for this week. */
async function reachable(desk: EscalationDesk, channel: string) {
  const { newest } = await desk.directoryOf(channel)
  const peers = await intervisionApi(desk.http).peers()
  const here = newest.people.filter(
    ({ kid, role, status }) => role !== 'officer' && status === 'active' && kid !== desk.vault.kid,
  )
  const found = await Promise.all(
    here.map(async (person) => {
      const prekeys = peers.find(({ kid }) => kid === person.kid)?.prekeys ?? []
      return { person, prekey: await usablePrekey(prekeys, person, newest, desk.today()) }
    }),
  )
  return found.filter(({ prekey }) => prekey !== null)
}

export async function colleagues(desk: EscalationDesk, channel: string): Promise<Colleague[]> {
  const found = await reachable(desk, channel)
  return found.map(({ person: { kid, name } }) => ({ kid, name }))
}

/**
 * Passes a thread to a colleague, so that nobody is left without an advisor (CAS-28). The officers hear first, in the
 * thread itself, whose words and keys count from now on; then the keys go, sealed to the colleague alone.
 */
export async function handOver(
  desk: EscalationDesk,
  nonce: string,
  to: string,
  words: string,
): Promise<void> {
  const { api, vault } = desk
  const thread = threadOf(vault, nonce)
  if (!thread) throw new Problem('not-found', 404)
  const view = await api.one(thread.id)
  const prekey = (await reachable(desk, view.channel)).find(({ person }) => person.kid === to)?.prekey
  if (!prekey) throw new Problem('no-key', 409)
  await say(desk, nonce, { t: 'succession', body: { to, text: words } })
  const { epoch } = await api.one(thread.id)
  const shares = await Promise.all(
    Array.from({ length: epoch + 1 }, (_, at) => {
      const { key: setKey } = entryOf(thread, at)
      return makeShare({ set: thread.id, setKey, prekey }, vault.identity())
    }),
  )
  await api.handOver(thread.id, to, shares)
  await forgetThread(vault, thread.id)
}

/** A thread of a case that a colleague passed on to this person: its keys go into the own vault. */
export async function takeOver(desk: EscalationDesk, file: CaseFile, course: Course): Promise<void> {
  const { vault, api } = desk
  const { draft, thread } = course
  if (thread === null || threadOf(vault, draft.escNonce) !== null) return
  const view = await api.one(thread).catch(() => null)
  if (!view || view.author !== vault.kid || view.shares.length === 0) return
  const { newest, chain } = await desk.directoryOf(view.channel)
  const seeds = seedsOf(vault.read()).named
  const keys: Record<string, Uint8Array> = {}
  for (const [epoch, wire] of view.shares.entries()) {
    const { sender, prekey } = readShare(wire)
    const from = [newest, ...chain]
      .flatMap(({ people }) => people)
      .find(({ kid, role }) => kid === sender && role !== 'officer')
    const seed = seeds.get(prekey)
    if (!from || seed === undefined) return
    const opened = await openShare(wire, new Map([[prekey, unbase64url(seed)]]), from.pk)
    if (opened.set !== thread) return
    keys[epoch] = opened.setKey
  }
  await adoptThread(
    vault,
    { id: thread, nonce: draft.escNonce, mbx: desk.secretsOf(file.view.id).mailbox },
    keys,
  )
}
