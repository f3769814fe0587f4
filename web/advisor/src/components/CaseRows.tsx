import type { CaseFile } from '../modules/case-list.ts'
import type { Found } from '../modules/case-views.ts'
import { pathOf } from '../modules/routes.ts'
import { useTexts } from '../texts/text.ts'
import { dueWords, nameOf, nextWords } from './case-words.ts'
import { follow } from './Frame.tsx'

type Props = {
  found: readonly Found[]
  selected: string | null
  today: string
  onOpen: (caseId: string) => void
}

/** The list of cases; each row is one link. */
export function CaseRows({ found, selected, today, onOpen }: Props) {
  return (
    <ul class="case-list">
      {found.map(({ file, excerpt }) => (
        <li key={file.view.id}>
          <Row
            file={file}
            excerpt={excerpt}
            current={file.view.id === selected}
            today={today}
            onOpen={onOpen}
          />
        </li>
      ))}
    </ul>
  )
}

type RowProps = {
  file: CaseFile
  excerpt: string | null
  current: boolean
  today: string
  onOpen: (caseId: string) => void
}

function Row({ file, excerpt, current, today, onOpen }: RowProps) {
  const texts = useTexts()
  const { t, count } = texts
  const { view } = file
  const due = dueWords(view, texts, today)
  return (
    <a
      class="case-row"
      href={pathOf({ at: 'cases', id: view.id })}
      aria-current={current ? 'true' : undefined}
      data-testid="a2-row"
      data-id={view.id}
      data-unread={file.unread > 0}
      data-state={view.status}
      onClick={(event) => follow(event, () => onOpen(view.id))}
    >
      <span class="case-row-label" dir="auto" data-testid="a2-row-label">
        {nameOf(file, texts, today)}
      </span>
      {file.unread > 0 && <span class="badge">{count('a2.unread', file.unread)}</span>}
      {excerpt !== null && (
        <span class="excerpt" dir="auto" data-testid="a2-result">
          {excerpt}
        </span>
      )}
      <span class="case-row-line">
        <span dir="auto" data-testid="a2-row-organisation">
          {file.organisation}
        </span>
        <span data-testid="a2-row-status">
          {file.state === 'open'
            ? t(`status.${view.status}`)
            : `${t(`status.${view.status}`)}, ${closedWords(file, t)}`}
        </span>
      </span>
      <span class="case-row-line">
        <span data-testid="a2-row-next">{nextWords(view, texts)}</span>
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
