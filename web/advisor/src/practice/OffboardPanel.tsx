import { Field } from '@klankbord/kit/Field.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { Confirm } from '@klankbord/staff/Confirm.tsx'
import { useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'

type Props = {
  name: string
  leavesOn: string | null
  goesOnWith: string | null
  today: string
  onLeave: (day: string, other: string | null) => Promise<void>
}

/** The organisation leaves: the link closes at once, and nobody who is in a conversation is left alone (ORG-11). */
export function OffboardPanel({ name, leavesOn, goesOnWith, today, onLeave }: Props) {
  const { t, day } = useTexts()
  const [chosen, setChosen] = useState(today)
  const [other, setOther] = useState('')
  const [asking, setAsking] = useState(false)
  const [failed, setFailed] = useState(false)
  if (leavesOn !== null) {
    return (
      <Notice kind="warn" testid="p1-leaving">
        <p>{t('p1.leaving', { day: day(leavesOn, today) })}</p>
        {goesOnWith !== null && <p>{t('p1.leaving.other', { other: goesOnWith })}</p>}
        <p>{t('p1.leaving.todo')}</p>
      </Notice>
    )
  }
  const leave = async () => {
    setAsking(false)
    setFailed(false)
    await onLeave(chosen, other.trim() || null).catch(() => setFailed(true))
  }
  return (
    <section class="card flow" aria-labelledby="offboard">
      <h2 id="offboard">{t('p1.offboard.title')}</h2>
      <p>{t('p1.offboard.text')}</p>
      {failed && (
        <p class="error" role="alert">
          {t('p4.failed')}
        </p>
      )}
      <div class="field">
        <label class="label" for="p1-leaves">
          {t('p1.offboard.day')}
        </label>
        <input
          id="p1-leaves"
          type="date"
          value={chosen}
          data-testid="p1-leaves-on"
          onInput={(event) => setChosen(event.currentTarget.value)}
        />
      </div>
      <Field
        id="p1-goes-on"
        label={t('p1.offboard.other')}
        hint={t('p1.offboard.other.hint')}
        value={other}
        testid="p1-goes-on-with"
        onInput={setOther}
      />
      <button
        type="button"
        data-testid="p1-offboard"
        onClick={() => setAsking(/^\d{4}-\d\d-\d\d$/.test(chosen))}
      >
        {t('p1.offboard')}
      </button>
      {asking && (
        <Confirm
          text={t('p1.offboard.confirm', { name })}
          onYes={() => void leave()}
          onNo={() => setAsking(false)}
        />
      )}
    </section>
  )
}
