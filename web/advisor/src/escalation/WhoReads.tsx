import { Confirm } from '@klankbord/staff/Confirm.tsx'
import { useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import type { FollowProps } from './Following.tsx'

/** Who can read the report now; somebody who turns out to be involved loses it here (ESC-13). */
export function WhoReads({
  own,
  course,
  followed,
  names,
  onChanged,
}: FollowProps & { onChanged: () => void }) {
  const { t } = useTexts()
  const [leaving, setLeaving] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  const { officers, state } = followed.view
  const gone = course.draft.officers.filter((kid) => !officers.includes(kid))
  const open = state !== 'CLOSED'
  const exclude = async (officer: string) => {
    setLeaving(null)
    try {
      await own.exclude(course.draft.escNonce, officer, t('a10.excluded.words'))
      setFailed(false)
    } catch {
      setFailed(true)
    }
    onChanged()
  }
  return (
    <section class="card flow" aria-labelledby={`readers-${course.message}`} data-testid="a10-readers">
      <h3 id={`readers-${course.message}`}>{t('a10.readers')}</h3>
      <ul>
        {officers.map((kid) => (
          <li key={kid} data-testid="a10-reader" data-id={kid}>
            <bdi>{names.get(kid) ?? ''}</bdi>{' '}
            {open && officers.length > 1 && (
              <button
                type="button"
                class="link"
                data-testid="a10-exclude-now"
                aria-label={t('a10.exclude.named', { officer: names.get(kid) ?? '' })}
                onClick={() => setLeaving(kid)}
              >
                {t('a10.exclude.now')}
              </button>
            )}
          </li>
        ))}
        {gone.map((kid) => (
          <li key={kid} data-testid="a10-excluded" data-id={kid}>
            {t('a10.excluded', { officer: names.get(kid) ?? '' })}
          </li>
        ))}
      </ul>
      {open && <p class="hint">{t(officers.length > 1 ? 'a10.exclude.hint' : 'a10.exclude.last')}</p>}
      {failed && (
        <p role="alert" data-testid="a10-exclude-failed">
          {t('a10.exclude.failed')}
        </p>
      )}
      {leaving !== null && (
        <Confirm
          text={t('a10.exclude.sure', { officer: names.get(leaving) ?? '' })}
          onYes={() => void exclude(leaving)}
          onNo={() => setLeaving(null)}
        />
      )}
    </section>
  )
}
