import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { useObservable } from '@klankbord/kit/use-observable'
import { follow } from '@klankbord/staff/Frame.tsx'
import { SpokenKey } from '@klankbord/staff/SpokenKey.tsx'
import { useState } from 'preact/hooks'
import { ackWords, feedbackWords } from '../components/due-words.ts'
import { codeWords } from '../modules/codes.ts'
import type { Workspace } from '../modules/desk-types.ts'
import { actorOf, type Filter, filters, inOrder } from '../modules/report-views.ts'
import { pathOf, type Route } from '../modules/routes.ts'
import type { Report } from '../modules/thread-book.ts'
import { useTexts } from '../texts/text.ts'

type Props = { work: Workspace; today: string; onGo: (route: Route) => void }

/** The reports of this organisation by their nearest term (O1). */
export function Reports({ work, today, onGo }: Props) {
  const { t } = useTexts()
  const { reports, complete } = useObservable(work.reports)
  const [filter, setFilter] = useState<Filter>('all')
  const shown = inOrder(reports, filter)
  return (
    <div class="page flow" data-testid="o1">
      <StepTitle takeFocus>{t('o1.title')}</StepTitle>
      <NotYetKnown work={work} />
      <div class="field">
        <label class="label" for="filter">
          {t('o1.filter')}
        </label>
        <select
          id="filter"
          data-testid="o1-filter"
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value as Filter)}
        >
          {filters.map((each) => (
            <option key={each} value={each}>
              {t(`o1.filter.${each}`)}
            </option>
          ))}
        </select>
      </div>
      {!complete && <p role="status">{t('o1.loading')}</p>}
      {complete && shown.length === 0 && (
        <div class="empty" data-testid="o1-empty">
          <p>{t(filter === 'all' ? 'o1.empty' : 'o1.empty.filter')}</p>
          {filter === 'all' && <p>{t('o1.empty.next')}</p>}
        </div>
      )}
      <ul class="cards">
        {shown.map((report) => (
          <Row key={report.view.thread} report={report} today={today} onGo={onGo} />
        ))}
      </ul>
    </div>
  )
}

function Row({ report: { view, unread }, today, onGo }: { report: Report } & Omit<Props, 'work'>) {
  const texts = useTexts()
  const { t, language, day } = texts
  const route: Route = { at: 'report', thread: view.thread }
  return (
    <li>
      <a
        class="card report-row"
        href={pathOf(route)}
        data-testid="o1-row"
        data-id={view.thread}
        data-state={view.state}
        data-unread={unread}
        onClick={(event) => follow(event, () => onGo(route))}
      >
        <span class="row-head">
          <span class="item-label" data-testid="o1-row-nature">
            {codeWords('nature', view.nature, language)}, {codeWords('topic', view.topic, language)}
          </span>
          {unread && <span class="badge">{t('o1.unread')}</span>}
        </span>
        <span data-testid="o1-row-received">{t('o1.received', { day: day(view.receivedOn, today) })}</span>
        <span data-testid="o1-row-status">{t(`state.${view.state}`)}</span>
        <span data-testid="o1-row-next" data-actor={actorOf(view)}>
          {t(`actor.${actorOf(view)}`)}
        </span>
        <span class={view.overdue.includes('ACK') ? 'due overdue' : 'due'} data-testid="o1-row-ack-due">
          {ackWords(view, texts, today)}
        </span>
        <span
          class={view.overdue.includes('FEEDBACK') ? 'due overdue' : 'due'}
          data-testid="o1-row-feedback-due"
        >
          {feedbackWords(view, texts, today)}
        </span>
      </a>
    </li>
  )
}

/** Until the practice has signed the own key, nothing can arrive; the words to compare stand here. */
function NotYetKnown({ work }: { work: Workspace }) {
  const { t } = useTexts()
  const channels = useObservable(work.channels)
  const { complete } = useObservable(work.reports)
  const known = [...channels.values()].some(({ people }) => people.some(({ kid }) => kid === work.kid))
  if (known || !complete) return null
  return (
    <section class="notice info flow" data-testid="o1-unsigned">
      <h2>{t('o1.unsigned.title')}</h2>
      <p>{t('o1.unsigned.text')}</p>
      <SpokenKey spoken={work.spokenKid} testid="o1-unsigned-key" />
    </section>
  )
}
