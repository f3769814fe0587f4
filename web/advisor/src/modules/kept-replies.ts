import type { CaseList } from './case-list.ts'
import type { Drafts } from './drafts.ts'
import type { Desk, Replies } from './replies.ts'

/** Keeps answers that have not left on the server as drafts, and brings them back at the next opening. */
export function keepReplies(replies: Replies, drafts: Drafts) {
  let ready = false

  function keep(): void {
    if (!ready) return
    for (const [caseId, desk] of replies.desks.get()) drafts.write(caseId, 'reply', unsentWords(desk))
  }
  replies.desks.subscribe(keep)

  return {
    restore(list: CaseList): void {
      for (const { view, messages } of list.files) {
        for (const { kind, text } of drafts.restore(view.id)) {
          const desk = replies.desks.get().get(view.id)
          // It may have been sent a moment before the page closed.
          const sent = messages.some((message) => message.from === 'me' && message.text === text)
          if (kind === 'reply' && !sent && !(desk && unsentWords(desk))) replies.write(view.id, text)
        }
      }
      ready = true
      keep()
    },
  }
}

/** What is typed, and before it what was sent and can still be lost with the page. */
function unsentWords({ draft, pending }: Desk): string {
  const chats = pending.filter(({ t, receipt }) => t === 'chat' && !receipt)
  return [...chats.map(({ text }) => text), draft.text].filter((text) => text !== '').join('\n\n')
}
