import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import type { ComponentChildren } from 'preact'
import type { Audience } from './audience.ts'
import { LanguageChoice } from './LanguageChoice.tsx'
import { language, useTexts } from './texts.ts'

type Props = {
  audience: Audience
  state?: 'signed-out' | 'setup' | 'locked'
  title: string
  who?: string
  testid?: string
  children: ComponentChildren
}

/** The page in front of the vault: one column, nothing about anybody. */
export function Gate({ audience, state, title, who, testid = audience.gate, children }: Props) {
  const { t } = useTexts()
  return (
    <div class="gate" data-testid={testid} data-state={state}>
      <header class="gate-head">
        <p class="brand">{t('a0.title')}</p>
        <LanguageChoice onChoose={(chosen) => language.set(chosen)} />
      </header>
      <main id="content" class="gate-body flow">
        <StepTitle takeFocus>{title}</StepTitle>
        {children}
      </main>
      {who !== undefined && (
        <footer class="gate-foot">
          <span data-testid="who" dir="auto">
            {who}
          </span>
          <a href={`${audience.path}/sign-out`} data-testid="sign-out">
            {t('signOut')}
          </a>
        </footer>
      )}
    </div>
  )
}
