import { useState } from 'preact/hooks'
import type { ToldText } from '../modules/aids-api.ts'
import type { Workspace } from '../modules/desk-types.ts'
import { useTexts } from '../texts/text.ts'

type Props = { work: Workspace; version: unknown }

/** Which information the reporter read before the first word, and what it said (INT-7). */
export function ToldInformation({ work, version }: Props) {
  const { t, language } = useTexts()
  const [text, setText] = useState<ToldText | 'unknown' | null>(null)
  if (typeof version !== 'string') return null
  const read = () =>
    void work.told(version).then(
      (found) => setText(found ?? 'unknown'),
      () => setText('unknown'),
    )
  return (
    <div class="flow" data-testid="a3-told" data-version={version}>
      <p class="hint" dir="auto">
        {t('a3.told', { version })}{' '}
        {text === null && (
          <button type="button" class="link" data-testid="a3-told-read" onClick={read}>
            {t('a3.told.read')}
          </button>
        )}
      </p>
      {text === 'unknown' && <p role="status">{t('a3.told.unknown')}</p>}
      {text !== null && text !== 'unknown' && (
        <section class="card flow" aria-label={t('a3.told', { version })} data-testid="a3-told-text">
          <p class="hint">{t('a3.told.gaps')}</p>
          {text.map((block) => {
            const { title, text: words, more } = block[language]
            return (
              <div key={words} dir="auto">
                {title && <p class="label">{title}</p>}
                <p>{words}</p>
                {more && <p class="hint">{more}</p>}
              </div>
            )
          })}
        </section>
      )}
    </div>
  )
}
