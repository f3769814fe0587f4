import { Choices } from '@klankbord/kit/Choices.tsx'
import { useEffect, useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'

type Props = {
  days: () => Promise<readonly string[]>
  today: string
  onPlan: (days: readonly string[]) => void
  onCancel: () => void
}

/** The days on which the mailbox asks how it goes; the rules say which days there are (CAS-12). */
export function AftercareForm({ days, today, onPlan, onCancel }: Props) {
  const texts = useTexts()
  const { t } = texts
  const [offered, setOffered] = useState<readonly string[]>([])
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [state, setState] = useState<'idle' | 'none' | 'failed'>('idle')
  useEffect(
    () =>
      void days()
        .then((all) => {
          setOffered(all)
          setChosen(all)
        })
        .catch(() => setState('failed')),
    [],
  )
  return (
    <form
      class="card flow"
      data-testid="a3-aftercare-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen.length > 0) onPlan([...chosen].sort())
        else setState('none')
      }}
    >
      <Choices
        name="aftercare"
        kind="checkbox"
        legend={t('a12.aftercare')}
        testid="a3-aftercare-day"
        error={state === 'none' ? t('life.aftercare.none') : undefined}
        choices={offered.map((day) => ({ value: day, label: texts.day(day, today) }))}
        chosen={chosen}
        onChange={(day, on) => setChosen(on ? [...chosen, day] : chosen.filter((other) => other !== day))}
      />
      <p class="hint">{t('a12.aftercare.hint')}</p>
      {state === 'failed' && (
        <p class="error" role="alert">
          {t('life.failed')}
        </p>
      )}
      <div class="actions">
        <button type="submit" class="main" data-testid="a3-aftercare-send">
          {t('life.aftercare.send')}
        </button>
        <button type="button" class="link" onClick={onCancel}>
          {t('life.cancel')}
        </button>
      </div>
    </form>
  )
}
