import { hold } from '@klankbord/kit/observable'
import { base64url } from '@klankbord/protocol/bytes'
import { type ReadMessage, readConversation } from '@klankbord/protocol/conversation'
import { type Directory, pinOf, readDirectory, spoken } from '@klankbord/protocol/directory'
import { messageHeader } from '@klankbord/protocol/message'
import type { Prekey } from '@klankbord/protocol/prekey'
import type { ReporterKeys } from '@klankbord/protocol/reporter-keys'
import * as api from './api.ts'
import { checkApart, usablePrekeys } from './channel.ts'
import { type Line, linesOf, type Offer, openOffer, seenBefore, type Turn, turnOf } from './conversation.ts'
import { currentEpoch, type OwnGrant, ownGrants } from './epochs.ts'
import * as mail from './mailbox-api.ts'
import { type Reader, readersOf } from './recipients.ts'
import { createSession, mailboxExists, type Session } from './session.ts'

/** An open conversation, checked and read. */
export type Conversation = {
  channel: string
  directory: Directory
  chain: readonly Directory[]
  /** False when the directory does not follow from the one of the own last message (KB-32): read only. */
  trusted: boolean
  /** Read only for no other reason than the day: a wrong clock, or a directory that was not renewed. */
  expired: boolean
  spokenPin: string
  profile: api.Profile
  readers: Reader[]
  prekeys: ReadonlyMap<string, Prekey>
  grants: readonly OwnGrant[]
  epoch: number
  messages: readonly ReadMessage[]
  lines: readonly Line[]
  broken: boolean
  status: mail.MailboxAnswer['status']
  turn: Turn
  /** The person who reads: owner of the own grant of the current epoch. */
  advisor: Reader | null
  offer: Offer | null
  away: mail.MailboxAnswer['away']
  recused: readonly string[]
  released: mail.MailboxAnswer['released']
  readOn: string | null
  /** What was new when the mailbox was opened stays marked until it closes. */
  seenAtOpening: number
}

export type MailboxState = { at: 'closed' } | { at: 'open'; conversation: Conversation }

type Loaded = { answer: mail.MailboxAnswer; items: mail.StoredMessage[] }

const heldOf = (items: readonly mail.StoredMessage[]) => {
  const last = (direction: 1 | 2) =>
    items.reduce((most, item) => (item.direction === direction ? Math.max(most, item.seq) : most), -1)
  return { r2a: last(1), a2r: last(2) }
}

async function checked(answer: mail.MailboxAnswer, messages: readonly ReadMessage[], today: string) {
  const own = messages.filter(({ direction, content }) => direction === 1 && content !== undefined)
  const hash = own[own.length - 1]?.content?.dh
  const { directories, channel } = answer
  try {
    const known = hash ? { hash } : null
    const { newest, chain, expired } = await checkApart(directories, { today, channel, known })
    return {
      directory: newest,
      chain,
      trusted: known !== null && !expired,
      expired: known !== null && expired,
    }
  } catch {
    // Reading stays possible; writing does not.
    const chain = await Promise.all(directories.map(readDirectory))
    const newest = chain[chain.length - 1]
    if (!newest) throw new TypeError('no directory')
    return { directory: newest, chain, trusted: false, expired: false }
  }
}

/** The reporter's own conversation: opened with the code, kept fresh while it is looked at. */
export function createMailbox(origin: string, today: () => string) {
  const state = hold<MailboxState>({ at: 'closed' })
  let session: Session | null = null
  let loaded: Loaded | null = null
  let seenAtOpening: number | null = null
  // The one part of the code that is kept: typed again, it stands for a decision, not for a proof.
  let firstGroup = ''

  async function view({ answer, items }: Loaded, keys: ReporterKeys): Promise<Conversation> {
    const { messages, broken } = await readConversation(items, (epoch) => keys.caseKey(epoch), keys.mailbox)
    seenAtOpening ??= seenBefore(messages)
    const { directory, chain, trusted, expired } = await checked(answer, messages, today())
    const prekeys = await usablePrekeys(answer.prekeys, directory, today())
    const grants = await ownGrants(keys, answer.grants, answer.prekeys)
    const epoch = currentEpoch(grants, messages)
    const { away, recused, released } = answer
    const readers = readersOf(directory, answer.profile, prekeys, today()).filter(
      ({ kid }) => !recused.includes(kid),
    )
    const holders = grants.filter((grant) => grant.epoch === epoch).map(({ owner }) => owner)
    const holder = grants.find((grant) => grant.epoch === epoch && !grant.held)?.owner
    const advisor =
      readers.find(({ kid }) => kid === holder) ?? readers.find(({ role }) => role === 'advisor') ?? null
    const mark = seenAtOpening
    return {
      channel: answer.channel,
      directory,
      chain,
      trusted,
      expired,
      spokenPin: spoken(await pinOf(directory.root, answer.channel)),
      profile: answer.profile,
      readers,
      prekeys,
      grants,
      epoch,
      messages,
      lines: linesOf(messages).map((line) => ({ ...line, isNew: line.isNew && line.seq > mark })),
      broken,
      status: answer.status,
      turn: turnOf(messages, {
        state: answer.status.state,
        answerDue: answer.status.answerDue,
        answerWorkingDays: answer.profile.answerWorkingDays,
        absentUntil: advisor?.absentUntil ?? null,
        nobody: !readers.some(({ kid }) => holders.includes(kid)),
        today: today(),
      }),
      advisor,
      offer: openOffer(messages),
      away,
      recused,
      released,
      readOn: answer.readOn,
      seenAtOpening: mark,
    }
  }

  async function show(next: Loaded, current: Session): Promise<void> {
    const conversation = await view(next, current.keys)
    // Closed or locked meanwhile: what was read is dropped.
    if (session !== current) return
    loaded = next
    state.set({ at: 'open', conversation })
  }

  async function fetchFrom(current: Session, items: mail.StoredMessage[]): Promise<mail.StoredMessage[]> {
    const all = [...items]
    for (let more = true; more; ) {
      const page = await current.with((token, mailbox) => mail.fetchMessages(mailbox, token, heldOf(all)))
      const known = new Set(all.map(({ direction, seq }) => `${direction}:${seq}`))
      const fresh = page.messages.filter(({ direction, seq }) => !known.has(`${direction}:${seq}`))
      all.push(...fresh)
      more = page.more && fresh.length > 0
    }
    return all
  }

  async function reload(): Promise<void> {
    const current = session
    if (!current) return
    const answer = await current.with((token, mailbox) => mail.openMailbox(mailbox, token))
    const items = await fetchFrom(current, loaded?.items ?? [])
    await show({ answer, items }, current)
  }

  function close(): void {
    session?.forget()
    session = null
    loaded = null
    seenAtOpening = null
    firstGroup = ''
    state.set({ at: 'closed' })
  }

  return {
    state,
    session: () => session,
    async open(keys: ReporterKeys, beginning: string): Promise<void> {
      close()
      firstGroup = beginning
      const opening = createSession(keys, origin)
      session = opening
      try {
        await opening.open()
        await reload()
      } catch (failure) {
        if (session === opening) close()
        throw failure
      }
    },
    reload,
    /** One look at the server; fetches only what is new (KB-55). */
    async poll(): Promise<void> {
      const current = session
      if (!current || !loaded) return
      const { items, answer } = loaded
      const held = heldOf(items)
      const news = await current.with((token, mailbox) => mail.poll(mailbox, token, held))
      if (news.r2a <= held.r2a && news.a2r <= held.a2r && news.state === answer.status.state) return
      const next = news.next && messageHeader(news.next)
      // Most answers travel in the look itself, so that no second request tells that one came.
      // With another state come other days, which only the whole answer has.
      const moved = news.state !== answer.status.state
      if (
        !moved &&
        news.next &&
        next &&
        news.r2a === held.r2a &&
        news.a2r === held.a2r + 1 &&
        next.seq === news.a2r
      ) {
        const item = {
          direction: 2,
          seq: next.seq,
          epoch: next.epoch,
          postedOn: today(),
          wire: news.next,
        } as const
        await show({ answer, items: [...items, item] }, current)
        return
      }
      await reload()
    },
    /** Part by part, then opened: a sealed file of this conversation. */
    async fetchFile(attachment: string, parts: number): Promise<Blob> {
      const current = session
      if (!current) throw new TypeError('closed')
      const found: Blob[] = []
      for (let part = 0; part < parts; part++) {
        found.push(
          await current.with((token, mailbox) => mail.fetchAttachmentPart(mailbox, token, attachment, part)),
        )
      }
      return new Blob(found)
    },
    beginsWith: (group: string) => firstGroup !== '' && group === firstGroup,
    /** Deletes everything at the server (KB-56). */
    async remove(): Promise<void> {
      if (!session) return
      const { keys } = session
      const { challenge } = await api.drawChallenge('delete')
      const signature = await keys.signDelete(origin, challenge)
      try {
        await mail.deleteMailbox(base64url(keys.mailboxKey), challenge, base64url(signature))
      } catch (failure) {
        // The answer may be lost, now or at an earlier try: a code that opens nothing any more says that it is done.
        if (await mailboxExists(keys, origin)) throw failure
      }
    },
    close,
  }
}

export type Mailbox = ReturnType<typeof createMailbox>
