import type { Language } from '@klankbord/staff/texts'
import type { FileEntry } from '../modules/conversation.ts'
import type { OpenedFile } from '../modules/opened-files.ts'
import { pictureType } from '../modules/transfers.ts'
import { useTexts } from '../texts/text.ts'

type Props = {
  file: FileEntry
  opened: OpenedFile | undefined
  onOpen: () => void
  onSave: () => void
}

/** A file of a message: opened on request only; pictures in the page, everything else saved (KB-40). */
export function FileItem({ file, opened, onOpen, onSave }: Props) {
  const { t, language } = useTexts()
  const busy = opened?.at === 'loading'
  return (
    <div class="file" data-testid="a3-file" data-id={file.id} data-state={opened?.at ?? 'closed'}>
      <p class="file-name">
        <bdi>{file.name}</bdi> <span class="hint">{sizeWords(file.size, language)}</span>
      </p>
      {opened?.at === 'picture' ? (
        <>
          <img src={opened.url} alt={t('file.picture', { name: file.name })} />
          <button type="button" onClick={onSave}>
            {t('file.download')}
          </button>
        </>
      ) : (
        <button type="button" aria-busy={busy} data-testid="a3-file-open" onClick={onOpen}>
          {t(pictureType(file.mime) ? 'file.open' : 'file.download')} <span class="hidden">{file.name}</span>
        </button>
      )}
      <p class="hint" role="status">
        {busy && t('file.opening', { percent: opened.percent })}
        {opened?.at === 'saved' && t('file.saved')}
        {opened?.at === 'failed' && t('file.failed')}
      </p>
    </div>
  )
}

export function sizeWords(bytes: number, language: Language): string {
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB']
  const digits = size < 10 ? 1 : 0
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(Math.max(size, 0.1))} ${unit}`
}
