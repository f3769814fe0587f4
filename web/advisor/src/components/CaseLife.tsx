import { useState } from 'preact/hooks'
import { checkinPlan, wishOf } from '../modules/aftercare.ts'
import type { CaseFile } from '../modules/case-list.ts'
import type { Workspace } from '../modules/desk-types.ts'
import { mayHaveBeenEnough, modeOf, nextStep } from '../modules/life.ts'
import type { CaseStep } from '../modules/life-api.ts'
import { nameOfCode, taxonomy } from '../modules/taxonomy.ts'
import { useTexts } from '../texts/text.ts'
import { AftercareForm } from './AftercareForm.tsx'
import { CaseKeeping } from './CaseKeeping.tsx'
import { ModeForm } from './ModeForm.tsx'

type Props = { work: Workspace; file: CaseFile; today: string; onClose: () => void }

/** How a case goes on: its mode, its next stage and its end. */
export function CaseLife({ work, file, today, onClose }: Props) {
  const texts = useTexts()
  const { t, language } = texts
  const [form, setForm] = useState<'mode' | 'aftercare' | null>(null)
  const [failed, setFailed] = useState(false)
  const { view, messages } = file
  const { mode, asked, refused } = modeOf(messages)
  const word = (code: string) => nameOfCode(taxonomy.lists.mode, code, language)
  const step = nextStep(view.status)
  const open = view.status !== 'CLOSED'
  // Nothing is proposed or planned for somebody who asked to be left alone.
  const wanted = open && wishOf(messages) === null
  const plan = checkinPlan(messages)
  const done = (change: Promise<void>) => change.then(() => setFailed(false)).catch(() => setFailed(true))
  const take = (next: CaseStep) => work.life.take(view.id, next, view.status)
  // After-care begins with the question of when to ask how it goes.
  const beginAftercare = (next: CaseStep) => void done(take(next).then(() => setForm('aftercare')))
  const toggle = (wish: 'mode' | 'aftercare') => setForm(form === wish ? null : wish)
  return (
    <section class="flow life" aria-label={t('life.title')}>
      <p class="facts">
        <span>
          {t('life.mode')}: <strong data-testid="a3-mode">{word(mode)}</strong>
        </span>
        {asked !== null && <span class="hint">{t('life.mode.asked', { mode: word(asked) })}</span>}
        {refused && asked === null && <span class="hint">{t('life.mode.refused')}</span>}
      </p>
      {!open && !view.coded && <p class="warn">{t('life.uncoded')}</p>}
      {open && plan && (
        <p class="hint" data-testid="a3-aftercare-plan">
          {t('life.aftercare.planned', {
            days: plan.days.map((day) => texts.day(day, today)).join(' · '),
          })}
        </p>
      )}
      <div class="actions">
        {wanted && (
          <button
            type="button"
            data-testid="a3-set-mode"
            aria-expanded={form === 'mode'}
            onClick={() => toggle('mode')}
          >
            {t('life.mode.set')}
          </button>
        )}
        {wanted && step !== null && (
          <button
            type="button"
            data-testid="a3-next-step"
            onClick={() => (step === 'STEP_DONE' ? beginAftercare(step) : void done(take(step)))}
          >
            {t(`life.step.${step as 'CHOOSE_STEP' | 'STEP_DONE'}`)}
          </button>
        )}
        {wanted && mayHaveBeenEnough(view.status) && (
          <button type="button" data-testid="a3-enough" onClick={() => beginAftercare('TALK_WAS_ENOUGH')}>
            {t('life.enough')}
          </button>
        )}
        {wanted && view.status === 'AFTERCARE' && (
          <button
            type="button"
            data-testid="a3-aftercare"
            aria-expanded={form === 'aftercare'}
            onClick={() => toggle('aftercare')}
          >
            {t('life.aftercare')}
          </button>
        )}
        {(open || !view.coded) && (
          <button type="button" id="close-case" data-testid="a3-close-case" onClick={onClose}>
            {t(open ? 'life.close' : 'life.code')}
          </button>
        )}
      </div>
      {failed && (
        <p class="error" role="alert">
          {t('life.failed')}
        </p>
      )}
      {form === 'mode' && (
        <ModeForm
          current={mode}
          onCancel={() => setForm(null)}
          onSend={(proposed, text) => {
            work.replies.sendTyped(view.id, 'mode-ask', { mode: proposed, text })
            setForm(null)
          }}
        />
      )}
      {form === 'aftercare' && (
        <AftercareForm
          days={work.life.checkinDays}
          today={today}
          onCancel={() => setForm(null)}
          onPlan={(days) => {
            work.replies.sendTyped(view.id, 'checkins', { days, text: '' })
            setForm(null)
          }}
        />
      )}
      <CaseKeeping work={work} view={view} today={today} onDone={done} />
    </section>
  )
}
