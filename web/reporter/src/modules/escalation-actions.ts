import {
  answerBody,
  changeBody,
  consentBody,
  type EscalationDraft,
  withdrawalBody,
} from '@klankbord/protocol/escalation'
import type { CourseWords } from '@klankbord/protocol/escalation-course'
import { textToSend } from './draft.ts'
import type { Inside } from './inside.ts'

/** Words as they are signed: one form of every character, no ends of lines of another kind (KB-6). */
export const wordsToSign = (typed: string): string => textToSend(typed).normalize('NFC')

/** The answers of a reporter around an escalation, signed by the one-off key of its draft. */
export function escalationActions({ mailbox, reply }: Pick<Inside, 'mailbox' | 'reply'>) {
  async function keysOf({ escNonce }: EscalationDraft) {
    const session = mailbox.session()
    if (!session) throw new TypeError('closed')
    return session.keys.escalation(escNonce)
  }
  async function say(draft: EscalationDraft, to: CourseWords, words: string, reaction?: string) {
    const body = await answerBody(await keysOf(draft), draft.escNonce, to, words)
    await reply.send({ t: 'answer', ...body, ...(reaction ? { reaction } : {}) })
  }
  return {
    async consent(draft: EscalationDraft): Promise<void> {
      await reply.send({ t: 'esc-consent', ...(await consentBody(await keysOf(draft), draft)) })
    },
    async withdraw(draft: EscalationDraft): Promise<void> {
      await reply.send({ t: 'withdrawal', ...(await withdrawalBody(await keysOf(draft), draft)) })
    },
    decline: ({ escNonce }: EscalationDraft) => reply.send({ t: 'esc-decline', escNonce }),
    /** The same document with another text; refused when no message can hold it. */
    async change(draft: EscalationDraft, text: string): Promise<void> {
      await reply.send({ t: 'esc-change', ...changeBody(draft, { ...draft.document, text }) })
    },
    answer: (draft: EscalationDraft, to: CourseWords, words: string) => say(draft, to, words),
    /** Empty words under a signature: the organisation learns that no answer comes, and from whom. */
    notAnswer: (draft: EscalationDraft, to: CourseWords) => say(draft, to, ''),
    react: (draft: EscalationDraft, to: CourseWords, words: string, satisfied: boolean) =>
      say(draft, to, words, satisfied ? 'SATISFIED' : 'NOT_SATISFIED'),
  }
}

export type EscalationActions = ReturnType<typeof escalationActions>
