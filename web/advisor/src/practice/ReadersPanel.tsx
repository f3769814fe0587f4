import { say } from '@klankbord/staff/page-status'
import { useEffect, useState } from 'preact/hooks'
import { type TextKey, useTexts } from '../texts/text.ts'
import { InviteForm } from './InviteForm.tsx'
import type { PracticeApi } from './practice-api.ts'
import { type Reader, readerRoles } from './readers-api.ts'

type Props = {
  api: Pick<PracticeApi, 'readers' | 'inviteReader' | 'removeReader'>
  organisation: string
}

/** Who reads the final yearly reports for the board and the works council; reports of misconduct never reach them (P1). */
export function ReadersPanel({ api, organisation }: Props) {
  const { t } = useTexts()
  const [readers, setReaders] = useState<readonly Reader[] | null>(null)
  const [inviting, setInviting] = useState(false)
  const [failure, setFailure] = useState<TextKey | null>(null)
  const load = () => api.readers(organisation).then(setReaders, () => setFailure('readers.failed'))
  useEffect(() => void load(), [organisation])
  const remove = async (person: string) => {
    setFailure(null)
    try {
      await api.removeReader(organisation, person)
      say(t('readers.removed'))
      await load()
    } catch {
      setFailure('p4.failed')
    }
  }
  return (
    <section class="card flow" aria-labelledby="readers" data-testid="p1-readers">
      <h2 id="readers">{t('readers.title')}</h2>
      <p>{t('readers.text')}</p>
      {failure && (
        <p class="error" role="alert">
          {t(failure)}
        </p>
      )}
      {readers?.length === 0 && <p>{t('readers.none')}</p>}
      <ul class="cards">
        {(readers ?? []).map(({ person, name, role }) => (
          <li key={person} class="card flow" data-testid="p1-reader" data-id={person} data-role={role}>
            <p class="item-label" dir="auto">
              {name}
            </p>
            <p class="hint">{t(`p2.role.${role}`)}</p>
            <button
              type="button"
              class="link"
              data-testid="p1-reader-remove"
              aria-label={t('officers.remove.named', { name })}
              onClick={() => void remove(person)}
            >
              {t('officers.remove')}
            </button>
          </li>
        ))}
      </ul>
      {inviting ? (
        <InviteForm
          roles={readerRoles}
          title="readers.invite"
          onInvite={async ({ firstName, lastName, email, role }) => {
            const invited = await api.inviteReader(organisation, { firstName, lastName, email, role })
            await load()
            return invited
          }}
          onClose={() => setInviting(false)}
        />
      ) : (
        <button type="button" data-testid="p1-reader-invite" onClick={() => setInviting(true)}>
          {t('readers.invite')}
        </button>
      )}
    </section>
  )
}
