import type { Language } from './texts.ts'
import { useTexts } from './texts.ts'

type Props = { onChoose: (language: Language) => void }

const languages: readonly Language[] = ['nl', 'en']

export function LanguageChoice({ onChoose }: Props) {
  const { t, language } = useTexts()
  return (
    <fieldset class="languages">
      <legend class="hidden">{t('language')}</legend>
      {languages.map((each) => (
        <button
          type="button"
          key={each}
          class="link"
          lang={each}
          aria-pressed={each === language}
          data-testid={`lang-${each}`}
          onClick={() => onChoose(each)}
        >
          {t(`language.${each}`)}
        </button>
      ))}
    </fieldset>
  )
}
