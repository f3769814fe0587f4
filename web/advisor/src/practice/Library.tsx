import type { Http } from '@klankbord/staff/http'
import { useLibraryTexts } from '@klankbord/staff/library-texts'
import { say } from '@klankbord/staff/page-status'
import { useEffect, useState } from 'preact/hooks'
import { randomId } from '../modules/random-id.ts'
import { useTexts } from '../texts/text.ts'
import { LibraryForm } from './LibraryForm.tsx'
import { LibraryItemCard } from './LibraryItemCard.tsx'
import {
  type KeptContent,
  type LibraryApi,
  libraryApi,
  type PracticeLibrary,
  type Suggestion,
} from './library-api.ts'
import { emptyItem, typedOfSuggestion } from './library-form.ts'
import './library-texts.ts'

type Props = { api: LibraryApi; today: string }

/** The library and the way to it. */
export function LibraryPart({ http, today }: { http: Http; today: string }) {
  const [api] = useState(() => libraryApi(http))
  return <Library api={api} today={today} />
}

/** What the practice hands to organisations, and what it may begin with once somebody has looked it up (ORG-6). */
export function Library({ api, today }: Props) {
  const { t } = useTexts()
  const [library, setLibrary] = useState<PracticeLibrary | null>(null)
  /** The name of what is being written. */
  const [writing, setWriting] = useState<string | null>(null)
  /** Drawn before it is written, so that keeping it once more after no answer makes no second one. */
  const [fresh, setFresh] = useState(randomId)
  const load = async () => setLibrary(await api.read())
  useEffect(() => void load().catch(() => {}), [api])
  const keep = async (id: string, edition: number, content: KeptContent) => {
    await api.keep(id, edition, content)
    await load()
    setWriting(null)
    setFresh(randomId())
    say(t(content.retired ? 'p4.library.retired.said' : 'p4.library.kept'))
  }
  return (
    <section class="card flow" data-testid="p4-library" aria-labelledby="practice-library">
      <h2 id="practice-library">{t('p4.library')}</h2>
      <p>{t('p4.library.text')}</p>
      {library?.items.length === 0 && <p>{t('p4.library.none')}</p>}
      {library && library.items.length > 0 && (
        <ul class="cards">
          {library.items.map((item) => (
            <LibraryItemCard
              key={`${item.id} ${item.now.edition}`}
              item={item}
              today={today}
              writing={writing === item.id}
              onWrite={(on) => setWriting(on ? item.id : null)}
              onKeep={(content) => keep(item.id, item.now.edition + 1, content)}
            />
          ))}
        </ul>
      )}
      {writing === fresh ? (
        <LibraryForm
          start={emptyItem}
          note={null}
          lookedOn={null}
          today={today}
          onKeep={(content) => keep(fresh, 1, content)}
          onCancel={() => setWriting(null)}
        />
      ) : (
        <button type="button" data-testid="p4-library-new" onClick={() => setWriting(fresh)}>
          {t('p4.library.new')}
        </button>
      )}
      {library && library.suggestions.length > 0 && (
        <div class="flow">
          <h3>{t('p4.library.suggestions')}</h3>
          <p>{t('p4.library.suggestions.text')}</p>
          <ul class="cards">
            {library.suggestions.map((suggestion) => (
              <SuggestionCard
                key={suggestion.id}
                suggestion={suggestion}
                today={today}
                writing={writing === suggestion.id}
                onWrite={(on) => setWriting(on ? suggestion.id : null)}
                onKeep={(content) => keep(suggestion.id, 1, content)}
              />
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

type SuggestionProps = {
  suggestion: Suggestion
  today: string
  writing: boolean
  onWrite: (on: boolean) => void
  onKeep: (content: KeptContent) => Promise<void>
}

function SuggestionCard({ suggestion, today, writing, onWrite, onKeep }: SuggestionProps) {
  const { t, language } = useTexts()
  const { t: kinds } = useLibraryTexts()
  const { id, kind, title, figure, note } = suggestion
  const name = figure === null ? title[language] : `${title[language]} ${figure}`
  return (
    <li class="card flow" data-testid="p4-library-suggestion" data-id={id}>
      <p class="item-label">{name}</p>
      <p class="hint">{kinds(`library.kind.${kind}`)}</p>
      <p class="due overdue" data-testid="p4-library-verify">
        {t('p4.library.verify')}
      </p>
      {writing ? (
        <LibraryForm
          start={typedOfSuggestion(suggestion)}
          note={note[language]}
          lookedOn={null}
          today={today}
          onKeep={onKeep}
          onCancel={() => onWrite(false)}
        />
      ) : (
        <>
          <p>{note[language]}</p>
          <button
            type="button"
            data-testid="p4-library-take"
            aria-label={t('p4.library.take.named', { name })}
            onClick={() => onWrite(true)}
          >
            {t('p4.library.take')}
          </button>
        </>
      )}
    </li>
  )
}
