import { Details } from '@klankbord/kit/Details.tsx'
import { useState } from 'preact/hooks'
import {
  type ShortcutKeys,
  type ShortcutName,
  shortcutNames,
  unusable,
  usualKeys,
} from '../modules/shortcut-keys.ts'
import { type TextKey, useTexts } from '../texts/text.ts'

type Props = { keys: ShortcutKeys; onSave: (keys: ShortcutKeys) => void }

const words: Readonly<Record<ShortcutName, TextKey>> = {
  next: 'a14.key.next',
  previous: 'a14.key.previous',
  reply: 'a14.key.reply',
  note: 'shortcuts.note',
  snooze: 'shortcuts.snooze',
  close: 'shortcuts.close-case',
  search: 'a14.key.search',
  go: 'a14.key.go',
  help: 'a14.key.help',
}

/** Other keys for whoever needs them, such as people who speak to their computer (A14-1, WCAG 2.1.4). */
export function ShortcutKeysForm({ keys, onSave }: Props) {
  const { t } = useTexts()
  const [typed, setTyped] = useState(keys)
  const [wrong, setWrong] = useState<readonly ShortcutName[]>([])
  const save = () => {
    const found = unusable(typed)
    setWrong(found)
    if (found.length === 0) onSave(typed)
    else document.getElementById(`shortcut-${found[0]}`)?.focus()
  }
  return (
    <Details summary={t('a14.key.change')} testid="a14-shortcut-change">
      <form
        class="flow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        {shortcutNames.map((name) => {
          const id = `shortcut-${name}`
          const bad = wrong.includes(name)
          return (
            <div key={name} class={bad ? 'field wrong' : 'field'}>
              <label class="label" for={id}>
                {t(words[name])}
              </label>
              {bad && (
                <p class="error" id={`${id}-error`} data-testid="a14-shortcut-key-error">
                  {t('a14.key.wrong')}
                </p>
              )}
              <input
                id={id}
                type="text"
                maxLength={2}
                autocomplete="off"
                autocapitalize="off"
                value={typed[name]}
                aria-describedby={bad ? `${id}-error` : undefined}
                aria-invalid={bad ? true : undefined}
                data-testid="a14-shortcut-key"
                data-id={name}
                onInput={({ currentTarget: { value } }) => setTyped({ ...typed, [name]: value.trim() })}
              />
            </div>
          )
        })}
        <div class="actions">
          <button type="submit" data-testid="a14-shortcut-save">
            {t('a14.key.save')}
          </button>
          <button type="button" class="link" onClick={() => setTyped(usualKeys)}>
            {t('a14.key.usual')}
          </button>
        </div>
      </form>
    </Details>
  )
}
