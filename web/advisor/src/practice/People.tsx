import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { daysBetween } from '@klankbord/staff/days'
import { say } from '@klankbord/staff/page-status'
import { SpokenKey } from '@klankbord/staff/SpokenKey.tsx'
import { useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import { AbsenceSection } from './AbsenceSection.tsx'
import { REMIND_BEFORE } from './channel-form.ts'
import { DeparturePanel } from './DeparturePanel.tsx'
import { InviteForm, practiceRoles } from './InviteForm.tsx'
import { useExpiry } from './Organisations.tsx'
import type { NewRegistration, StaffMember } from './people-api.ts'
import type { ListedChannel, Organisation } from './practice-api.ts'
import type { PracticeBook, PracticeFacts } from './practice-book.ts'
import { RegistrationForm, RegistrationLines } from './Registration.tsx'
import { RevokePanel } from './RevokePanel.tsx'
import { RootSection } from './RootSection.tsx'
import { Select } from './Select.tsx'

type Props = {
  book: PracticeBook
  facts: PracticeFacts
  today: string
  onOpen: (organisation: string) => void
}

/** The people of the practice, the key with which it signs, and until when its lists hold (P2). */
export function People({ book, facts, today, onOpen }: Props) {
  const { t } = useTexts()
  const [revoking, setRevoking] = useState<StaffMember | null>(null)
  const [leaving, setLeaving] = useState<StaffMember | null>(null)
  if (revoking || leaving) {
    return (
      <div class="page flow" data-testid="p2">
        <StepTitle takeFocus>{t('p2.title')}</StepTitle>
        {revoking && (
          <RevokePanel {...{ book, facts, today }} person={revoking} onDone={() => setRevoking(null)} />
        )}
        {leaving && !revoking && (
          <DeparturePanel
            api={book.api}
            person={leaving}
            today={today}
            onRevoke={() => setRevoking(leaving)}
            onChange={() => book.load()}
            onDone={() => setLeaving(null)}
          />
        )}
      </div>
    )
  }
  return (
    <div class="page flow" data-testid="p2">
      <StepTitle takeFocus>{t('p2.title')}</StepTitle>
      <RootSection book={book} facts={facts} today={today} />
      <section class="flow" aria-labelledby="people">
        <h2 id="people">{t('p2.people')}</h2>
        <InviteSection book={book} />
        <ul class="cards">
          {facts.people.map((person) => (
            <PersonCard
              key={person.id}
              book={book}
              person={person}
              organisations={facts.organisations}
              today={today}
              onRevoke={() => setRevoking(person)}
              onLeave={() => setLeaving(person)}
            />
          ))}
        </ul>
      </section>
      <AbsenceSection api={book.api} people={facts.people} today={today} />
      <section class="card flow" aria-labelledby="lists">
        <h2 id="lists">{t('p2.lists')}</h2>
        <p>{t('p2.lists.text')}</p>
        <ul class="cards">
          {facts.channels.map((channel) => (
            <ListItem
              key={channel.channel}
              channel={channel}
              name={facts.organisations.find(({ id }) => id === channel.organisation)?.name ?? ''}
              today={today}
              onOpen={() => onOpen(channel.organisation)}
            />
          ))}
        </ul>
      </section>
    </div>
  )
}

function InviteSection({ book }: { book: PracticeBook }) {
  const { t } = useTexts()
  const [inviting, setInviting] = useState(false)
  if (!inviting) {
    return (
      <button type="button" data-testid="p2-invite" onClick={() => setInviting(true)}>
        {t('p2.invite')}
      </button>
    )
  }
  return (
    <InviteForm
      roles={practiceRoles}
      title="p2.invite"
      asksInternal
      onInvite={async (invitation) => {
        const invited = await book.api.invite(invitation)
        await book.load()
        return invited
      }}
      onClose={() => setInviting(false)}
    />
  )
}

type PersonProps = {
  book: PracticeBook
  person: StaffMember
  organisations: readonly Organisation[]
  today: string
  onRevoke: () => void
  onLeave: () => void
}

function PersonCard({ book, person, organisations, today, onRevoke, onLeave }: PersonProps) {
  const { t, day } = useTexts()
  const [editing, setEditing] = useState(false)
  const register = async (registration: NewRegistration) => {
    await book.api.register(person.id, registration)
    await book.load()
    setEditing(false)
    say(t('p2.registered'))
  }
  return (
    <li class="card flow" data-testid="p2-advisor" data-id={person.id}>
      <p class="item-label" dir="auto">
        {person.name}
      </p>
      <p class="hint">
        {t(`p2.role.${person.role}`)} · {t(person.internal ? 'p2.internal' : 'p2.external')}
      </p>
      {person.leavingSince !== null && (
        <p class="due">{t('depart.since', { day: day(person.leavingSince, today) })}</p>
      )}
      {person.spokenKid ? (
        <>
          <p class="label">{t('p2.spoken')}</p>
          <SpokenKey spoken={person.spokenKid} />
        </>
      ) : (
        person.role === 'advisor' && <p>{t('p2.keyless')}</p>
      )}
      {person.registration && <RegistrationLines registration={person.registration} today={today} />}
      {person.role === 'contact-person' && (
        <Select
          id={`place-${person.id}`}
          label={t('p2.place')}
          value=""
          options={[
            { value: '', label: t('p2.place.choose') },
            ...organisations.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          testid="p2-place"
          onChange={(organisation) => {
            if (organisation === '') return
            void book.api.placeContact(person.id, organisation).then(
              () => say(t('p2.placed')),
              () => say(t('p4.failed')),
            )
          }}
        />
      )}
      {person.role === 'advisor' &&
        (editing ? (
          <RegistrationForm
            person={person}
            today={today}
            onSave={register}
            onCancel={() => setEditing(false)}
          />
        ) : (
          <button
            type="button"
            data-testid="p2-register"
            aria-label={t('p2.register.named', { name: person.name })}
            onClick={() => setEditing(true)}
          >
            {t('p2.register')}
          </button>
        ))}
      {person.kid !== null && !editing && (
        <button
          type="button"
          class="link"
          data-testid="p2-revoke"
          aria-label={t('p2.revoke.named', { name: person.name })}
          onClick={onRevoke}
        >
          {t('p2.revoke')}
        </button>
      )}
      {person.role !== 'practice-manager' && !editing && (
        <button
          type="button"
          class="link"
          data-testid="p2-depart"
          aria-label={t('depart.named', { name: person.name })}
          onClick={onLeave}
        >
          {t('depart')}
        </button>
      )}
    </li>
  )
}

type ListProps = { channel: ListedChannel; name: string; today: string; onOpen: () => void }

function ListItem({ channel, name, today, onOpen }: ListProps) {
  const { t, day } = useTexts()
  const until = useExpiry(channel)
  const left = until === null ? null : daysBetween(today, until)
  const soon = left !== null && left <= REMIND_BEFORE
  return (
    <li class="item" data-testid="p2-list" data-id={channel.channel}>
      <div>
        <p dir="auto">{name}</p>
        <p class={soon ? 'due overdue' : 'due'} data-testid="p2-expires" data-day={until}>
          {until === null
            ? t('p1.state.unsigned')
            : t(left !== null && left < 0 ? 'p1.state.expired' : soon ? 'p1.state.ends' : 'p1.state.until', {
                day: day(until, today),
              })}
        </p>
      </div>
      <button type="button" aria-label={t('p2.sign.named', { name })} onClick={onOpen}>
        {t('p2.sign')}
      </button>
    </li>
  )
}
