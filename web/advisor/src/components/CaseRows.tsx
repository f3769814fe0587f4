import { follow } from '@klankbord/staff/Frame.tsx'
import { useState } from 'preact/hooks'
import { isUnread } from '../modules/case-filters.ts'
import type { CaseFile } from '../modules/case-list.ts'
import { type AllMarks, type CaseMarks, isSnoozed, noMarks } from '../modules/case-marks.ts'
import { excerptFor } from '../modules/case-search.ts'
import { modeOf } from '../modules/life.ts'
import { pathOf } from '../modules/routes.ts'
import { nameOfCode, taxonomy } from '../modules/taxonomy.ts'
import { useTexts } from '../texts/text.ts'
import { dueWords, nameOf, nextWords } from './case-words.ts'
import { RowMarks } from './RowMarks.tsx'

type Props = {
  found: readonly CaseFile[]
  marks: AllMarks
  /** What is looked for, or nothing. */
  words: string
  selected: string | null
  today: string
  onOpen: (caseId: string) => void
  onMark: (caseId: string, change: Partial<CaseMarks>) => void
}

/** As many as somebody looks through; drawing thousands would take longer than finding them. */
const atOnce = 100

/** The list of cases; each row is one link, and what can be done with it from outside. */
export function CaseRows({ found, marks, words, selected, today, onOpen, onMark }: Props) {
  const { t } = useTexts()
  const [shown, setShown] = useState(atOnce)
  return (
    <>
      <ul class="case-list">
        {found.slice(0, shown).map((file) => {
          const own = marks.get(file.view.id) ?? noMarks
          return (
            <li key={file.view.id}>
              <Row
                file={file}
                marks={own}
                words={words}
                current={file.view.id === selected}
                today={today}
                onOpen={onOpen}
              />
              <RowMarks
                file={file}
                marks={own}
                today={today}
                onMark={(change) => onMark(file.view.id, change)}
              />
            </li>
          )
        })}
      </ul>
      {found.length > shown && (
        <p>
          <button type="button" data-testid="a2-more" onClick={() => setShown(shown + atOnce)}>
            {t('a2.more', { count: found.length - shown })}
          </button>
        </p>
      )}
    </>
  )
}

type RowProps = {
  file: CaseFile
  marks: CaseMarks
  words: string
  current: boolean
  today: string
  onOpen: (caseId: string) => void
}

function Row({ file, marks, words, current, today, onOpen }: RowProps) {
  const texts = useTexts()
  const { t, count, language } = texts
  const { view } = file
  const mode = modeOf(file.messages)
  const due = dueWords(view, texts, today)
  const excerpt = words === '' ? null : excerptFor(file, words)
  const snoozed = isSnoozed(marks, view, today) ? marks.snooze : null
  return (
    <a
      class="case-row"
      href={pathOf({ at: 'cases', id: view.id })}
      aria-current={current ? 'true' : undefined}
      data-testid="a2-row"
      data-id={view.id}
      data-unread={isUnread(file, marks)}
      data-state={view.status}
      onClick={(event) => follow(event, () => onOpen(view.id))}
    >
      <span class="case-row-label" dir="auto" data-testid="a2-row-label">
        {nameOf(file, texts, today)}
      </span>
      {isUnread(file, marks) && (
        <span class="badge">{file.unread > 0 ? count('a2.unread', file.unread) : t('a2.unread.marked')}</span>
      )}
      {excerpt !== null && (
        <span class="excerpt" dir="auto" data-testid="a2-result">
          {excerpt}
        </span>
      )}
      <span class="case-row-line">
        <span dir="auto" data-testid="a2-row-organisation">
          {file.organisation}
        </span>
        {mode.confirmed && (
          <span data-testid="a2-row-mode">{nameOfCode(taxonomy.lists.mode, mode.mode, language)}</span>
        )}
        <span data-testid="a2-row-status">
          {file.state === 'open'
            ? t(`status.${view.status}`)
            : `${t(`status.${view.status}`)}, ${closedWords(file, t)}`}
        </span>
      </span>
      {marks.labels.length > 0 && (
        <span class="case-row-line" dir="auto" data-testid="a2-row-labels">
          {marks.labels.join(', ')}
        </span>
      )}
      <span class="case-row-line">
        <span data-testid="a2-row-next">
          {snoozed ? t('a2.snoozed-until', { day: texts.day(snoozed.until, today) }) : nextWords(view, texts)}
        </span>
        {due && (
          <span class={due.overdue ? 'due overdue' : 'due'} data-testid="a2-row-due">
            {due.words}
          </span>
        )}
      </span>
    </a>
  )
}

function closedWords(file: CaseFile, t: ReturnType<typeof useTexts>['t']): string {
  return file.state === 'open' ? '' : t(`a2.state.${file.state}`).toLowerCase()
}
