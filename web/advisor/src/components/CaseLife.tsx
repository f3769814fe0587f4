import { useState } from 'preact/hooks'
import type { CaseFile } from '../modules/case-list.ts'
import { modeOf, nextStep } from '../modules/life.ts'
import type { CaseStep } from '../modules/life-api.ts'
import { nameOfCode, taxonomy } from '../modules/taxonomy.ts'
import type { Workspace } from '../modules/workspace.ts'
import { useTexts } from '../texts/text.ts'
import { CaseKeeping } from './CaseKeeping.tsx'
import { ModeForm } from './ModeForm.tsx'

type Props = { work: Workspace; file: CaseFile; today: string; onClose: () => void }

/** How a case goes on: its mode, its next stage and its end. */
export function CaseLife({ work, file, today, onClose }: Props) {
  const { t, language } = useTexts()
  const [asking, setAsking] = useState(false)
  const [failed, setFailed] = useState(false)
  const { view, messages } = file
  const { mode, asked, refused } = modeOf(messages)
  const word = (code: string) => nameOfCode(taxonomy.lists.mode, code, language)
  const step = nextStep(view.status)
  const open = view.status !== 'CLOSED'
  const done = (change: Promise<void>) => change.then(() => setFailed(false)).catch(() => setFailed(true))
  const take = (next: CaseStep) => void done(work.life.take(view.id, next, view.status))
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
      <div class="actions">
        {open && (
          <button
            type="button"
            data-testid="a3-set-mode"
            aria-expanded={asking}
            onClick={() => setAsking(!asking)}
          >
            {t('life.mode.set')}
          </button>
        )}
        {step !== null && (
          <button type="button" data-testid="a3-next-step" onClick={() => take(step)}>
            {t(`life.step.${step as 'CHOOSE_STEP' | 'STEP_DONE'}`)}
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
      {asking && (
        <ModeForm
          current={mode}
          onCancel={() => setAsking(false)}
          onSend={(proposed, text) => {
            work.replies.sendTyped(view.id, 'mode-ask', { mode: proposed, text })
            setAsking(false)
          }}
        />
      )}
      <CaseKeeping work={work} view={view} today={today} onDone={done} />
    </section>
  )
}
