import { useObservable } from '@klankbord/kit/use-observable'
import type { Course } from '@klankbord/protocol/escalation-course'
import { useEffect, useState } from 'preact/hooks'
import type { PanelProps } from '../case-tabs/tabs.ts'
import { useTexts } from '../texts/text.ts'
import { Drafting } from './Drafting.tsx'
import type { Escalations } from './escalations.ts'
import { Following } from './Following.tsx'
import { isAsked, planIn } from './plan.ts'
import './texts.ts'

export type EscalationProps = PanelProps & { own: Escalations }

/** A10: what may go to the organisation, step by step, and what came of it. */
export function EscalationPanel(props: PanelProps) {
  const { work, caseId, file } = props
  const { t } = useTexts()
  const records = useObservable(work.records.all(caseId))
  const [own, setOwn] = useState<Escalations | null>(null)
  const [courses, setCourses] = useState<readonly Course[] | null>(null)
  const [failed, setFailed] = useState(false)
  const [submitted, setSubmitted] = useState(0)
  const [begun, setBegun] = useState(false)
  useEffect(() => {
    let left = false
    work
      .escalations()
      .then(async (found) => {
        const read = await found.courses(file)
        if (left) return
        setOwn(found)
        setCourses(read)
      })
      .catch(() => !left && setFailed(true))
    return () => {
      left = true
    }
  }, [work, file.messages, submitted])
  if (failed) return <p role="alert">{t('a10.failed')}</p>
  if (!own || !courses || !records) return <p role="status">{t('a10.loading')}</p>
  const running = courses.filter(({ draft }) => own.hasThread(draft.escNonce))
  const asked = courses.filter(({ draft }) => !own.hasThread(draft.escNonce)).at(-1) ?? null
  const kept = planIn(records, (plan) =>
    running.some(({ draft }) => isAsked(plan, draft.document, draft.officers)),
  )
  const drafting = kept !== null || begun || running.length === 0
  return (
    <>
      {running.map((course) => (
        <Following key={course.draft.escNonce} {...props} own={own} course={course} />
      ))}
      {drafting && file.state === 'open' && (
        <Drafting
          {...props}
          own={own}
          kept={kept}
          asked={asked}
          onSubmitted={() => {
            setBegun(false)
            setSubmitted((count) => count + 1)
          }}
        />
      )}
      {!drafting && (
        <button type="button" data-testid="a10-new" onClick={() => setBegun(true)}>
          {t('a10.new')}
        </button>
      )}
    </>
  )
}
