import { Notice } from '@klankbord/kit/Notice.tsx'
import type { Audience } from './audience.ts'
import { Gate } from './Gate.tsx'
import { useTexts } from './texts.ts'

/** Nobody is signed in. Signing in is a plain navigation, because it leads to another page (12.4). */
export function SignedOut({ audience, ended }: { audience: Audience; ended: boolean }) {
  const { t } = useTexts()
  return (
    <Gate audience={audience} state="signed-out" title={t('a0.title')}>
      {ended && (
        <Notice kind="info">
          <p>{t('a0.signedOut')}</p>
        </Notice>
      )}
      <p class="lead">{t('a0.gates')}</p>
      <p>
        <a class="button main" href={`${audience.path}/sign-in`} data-testid={`${audience.gate}-sign-in`}>
          {t('a0.signIn')}
        </a>
      </p>
    </Gate>
  )
}
