import { Choices } from '@klankbord/kit/Choices.tsx'
import { StoryField } from '@klankbord/kit/StoryField.tsx'
import { useState } from 'preact/hooks'
import { taxonomy } from '../modules/taxonomy.ts'
import { useTexts } from '../texts/text.ts'

type Props = { current: string; onSend: (mode: string, text: string) => void; onCancel: () => void }

/** Proposes a mode to the reporter, who decides. */
export function ModeForm({ current, onSend, onCancel }: Props) {
  const { t, language } = useTexts()
  const [mode, setMode] = useState<string | null>(null)
  const [text, setText] = useState('')
  return (
    <form
      class="card flow"
      data-testid="a3-mode-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (mode !== null) onSend(mode, text.trim())
        else document.getElementById('mode')?.focus()
      }}
    >
      <Choices
        name="mode"
        kind="radio"
        legend={t('life.mode.choose')}
        testid="a3-mode-choice"
        choices={taxonomy.lists.mode
          .filter(({ code }) => code !== current || code === 'SPARREN')
          .map((entry) => ({ value: entry.code, label: entry[language] }))}
        chosen={mode === null ? [] : [mode]}
        onChange={setMode}
      />
      <p class="label" id="mode-text-label">
        {t('life.mode.text')}
      </p>
      <StoryField
        id="mode-text"
        labelledBy="mode-text-label"
        rows={2}
        value={text}
        testid="a3-mode-text"
        onInput={setText}
      />
      <p class="hint">{t('life.mode.hint')}</p>
      <div class="actions">
        <button type="submit" class="main" data-testid="a3-mode-send">
          {t('life.mode.send')}
        </button>
        <button type="button" class="link" onClick={onCancel}>
          {t('life.cancel')}
        </button>
      </div>
    </form>
  )
}
