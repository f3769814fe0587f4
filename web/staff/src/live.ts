import type { Held } from '@klankbord/kit/observable'
import { oneOf, record, text } from './shapes.ts'

export type LiveState = 'live' | 'reconnecting' | 'offline'
/** What happened, in a word of the service that tells it, to what and by whom; an empty id where only the kind is told. */
export type Change<Kind extends string = string> = { kind: Kind; id: string; by?: string }
/** `resync`: the server does not know what this page missed. */
type Told<Kind extends string> = Change<Kind> | 'resync'
/** The part of EventSource that is used. */
export type Stream = {
  readyState: number
  close(): void
  addEventListener(kind: string, listener: (event: { data?: unknown }) => void): void
}
export type Live = {
  /** Whatever happens from here on is told, or somebody is told to look again. */
  begun: Promise<void>
  close(): void
}
export type LiveParts<Kind extends string> = {
  /** The kinds this page knows. */
  kinds: readonly Kind[]
  state: Held<LiveState>
  connect(): Stream
  online(): boolean
  later(milliseconds: number, run: () => void): () => void
  onChange(change: Change<Kind>): void
  /** Something may have happened that nobody told: after a new connection, or when the server says so. */
  onReturn(): void
  /** The stream was refused; perhaps nobody is signed in any more. */
  onRefused(): void
}

const CLOSED = 2
const again = 5_000

function readChange<Kind extends string>(data: unknown, kinds: readonly Kind[]): Told<Kind> | null {
  try {
    const change = record(JSON.parse(text(data)))
    if (change.kind === 'resync') return 'resync'
    const by = typeof change.by === 'string' ? { by: change.by } : {}
    return { kind: oneOf(...kinds)(change.kind), id: change.id === null ? '' : text(change.id), ...by }
  } catch {
    // A newer server may speak of kinds this page does not know.
    return null
  }
}

/** Listens to what changed. The stream ends by itself now and then; it is opened again, and what was missed is fetched. */
export function listen<Kind extends string>(parts: LiveParts<Kind>): Live {
  const { state } = parts
  let stream: Stream | null = null
  let cancel = () => {}
  let met = false
  let closed = false
  let begin = () => {}
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })

  function open(): void {
    if (closed) return
    const mine = parts.connect()
    stream = mine
    mine.addEventListener('open', () => {
      state.set('live')
      if (met) parts.onReturn()
      met = true
      begin()
    })
    mine.addEventListener('changed', ({ data }) => {
      const change = readChange(data, parts.kinds)
      if (change === 'resync') parts.onReturn()
      else if (change) parts.onChange(change)
    })
    mine.addEventListener('error', () => {
      state.set(parts.online() ? 'reconnecting' : 'offline')
      met = true
      begin()
      if (mine.readyState !== CLOSED || closed) return
      mine.close()
      parts.onRefused()
      cancel = parts.later(again, open)
    })
  }

  open()
  return {
    begun,
    close() {
      closed = true
      begin()
      cancel()
      stream?.close()
    },
  }
}
