import { Details } from '@klankbord/kit/Details.tsx'
import { LibraryEntry } from '@klankbord/staff/LibraryEntry.tsx'
import { useLibraryTexts } from '@klankbord/staff/library-texts'
import { useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import { LibraryForm } from './LibraryForm.tsx'
import type { KeptContent, KeptEdition, KeptItem } from './library-api.ts'
import { typedOfItem } from './library-form.ts'

type Props = {
  item: KeptItem
  today: string
  writing: boolean
  onWrite: (on: boolean) => void
  onKeep: (content: KeptContent) => Promise<void>
}

/** One item as it is now, everything that it said before, and what can be done about it. */
export function LibraryItemCard({ item, today, writing, onWrite, onKeep }: Props) {
  const { t, language } = useTexts()
  const { t: kinds } = useLibraryTexts()
  const { content } = item.now
  const name = content[language].title
  const [, ...before] = item.editions
  return (
    <li
      class="card flow"
      data-testid="p4-library-item"
      data-id={item.id}
      data-stale={String(item.stale)}
      data-retired={String(content.retired)}
    >
      <p class="item-label">{name}</p>
      <p class="hint">{kinds(`library.kind.${content.kind}`)}</p>
      {content.retired && <p class="warn">{t('p4.library.retired')}</p>}
      {writing ? (
        <LibraryForm
          start={typedOfItem(item)}
          note={null}
          lookedOn={content.checkedOn}
          today={today}
          onKeep={onKeep}
          onCancel={() => onWrite(false)}
        />
      ) : (
        <>
          <LibraryEntry content={content} stale={item.stale} today={today} />
          <ItemActions
            name={name}
            content={content}
            today={today}
            onWrite={() => onWrite(true)}
            onKeep={onKeep}
          />
        </>
      )}
      {before.length > 0 && <Earlier editions={before} today={today} />}
    </li>
  )
}

type ActionsProps = {
  name: string
  content: KeptContent
  today: string
  onWrite: () => void
  onKeep: (content: KeptContent) => Promise<void>
}

function ItemActions({ name, content, today, onWrite, onKeep }: ActionsProps) {
  const { t } = useTexts()
  const [failed, setFailed] = useState(false)
  const keep = (next: KeptContent) => {
    setFailed(false)
    void onKeep(next).catch(() => setFailed(true))
  }
  return (
    <>
      {failed && (
        <p class="error" role="alert">
          {t('p4.failed')}
        </p>
      )}
      <div class="actions">
        {!content.retired && content.checkedOn !== today && (
          <button
            type="button"
            data-testid="p4-library-check"
            aria-label={t('p4.library.check.named', { name })}
            onClick={() => keep({ ...content, checkedOn: today })}
          >
            {t('p4.check.save')}
          </button>
        )}
        <button
          type="button"
          data-testid="p4-library-edit"
          aria-label={t('p4.library.edit.named', { name })}
          onClick={onWrite}
        >
          {t('p4.library.edit')}
        </button>
        <button
          type="button"
          class="link"
          data-testid="p4-library-retire"
          aria-label={t(content.retired ? 'p4.library.restore.named' : 'p4.library.retire.named', { name })}
          onClick={() => keep({ ...content, retired: !content.retired })}
        >
          {t(content.retired ? 'p4.library.restore' : 'p4.library.retire')}
        </button>
      </div>
    </>
  )
}

/** What somebody may have been shown: it stays to be read. */
function Earlier({ editions, today }: { editions: readonly KeptEdition[]; today: string }) {
  const { t, day, language } = useTexts()
  return (
    <Details summary={t('p4.library.earlier', { count: editions.length })} testid="p4-library-earlier">
      {editions.map(({ edition, madeOn, content }) => (
        <div key={edition} class="flow" data-testid="p4-library-edition" data-edition={String(edition)}>
          <p class="label">
            {t('p4.library.edition', { edition, day: day(madeOn, today), title: content[language].title })}
          </p>
          {content.retired && <p>{t('p4.library.retired')}</p>}
          <LibraryEntry content={content} stale={false} today={today} />
        </div>
      ))}
    </Details>
  )
}
