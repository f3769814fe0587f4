import { privateInput } from '@klankbord/kit/private-input'
import type { PageSection } from '@klankbord/protocol/locked-page'
import { useState } from 'preact/hooks'
import { blackIn, redact } from '../modules/redaction.ts'
import { useTexts } from '../texts/text.ts'

type Props = {
  sections: readonly PageSection[]
  words: readonly string[]
  onChange: (words: readonly string[]) => void
}

/** What is blackened in the copy, with the copy as it will be; the original stays (CAS-25). */
export function RedactFields({ sections, words, onChange }: Props) {
  const { t } = useTexts()
  const [typed, setTyped] = useState('')
  const shown = redact(sections, words)
  const mark = () => {
    const word = typed.trim()
    if (word !== '' && !words.includes(word)) onChange([...words, word])
    setTyped('')
  }
  return (
    <div class="flow" data-testid="a11-redact">
      <div class="field">
        <label class="label" for="redact-word">
          {t('a11.redact.word')}
        </label>
        <p class="hint" id="redact-hint">
          {t('a11.redact.hint')}
        </p>
        <input
          id="redact-word"
          value={typed}
          aria-describedby="redact-hint"
          data-testid="a11-redact-word"
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            // Enter would make the file.
            if (event.key !== 'Enter') return
            event.preventDefault()
            mark()
          }}
          {...privateInput}
        />
      </div>
      <button type="button" data-testid="a11-redact-mark" onClick={mark}>
        {t('a11.redact.mark')}
      </button>
      <ul>
        {words.map((word) => (
          <li key={word}>
            <bdi>{word}</bdi>{' '}
            <button
              type="button"
              class="link"
              aria-label={t('a11.redact.undo.named', { word })}
              onClick={() => onChange(words.filter((other) => other !== word))}
            >
              {t('a11.redact.undo')}
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{t('a11.redact.count', { count: blackIn(shown) })}</p>
      <div class="card" data-testid="a11-preview">
        {shown.map(({ heading, paragraphs }, part) => (
          <section key={part}>
            <h4 dir="auto">{heading}</h4>
            {paragraphs.map((text, at) => (
              <p key={at} class="plain-text" dir="auto">
                {text}
              </p>
            ))}
          </section>
        ))}
      </div>
    </div>
  )
}
