import { Choices } from '@klankbord/kit/Choices.tsx'
import { Field } from '@klankbord/kit/Field.tsx'
import { FilePicker } from '@klankbord/kit/FilePicker.tsx'
import { unbase64url } from '@klankbord/protocol/bytes'
import { Problem } from '@klankbord/staff/http'
import { say } from '@klankbord/staff/page-status'
import { useEffect, useState } from 'preact/hooks'
import type { CardApi, OwnCard, ShownCard } from '../modules/card-api.ts'
import { smallPhoto } from '../modules/small-photo.ts'
import { type TextKey, useTexts } from '../texts/text.ts'

type Props = { api: CardApi; name: string }

/** The languages of the reporter app. */
const tongues = ['nl', 'en', 'pl', 'uk', 'ar', 'tr', 'de', 'ro', 'es', 'fr'] as const
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
// A Sunday: the days after it are those of a week in its order.
const sunday = Date.UTC(2023, 0, 1)
const dayLength = 86_400_000

/** What reporters see of this advisor (INT-4). */
export function CardSection({ api, name }: Props) {
  const { t } = useTexts()
  const [shown, setShown] = useState<ShownCard | 'loading' | 'failed'>('loading')
  useEffect(() => {
    api.read().then(setShown, () => setShown('failed'))
  }, [api])
  return (
    <section class="card flow" aria-labelledby="own-card">
      <h2 id="own-card">{t('card.title')}</h2>
      <p>{t('card.text')}</p>
      <p class="hint" data-testid="a14-name">
        {t('card.name', { name })}
      </p>
      {shown === 'loading' && <p role="status">{t('card.loading')}</p>}
      {shown === 'failed' && <p class="error">{t('card.failed')}</p>}
      {typeof shown === 'object' && (
        <>
          {shown.domains.length > 0 && (
            <p class="hint" data-testid="a14-domains">
              {t('card.trained', {
                domains: shown.domains.map((domain) => t(`card.domain.${domain}` as TextKey)).join(', '),
              })}
            </p>
          )}
          <CardForm api={api} first={shown.card} />
        </>
      )}
    </section>
  )
}

type Wrong = 'photo' | 'mail' | 'hours' | 'answer-time' | 'languages' | 'days'

/** What must be right before a card is sent. */
export function cardProblems(card: OwnCard, answers: string): Wrong[] {
  const wrong: Wrong[] = []
  if (card.mail !== null && !/^[^\s@<>"]+@[^\s@<>"]+$/.test(card.mail)) wrong.push('mail')
  if (card.languages.length === 0) wrong.push('languages')
  if (card.workingDays.length === 0) wrong.push('days')
  if (card.hours !== null && !/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/.test(card.hours))
    wrong.push('hours')
  if (answers !== '' && !/^([1-9]|[1-5]\d|60)$/.test(answers)) wrong.push('answer-time')
  return wrong
}

function CardForm({ api, first }: { api: CardApi; first: OwnCard }) {
  const texts = useTexts()
  const { t } = texts
  const [card, setCard] = useState(first)
  const [answers, setAnswers] = useState(String(first.answerWorkingDays ?? ''))
  const [wrong, setWrong] = useState<readonly Wrong[]>([])
  const [failed, setFailed] = useState(false)
  const change = (part: Partial<OwnCard>) => setCard({ ...card, ...part })
  const lineOf = (typed: string) => typed.trim() || null
  const errorOf = (what: Wrong) =>
    wrong.includes(what) ? t('card.wrong', { field: t(`card.${what}`) }) : undefined
  const save = async () => {
    const problems = cardProblems(card, answers.trim())
    setWrong(problems)
    setFailed(false)
    if (problems.length > 0) return
    try {
      await api.write({ ...card, answerWorkingDays: answers.trim() === '' ? null : Number(answers) })
      say(t('card.saved'))
    } catch (failure) {
      if (failure instanceof Problem && failure.code === 'term') setWrong(['answer-time'])
      else setFailed(true)
    }
  }
  const names = new Intl.DisplayNames(texts.language, { type: 'language' })
  const weekday = new Intl.DateTimeFormat(texts.language, { timeZone: 'UTC', weekday: 'long' })
  const oneOfDays = (value: string, on: boolean) =>
    change({
      workingDays: weekdays.filter((day) => (String(day) === value ? on : card.workingDays.includes(day))),
    })
  const oneOfTongues = (value: string, on: boolean) =>
    change({ languages: tongues.filter((each) => (each === value ? on : card.languages.includes(each))) })
  return (
    <form
      class="flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <PhotoField photo={card.photo} onChange={(photo) => change({ photo })} />
      <Field
        id="card-phone"
        label={t('card.phone')}
        hint={t('card.phone.hint')}
        value={card.phone ?? ''}
        testid="a14-phone"
        onInput={(typed) => change({ phone: lineOf(typed) })}
      />
      <Field
        id="card-mail"
        label={t('card.mail')}
        hint={t('card.mail.hint')}
        error={errorOf('mail')}
        value={card.mail ?? ''}
        testid="a14-address"
        onInput={(typed) => change({ mail: lineOf(typed) })}
      />
      <Choices
        name="card-languages"
        kind="checkbox"
        legend={t('card.languages')}
        choices={tongues.map((value) => ({ value, label: names.of(value) ?? value }))}
        chosen={card.languages}
        error={errorOf('languages')}
        testid="a14-languages"
        onChange={oneOfTongues}
      />
      <Choices
        name="card-days"
        kind="checkbox"
        legend={t('card.days')}
        choices={weekdays.map((day) => ({
          value: String(day),
          label: weekday.format(sunday + day * dayLength),
        }))}
        chosen={card.workingDays.map(String)}
        error={errorOf('days')}
        testid="a14-days"
        onChange={oneOfDays}
      />
      <Field
        id="card-hours"
        label={t('card.hours')}
        hint={t('card.hours.hint')}
        error={errorOf('hours')}
        value={card.hours ?? ''}
        testid="a14-hours"
        onInput={(typed) => change({ hours: lineOf(typed) })}
      />
      <Field
        id="card-answer-time"
        label={t('card.answer-time')}
        hint={t('card.answer-time.hint')}
        error={errorOf('answer-time')}
        value={answers}
        numeric
        testid="a14-answer-time"
        onInput={setAnswers}
      />
      {failed && (
        <p class="error" role="alert">
          {t('card.notSaved')}
        </p>
      )}
      <button type="submit" class="main" data-testid="a14-card-save">
        {t('card.save')}
      </button>
    </form>
  )
}

type PhotoProps = { photo: string | null; onChange: (photo: string | null) => void }

/** A face, if the advisor wants one: made small here, and shown as it will be. */
function PhotoField({ photo, onChange }: PhotoProps) {
  const { t } = useTexts()
  const [url, setUrl] = useState('')
  const [wrong, setWrong] = useState(false)
  useEffect(() => {
    if (photo === null) return setUrl('')
    const made = URL.createObjectURL(new Blob([unbase64url(photo)], { type: 'image/jpeg' }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [photo])
  const take = async (file: File | undefined) => {
    const small = file ? await smallPhoto(file) : null
    setWrong(small === null)
    if (small !== null) onChange(small)
  }
  return (
    <div class="field">
      <p class="label">{t('card.photo')}</p>
      {url && <img class="face" src={url} alt={t('card.photo.alt')} width="96" height="96" />}
      {wrong && (
        <p class="error" role="alert">
          {t('card.photo.wrong')}
        </p>
      )}
      <FilePicker
        id="card-photo"
        label={t('card.photo.pick')}
        hint={t('card.photo.hint')}
        testid="a14-photo"
        onPick={([file]) => void take(file)}
      />
      {photo !== null && (
        <button type="button" class="link" onClick={() => onChange(null)}>
          {t('card.photo.remove')}
        </button>
      )}
    </div>
  )
}
