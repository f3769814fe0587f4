import { useEffect, useRef } from 'preact/hooks'
import { type TextKey, useTexts } from '../texts/text.ts'

const keys: readonly [string, TextKey][] = [
  ['j / k', 'shortcuts.next'],
  ['r', 'shortcuts.reply'],
  ['n', 'shortcuts.note'],
  ['s', 'shortcuts.snooze'],
  ['e', 'shortcuts.close-case'],
  ['/', 'shortcuts.search'],
  ['g v', 'shortcuts.today'],
  ['g z', 'shortcuts.cases'],
  ['Ctrl Enter', 'shortcuts.send'],
  ['Ctrl L', 'shortcuts.lock'],
  ['?', 'shortcuts.help'],
]

/** All shortcuts in one list. */
export function ShortcutList({ onClose }: { onClose: () => void }) {
  const { t } = useTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} aria-labelledby="shortcuts-title" data-testid="shortcuts" onClose={onClose}>
      <h2 id="shortcuts-title">{t('shortcuts.title')}</h2>
      <dl class="keys">
        {keys.map(([key, what]) => (
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
