import { daysBetween } from '@klankbord/staff/days'
import type { ThreadView } from '../modules/escalations-api.ts'
import type { Texts } from '../texts/text.ts'

const left = (due: string, today: string) => Math.max(0, daysBetween(today, due))

/** The term of the receipt in words, also when it was missed. */
export function ackWords(view: ThreadView, { t, day, count }: Texts, today: string): string {
  if (view.acknowledgedOn) return t('due.ack.done', { day: day(view.acknowledgedOn, today) })
  if (view.ackShownOn === null || view.ackDueOn === null) return t('due.ack.none')
  if (view.overdue.includes('ACK')) return t('due.ack.late', { day: day(view.ackDueOn, today) })
  const days = count('due.left', left(view.ackShownOn, today))
  return `${t('due.ack', { day: day(view.ackShownOn, today) })} ${days}`
}

/** The term of feedback in words, also when it was missed. */
export function feedbackWords(view: ThreadView, { t, day, count }: Texts, today: string): string {
  if (view.feedbackOn) {
    const next = view.nextOn ? ` ${t('due.next', { day: day(view.nextOn, today) })}` : ''
    return t('due.feedback.done', { day: day(view.feedbackOn, today) }) + next
  }
  if (view.overdue.includes('FEEDBACK'))
    return t('due.feedback.late', { day: day(view.feedbackDueOn, today) })
  const days = count('due.left', left(view.feedbackShownOn, today))
  return `${t('due.feedback', { day: day(view.feedbackShownOn, today) })} ${days}`
}
