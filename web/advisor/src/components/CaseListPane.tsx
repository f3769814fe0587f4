import { privateInput } from '@klankbord/kit/private-input'
import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import type { CaseList } from '../modules/case-list.ts'
import { inView, search, type ViewName, viewNames } from '../modules/case-views.ts'
import { useTexts } from '../texts/text.ts'
import { CaseRows } from './CaseRows.tsx'

export type Looking = { view: ViewName; words: string }
type Props = {
  list: CaseList
  looking: Looking
  selected: string | null
  /** True while the list is the page; beside an open case it is not. */
  asTitle: boolean
  today: string
  onLook: (looking: Looking) => void
  onOpen: (caseId: string) => void
}

/** Views, search and rows. Beside an open case its title is no longer the title of the page. */
export function CaseListPane({ list, looking, selected, asTitle, today, onLook, onOpen }: Props) {
  const { t, count } = useTexts()
  const { view, words } = looking
  const found = search(
    list.files.filter((file) => inView(file.view, view)),
    words,
  )
  const searching = words.trim() !== ''
  return (
    <section class="list-pane" aria-label={t('a2.title')}>
      {asTitle ? <StepTitle takeFocus>{t('a2.title')}</StepTitle> : <h2>{t('a2.title')}</h2>}
      <fieldset class="views">
        <legend class="hidden">{t('a2.views')}</legend>
        {viewNames.map((name) => (
          <button
            type="button"
            key={name}
            aria-pressed={name === view}
            data-testid="a2-view"
            data-view={name}
            onClick={() => onLook({ view: name, words })}
          >
            {t(`a2.view.${name}`)}{' '}
            <span class="count" data-testid="a2-count">
              {list.files.filter((file) => inView(file.view, name)).length}
            </span>
          </button>
        ))}
      </fieldset>
      <div class="field search">
        <label class="label" for="search">
          {t('a2.search')}
        </label>
        <input
          id="search"
          type="search"
          value={words}
          dir="auto"
          aria-describedby="search-hint"
          data-testid="a2-search"
          onInput={(event) => onLook({ view, words: event.currentTarget.value })}
          {...privateInput}
        />
        <p class="hint" id="search-hint" role="status">
          {searching ? count('a2.found', found.length) : t('a2.search.hint')}
        </p>
      </div>
      {found.length === 0 ? (
        <p class="empty" data-testid="a2-empty">
          {t(searching ? 'a2.empty.search' : `a2.empty.${view}`)}
        </p>
      ) : (
        <CaseRows found={found} selected={selected} today={today} onOpen={onOpen} />
      )}
    </section>
  )
}
