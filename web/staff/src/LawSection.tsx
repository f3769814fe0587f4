import { useEffect, useState } from 'preact/hooks'
import type { LawItem, NoticesApi } from './notices-api.ts'
import { useNoticeTexts } from './notices-texts.ts'

type Props = { prefix: string; api: NoticesApi; today: string }

/** News of the law, each with its source and the day on which somebody looked it up (NOT-6). */
export function LawSection({ prefix, api, today }: Props) {
  const { t, day, language } = useNoticeTexts()
  const [items, setItems] = useState<readonly LawItem[] | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => void api.news().then(setItems, () => setFailed(true)), [])
  return (
    <section class="card flow" data-testid={`${prefix}-law`} aria-labelledby="law">
      <h2 id="law">{t('law.title')}</h2>
      {items === null && <p role="status">{t(failed ? 'notices.failed' : 'notices.loading')}</p>}
      {items?.map(({ id, title, text, source, checkedOn }) => (
        <article key={id} data-testid={`${prefix}-law-item`} data-id={id}>
          <h3>{title[language]}</h3>
          <p>{text[language]}</p>
          <p class="hint">{t('law.source', { source, day: day(checkedOn, today) })}</p>
        </article>
      ))}
    </section>
  )
}
