import { follow } from '@klankbord/staff/Frame.tsx'
import type { ComponentChildren } from 'preact'
import type { CaseFile } from '../modules/case-list.ts'
import { pathOf } from '../modules/routes.ts'
import { useTexts } from '../texts/text.ts'
import { nameOf } from './case-words.ts'

type Props = {
  file: CaseFile
  /** The same for machines and in words. */
  reason: string
  why: ComponentChildren
  due?: { words: string; overdue: boolean } | null
  action: string
  today: string
  onOpen: (caseId: string) => void
}

/** One row of today: which case, why it stands here, until when, and what to do with it (A1-1). */
export function TodayItem({ file, reason, why, due, action, today, onOpen }: Props) {
  const name = nameOf(file, useTexts(), today)
  const { id } = file.view
  return (
    <li class="card item" data-testid="a1-item" data-id={id} data-reason={reason}>
      <div>
        <p class="item-label" dir="auto" data-testid="a1-item-label">
          {name}
        </p>
        <p class="hint" data-testid="a1-item-reason">
          {why}
        </p>
        {due && (
          <p class={due.overdue ? 'due overdue' : 'due'} data-testid="a1-item-due">
            {due.words}
          </p>
        )}
      </div>
      <a
        class="button"
        href={pathOf({ at: 'cases', id })}
        data-testid="a1-item-action"
        onClick={(event) => follow(event, () => onOpen(id))}
      >
        {action} <span class="hidden">{name}</span>
      </a>
    </li>
  )
}
