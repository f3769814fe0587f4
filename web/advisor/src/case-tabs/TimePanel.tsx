import { Field } from '@klankbord/kit/Field.tsx'
import { useObservable } from '@klankbord/kit/use-observable'
import { hex, randomBytes } from '@klankbord/protocol/bytes'
import { say } from '@klankbord/staff/page-status'
import { useState } from 'preact/hooks'
import { type TimeKind, timeKinds } from '../modules/appointments-api.ts'
import type { CaseRecord } from '../modules/records.ts'
import { useTexts } from '../texts/text.ts'
import { quartersIn } from './AppointmentCard.tsx'
import type { PanelProps } from './tabs.ts'

/** Quarters of an hour for the organisation; nothing of them names this case outside this browser. */
export function TimePanel({ work, caseId, file, today }: PanelProps) {
  const texts = useTexts()
  const { t } = texts
  const rows = (useObservable(work.records.all(caseId)) ?? []).filter((record) => record.t === 'time')
  const [minutes, setMinutes] = useState('')
  const [kind, setKind] = useState<TimeKind>('VERVOLG')
  const [key, setKey] = useState(() => hex(randomBytes(16)))
  const [state, setState] = useState<'idle' | 'saving' | 'wrong' | 'failed'>('idle')
  const save = async () => {
    const quarters = quartersIn(minutes)
    if (quarters === null) return setState('wrong')
    setState('saving')
    try {
      await work.enterTime({ channel: file.view.channel, kind, quarters }, key)
      // The own list of this case is sealed; the practice has counted, whether or not it could be kept.
      await work.records.save(caseId, { t: 'time', body: { kind, quarters } }).catch(() => {})
      setKey(hex(randomBytes(16)))
      setMinutes('')
      setState('idle')
      say(t('a4.time.saved'))
    } catch {
      setState('failed')
    }
  }
  return (
    <section class="flow" data-testid="a4-time">
      <p class="hint">{t('a4.time.hint')}</p>
      <form
        class="card flow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (state !== 'saving') void save()
        }}
      >
        <Field
          id="time-minutes"
          label={t('a4.time.minutes')}
          hint={t('a4.time.round')}
          error={state === 'wrong' ? t('a4.time.error') : undefined}
          value={minutes}
          testid="a4-time-minutes"
          numeric
          onInput={setMinutes}
        />
        <div class="field">
          <label class="label" for="time-kind">
            {t('a4.time.kind')}
          </label>
          <select
            id="time-kind"
            data-testid="a4-time-kind"
            value={kind}
            onChange={(event) =>
              setKind(timeKinds.find((one) => one === event.currentTarget.value) ?? 'VERVOLG')
            }
          >
            {timeKinds.map((one) => (
              <option key={one} value={one}>
                {t(`a4.time.${one}`)}
              </option>
            ))}
          </select>
        </div>
        {state === 'failed' && <p class="error">{t('a4.time.failed')}</p>}
        <button type="submit" data-testid="a4-time-save">
          {t('a4.time.save')}
        </button>
      </form>
      {rows.length > 0 && (
        <>
          <h2>{t('a4.time.list')}</h2>
          <p class="only-me">{t('a4.only-me')}</p>
          <ul>
            {[...rows].sort(newestFirst).map(({ id, at, body }) => (
              <li key={id} data-testid="a4-time-row">
                {t('a4.time.row', {
                  day: texts.day(at.slice(0, 10), today),
                  minutes: 15 * (typeof body.quarters === 'number' ? body.quarters : 0),
                  kind: t(`a4.time.${timeKinds.find((one) => one === body.kind) ?? 'VERVOLG'}`),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const newestFirst = (one: CaseRecord, other: CaseRecord) => other.at.localeCompare(one.at)
