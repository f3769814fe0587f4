import { useTexts } from '../texts/text.ts'
import { looseWords } from './loose-words.ts'

/** Says which words may lead to somebody, while they are typed; it stops nobody. */
export function Loose({ texts }: { texts: readonly (string | null)[] }) {
  const { t } = useTexts()
  const found = looseWords(texts.filter((text) => text !== null))
  return (
    <div role="status">
      {found.length > 0 && (
        <p class="loose-numbers" data-testid="a13-advice-loose">
          {t('advice.loose', { words: found.map((word) => `“${word}”`).join(', ') })}
        </p>
      )}
    </div>
  )
}
