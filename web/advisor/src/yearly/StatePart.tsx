import { useObservable } from '@klankbord/kit/use-observable'
import { Confirm } from '@klankbord/staff/Confirm.tsx'
import { Problem, Unreachable } from '@klankbord/staff/http'
import { say } from '@klankbord/staff/page-status'
import { writtenDay } from '@klankbord/staff/yearly/texts'
import { useState } from 'preact/hooks'
import { type TextKey, useTexts } from '../texts/text.ts'
import type { Draft } from './draft.ts'
import { type NeedsWords, StepForm } from './StepForm.tsx'
import type { ReportStep, ReportView, StepWords } from './yearly-api.ts'

type Props = { draft: Draft; view: ReportView; writable: boolean; today: string }

/** Steps that say something; those without words are one press. */
const withWords: readonly ReportStep[] = ['PRESENT_BOARD', 'PRESENT_OR', 'CORRECT', 'WITHDRAW']
const needsWords = (step: ReportStep): step is NeedsWords => withWords.includes(step)
/** The way on stands out; the way back does not. */
const quiet: readonly ReportStep[] = ['RETURN', 'CORRECT', 'DROP', 'WITHDRAW']

/** Where the report stands, who acts by when, and what can be done. */
export function StatePart({ draft, view, writable, today }: Props) {
  const { t, day, language } = useTexts()
  const saving = useObservable(draft.now)?.saving ?? 'idle'
  const action = useStep(draft)
  const [asking, setAsking] = useState<NeedsWords | null>(null)
  const [dropping, setDropping] = useState(false)
  // The second reader's own step stands under the ten questions.
  const offered = view.steps.filter((step) => step !== 'REVIEW')
  const press = (step: ReportStep) => {
    if (needsWords(step)) setAsking(step)
    else if (step === 'DROP') setDropping(true)
    else void action.take(step)
  }
  return (
    <section class="card flow" aria-labelledby="a13-state-title">
      <h2 id="a13-state-title" dir="auto">
        {view.organisationName}, {view.year}
        {view.version > 1 && `, ${t('a13.version', { version: view.version })}`}
      </h2>
      <p data-testid="a13-state" data-state={view.state}>
        {t(`a13.state.${view.state}`)}
      </p>
      {view.dueOn && (
        <p class={view.overdue ? 'due overdue' : 'due'}>
          {t(view.overdue ? 'a13.late' : 'a13.due', { day: day(view.dueOn, today) })}
        </p>
      )}
      {view.author && <p class="hint">{t('a13.author', { name: view.author })}</p>}
      {view.withdrawal && (
        <p class="loose-numbers">
          {t('a13.withdrawn')} {t(`a13.withdrawn.${view.withdrawal}`)}
        </p>
      )}
      {view.meetings.map(({ kind, heldOn, attendees }) => (
        <p key={kind} class="hint" data-testid="a13-meeting" data-kind={kind}>
          {t(`a13.meeting.${kind}`, { day: writtenDay(heldOn, language), attendees })}
        </p>
      ))}
      {writable && (
        <p class="hint" role="status" data-testid="a13-saving" data-state={saving}>
          {t(`a13.saving.${saving}`)}
        </p>
      )}
      {asking ? (
        <StepForm
          step={asking}
          today={today}
          busy={action.busy}
          onTake={(words) => void action.take(asking, words).then((done) => done && setAsking(null))}
          onLeave={() => setAsking(null)}
        />
      ) : (
        <div class="actions">
          {offered.map((step) => (
            <button
              key={step}
              type="button"
              class={quiet.includes(step) ? '' : 'main'}
              data-testid={step === 'FINALISE' ? 'a13-finalise' : 'a13-step'}
              data-step={step}
              aria-busy={action.busy}
              onClick={() => press(step)}
            >
              {t(`a13.step.${step}`)}
            </button>
          ))}
        </div>
      )}
      {dropping && (
        <Confirm
          text={t('a13.drop.sure')}
          onYes={() => void action.take('DROP').then(() => setDropping(false))}
          onNo={() => setDropping(false)}
        />
      )}
      {offered.includes('PRESENT_OR') && <p class="hint">{t('a13.noCouncil')}</p>}
      {offered.length === 0 && <p class="hint">{t('a13.step.none')}</p>}
      {action.failure && (
        <p class="error" role="alert" data-testid="a13-failed">
          {t(action.failure)}
        </p>
      )}
    </section>
  )
}

/** A step that may be refused: busy, done or why not, in words. */
export function useStep(draft: Draft) {
  const { t } = useTexts()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<TextKey | null>(null)
  return {
    busy,
    failure,
    async take(step: ReportStep, words: StepWords = {}): Promise<boolean> {
      if (busy) return false
      setBusy(true)
      setFailure(null)
      try {
        await draft.take(step, words)
        say(t('a13.step.done'))
        return true
      } catch (failed) {
        setFailure(whyNot(failed))
        return false
      } finally {
        setBusy(false)
      }
    },
  }
}

const refusals: Partial<Record<string, TextKey>> = {
  failed: 'a13.failed.audit',
  unknown: 'a13.failed.fields',
  'not-frozen': 'a13.failed.frozen',
  changed: 'a13.failed.changed',
  unanswered: 'a13.failed.unanswered',
}

function whyNot(failed: unknown): TextKey {
  if (failed instanceof Unreachable) return 'a13.failed.network'
  if (!(failed instanceof Problem)) return 'a13.failed.other'
  const known = failed.status === 409 && failed.code !== null ? refusals[failed.code] : undefined
  if (known) return known
  return failed.status === 409 || failed.status === 412 ? 'a13.failed.moved' : 'a13.failed.other'
}
