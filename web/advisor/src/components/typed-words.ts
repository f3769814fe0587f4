import { contactChannels } from '../modules/contact.ts'
import type { ShownMessage } from '../modules/conversation.ts'
import type { TextKey } from '../texts/text.ts'

type Words = TextKey | ((body: Record<string, unknown>, message: ShownMessage) => TextKey | null)

const aroundEscalations = [
  ...(['esc-draft', 'esc-change', 'esc-consent', 'esc-decline', 'withdrawal'] as const),
  ...(['question', 'answer', 'receipt', 'feedback'] as const),
] as const

/** What the thread says beside the text of a message that is no chat; each part of a case adds its own. */
const words: Readonly<Record<string, Words>> = {
  referral: () => 'a3.typed.referral',
  appointment: ({ op }) =>
    op === 'accept' || op === 'decline' || op === 'cancel'
      ? `a3.appointment.${op}`
      : 'a3.appointment.propose',
  report: (_, { report }) => {
    const how = contactChannels.find((one) => one === report?.contactChannel)
    return how ? `a3.recorded.${how}` : null
  },
  'mode-ask': 'words.mode-ask',
  'mode-answer': ({ accepted }) => (accepted === true ? 'words.mode-yes' : 'words.mode-no'),
  closing: 'words.closing',
  checkins: ({ about }) => (about === 'detriment' ? 'words.detriment' : 'words.checkins'),
  'checkin-answer': ({ detriment }) => (detriment === true ? 'words.detriment-yes' : 'words.detriment-no'),
  'handover-offer': 'a3.typed.offer',
  handover: ({ accepted }) => (accepted === true ? 'a3.typed.granted' : 'a3.typed.refused'),
  ...Object.fromEntries(aroundEscalations.map((type) => [type, `a10.said.${type}` as const])),
  status: ({ state }) => {
    if (String(state).startsWith('esc-')) return 'a10.said.status'
    return state === 'withdrawn' || state === 'no-contact' ? `a3.status.${state}` : 'a3.status.other'
  },
  plan: 'a3.typed.plan',
  'plan-choice': 'a3.typed.plan-choice',
  minutes: 'a3.typed.minutes',
  'minutes-answer': ({ approved }) =>
    approved === true ? 'a3.typed.minutes-approved' : 'a3.typed.minutes-objected',
  'consent-ask': 'a3.typed.consent-ask',
  name: 'words.name',
  'consent-answer': ({ accepted }) => (accepted === true ? 'a3.typed.consent-yes' : 'a3.typed.consent-no'),
}

export function typedWords(message: ShownMessage): TextKey | null {
  const found = words[message.type]
  return typeof found === 'function' ? found(message.body, message) : (found ?? null)
}
