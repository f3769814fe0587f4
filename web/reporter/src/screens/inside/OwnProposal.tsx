import { Choices } from '@klankbord/kit/Choices.tsx'
import { ErrorSummary } from '@klankbord/kit/ErrorSummary.tsx'
import { Field } from '@klankbord/kit/Field.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { privateInput } from '@klankbord/kit/private-input'
import { StoryField } from '@klankbord/kit/StoryField.tsx'
import { type How, hows, type Slot, slotIn } from '@klankbord/kit/talks'
import { hex, randomBytes } from '@klankbord/protocol/bytes'
import { useState } from 'preact/hooks'
import type { InsideKey, InsideSay } from '../../inside-texts/inside-texts.ts'
import { useErrors, type Wrong } from '../use-errors.ts'
import type { Act } from './Appointment.tsx'
import type { PanelProps } from './tabs.ts'

type Props = PanelProps & { id: string; onAct: Act; onDone: () => void }
type Typed = {
  day: string
  from: string
  how: How
  place: string
  phone: string
  safe: boolean
  text: string
}

const empty: Typed = { day: '', from: '', how: 'phone', place: '', phone: '', safe: false, text: '' }
// A look at the words on this page only; nothing is sent and nothing is stopped.
const risky = /\b(thuis|huis|kantoor|werk|bedrijf|home|house|office|work|company)\b/i

/** A talk takes about an hour; the last one ends before midnight. */
const anHourLater = (from: string): string => {
  const hour = Math.min(Number(from.slice(0, 2)) + 1, 23)
  return hour === Number(from.slice(0, 2)) ? '23:59' : `${String(hour).padStart(2, '0')}${from.slice(2)}`
}

function slotOf({ day, from, how, place, phone }: Typed): Slot | null {
  const kept = { place: how === 'in-person' ? place.trim() : '', phone: how === 'phone' ? phone.trim() : '' }
  return slotIn({ day, from, until: anHourLater(from), how, ...kept })
}

/** A time and a place that the reporter chooses (R12-3). */
export function OwnProposal({ visit, tell, say, id, onAct, onDone, onAttention }: Props) {
  const [typed, setTyped] = useState(empty)
  const form = useErrors(onAttention, tell)
  const put = (change: Partial<Typed>) => setTyped({ ...typed, ...change })
  const send = () => {
    const { day, from, how, place, phone, safe } = typed
    const slot = slotOf(typed)
    const wrong: Wrong<InsideSay>[] = []
    const demand = (good: boolean, field: string, key: InsideKey) => {
      if (!good) wrong.push({ field, text: (words) => words(key) })
    }
    demand(day >= visit.today(), 'propose-day', 'r12.dayError')
    demand(from !== '', 'propose-from', 'r12.fromError')
    demand(how !== 'phone' || phone.trim() !== '', 'propose-phone', 'r12.phoneError')
    demand(how !== 'in-person' || place.trim() !== '', 'place', 'r12.placeError')
    demand(how !== 'in-person' || safe, 'safe', 'r12.safeError')
    if (!form.check(wrong) || !slot) return
    const body = {
      op: 'propose',
      id: id || hex(randomBytes(16)),
      slots: [slot],
      safe: how === 'in-person' && safe,
    }
    onAct(typed.text.trim() === '' ? body : { ...body, text: typed.text.trim() })
    onDone()
  }
  return (
    <form
      noValidate
      class="card flow"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <h3>{tell('r12.propose')}</h3>
      <ErrorSummary title={say('errors')} {...form} />
      <Moment
        {...{ kind: 'date', id: 'propose-day', label: tell('r12.day'), value: typed.day }}
        error={form.of('propose-day')}
        onInput={(day) => put({ day })}
      />
      <Moment
        {...{ kind: 'time', id: 'propose-from', label: tell('r12.from'), hint: tell('r12.dutchTime') }}
        value={typed.from}
        error={form.of('propose-from')}
        onInput={(from) => put({ from })}
      />
      <Choices
        name="how"
        kind="radio"
        legend={tell('r12.how')}
        choices={hows.map((how) => ({ value: how, label: tell(`r12.how.${how}`) }))}
        chosen={[typed.how]}
        testid="r12-how"
        onChange={(how) => put({ how: hows.find((one) => one === how) ?? 'phone' })}
      />
      {typed.how === 'phone' && (
        <Field
          id="propose-phone"
          label={tell('r12.phone')}
          hint={tell('r12.phoneHint')}
          error={form.of('propose-phone')}
          value={typed.phone}
          testid="r12-phone"
          onInput={(phone) => put({ phone })}
        />
      )}
      {typed.how === 'in-person' && (
        <Place {...{ tell, typed, put }} error={form.of('place')} safeError={form.of('safe')} />
      )}
      <p class="label" id="propose-text-label">
        {tell('r12.text')}
      </p>
      <StoryField
        id="propose-text"
        labelledBy="propose-text-label"
        rows={3}
        value={typed.text}
        testid="r12-propose-text"
        onInput={(text) => put({ text })}
      />
      <div class="actions">
        <button type="submit" class="main" data-testid="r12-propose-send">
          {tell('r12.send')}
        </button>
        <button type="button" class="link" onClick={onDone}>
          {tell('r12.stop')}
        </button>
      </div>
    </form>
  )
}

type PlaceProps = Pick<PanelProps, 'tell'> & {
  typed: Typed
  put: (change: Partial<Typed>) => void
  error: string | undefined
  safeError: string | undefined
}

function Place({ tell, typed, put, error, safeError }: PlaceProps) {
  return (
    <>
      <Field
        id="place"
        label={tell('r12.placeLabel')}
        hint={tell('r12.placeHint')}
        error={error}
        value={typed.place}
        testid="r12-place"
        onInput={(place) => put({ place })}
      />
      {risky.test(typed.place) && (
        <Notice kind="warn" testid="r12-place-warning">
          <p>{tell('r12.placeWarning')}</p>
        </Notice>
      )}
      <Choices
        name="safe"
        kind="checkbox"
        choices={[{ value: 'safe', label: tell('r12.safe') }]}
        chosen={typed.safe ? ['safe'] : []}
        testid="r12-safe-place"
        error={safeError}
        onChange={(_, safe) => put({ safe })}
      />
    </>
  )
}

type MomentProps = {
  kind: 'date' | 'time'
  id: string
  label: string
  hint?: string
  value: string
  error: string | undefined
  onInput: (value: string) => void
}

function Moment({ kind, id, label, hint, value, error, onInput }: MomentProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label class="label" for={id}>
        {label}
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <input
        {...{ id, value, type: kind, dir: 'ltr' }}
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
        data-testid={`r12-${id}`}
        onInput={(event) => onInput(event.currentTarget.value)}
        {...privateInput}
      />
    </div>
  )
}
