import { Notice } from '@klankbord/kit/Notice.tsx'
import { useTexts } from './texts.ts'

/** What waited sealed while the vault was closed does not open any more: said, never silently dropped (A15-1). */
export function LostWords() {
  const { t } = useTexts()
  return (
    <Notice kind="warn" testid="lost-words">
      <p>{t('a0.lost')}</p>
    </Notice>
  )
}
