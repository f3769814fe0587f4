import { useEffect, useRef } from 'preact/hooks'
import type { ShortcutKeys } from '../modules/shortcut-keys.ts'
import { type TextKey, useTexts } from '../texts/text.ts'

const list = (keys: ShortcutKeys): readonly [string, TextKey][] => [
  [`${keys.next} / ${keys.previous}`, 'shortcuts.next'],
  [keys.reply, 'shortcuts.reply'],
  [keys.note, 'shortcuts.note'],
  [keys.snooze, 'shortcuts.snooze'],
  [keys.close, 'shortcuts.close-case'],
  [keys.search, 'shortcuts.search'],
  [`${keys.go} v`, 'shortcuts.today'],
  [`${keys.go} z`, 'shortcuts.cases'],
  ['Ctrl Enter', 'shortcuts.send'],
  ['Ctrl L', 'shortcuts.lock'],
  [keys.help, 'shortcuts.help'],
]

/** All shortcuts in one list. */
export function ShortcutList({ keys, onClose }: { keys: ShortcutKeys; onClose: () => void }) {
  const { t } = useTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} aria-labelledby="shortcuts-title" data-testid="shortcuts" onClose={onClose}>
      <h2 id="shortcuts-title">{t('shortcuts.title')}</h2>
      <dl class="keys">
        {list(keys).map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => dialog.current?.close()}>
        {t('shortcuts.close')}
      </button>
    </dialog>
  )
}
