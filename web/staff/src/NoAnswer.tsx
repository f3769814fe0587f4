import type { Audience } from './audience.ts'
import { Gate } from './Gate.tsx'
import { useTexts } from './texts.ts'

/** The server did not answer the first call of a page. */
export function NoAnswer({ audience, onRetry }: { audience: Audience; onRetry: () => void }) {
  const { t } = useTexts()
  return (
    <Gate audience={audience} title={t('unreachable.title')} testid="unreachable">
      <p>{t('unreachable.text')}</p>
      <button type="button" class="main" onClick={onRetry}>
        {t('retry')}
      </button>
    </Gate>
  )
}
