import { Notice } from '@klankbord/kit/Notice.tsx'
import { useObservable } from '@klankbord/kit/use-observable'
import { follow } from '@klankbord/staff/Frame.tsx'
import { useEffect, useState } from 'preact/hooks'
import { pathOf, type Route } from '../modules/routes.ts'
import { useTexts } from '../texts/text.ts'
import { AuditPart } from './AuditPart.tsx'
import { openDraft } from './draft.ts'
import { PreviewPart } from './PreviewPart.tsx'
import { ReviewPart } from './ReviewPart.tsx'
import { SectionEditor } from './SectionEditor.tsx'
import { StatePart } from './StatePart.tsx'
import type { YearlyApi } from './yearly-api.ts'

type Props = {
  api: YearlyApi
  organisation: string
  year: number
  today: string
  onGo: (route: Route) => void
}

const advice: Route = { at: 'advice' }

const later = (milliseconds: number, run: () => void) => {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}

/** One yearly report: where it stands, its numbers, its text, the ten questions, and how it will look. */
export function YearlyReport({ api, organisation, year, today, onGo }: Props) {
  const { t } = useTexts()
  const [draft] = useState(() => openDraft({ api, organisation, year, later }))
  const state = useObservable(draft.now)
  const [failed, setFailed] = useState(false)
  const load = () => {
    setFailed(false)
    draft.load().catch(() => setFailed(true))
  }
  useEffect(() => {
    load()
    // Leaving the page saves what was typed last.
    return () => void draft.save()
  }, [draft])
  if (!state) {
    return failed ? (
      <p class="error" role="alert">
        {t('a13.failed.load')}{' '}
        <button type="button" class="link" onClick={load}>
          {t('retry')}
        </button>
      </p>
    ) : (
      <p role="status">{t('starting')}</p>
    )
  }
  const { view, figures } = state
  const writable = view.mine && (view.state === 'DRAFT' || view.state === 'NIL_REPORT')
  return (
    <>
      <StatePart draft={draft} view={view} writable={writable} today={today} />
      <AuditPart view={view} />
      {view.nil && (
        <Notice kind="info" testid="a13-nil" title={t('a13.nil.title')}>
          <p>{t('a13.nil.text')}</p>
        </Notice>
      )}
      {view.sections.length > 0 && (
        <section class="flow yearly" aria-labelledby="a13-text-title">
          <h2 id="a13-text-title">{t('a13.text.title')}</h2>
          {writable && <p class="hint">{t('a13.text.hint')}</p>}
          <p class="hint">
            {t('a13.advice')}{' '}
            <a
              href={pathOf(advice)}
              data-testid="a13-to-advice"
              onClick={(event) => follow(event, () => onGo(advice))}
            >
              {t('a13.advice.open')}
            </a>
          </p>
          {view.sections.map((section) => (
            <SectionEditor
              key={section.section}
              draft={draft}
              section={section}
              view={view}
              figures={figures}
              writable={writable}
            />
          ))}
        </section>
      )}
      <ReviewPart draft={draft} view={view} today={today} />
      {view.sections.length > 0 && <PreviewPart api={api} draft={draft} view={view} />}
    </>
  )
}
