import type { ReadMessage } from '@klankbord/protocol/conversation'

/** Whether anything in this conversation was agreed to; which, the part behind it finds out. */
export const hasConsented = (messages: readonly ReadMessage[]): boolean =>
  messages.some(({ direction, content }) => direction === 1 && content?.t === 'esc-consent')
