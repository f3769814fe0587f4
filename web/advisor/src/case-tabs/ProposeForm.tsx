import { ErrorSummary, type FieldError } from '@klankbord/kit/ErrorSummary.tsx'
import { Field } from '@klankbord/kit/Field.tsx'
import { privateInput } from '@klankbord/kit/private-input'
import { StoryField } from '@klankbord/kit/StoryField.tsx'
import { type How, hows, type Slot, sameSlot, slotIn } from '@klankbord/kit/talks'
import { useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import { slotWords } from './AppointmentCard.tsx'

type Props = {
  today: string
  /** Times that this person keeps free for talks, in all cases. */
  published: readonly Slot[]
  /** Whether no other case has agreed on that time. */
  isFree: (slot: Slot) => boolean
  onPublish: (slots: readonly Slot[]) => void
  onSend: (slots: readonly Slot[], text: string) => void
  onStop: () => void
}
type Typed = { day: string; from: string; until: string; how: How; place: string }

const empty: Typed = { day: '', from: '', until: '', how: 'phone', place: '' }

/** Times for the reporter to choose from. Times kept free in all cases come by themselves. */
export function ProposeForm({ today, published, isFree, onPublish, onSend, onStop }: Props) {
  const texts = useTexts()
  const { t } = texts
  const [slots, setSlots] = useState<readonly Slot[]>(
    published.filter((slot) => slot.day > today && isFree(slot)),
  )
  const [typed, setTyped] = useState(empty)
  const [text, setText] = useState('')
  const [found, setFound] = useState<{ errors: FieldError[]; attempt: number }>({ errors: [], attempt: 0 })
  const put = (change: Partial<Typed>) => setTyped({ ...typed, ...change })
  const complain = (errors: FieldError[]) => setFound(({ attempt }) => ({ errors, attempt: attempt + 1 }))
  const add = () => {
    const { place, ...rest } = typed
    const slot = slotIn(place.trim() === '' ? rest : { ...rest, place: place.trim() })
    if (!slot || slot.day < today) return complain([{ field: 'slot-day', text: t('a4.slot.error') }])
    complain([])
    if (!slots.some((one) => sameSlot(one, slot))) setSlots([...slots, slot].sort(byTime))
    setTyped({ ...empty, how: typed.how })
  }
  const isKept = (slot: Slot) => published.some((one) => sameSlot(one, slot))
  const keep = (slot: Slot) =>
    onPublish(isKept(slot) ? published.filter((one) => !sameSlot(one, slot)) : [...published, slot])
  return (
    <form
      class="card flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (slots.length === 0) complain([{ field: 'slot-day', text: t('a4.slot.none') }])
        else onSend(slots, text.trim())
      }}
    >
      <h2>{t('a4.propose.title')}</h2>
      <ErrorSummary title={t('errors')} {...found} />
      <p class="hint">{t('a4.propose.hint')}</p>
      <ul>
        {slots.map((slot) => (
          <li key={`${slot.day}${slot.from}${slot.until}${slot.how}`} data-testid="a4-slot">
            {slotWords(slot, texts, today)} {slot.place && <bdi>{slot.place}</bdi>}{' '}
            <button
              type="button"
              class="link"
              aria-pressed={isKept(slot)}
              data-testid="a4-slot-keep"
              onClick={() => keep(slot)}
            >
              {t(isKept(slot) ? 'a4.slot.kept' : 'a4.slot.keep')}
            </button>{' '}
            <button
              type="button"
              class="link"
              data-testid="a4-slot-remove"
              onClick={() => setSlots(slots.filter((one) => one !== slot))}
            >
              {t('a4.slot.remove')}
            </button>
          </li>
        ))}
      </ul>
      <SlotFields typed={typed} today={today} onPut={put} />
      <button type="button" data-testid="a4-slot-add" onClick={add}>
        {t('a4.slot.add')}
      </button>
      <p class="label" id="propose-text-label">
        {t('a4.propose.text')}
      </p>
      <StoryField
        id="propose-text"
        labelledBy="propose-text-label"
        rows={3}
        value={text}
        testid="a4-propose-text"
        onInput={setText}
      />
      <div class="actions">
        <button type="submit" class="main" data-testid="a4-propose">
          {t('a4.propose')}
        </button>
        <button type="button" class="link" onClick={onStop}>
          {t('a4.stop')}
        </button>
      </div>
    </form>
  )
}

const byTime = (one: Slot, other: Slot) => `${one.day}${one.from}`.localeCompare(`${other.day}${other.from}`)

type FieldsProps = { typed: Typed; today: string; onPut: (change: Partial<Typed>) => void }

function SlotFields({ typed, today, onPut }: FieldsProps) {
  const { t } = useTexts()
  const moment = (id: string, kind: 'date' | 'time', value: string, onInput: (value: string) => void) => (
    <div class="field">
      <label class="label" for={`slot-${id}`}>
        {t(`a4.slot.${id}` as 'a4.slot.day')}
      </label>
      <input
        {...{ id: `slot-${id}`, type: kind, value, dir: 'ltr' }}
        min={kind === 'date' ? today : undefined}
        data-testid={id === 'day' ? 'a4-slot-date' : id === 'from' ? 'a4-slot-time' : 'a4-slot-until'}
        onInput={(event) => onInput(event.currentTarget.value)}
        {...privateInput}
      />
    </div>
  )
  return (
    <>
      {moment('day', 'date', typed.day, (day) => onPut({ day }))}
      {moment('from', 'time', typed.from, (from) => onPut({ from }))}
      {moment('until', 'time', typed.until, (until) => onPut({ until }))}
      <div class="field">
        <label class="label" for="slot-how">
          {t('a4.slot.how')}
        </label>
        <select
          id="slot-how"
          data-testid="a4-slot-channel"
          value={typed.how}
          onChange={(event) =>
            onPut({ how: hows.find((one) => one === event.currentTarget.value) ?? 'phone' })
          }
        >
          {hows.map((how) => (
            <option key={how} value={how}>
              {t(`a4.how.${how}`)}
            </option>
          ))}
        </select>
      </div>
      <Field
        id="slot-place"
        label={t('a4.slot.place')}
        hint={t('a4.slot.placeHint')}
        value={typed.place}
        testid="a4-slot-place"
        onInput={(place) => onPut({ place })}
      />
    </>
  )
}
