import { useObservable } from '@klankbord/kit/use-observable'
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { PaperKit } from './PaperKit.tsx'
import { kitSheet, pageStatus } from './page-status.ts'
import { useTexts } from './texts.ts'

/** The whole page: its language, the one polite live region, and what goes to paper instead of it. */
export function Shell({ children }: { children: ComponentChildren }) {
  const { language } = useTexts()
  const sheet = useObservable(kitSheet)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <>
      <div class={sheet ? 'app on-screen' : 'app'}>
        {children}
        <p class="hidden" role="status" data-testid="status">
          {useObservable(pageStatus)}
        </p>
      </div>
      {sheet && <PaperKit sheet={sheet} />}
    </>
  )
}
