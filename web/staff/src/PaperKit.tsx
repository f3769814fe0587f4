import type { KitSheet } from './page-status.ts'
import { useTexts } from './texts.ts'

/** The sheet that goes to paper: one code and where to keep it. No name of anybody, no address. */
export function PaperKit({ sheet }: { sheet: KitSheet }) {
  const texts = useTexts()
  const { t } = texts
  return (
    <div class="paper" aria-hidden="true">
      <p class="paper-title">{sheet.title}</p>
      <p>{sheet.text}</p>
      <p class="paper-code" dir="ltr">
        {sheet.code.split('-').map((group, at) => (
          <span key={at}>{group}</span>
        ))}
      </p>
      <p>{t('kit.keep')}</p>
      <p>{t('kit.made', { day: texts.day(sheet.day, '') })}</p>
    </div>
  )
}
