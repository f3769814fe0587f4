import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { follow } from '@klankbord/staff/Frame.tsx'
import { useEffect, useState } from 'preact/hooks'
import { nameOf } from '../components/case-words.ts'
import type { CaseList } from '../modules/case-list.ts'
import { allTerms, type TermRow } from '../modules/life.ts'
import type { DeadlineRule } from '../modules/life-api.ts'
import { pathOf } from '../modules/routes.ts'
import { type TextKey, type Texts, useTexts } from '../texts/text.ts'

type Props = {
  list: CaseList
  today: string
  rules: () => Promise<DeadlineRule[]>
  onOpen: (caseId: string) => void
}

/** Every term of every case, by law or by agreement, the first to end on top (A6). */
export function Terms({ list, today, rules, onOpen }: Props) {
  const texts = useTexts()
  const { t } = texts
  const [known, setKnown] = useState<readonly DeadlineRule[]>([])
  useEffect(
    () =>
      void rules()
        .then(setKnown)
        .catch(() => {}),
    [],
  )
  const rows = allTerms(list.files, today)
  return (
    <div class="page" data-testid="a6">
      <StepTitle takeFocus>{t('a6.title')}</StepTitle>
      <p class="hint">{t(rows.length === 0 ? 'a6.empty' : 'a6.intro')}</p>
      <ul class="case-list">
        {rows.map((row) => {
          const file = list.files.find(({ view }) => view.id === row.caseId)
          return (
            <li
              key={`${row.caseId} ${row.key}`}
              class="card"
              data-testid="a6-row"
              data-key={row.key}
              data-state={row.state}
            >
              <p>
                <strong data-testid="a6-label" dir="auto">
                  {file ? nameOf(file, texts, today) : ''}
                </strong>{' '}
                <span dir="auto">{file?.organisation}</span>
              </p>
              <Row row={row} rule={known.find(({ key }) => key === row.key)} today={today} texts={texts} />
              <a
                class="button"
                href={pathOf({ at: 'cases', id: row.caseId })}
                data-testid="a6-action"
                onClick={(event) => follow(event, () => onOpen(row.caseId))}
              >
                {t('a6.open')}
              </a>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

type RowProps = { row: TermRow; rule: DeadlineRule | undefined; today: string; texts: Texts }

function Row({ row, rule, today, texts }: RowProps) {
  const { t, day } = texts
  const state = t(`a6.${row.task ? 'state' : 'until'}.${row.state}` as TextKey)
  return (
    <dl class="answers">
      <div>
        <dt>{t('a6.why')}</dt>
        <dd data-testid="a6-reason">{t(`a6.key.${row.key}` as TextKey)}</dd>
      </div>
      <div>
        <dt>{t('a6.from')}</dt>
        <dd data-testid="a6-start">{day(row.start, today)}</dd>
      </div>
      <div>
        <dt>{t('a6.until')}</dt>
        <dd>
          <span data-testid="a6-due">{day(row.due, today)}</span>{' '}
          <span class={row.task && row.state === 'overdue' ? 'due overdue' : 'due'}>{state}</span>
        </dd>
      </div>
      {rule && (
        <div>
          <dt>{t(rule.statutory ? 'a6.legal' : 'a6.practice')}</dt>
          <dd data-testid="a6-source">{rule.statutory ? rule.source : t('a6.source.practice')}</dd>
        </div>
      )}
    </dl>
  )
}
