import { CodeDisplay } from '@klankbord/kit/CodeDisplay.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { PrintSlip } from '@klankbord/kit/PrintSlip.tsx'
import { QrCode } from '@klankbord/kit/QrCode.tsx'
import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { useState } from 'preact/hooks'
import type { Say } from '../modules/language.ts'

type Props = {
  say: Say
  takeFocus: boolean
  digits: string
  groups: readonly string[]
  /** Who reads an earlier version that had arrived instead of this one; null when all went as it should. */
  former: string | null
  /** True when the clipboard took it; otherwise the digits are only selected. */
  onCopy: (text: string) => Promise<boolean>
  onPrint: () => void
  onSaveFile: () => void
  onSaved: () => void
  onNoCode: () => void
}

/** Somebody changed a report whose answer was lost: what lies there is the version before (RG-14). */
export const FormerArrived = ({ say, former }: { say: Say; former: string | null }) =>
  former === null ? null : (
    <Notice kind="warn" testid="r6-former">
      <p>{say('r6.former', { names: former })}</p>
    </Notice>
  )

/** R6: the code, shown only after the server confirmed the report. */
export function CodePage(props: Props) {
  const { say, digits, groups } = props
  const [copied, setCopied] = useState<boolean | null>(null)
  const [qr, setQr] = useState(false)
  const [withoutCode, setWithoutCode] = useState(false)
  const copy = async () => {
    const done = await props.onCopy(groups.join(' '))
    const shown = document.getElementById('code')
    if (!done && shown) window.getSelection()?.selectAllChildren(shown)
    setCopied(done)
  }
  return (
    <main data-testid="r6" class="screen on-slip-page">
      <StepTitle takeFocus={props.takeFocus}>{say('r6.h1')}</StepTitle>
      <FormerArrived {...props} />
      <CodeDisplay id="code" groups={groups} testid="r6-code" groupTestid="r6-group" />
      <p class="lead">{say('r6.text')}</p>
      <p>{say('r6.write')}</p>
      <h2>{say('r6.ways')}</h2>
      <div class="actions">
        <button type="button" data-testid="r6-copy" aria-describedby="copy-hint" onClick={copy}>
          {say('r6.copy')}
        </button>
        <button type="button" data-testid="r6-show-qr" aria-expanded={qr} onClick={() => setQr(!qr)}>
          {say('r6.qr')}
        </button>
        <button type="button" data-testid="r6-print" onClick={props.onPrint}>
          {say('r6.print')}
        </button>
        <button type="button" data-testid="r6-save-file" onClick={props.onSaveFile}>
          {say('r6.file')}
        </button>
      </div>
      <p class="hint" id="copy-hint">
        {say('r6.copyHint')}
      </p>
      <div aria-live="polite">
        {copied !== null && (
          <p class="ok-text" data-testid="r6-copied">
            {say(copied ? 'r6.copied' : 'r6.selected')}
          </p>
        )}
      </div>
      {qr && <QrCode digits={digits} label={say('r6.qrLabel')} testid="r6-qr" />}
      <div class="actions last">
        <button type="button" class="main" data-testid="r6-saved" onClick={props.onSaved}>
          {say('r6.saved')}
        </button>
        <button
          type="button"
          class="link"
          data-testid="r6-no-code"
          aria-expanded={withoutCode}
          onClick={() => setWithoutCode(true)}
        >
          {say('r6.none')}
        </button>
      </div>
      <div aria-live="polite">
        {withoutCode && (
          <Notice kind="warn">
            <p>{say('r6.noneText')}</p>
            <button type="button" data-testid="r6-no-code-confirm" onClick={props.onNoCode}>
              {say('r6.noneYes')}
            </button>
          </Notice>
        )}
      </div>
      <PrintSlip groups={groups} text={say('r6.keepThis')} />
    </main>
  )
}
