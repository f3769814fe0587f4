import { useEffect, useState } from 'preact/hooks'
import { LibraryEntry } from './LibraryEntry.tsx'
import type { LibraryItem } from './library-api.ts'
import { useLibraryTexts } from './library-texts.ts'

type Props = { prefix: string; api: { library(): Promise<LibraryItem[]> }; today: string }

/** What the practice hands to organisations: articles, films, words to take over, figures with their source (ORG-6). */
export function LibrarySection({ prefix, api, today }: Props) {
  const { t, language } = useLibraryTexts()
  const [items, setItems] = useState<readonly LibraryItem[] | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => void api.library().then(setItems, () => setFailed(true)), [])
  return (
    <section class="card flow" data-testid={`${prefix}-library`} aria-labelledby="library">
      <h2 id="library">{t('library.title')}</h2>
      <p>{t('library.lead')}</p>
      {items === null && <p role="status">{t(failed ? 'library.failed' : 'library.loading')}</p>}
      {items?.length === 0 && <p>{t('library.none')}</p>}
      {items?.map(({ id, stale, content }) => (
        <article
          class="flow"
          key={id}
          data-testid={`${prefix}-library-item`}
          data-id={id}
          data-kind={content.kind}
        >
          <h3>{content[language].title}</h3>
          <p class="hint">{t(`library.kind.${content.kind}`)}</p>
          <LibraryEntry content={content} stale={stale} today={today} />
        </article>
      ))}
    </section>
  )
}
