import { type Language, language as pageLanguage } from '@klankbord/staff/texts'
import { DocumentPage } from '@klankbord/staff/yearly/DocumentPage.tsx'
import type { YearlyDocument } from '@klankbord/staff/yearly/document'
import { useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import type { Draft } from './draft.ts'
import type { ReportView, YearlyApi } from './yearly-api.ts'

type Props = { api: YearlyApi; draft: Draft; view: ReportView }

const languages: readonly Language[] = ['nl', 'en']

/** The report as readers will get it, drawn from the same document as its page and its PDF. */
export function PreviewPart({ api, draft, view }: Props) {
  const { t } = useTexts()
  const [shown, setShown] = useState<{ document: YearlyDocument; language: Language } | null>(null)
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const look = async () => {
    if (state === 'busy') return
    setState('busy')
    try {
      await draft.save()
      const language = pageLanguage.get()
      setShown({ document: await api.document(view.organisation, view.year, language), language })
      setState('idle')
    } catch {
      setState('failed')
    }
  }
  return (
    <section class="flow yearly" aria-labelledby="a13-preview-title">
      <h2 id="a13-preview-title">{t('a13.preview.title')}</h2>
      <div class="actions">
        <button
          type="button"
          data-testid="a13-preview"
          aria-busy={state === 'busy'}
          onClick={() => void look()}
        >
          {t('a13.preview')}
        </button>
        {languages.map((language) => (
          <a
            key={language}
            class="button"
            href={api.fileOf(view.organisation, view.year, 'report.pdf', language)}
            download
            data-testid="a13-pdf"
            data-language={language}
          >
            {t(`a13.pdf.${language}`)}
          </a>
        ))}
      </div>
      {state === 'failed' && (
        <p class="error" role="alert">
          {t('a13.failed.load')}
        </p>
      )}
      {shown && (
        <div class="card" lang={shown.language} data-testid="a13-preview-page">
          <DocumentPage document={shown.document} screen="a13-preview" />
        </div>
      )}
    </section>
  )
}
