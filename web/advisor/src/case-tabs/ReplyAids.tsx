import { useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import { BreachForm } from './BreachForm.tsx'
import { ExportForm } from './ExportForm.tsx'
import { ReferralPicker } from './ReferralPicker.tsx'
import { SnippetPicker } from './SnippetPicker.tsx'
import type { PanelProps } from './tabs.ts'

type Aid = 'snippet' | 'refer' | 'breach' | 'export'

/** What lies ready beside an answer: text blocks, and other places to turn to. */
export function ReplyAids(props: Pick<PanelProps, 'work' | 'caseId' | 'file' | 'today'>) {
  const { t } = useTexts()
  const [open, setOpen] = useState<Aid | null>(null)
  const turn = (which: Aid) => setOpen(open === which ? null : which)
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
        <button
          type="button"
          data-testid="a3-breach"
          aria-expanded={open === 'breach'}
          onClick={() => turn('breach')}
        >
          {t('a3.breach')}
        </button>
        <button
          type="button"
          data-testid="a3-export"
          aria-expanded={open === 'export'}
          onClick={() => turn('export')}
        >
          {t('a3.export')}
        </button>
      </div>
      {open === 'snippet' && <SnippetPicker {...props} onClose={close} />}
      {open === 'breach' && <BreachForm work={props.work} caseId={props.caseId} />}
      {open === 'export' && <ExportForm work={props.work} caseId={props.caseId} file={props.file} />}
      {open === 'refer' && <ReferralPicker {...props} onClose={close} />}
    </div>
  )
}
