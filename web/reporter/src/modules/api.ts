import type { PresentationEntry } from '@klankbord/protocol/presentation'
import * as read from './parsing.ts'

/** What can go wrong between this page and the server, in the words the pages need. */
export type Trouble =
  | { kind: 'offline' }
  | { kind: 'busy'; seconds: number }
  | { kind: 'maintenance' }
  | { kind: 'refused'; status: number; slug: string }

export class Failed extends Error {
  readonly trouble: Trouble
  constructor(trouble: Trouble) {
    super(trouble.kind)
    this.trouble = trouble
  }
}

/** What a page can say about any failure; an answer that makes no sense counts as a broken server. */
export const troubleIn = (failure: unknown): Trouble =>
  failure instanceof Failed ? failure.trouble : { kind: 'maintenance' }

export type SignedDirectory = { dir: string; sig: string }
export type Card = {
  kid: string
  internal: boolean
  certificate: string | null
  languages: string[]
  phone: string | null
  absentUntil: string | null
  /** 1 is Monday. */
  workingDays: number[]
  /** What the part that shows it checks itself. */
  more: Readonly<Record<string, unknown>> | undefined
}
export type Profile = {
  practice: string
  privacyContact: string
  complaintRoute: string
  phone: string | null
  answerWorkingDays: number
  advisorRole: 'ADVISOR_IN_CONFIDENCE' | 'DESIGNATED_RECEIVER'
  secrecyExceptions: string[]
  languages: string[]
  outOfScope: string[]
  cards: Card[]
  presentation: PresentationEntry | null
  /** That the organisation leaves, as the part behind the code reads it. */
  leaving: unknown
}
export type ChannelAnswer = { directories: SignedDirectory[]; prekeys: Uint8Array[]; profile: Profile }
export type Challenge = { challenge: string; difficulty: number }
type Sending = {
  body: BodyInit
  headers?: Record<string, string>
  signal?: AbortSignal | undefined
  seconds?: number
}

export async function call(
  path: string,
  { body, headers, signal, seconds = 40 }: Sending,
): Promise<Response> {
  const limit = new AbortController()
  const stop = () => limit.abort()
  const timer = setTimeout(stop, seconds * 1000)
  signal?.addEventListener('abort', stop)
  try {
    const answer = await fetch(`/v1/reporter/${path}`, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json', ...headers },
      // All ports of localhost share cookies, and the server refuses calls that carry one.
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: limit.signal,
    })
    if (answer.ok) return answer
    throw new Failed(await troubleOf(answer))
  } catch (failure) {
    if (failure instanceof Failed || signal?.aborted) throw failure
    throw new Failed({ kind: 'offline' })
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
  }
}

async function troubleOf(answer: Response): Promise<Trouble> {
  const wait = Number(answer.headers.get('Retry-After'))
  if (answer.status === 429) return { kind: 'busy', seconds: wait > 0 ? Math.min(wait, 300) : 20 }
  if (answer.status >= 500) return { kind: 'maintenance' }
  const problem: unknown = await answer.json().catch(() => null)
  const type = read.isRecord(problem) && typeof problem.type === 'string' ? problem.type : ''
  return { kind: 'refused', status: answer.status, slug: type.replace('/problems/', '') }
}

export async function ask(
  path: string,
  body: unknown,
  token?: string,
  signal?: AbortSignal,
): Promise<unknown> {
  const headers = token === undefined ? {} : { Authorization: `Mailbox ${token}` }
  return (await call(path, { body: JSON.stringify(body), headers, signal })).json()
}

export const openChannel = async (channel: string): Promise<ChannelAnswer> =>
  read.channelAnswer(await ask('channels', { channel }))

export const drawChallenge = async (
  purpose: 'login' | 'delete' | 'work',
  channel?: string,
): Promise<Challenge> =>
  read.challenge(await ask('challenges', channel === undefined ? { purpose } : { purpose, channel }))

export type Reservation =
  | { mailbox: string; attachment: string; length: number; challenge: string; nonce: number }
  | { mailbox: string; attachment: string; length: number }

export const reserveAttachment = async (
  wanted: Reservation,
  token?: string,
  signal?: AbortSignal,
): Promise<string> =>
  read.text(read.record(await ask('attachment-reservations', wanted, token, signal)).reservation)

export async function sendPart(
  reservation: string,
  part: number,
  bytes: Blob,
  signal?: AbortSignal,
): Promise<void> {
  const headers = {
    Authorization: `Reservation ${reservation}`,
    'Klankbord-Part': String(part),
    'Content-Type': 'application/octet-stream',
  }
  // A part of one mebibyte takes half a minute on a bad line.
  await call('attachment-parts', { body: bytes, headers, signal, seconds: 180 })
}

export async function partsThatArrived(reservation: string, signal?: AbortSignal): Promise<number[]> {
  const headers = { Authorization: `Reservation ${reservation}` }
  const answer = await call('received-parts', { body: '{}', headers, signal })
  return read.list(read.record(await answer.json()).parts, read.count)
}

export const sendReport = (body: string): Promise<void> => call('reports', { body }).then(() => undefined)

export const logIn = async (mailboxKey: string, challenge: string, signature: string): Promise<string> =>
  read.text(read.record(await ask('logins', { mailboxKey, challenge, signature })).token)
