import { follow } from '@klankbord/staff/Frame.tsx'
import type { CaseFile } from '../modules/case-list.ts'
import { dueThisWeek } from '../modules/life.ts'
import { pathOf } from '../modules/routes.ts'
import { type TextKey, useTexts } from '../texts/text.ts'
import { nameOf } from './case-words.ts'

type Props = { files: readonly CaseFile[]; today: string; onOpen: (caseId: string) => void }

/** Terms that end within a week, or are over, the first on top. */
export function DeadlinesNote({ files, today, onOpen }: Props) {
  const texts = useTexts()
  const { t } = texts
  const rows = dueThisWeek(files, today)
  if (rows.length === 0) return null
  return (
    <section data-testid="a1-deadlines" aria-labelledby="deadlines">
      <h2 id="deadlines">{t('a1.deadlines')}</h2>
      <ul class="cards">
        {rows.map(({ caseId, key, due, state }) => {
          const file = files.find(({ view }) => view.id === caseId)
          return (
            <li key={`${caseId} ${key}`} class="card" data-testid="a1-deadline" data-state={state}>
              <a
                dir="auto"
                href={pathOf({ at: 'cases', id: caseId })}
                onClick={(event) => follow(event, () => onOpen(caseId))}
              >
                {file ? nameOf(file, texts, today) : ''}
              </a>{' '}
              {t(`a6.key.${key}` as TextKey)}:{' '}
              <span class={state === 'overdue' ? 'due overdue' : 'due'}>
                {texts.day(due, today)}
                {state === 'overdue' && ` (${t('a6.state.overdue')})`}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
