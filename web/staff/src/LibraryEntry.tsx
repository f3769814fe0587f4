import type { LibraryContent } from './library-api.ts'
import { useLibraryTexts } from './library-texts.ts'

type Props = { content: LibraryContent; stale: boolean; today: string }

/** What an item says in the language of the page, its link, and when somebody last looked it up. */
export function LibraryEntry({ content, stale, today }: Props) {
  const { t, day, language } = useLibraryTexts()
  const { link, figure, checkedOn } = content
  return (
    <>
      {figure && (
        <p>
          <strong>{figure.value}</strong>
        </p>
      )}
      <p>{content[language].text}</p>
      {figure && <p class="hint">{t('library.source', { source: figure.source })}</p>}
      {link !== null && (
        <p>
          {/* The page of somebody else learns neither where a reader comes from nor gets hold of this one. */}
          <a href={link} target="_blank" rel="noopener noreferrer">
            {t('library.link', { host: new URL(link).host })}
          </a>
        </p>
      )}
      <p class={stale ? 'due overdue' : 'hint'}>
        {t(stale ? 'library.stale' : 'library.checked', { day: day(checkedOn, today) })}
      </p>
    </>
  )
}
