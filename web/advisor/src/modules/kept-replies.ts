import type { CaseFile, CaseList } from './case-list.ts'
import type { Drafts, Leaving } from './drafts.ts'
import type { Desk, Replies } from './replies.ts'

/** Keeps answers that have not left on the server as drafts, and brings them back at the next opening. */
export function keepReplies(replies: Replies, drafts: Drafts) {
  let ready = false

  function keep(): void {
    if (!ready) return
    for (const [caseId, desk] of replies.desks.get()) {
      drafts.write(caseId, 'reply', desk.draft.text, leavingOf(desk))
    }
  }
  replies.desks.subscribe(keep)

  return {
    restore(list: CaseList): void {
      for (const { view, messages } of list.files) {
        for (const { kind, text, leaving } of drafts.restore(view.id)) {
          const desk = replies.desks.get().get(view.id)
          if (kind !== 'reply' || (desk && (desk.draft.text !== '' || leavingOf(desk).length > 0))) continue
          const words = notArrived(messages, leaving, text)
          if (words !== '') replies.write(view.id, words)
        }
      }
      ready = true
      keep()
    },
  }
}

/** What was sent and can still be lost with the page. */
function leavingOf({ pending }: Desk): Leaving[] {
  const chats = pending.filter(({ t, receipt }) => t === 'chat' && !receipt)
  return chats.map(({ id, text }) => ({ id, text }))
}

/** The words no message brought over. A message is known by its id; the same words may well be meant twice. */
function notArrived(messages: CaseFile['messages'], leaving: readonly Leaving[], typed: string): string {
  const lost = leaving.filter(({ id }) => !messages.some((message) => message.id === id))
  const newest = messages.at(-1)
  // Sent a moment before the page closed, when the draft of it was not taken away yet.
  const justSent = leaving.length === 0 && newest?.from === 'me' && newest.text === typed
  return [...lost.map(({ text }) => text), justSent ? '' : typed].filter((text) => text !== '').join('\n\n')
}
