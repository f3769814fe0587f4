import { Choices } from '@klankbord/kit/Choices.tsx'
import { ErrorSummary } from '@klankbord/kit/ErrorSummary.tsx'
import { Field } from '@klankbord/kit/Field.tsx'
import { useState } from 'preact/hooks'
import type { InsideSay } from '../../inside-texts/inside-texts.ts'
import { useErrors, type Wrong } from '../use-errors.ts'
import type { TalkProps } from './Appointment.tsx'
import { slotWords } from './slot-words.ts'

/** Times to choose from, or the own proposal that waits for an answer. */
export function ProposedTalk(props: TalkProps) {
  const { talk, tell, language, name, onAct } = props
  if (talk.by === 'advisor') return <Choosing {...props} />
  return (
    <div class="card">
      <p data-testid="r12-state" data-state="asked">
        {tell('r12.asked', { name })}
      </p>
      <ul>
        {talk.slots.map((slot, at) => (
          <li key={at}>
            {slotWords(slot, tell, language)} {slot.place && <bdi>{slot.place}</bdi>}
          </li>
        ))}
      </ul>
      <Standing {...props} />
      <button
        type="button"
        data-testid="r12-cancel"
        onClick={() => onAct({ op: talk.standing ? 'decline' : 'cancel', id: talk.id })}
      >
        {tell('r12.takeBack')}
      </button>
    </div>
  )
}

/** What was agreed holds until both want another time. */
function Standing({ talk, tell, language }: TalkProps) {
  if (!talk.standing) return null
  return (
    <p data-testid="r12-standing">
      {tell('r12.standing', { slot: slotWords(talk.standing, tell, language) })}
    </p>
  )
}

function Choosing(props: TalkProps) {
  const { talk, tell, say, language, name, conversation, onAct, onPropose, onAttention } = props
  const [chosen, setChosen] = useState<string | null>(null)
  const [phone, setPhone] = useState('')
  const form = useErrors(onAttention, tell)
  const slot = chosen === null ? undefined : talk.slots[Number(chosen)]
  const needsPhone = slot?.how === 'phone' && !slot.phone
  const accept = () => {
    const wrong: Wrong<InsideSay>[] = !slot
      ? [{ field: 'slot', text: (words) => words('r12.chooseError') }]
      : needsPhone && phone.trim() === ''
        ? [{ field: 'phone', text: (words) => words('r12.phoneError') }]
        : []
    if (!form.check(wrong) || !slot) return
    const agreed = needsPhone ? { ...slot, phone: phone.trim() } : slot
    onAct({ op: 'accept', id: talk.id, slots: [agreed] })
  }
  return (
    <form
      noValidate
      class="card"
      onSubmit={(event) => {
        event.preventDefault()
        accept()
      }}
    >
      <ErrorSummary title={say('errors')} {...form} />
      <p data-testid="r12-state" data-state="proposed">
        {tell('r12.proposed', { name })} {tell('r12.dutchTime')}
      </p>
      {talk.text !== '' && (
        <p class="said" dir="auto">
          {talk.text}
        </p>
      )}
      <Standing {...props} />
      <Choices
        name="slot"
        kind="radio"
        legend={tell('r12.choose')}
        choices={talk.slots.map((one, at) => ({
          value: String(at),
          label: slotWords(one, tell, language),
          hint: one.place && <bdi>{one.place}</bdi>,
        }))}
        chosen={chosen === null ? [] : [chosen]}
        testid="r12-slot"
        error={form.of('slot')}
        onChange={setChosen}
      />
      {needsPhone && (
        <Field
          id="phone"
          label={tell('r12.phone')}
          hint={tell('r12.phoneHint')}
          error={form.of('phone')}
          value={phone}
          testid="r12-phone"
          onInput={setPhone}
        />
      )}
      {conversation.trusted && (
        <div class="actions">
          <button type="submit" class="main" data-testid="r12-accept">
            {tell('r12.accept')}
          </button>
          <button type="button" data-testid="r12-propose" onClick={onPropose}>
            {tell('r12.other')}
          </button>
          <button
            type="button"
            data-testid="r12-decline"
            onClick={() => onAct({ op: 'decline', id: talk.id })}
          >
            {tell(talk.standing ? 'r12.keep' : 'r12.decline')}
          </button>
        </div>
      )}
    </form>
  )
}
