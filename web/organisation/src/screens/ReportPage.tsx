import { Notice } from '@klankbord/kit/Notice.tsx'
import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { Tabs } from '@klankbord/kit/Tabs.tsx'
import { useObservable } from '@klankbord/kit/use-observable'
import { follow } from '@klankbord/staff/Frame.tsx'
import { say } from '@klankbord/staff/page-status'
import { useEffect, useState } from 'preact/hooks'
import { Facts } from '../components/Facts.tsx'
import { Genuine } from '../components/Genuine.tsx'
import { NextStep } from '../components/NextStep.tsx'
import { ReportText } from '../components/ReportText.tsx'
import { Timeline } from '../components/Timeline.tsx'
import type { Workspace } from '../modules/desk-types.ts'
import { pathOf, type Route } from '../modules/routes.ts'
import type { OpenedReport, Report } from '../modules/thread-book.ts'
import { useTexts } from '../texts/text.ts'
import { FeedbackPanel } from './FeedbackPanel.tsx'
import { QuestionsPanel } from './QuestionsPanel.tsx'

type Props = { work: Workspace; thread: string; today: string; onGo: (route: Route) => void }
type Tab = 'questions' | 'feedback'

/** One report: whether it is genuine, its words, and what to do with it (O2). */
export function ReportPage({ work, thread, today, onGo }: Props) {
  const { t, day } = useTexts()
  const { reports, complete } = useObservable(work.reports)
  const [failed, setFailed] = useState(false)
  const report = reports.find(({ view }) => view.thread === thread)
  const load = () => {
    setFailed(false)
    work.open(thread).catch(() => setFailed(true))
  }
  useEffect(() => {
    if (complete) load()
  }, [complete, thread])
  useEffect(() => {
    if (report?.opened) work.haveRead(thread)
  }, [report?.opened])
  // Who does not see the colour of the result hears it.
  const genuine = report?.opened?.verdict.genuine
  useEffect(() => {
    if (genuine !== undefined) say(t(genuine ? 'verified.ok' : 'verified.failed'))
  }, [genuine])
  const list: Route = { at: 'reports' }
  if (!report) {
    return (
      <div class="page flow" data-testid="o2-gone">
        <StepTitle takeFocus>{t(complete ? 'o2.gone' : 'starting')}</StepTitle>
        <Back route={list} onGo={onGo} />
      </div>
    )
  }
  const { view, opened } = report
  return (
    <div class="page flow" data-testid={opened ? 'o2' : undefined} data-id={thread} data-state={view.state}>
      <Back route={list} onGo={onGo} />
      <StepTitle takeFocus>{t('o2.title', { day: day(view.receivedOn, today) })}</StepTitle>
      <Overdue report={report} today={today} />
      {failed && (
        <Notice kind="warn">
          <p>{t('o2.failed')}</p>
          <button type="button" onClick={load}>
            {t('retry')}
          </button>
        </Notice>
      )}
      {!opened && !failed && <p role="status">{t('o2.opening')}</p>}
      {opened && <Genuine opened={opened} work={work} view={view} today={today} />}
      <Facts report={report} work={work} today={today} />
      {opened && <Body work={work} report={report} opened={opened} today={today} />}
    </div>
  )
}

function Back({ route, onGo }: { route: Route; onGo: (route: Route) => void }) {
  const { t } = useTexts()
  return (
    <p>
      <a href={pathOf(route)} onClick={(event) => follow(event, () => onGo(route))}>
        {t('o2.back')}
      </a>
    </p>
  )
}

/** The missed day, and what the law asks (O2-2). Advisor and reporter see that it was missed too. */
function Overdue({ report: { view }, today }: { report: Report; today: string }) {
  const { t, day } = useTexts()
  if (view.overdue.length === 0) return null
  const missed = (view.overdue.includes('ACK') && view.ackDueOn) || view.feedbackDueOn
  return (
    <Notice kind="warn" testid="o2-overdue" title={t('o2.overdue.title')}>
      <p>{t('o2.overdue', { day: day(missed, today) })}</p>
      <p>{t('o2.overdue.seen')}</p>
    </Notice>
  )
}

type BodyProps = { work: Workspace; report: Report; opened: OpenedReport; today: string }

/** Nothing of a report that is not genuine is shown. */
function Body({ work, report, opened: { verdict, content }, today }: BodyProps) {
  const { t } = useTexts()
  const [tab, setTab] = useState<Tab>('questions')
  if (!verdict.genuine || !content) return null
  const { view } = report
  const panel = { work, view, parts: verdict.parts, content, today }
  return (
    <>
      <ReportText work={work} thread={view.thread} parts={verdict.parts} content={content} />
      <NextStep work={work} view={view} content={content} today={today} />
      <section class="flow" aria-label={t('o2.tabs')}>
        <Tabs
          label={t('o2.tabs')}
          tabs={[
            { id: 'questions', label: t('o2.tab.questions'), testid: 'o2-tab-questions' },
            { id: 'feedback', label: t('o2.tab.feedback'), testid: 'o2-tab-feedback' },
          ]}
          current={tab}
          panel="report-panel"
          onChoose={setTab}
        />
        <div id="report-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
          {tab === 'questions' ? <QuestionsPanel {...panel} /> : <FeedbackPanel {...panel} />}
        </div>
      </section>
      <Timeline {...panel} />
    </>
  )
}
