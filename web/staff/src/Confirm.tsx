import { useEffect, useRef } from 'preact/hooks'
import { useTexts } from './texts.ts'

type Props = { text: string; onYes: () => void; onNo: () => void }

/** The one question before something is lost. Escape means no. */
export function Confirm({ text, onYes, onNo }: Props) {
  const { t } = useTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby="confirm-text"
      data-testid="confirm"
      onCancel={(event) => {
        event.preventDefault()
        onNo()
      }}
    >
      <p id="confirm-text">{text}</p>
      <div class="actions">
        <button type="button" class="main" data-testid="confirm-no" onClick={onNo}>
          {t('confirm.no')}
        </button>
        <button type="button" data-testid="confirm-yes" onClick={onYes}>
          {t('confirm.yes')}
        </button>
      </div>
    </dialog>
  )
}
