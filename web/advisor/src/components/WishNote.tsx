import { Notice } from '@klankbord/kit/Notice.tsx'
import type { Wish } from '../modules/aftercare.ts'
import { useTexts } from '../texts/text.ts'

type Props = { wish: Wish; onClose: () => void }

/** The reporter asked to stop, or to be left alone. What is left to do is to close. */
export function WishNote({ wish, onClose }: Props) {
  const { t } = useTexts()
  return (
    <Notice kind="warn" testid="a3-wish" title={t(`a3.status.${wish}`)}>
      <p>{t(`a3.wish.${wish}`)}</p>
      <button type="button" data-testid="a3-wish-close" onClick={onClose}>
        {t('life.close')}
      </button>
    </Notice>
  )
}
