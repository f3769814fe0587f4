import { Notice } from '@klankbord/kit/Notice.tsx'
import { useObservable } from '@klankbord/kit/use-observable'
import { follow } from '@klankbord/staff/Frame.tsx'
import { useMemo } from 'preact/hooks'
import type { CaseFile } from '../modules/case-list.ts'
import type { Workspace } from '../modules/desk-types.ts'
import { pathOf } from '../modules/routes.ts'
import { useTexts } from '../texts/text.ts'

type Props = { work: Workspace; file: CaseFile; onStepAside: () => void }

/** Somebody or something to whom the advisor declared a tie is named in this case (CAS-13). */
export function ConflictWarning({ work, file, onStepAside }: Props) {
  const { t } = useTexts()
  const { id } = file.view
  const declared = useObservable(work.conflicts.declared)
  const found = useMemo(() => work.conflicts.within(id, file.messages), [declared, id, file.messages])
  if (found.length === 0) return null
  return (
    <Notice kind="warn" title={t('a3.conflict.title')} testid="a3-conflict">
      <p dir="auto">{t('a3.conflict.text', { names: found.join(', ') })}</p>
      <div class="actions">
        <a
          class="button"
          href={pathOf({ at: 'cases', id, part: 'handover' })}
          data-testid="a3-conflict-aside"
          onClick={(event) => follow(event, onStepAside)}
        >
          {t('a3.conflict.aside')}
        </a>
        <button
          type="button"
          class="link"
          data-testid="a3-conflict-clear"
          onClick={() => void work.conflicts.clear(id, found).catch(() => {})}
        >
          {t('a3.conflict.clear')}
        </button>
      </div>
    </Notice>
  )
}
