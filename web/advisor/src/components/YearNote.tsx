import { Notice } from '@klankbord/kit/Notice.tsx'
import { follow } from '@klankbord/staff/Frame.tsx'
import { useEffect, useState } from 'preact/hooks'
import type { CaseFile } from '../modules/case-list.ts'
import type { Workspace } from '../modules/desk-types.ts'
import { pathOf } from '../modules/routes.ts'
import type { YearEnd } from '../modules/year-end.ts'
import { useTexts } from '../texts/text.ts'
import { nameOf } from './case-words.ts'

export type ToCount = { end: YearEnd; files: readonly CaseFile[] }

/** The year that is being closed, and the cases its figures miss; looked up again when cases or `turn` change. */
export function useToCount(
  work: Pick<Workspace, 'life'>,
  files: readonly CaseFile[],
  turn?: boolean,
): ToCount | null {
  const [found, setFound] = useState<ToCount | null>(null)
  useEffect(() => {
    let stale = false
    work.life
      .toCount()
      .then((next) => !stale && setFound(next))
      .catch(() => {})
    return () => {
      stale = true
    }
  }, [files, turn])
  return found
}

type Props = { toCount: ToCount | null; today: string; onOpen: (caseId: string) => void }

/** In January: which cases are to be coded as they stood when the year ended. */
export function YearNote({ toCount, today, onOpen }: Props) {
  const texts = useTexts()
  const { t } = texts
  if (!toCount || toCount.files.length === 0) return null
  const { year, freezesOn } = toCount.end
  return (
    <Notice kind="info" testid="a1-year" title={t('year.title', { year })}>
      <p>{t('year.text', { day: texts.day(freezesOn, today) })}</p>
      <ul>
        {toCount.files.map((file) => (
          <li key={file.view.id}>
            <a
              href={pathOf({ at: 'cases', id: file.view.id })}
              data-testid="a1-year-case"
              onClick={(event) => follow(event, () => onOpen(file.view.id))}
            >
              {nameOf(file, texts, today)}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
