import { codeWords } from '../modules/codes.ts'
import type { Workspace } from '../modules/desk-types.ts'
import { actorOf } from '../modules/report-views.ts'
import type { Report } from '../modules/thread-book.ts'
import { useTexts } from '../texts/text.ts'
import { ackWords, feedbackWords } from './due-words.ts'
import { nameOf } from './names.ts'

type Props = { report: Report; work: Workspace; today: string }

/** What lies on the outside of a report: days, nature, and whom to speak with. */
export function Facts({ report: { view }, work, today }: Props) {
  const texts = useTexts()
  const { t, language, day } = texts
  return (
    <dl class="facts card">
      <div>
        <dt>{t('o2.nature')}</dt>
        <dd data-testid="o2-nature" data-code={view.nature}>
          {codeWords('nature', view.nature, language)}, {codeWords('topic', view.topic, language)}
        </dd>
      </div>
      <div>
        <dt>{t('o2.status')}</dt>
        <dd data-testid="o2-status">
          {t(`state.${view.state}`)}. {t(`actor.${actorOf(view)}`)}
        </dd>
      </div>
      <div>
        <dt>{t('o2.received')}</dt>
        <dd data-testid="o2-received" data-day={view.receivedOn}>
          {day(view.receivedOn, today)}
        </dd>
      </div>
      <div>
        <dt>{t('o2.ack')}</dt>
        <dd data-testid="o2-ack-due" data-day={view.ackDueOn ?? undefined}>
          {ackWords(view, texts, today)}
        </dd>
      </div>
      <div>
        <dt>{t('o2.feedback')}</dt>
        <dd data-testid="o2-feedback-due" data-day={view.feedbackDueOn}>
          {feedbackWords(view, texts, today)}
        </dd>
      </div>
      <div>
        <dt>{t('o2.advisor')}</dt>
        <dd data-testid="o2-advisor" dir="auto">
          {nameOf(work, view, view.author) ?? t('somebody')}
        </dd>
      </div>
    </dl>
  )
}
