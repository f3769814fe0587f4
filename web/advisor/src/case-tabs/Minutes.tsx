import { StoryField } from '@klankbord/kit/StoryField.tsx'
import { useObservable } from '@klankbord/kit/use-observable'
import { hex, randomBytes } from '@klankbord/protocol/bytes'
import { plusDays } from '@klankbord/staff/days'
import { say } from '@klankbord/staff/page-status'
import { useState } from 'preact/hooks'
import { draftKey } from '../modules/drafts.ts'
import { type SharedMinutes, sharedMinutes } from '../modules/minutes.ts'
import { useTexts } from '../texts/text.ts'
import type { PanelProps } from './tabs.ts'
import { useWritable } from './use-writable.ts'

/** How long the reporter has to check minutes; later is fine too. */
const DAYS_TO_CHECK = 14

/** Minutes of a talk: written here, checked and approved by the reporter (CAS-19). */
export function Minutes(props: PanelProps) {
  const { work, caseId, file, today } = props
  const writable = useWritable(props)
  const { t } = useTexts()
  const typed = useObservable(work.drafts.texts).get(draftKey(caseId, 'minutes')) ?? ''
  const [empty, setEmpty] = useState(false)
  const write = (text: string) => work.drafts.write(caseId, 'minutes', text)
  const share = () => {
    const text = typed.trim()
    setEmpty(text === '')
    if (text === '') return document.getElementById('minutes')?.focus()
    const body = { id: hex(randomBytes(16)), text, checkUntil: plusDays(today, DAYS_TO_CHECK) }
    work.replies.sendTyped(caseId, 'minutes', body)
    write('')
    say(t('a4.minutes.shared'))
    return undefined
  }
  return (
    <>
      <h2>{t('a4.minutes.title')}</h2>
      {sharedMinutes(file.messages).map((minutes) => (
        <One
          key={minutes.id}
          minutes={minutes}
          today={today}
          onCorrect={() => {
            write(minutes.text)
            document.getElementById('minutes')?.focus()
          }}
        />
      ))}
      {writable && (
        <form
          class="flow"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            share()
          }}
        >
          <p class="label" id="minutes-label">
            {t('a4.minutes.label')}
          </p>
          <StoryField
            id="minutes"
            labelledBy="minutes-label"
            rows={6}
            hint={t('a4.minutes.hint')}
            value={typed}
            testid="a4-minutes-text"
            error={empty ? t('a4.note.empty') : undefined}
            onInput={(text) => {
              setEmpty(false)
              write(text)
            }}
          />
          <button type="submit" data-testid="a4-minutes-share">
            {t('a4.minutes.share')}
          </button>
        </form>
      )}
    </>
  )
}

type OneProps = { minutes: SharedMinutes; today: string; onCorrect: () => void }

function One({ minutes, today, onCorrect }: OneProps) {
  const { t, day } = useTexts()
  const { state } = minutes
  return (
    <article class="card flow" data-testid="a4-minutes" data-state={state} data-id={minutes.id}>
      <p class="hint">{t('a4.minutes.of', { day: day(minutes.day, today) })}</p>
      <p class="said" dir="auto">
        {minutes.text}
      </p>
      <p class={state === 'objected' ? 'warn' : 'hint'}>
        {t(`a4.minutes.${state}`, { day: day(minutes.checkUntil, today) })}
      </p>
      {minutes.objection !== '' && (
        <p class="said" dir="auto">
          {minutes.objection}
        </p>
      )}
      {state === 'objected' && (
        <button type="button" onClick={onCorrect}>
          {t('a4.minutes.correct')}
        </button>
      )}
    </article>
  )
}
