import { useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import { ReferralPicker } from './ReferralPicker.tsx'
import { SnippetPicker } from './SnippetPicker.tsx'
import type { PanelProps } from './tabs.ts'

/** What lies ready beside an answer: text blocks, and other places to turn to. */
export function ReplyAids(props: Pick<PanelProps, 'work' | 'caseId' | 'file' | 'today'>) {
  const { t } = useTexts()
  const [open, setOpen] = useState<'snippet' | 'refer' | null>(null)
  const turn = (which: 'snippet' | 'refer') => setOpen(open === which ? null : which)
  const close = () => setOpen(null)
  return (
    <div class="flow">
      <div class="actions">
        <button
          type="button"
          data-testid="a3-snippet"
          aria-expanded={open === 'snippet'}
          onClick={() => turn('snippet')}
        >
          {t('a3.snippet')}
        </button>
        <button
          type="button"
          data-testid="a3-refer"
          aria-expanded={open === 'refer'}
          onClick={() => turn('refer')}
        >
          {t('a3.refer')}
        </button>
      </div>
      {open === 'snippet' && <SnippetPicker {...props} onClose={close} />}
      {open === 'refer' && <ReferralPicker {...props} onClose={close} />}
    </div>
  )
}
