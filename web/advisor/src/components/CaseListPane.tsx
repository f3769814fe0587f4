import { privateInput } from '@klankbord/kit/private-input'
import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import type { ComponentChildren } from 'preact'
import { type Looking, lookAt, standsIn } from '../modules/case-filters.ts'
import type { CaseList } from '../modules/case-list.ts'
import { type AllMarks, type CaseMarks, noMarks } from '../modules/case-marks.ts'
import { viewNames } from '../modules/case-views.ts'
import { useTexts } from '../texts/text.ts'
import { CaseFilters } from './CaseFilters.tsx'
import { CaseRows } from './CaseRows.tsx'

type Props = {
  list: CaseList
  marks: AllMarks
  looking: Looking
  selected: string | null
  /** The way to record a contact outside the app. */
  record: ComponentChildren
  /** True while the list is the page; beside an open case it is not. */
  asTitle: boolean
  today: string
  onLook: (looking: Looking) => void
  onOpen: (caseId: string) => void
  onMark: (caseId: string, change: Partial<CaseMarks>) => void
}

/** Views, filters, search and rows. Beside an open case its title is no longer the title of the page. */
export function CaseListPane({ list, marks, looking, selected, record, asTitle, today, ...on }: Props) {
  const { t, count } = useTexts()
  const { view, words } = looking
  const found = lookAt(list.files, marks, looking, today)
  const searching = words.trim() !== ''
  const narrowed = searching || looking.filters.length > 0
  return (
    <section class="list-pane" aria-label={t('a2.title')} aria-busy={!list.complete}>
      {asTitle ? <StepTitle takeFocus>{t('a2.title')}</StepTitle> : <h2>{t('a2.title')}</h2>}
      {record}
      <fieldset class="views">
        <legend class="hidden">{t('a2.views')}</legend>
        {viewNames.map((name) => (
          <button
            type="button"
            key={name}
            aria-pressed={name === view}
            data-testid="a2-view"
            data-view={name}
            onClick={() => on.onLook({ ...looking, view: name })}
          >
            {t(`a2.view.${name}`)}{' '}
            <span class="count" data-testid="a2-count">
              {
                list.files.filter((file) => standsIn(file, marks.get(file.view.id) ?? noMarks, name, today))
                  .length
              }
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
          onInput={(event) => on.onLook({ ...looking, words: event.currentTarget.value })}
          {...privateInput}
        />
        <p class="hint" id="search-hint" role="status">
          {narrowed ? count('a2.found', found.length) : t('a2.search.hint')}
        </p>
      </div>
      <CaseFilters files={list.files} marks={marks} looking={looking} onLook={on.onLook} />
      {found.length === 0 ? (
        <p class="empty" data-testid="a2-empty">
          {t(narrowed ? 'a2.empty.search' : `a2.empty.${view}`)}
        </p>
      ) : (
        <CaseRows
          key={view}
          found={found}
          marks={marks}
          words={searching ? words : ''}
          selected={selected}
          today={today}
          onOpen={on.onOpen}
          onMark={on.onMark}
        />
      )}
    </section>
  )
}
