import { Notice } from '@klankbord/kit/Notice.tsx'
import type { Audience } from './audience.ts'
import { Gate } from './Gate.tsx'
import { useTexts } from './texts.ts'

type Props = { audience: Audience; ended: boolean; unsent: boolean; onSignedIn: () => void }

/**
 * Nobody is signed in. Signing in is a plain navigation, because it leads to another page (12.4). While something typed
 * waits in this page, that other page gets a tab of its own: leaving this one would lose it (A15-1).
 */
export function SignedOut({ audience, ended, unsent, onSignedIn }: Props) {
  const { t } = useTexts()
  const tab = unsent ? { target: '_blank', rel: 'noopener' } : {}
  return (
    <Gate audience={audience} state="signed-out" title={t('a0.title')}>
      {ended && (
        <Notice kind="info">
          <p>{t(unsent ? 'a0.signedOut.unsent' : 'a0.signedOut')}</p>
        </Notice>
      )}
      <p class="lead">{t('a0.gates')}</p>
      <p class="actions">
        <a
          class="button main"
          href={`${audience.path}/sign-in`}
          data-testid={`${audience.gate}-sign-in`}
          {...tab}
        >
          {t(unsent ? 'a0.signIn.tab' : 'a0.signIn')}
        </a>
        {unsent && (
          <button type="button" data-testid={`${audience.gate}-signed-in`} onClick={onSignedIn}>
            {t('a0.signedIn')}
          </button>
        )}
      </p>
    </Gate>
  )
}
