import type { OpenedFile } from './opened-files.ts'
import type { Language } from './texts.ts'
import { useTexts } from './texts.ts'
import { type FileEntry, pictureType } from './transfers.ts'

type Props = {
  prefix: string
  file: FileEntry
  opened: OpenedFile | undefined
  onOpen: () => void
  onSave: () => void
}

/** A file of a message: opened on request only; pictures in the page, everything else saved (KB-40). */
export function FileItem({ prefix, file, opened, onOpen, onSave }: Props) {
  const { t, language } = useTexts()
  const busy = opened?.at === 'loading'
  return (
    <div class="file" data-testid={`${prefix}-file`} data-id={file.id} data-state={opened?.at ?? 'closed'}>
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
        <button type="button" aria-busy={busy} data-testid={`${prefix}-file-open`} onClick={onOpen}>
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
