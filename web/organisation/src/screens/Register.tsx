import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { useEffect, useState } from 'preact/hooks'
import { codeWords } from '../modules/codes.ts'
import type { Workspace } from '../modules/desk-types.ts'
import type { RegisterRow } from '../modules/escalations-api.ts'
import { officers } from '../modules/session.ts'
import { type TextKey, useTexts } from '../texts/text.ts'

type Props = { work: Workspace; today: string }

const columns: readonly TextKey[] = [
  'register.received',
  'register.channel',
  'register.nature',
  'register.status',
  'register.acknowledged',
  'register.feedback',
  'register.result',
  'register.closed',
  'register.destroy',
]

/** The register that the law asks for: days and codes, no free text (O5). */
export function Register({ work, today }: Props) {
  const { t } = useTexts()
  const [rows, setRows] = useState<readonly RegisterRow[] | null>(null)
  const [failed, setFailed] = useState(false)
  const load = () => {
    setFailed(false)
    work.register().then(setRows, () => setFailed(true))
  }
  useEffect(load, [work])
  return (
    <div class="page wide flow" data-testid="o5">
      <StepTitle takeFocus>{t('register.title')}</StepTitle>
      <p>{t('register.text')}</p>
      {failed && (
        <p class="error" role="alert">
          {t('failed.network')}{' '}
          <button type="button" class="link" onClick={load}>
            {t('retry')}
          </button>
        </p>
      )}
      {rows?.length === 0 && <p class="empty">{t('register.empty')}</p>}
      {rows && rows.length > 0 && (
        <div class="register">
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {t(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                <Row key={at} row={row} today={today} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p class="actions">
        <a class="button" href={`${officers.path}/register.csv`} download data-testid="o5-csv">
          {t('register.csv')}
        </a>
        <a class="button" href={`${officers.path}/register.pdf`} download data-testid="o5-pdf">
          {t('register.pdf')}
        </a>
      </p>
      <p class="hint">{t('register.hint')}</p>
    </div>
  )
}

function Row({ row, today }: { row: RegisterRow; today: string }) {
  const { t, day, language } = useTexts()
  const on = (value: string | null) => (value === null ? t('register.none') : day(value, today))
  const measures = row.measures.map((code) => codeWords('measure', code, language))
  const result = row.result === null ? [] : [codeWords('result', row.result, language)]
  return (
    <tr data-testid="o5-row" data-state={row.state}>
      <td data-label={t('register.received')}>{on(row.receivedOn)}</td>
      <td data-label={t('register.channel')} dir="auto">
        {row.channelName}
      </td>
      <td data-label={t('register.nature')}>
        {codeWords('nature', row.nature, language)}, {codeWords('topic', row.topic, language)}
      </td>
      <td data-label={t('register.status')}>{t(`state.${row.state}`)}</td>
      <td data-label={t('register.acknowledged')}>{on(row.acknowledgedOn)}</td>
      <td data-label={t('register.feedback')}>{on(row.feedbackOn)}</td>
      <td data-label={t('register.result')}>{[...result, ...measures].join(', ') || t('register.none')}</td>
      <td data-label={t('register.closed')}>{on(row.closedOn)}</td>
      <td data-label={t('register.destroy')}>{on(row.destroyOn)}</td>
    </tr>
  )
}
