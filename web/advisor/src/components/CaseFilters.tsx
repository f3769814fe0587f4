import { choices, type Filter, type Looking, type Sort, sorts } from '../modules/case-filters.ts'
import type { CaseFile } from '../modules/case-list.ts'
import type { AllMarks } from '../modules/case-marks.ts'
import { type Texts, useTexts } from '../texts/text.ts'

type Props = {
  files: readonly CaseFile[]
  marks: AllMarks
  looking: Looking
  onLook: (looking: Looking) => void
}

/** What narrows the list: one box to add a filter, a chip for each that is on, and the order. */
export function CaseFilters({ files, marks, looking, onLook }: Props) {
  const texts = useTexts()
  const { t } = texts
  const on = new Set(looking.filters.map(keyOf))
  const open = choices(files, marks).filter((filter) => !on.has(keyOf(filter)))
  const put = (filters: readonly Filter[]) => onLook({ ...looking, filters })
  return (
    <div class="filters">
      <label>
        <span class="label">{t('a2.filter')}</span>
        <select
          data-testid="a2-filter"
          value=""
          onChange={(event) => {
            const chosen = open.find((filter) => keyOf(filter) === event.currentTarget.value)
            event.currentTarget.value = ''
            if (chosen) put([...looking.filters, chosen])
          }}
        >
          <option value="">{t('a2.filter.add')}</option>
          {open.map((filter) => (
            <option key={keyOf(filter)} value={keyOf(filter)}>
              {filterWords(filter, texts)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span class="label">{t('a2.sort')}</span>
        <select
          data-testid="a2-sort"
          value={looking.sort}
          onChange={(event) => onLook({ ...looking, sort: event.currentTarget.value as Sort })}
        >
          {sorts.map((sort) => (
            <option key={sort} value={sort}>
              {t(`a2.sort.${sort}`)}
            </option>
          ))}
        </select>
      </label>
      {looking.filters.length > 0 && (
        <ul class="chips">
          {looking.filters.map((filter) => (
            <li key={keyOf(filter)} class="chip" data-testid="a2-chip">
              <span dir="auto">{filterWords(filter, texts)}</span>
              <button
                type="button"
                data-testid="a2-chip-remove"
                aria-label={t('a2.chip.remove', { filter: filterWords(filter, texts) })}
                onClick={() => put(looking.filters.filter((other) => keyOf(other) !== keyOf(filter)))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function keyOf({ by, value }: Filter): string {
  return `${by} ${value}`
}

function filterWords({ by, value }: Filter, { t }: Texts): string {
  if (by === 'unread') return t('a2.filter.unread')
  if (by === 'status') return t(`status.${value}` as Parameters<typeof t>[0])
  return by === 'label' ? t('a2.filter.label', { label: value }) : value
}
