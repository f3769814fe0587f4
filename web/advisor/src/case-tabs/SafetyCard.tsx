import { Notice } from '@klankbord/kit/Notice.tsx'
import { useObservable } from '@klankbord/kit/use-observable'
import { say } from '@klankbord/staff/page-status'
import { useEffect, useState } from 'preact/hooks'
import type { ReferralDirectory } from '../modules/aids-api.ts'
import { recordOf, type Sign, signs } from '../modules/safety.ts'
import { useTexts } from '../texts/text.ts'
import type { PanelProps } from './tabs.ts'

type Props = Pick<PanelProps, 'work' | 'caseId' | 'file'>

/** First of all: is somebody in danger? What is ticked stands on top of the case and says where help is (CAS-24). */
export function SafetyCard({ work, caseId, file }: Props) {
  const { t, language } = useTexts()
  const records = useObservable(work.records.all(caseId))
  const kept = recordOf(records, 'safety')
  const noted = signs.filter((sign) => Array.isArray(kept?.body.signs) && kept.body.signs.includes(sign))
  const [changing, setChanging] = useState(false)
  const [failed, setFailed] = useState(false)
  const [directory, setDirectory] = useState<ReferralDirectory | null>(null)
  useEffect(() => {
    let gone = false
    if (noted.length > 0) {
      work.referrals().then(
        (found) => !gone && setDirectory(found),
        () => {},
      )
    }
    return () => {
      gone = true
    }
  }, [work, noted.length])
  const over = kept === null && file.view.status === 'CLOSED'
  if (records === null || file.state !== 'open' || over) return null
  const save = (chosen: readonly Sign[]) => {
    const record = { t: 'log' as const, body: { kind: 'safety', signs: [...chosen] } }
    work.records.save(caseId, kept ? { ...record, id: kept.id } : record).then(
      () => {
        setFailed(false)
        setChanging(false)
        say(t('a3.safety.saved'))
      },
      () => setFailed(true),
    )
  }
  if (changing || kept === null) {
    return <SafetyForm noted={noted} failed={failed} onSave={save} />
  }
  if (noted.length === 0) {
    return (
      <p class="hint" data-testid="a3-safety" data-state="calm">
        {t('a3.safety.none')}{' '}
        <button type="button" class="link" data-testid="a3-safety-change" onClick={() => setChanging(true)}>
          {t('a3.safety.change')}
        </button>
      </p>
    )
  }
  const codes = noted.flatMap((sign) => directory?.selection.get(`safety:${sign}`) ?? [])
  const cards = directory?.cards.filter(({ code }) => codes.includes(code)) ?? []
  return (
    <div data-testid="a3-safety" data-state="danger">
      <Notice kind="danger" title={noted.map((sign) => t(`a3.safety.${sign}`)).join('. ')}>
        <ul>
          {cards.map((card) => (
            <li key={card.code}>
              {card.name[language]}
              {card.phone === null ? '' : `: ${card.phone}`}
              {card.hours === null ? '' : ` (${card.hours})`}
            </li>
          ))}
        </ul>
        {noted.includes('ZEDEN_7D') && <p>{t('a3.safety.traces')}</p>}
        <button type="button" class="link" data-testid="a3-safety-change" onClick={() => setChanging(true)}>
          {t('a3.safety.change')}
        </button>
      </Notice>
    </div>
  )
}

type FormProps = { noted: readonly Sign[]; failed: boolean; onSave: (chosen: readonly Sign[]) => void }

function SafetyForm({ noted, failed, onSave }: FormProps) {
  const { t } = useTexts()
  const [chosen, setChosen] = useState<readonly Sign[]>(noted)
  return (
    <form
      class="card flow"
      data-testid="a3-safety"
      data-state="open"
      onSubmit={(event) => {
        event.preventDefault()
        onSave(chosen)
      }}
    >
      <fieldset>
        <legend>{t('a3.safety.title')}</legend>
        {signs.map((sign) => (
          <label key={sign} class="choice small">
            <input
              type="checkbox"
              checked={chosen.includes(sign)}
              data-testid="a3-safety-sign"
              value={sign}
              onChange={(event) =>
                setChosen(
                  event.currentTarget.checked ? [...chosen, sign] : chosen.filter((one) => one !== sign),
                )
              }
            />
            <span>{t(`a3.safety.${sign}`)}</span>
          </label>
        ))}
      </fieldset>
      {failed && (
        <p class="error" role="alert">
          {t('a3.record.failed')}
        </p>
      )}
      <button type="submit" data-testid="a3-safety-save">
        {t(chosen.length === 0 ? 'a3.safety.save-none' : 'a3.safety.save')}
      </button>
    </form>
  )
}
