import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { say } from '@klankbord/staff/page-status'
import { useState } from 'preact/hooks'
import { CodingFields, Incomplete } from '../components/CodingFields.tsx'
import type { CaseFile } from '../modules/case-list.ts'
import { type Coding, emptyCoding, missingIn, OPEN_AT_YEAR_END } from '../modules/closing.ts'
import type { Workspace } from '../modules/desk-types.ts'
import type { YearEnd } from '../modules/year-end.ts'
import { useTexts } from '../texts/text.ts'

type Props = { work: Workspace; file: CaseFile; end: YearEnd; today: string; onLeave: () => void }

/** Codes a case as it stood at the end of a year. Nothing happens to the case, and the reporter hears nothing. */
export function YearCard({ work, file, end, today, onLeave }: Props) {
  const texts = useTexts()
  const { t } = texts
  const [coding, setCoding] = useState<Coding>({ ...emptyCoding, reason: OPEN_AT_YEAR_END })
  const [asked, setAsked] = useState(0)
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const missing = missingIn({ ...coding, text: '–' })
  const save = async () => {
    setAsked(asked + 1)
    if (missing.length > 0 || state === 'busy') return
    setState('busy')
    try {
      await work.life.countOpen(file.view.id, coding, end.year)
      say(t('year.done'))
      onLeave()
    } catch {
      setState('failed')
    }
  }
  return (
    <form
      class="flow"
      data-testid="a12-year"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <StepTitle takeFocus>{t('year.form', { year: end.year })}</StepTitle>
      <p class="hint">{t('year.intro', { day: texts.day(end.freezesOn, today) })}</p>
      {asked > 0 && <Incomplete missing={missing} attempt={asked} />}
      <CodingFields coding={coding} onPut={(change) => setCoding({ ...coding, ...change })} />
      {state === 'failed' && (
        <p class="error" role="alert">
          {t('life.failed')}
        </p>
      )}
      <div class="actions">
        <button type="submit" class="main" data-testid="a12-year-save">
          {t('year.save')}
        </button>
        <button type="button" class="link" onClick={onLeave}>
          {t('a12.back')}
        </button>
      </div>
    </form>
  )
}
