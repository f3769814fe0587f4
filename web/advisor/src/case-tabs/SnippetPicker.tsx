import { useObservable } from '@klankbord/kit/use-observable'
import { useEffect } from 'preact/hooks'
import { languageOf } from '../modules/referrals.ts'
import { filled } from '../modules/text-blocks.ts'
import { useTexts } from '../texts/text.ts'
import type { PanelProps } from './tabs.ts'

type Props = Pick<PanelProps, 'work' | 'caseId' | 'file'> & { onClose: () => void }

/** Puts a text block into the answer, behind what stands there; sending stays a step of its own (A5-1). */
export function SnippetPicker({ work, caseId, file, onClose }: Props) {
  const { t } = useTexts()
  const blocks = useObservable(work.textBlocks.all)
  useEffect(() => void work.textBlocks.load().catch(() => {}), [work])
  const spoken = languageOf(file)
  const insert = (text: string) => {
    const draft = work.replies.desks.get().get(caseId)?.draft.text ?? ''
    const values = {
      naam: work.me.name,
      name: work.me.name,
      organisatie: file.organisation,
      organisation: file.organisation,
    }
    work.replies.write(caseId, `${draft}${draft.trim() === '' ? '' : '\n\n'}${filled(text, values)}`)
    onClose()
    document.getElementById('reply')?.focus()
  }
  return (
    <section class="card flow" aria-label={t('a3.snippet')}>
      {blocks.length === 0 && <p class="empty">{t('a3.snippet.none')}</p>}
      <ul class="referrals">
        {blocks.map((block) => (
          <li key={block.id} class="referral">
            <p class="plain-text" lang={spoken} dir="auto">
              {block[spoken]}
            </p>
            <button type="button" data-testid="a3-snippet-option" onClick={() => insert(block[spoken])}>
              {t('a3.snippet.insert', { title: block.title })}
            </button>
          </li>
        ))}
      </ul>
      <p class="hint">{t('a3.snippet.hint')}</p>
      <button type="button" class="link" onClick={onClose}>
        {t('a3.snippet.close')}
      </button>
    </section>
  )
}
