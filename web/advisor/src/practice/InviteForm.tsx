import { Choices } from '@klankbord/kit/Choices.tsx'
import { Field } from '@klankbord/kit/Field.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { Problem } from '@klankbord/staff/http'
import { useState } from 'preact/hooks'
import { type TextKey, useTexts } from '../texts/text.ts'
import type { Invitation, Invited } from './people-api.ts'

/** Whom one may invite here; the first one is chosen until another is. */
type Props<Role extends string> = {
  roles: readonly [Role, ...Role[]]
  title: TextKey
  /** Only where it can differ: an organisation employs all of its own people. */
  asksInternal?: boolean
  onInvite: (invitation: Omit<Invitation, 'role'> & { role: Role }) => Promise<Invited>
  onClose: () => void
}

export const practiceRoles = ['advisor', 'contact-person', 'practice-manager'] as const

/** Somebody new: an account, and a first password to pass on by voice, never by mail. */
export function InviteForm<Role extends 'officer' | 'board' | 'works-council' | Invitation['role']>({
  roles,
  title,
  asksInternal = false,
  onInvite,
  onClose,
}: Props<Role>) {
  const { t } = useTexts()
  const [person, setPerson] = useState({
    ...{ firstName: '', lastName: '', email: '', internal: false },
    role: roles[0],
  })
  const [invited, setInvited] = useState<Invited | null>(null)
  const [wrong, setWrong] = useState<readonly ('name' | 'email')[]>([])
  const [failure, setFailure] = useState<TextKey | null>(null)
  const [busy, setBusy] = useState(false)
  const invite = async () => {
    const found: ('name' | 'email')[] = []
    if (person.firstName.trim() === '' || person.lastName.trim() === '') found.push('name')
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(person.email.trim())) found.push('email')
    setWrong(found)
    setFailure(null)
    if (found.length > 0 || busy) return
    setBusy(true)
    try {
      setInvited(await onInvite({ ...person, email: person.email.trim() }))
    } catch (failed) {
      setFailure(
        failed instanceof Problem && failed.slug === 'conflict' ? 'p2.invite.taken' : 'p2.invite.failed',
      )
    }
    setBusy(false)
  }
  if (invited) {
    return (
      <Notice kind="ok" testid="p2-invited" title={t('p2.invited')}>
        <p>{t('p2.invited.text')}</p>
        <p>
          {t('p2.invited.username')} <bdi dir="ltr">{invited.username}</bdi>
        </p>
        <p class="label">{t('p2.invited.password')}</p>
        <p class="spoken" translate={false}>
          <bdi dir="ltr" data-testid="p2-first-password">
            {invited.firstPassword}
          </bdi>
        </p>
        <p>{t('p2.invited.once')}</p>
        <button type="button" onClick={onClose}>
          {t('p2.invited.close')}
        </button>
      </Notice>
    )
  }
  const change = (part: Partial<typeof person>) => setPerson({ ...person, ...part })
  const nameError = wrong.includes('name') ? t('p2.invite.error.name') : undefined
  return (
    <form
      class="card flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void invite()
      }}
    >
      <h2>{t(title)}</h2>
      {failure && (
        <p class="error" role="alert">
          {t(failure)}
        </p>
      )}
      <Field
        id="p2-first-name"
        label={t('p2.firstName')}
        error={nameError}
        value={person.firstName}
        testid="p2-first-name"
        onInput={(firstName) => change({ firstName })}
      />
      <Field
        id="p2-last-name"
        label={t('p2.lastName')}
        error={nameError}
        value={person.lastName}
        testid="p2-last-name"
        onInput={(lastName) => change({ lastName })}
      />
      <Field
        id="p2-email"
        label={t('p2.email')}
        hint={t('p2.email.hint')}
        error={wrong.includes('email') ? t('p2.invite.error.email') : undefined}
        value={person.email}
        testid="p2-email"
        onInput={(email) => change({ email })}
      />
      {roles.length > 1 && (
        <Choices
          name="p2-role"
          kind="radio"
          legend={t('p2.invite.role')}
          choices={roles.map((value) => ({ value, label: t(`p2.role.${value}`) }))}
          chosen={[person.role]}
          testid="p2-role"
          onChange={(value) => change({ role: roles.find((each) => each === value) ?? roles[0] })}
        />
      )}
      {asksInternal && (
        <label class="choice">
          <input
            type="checkbox"
            checked={person.internal}
            data-testid="p2-internal"
            onChange={(event) => change({ internal: event.currentTarget.checked })}
          />
          <span>{t('p2.invite.internal')}</span>
        </label>
      )}
      <div class="actions">
        <button type="submit" class="main" aria-busy={busy} data-testid="p2-invite-send">
          {t('p2.invite.send')}
        </button>
        <button type="button" class="link" onClick={onClose}>
          {t('signing.cancel')}
        </button>
      </div>
    </form>
  )
}
