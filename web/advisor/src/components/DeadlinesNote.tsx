import type { CaseFile } from '../modules/case-list.ts'
import { dueThisWeek } from '../modules/life.ts'
import { type TextKey, useTexts } from '../texts/text.ts'
import { TodayItem } from './TodayItem.tsx'

type Props = { files: readonly CaseFile[]; today: string; onOpen: (caseId: string) => void }

/** Terms that end within a week, or are over, the first on top. */
export function DeadlinesNote({ files, today, onOpen }: Props) {
  const texts = useTexts()
  const { t } = texts
  const rows = dueThisWeek(files, today).flatMap((row) => {
    const file = files.find(({ view }) => view.id === row.caseId)
    return file ? [{ ...row, file }] : []
  })
  if (rows.length === 0) return null
  return (
    <section data-testid="a1-deadlines" aria-labelledby="deadlines">
      <h2 id="deadlines">{t('a1.deadlines')}</h2>
      <ul class="cards">
        {rows.map(({ file, key, due, state }) => {
          const overdue = state === 'overdue'
          const day = texts.day(due, today)
          return (
            <TodayItem
              key={`${file.view.id} ${key}`}
              file={file}
              reason={key}
              why={t(`a6.key.${key}` as TextKey)}
              due={{ overdue, words: overdue ? `${day} (${t('a6.state.overdue')})` : day }}
              action={t('a1.open')}
              today={today}
              onOpen={onOpen}
            />
          )
        })}
      </ul>
    </section>
  )
}
