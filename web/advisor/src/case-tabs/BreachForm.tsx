import { privateInput } from '@klankbord/kit/private-input'
import { useObservable } from '@klankbord/kit/use-observable'
import { say } from '@klankbord/staff/page-status'
import { useState } from 'preact/hooks'
import {
  type Breach,
  breachFrom,
  conditions,
  type Missing,
  type Outcome,
  openBefore,
} from '../modules/breach.ts'
import { recordOf } from '../modules/safety.ts'
import { useTexts } from '../texts/text.ts'
import type { PanelProps } from './tabs.ts'

/** The decision to break secrecy, or not to (A16). Both are recorded, sealed, and seen by nobody else. */
export function BreachForm({ work, caseId }: Pick<PanelProps, 'work' | 'caseId'>) {
  const { t } = useTexts()
  const records = useObservable(work.records.all(caseId))
  if (records === null) return <p role="status">{t('a2.loading')}</p>
  const kept = recordOf(records, 'breach')
  return (
    <Decision
      key={kept?.version ?? 0}
      start={breachFrom(kept?.body ?? {})}
      decidedOn={kept?.at ?? null}
      save={(breach, outcome) =>
        work.records
          .save(caseId, {
            ...(kept ? { id: kept.id } : {}),
            t: 'log',
            body: { kind: 'breach', outcome, ...breach, met: [...breach.met] },
          })
          .then(() => say(t('a16.saved')))
      }
    />
  )
}

type Props = {
  start: Breach & { outcome: Outcome | null }
  decidedOn: string | null
  save: (breach: Breach, outcome: Outcome) => Promise<void>
}

function Decision({ start, decidedOn, save }: Props) {
  const texts = useTexts()
  const { t } = texts
  const { outcome: decided, ...before } = start
  const [breach, setBreach] = useState<Breach>(before)
  const [missing, setMissing] = useState<readonly Missing[]>([])
  const [failed, setFailed] = useState(false)
  const decide = (outcome: Outcome) => {
    const open = openBefore(outcome, breach)
    setMissing(open)
    if (open.length === 0) save(breach, outcome).catch(() => setFailed(true))
  }
  const field = (name: 'colleague' | 'told' | 'disclosed') => (
    <div class="field">
      <label class="label" for={`breach-${name}`}>
        {t(`a16.${name}`)}
      </label>
      <textarea
        id={`breach-${name}`}
        rows={2}
        dir="auto"
        maxLength={1000}
        value={breach[name]}
        data-testid={`a16-${name}`}
        onInput={(event) => setBreach({ ...breach, [name]: event.currentTarget.value })}
        {...privateInput}
      />
    </div>
  )
  return (
    <form class="card flow" data-testid="a16" onSubmit={(event) => event.preventDefault()}>
      <h3>{t('a16.title')}</h3>
      <p>{t('a16.intro')}</p>
      {decided && decidedOn && (
        <p class="hint" data-testid="a16-decided" data-outcome={decided}>
          {t(`a16.decided.${decided}`, { day: texts.day(decidedOn, decidedOn) })}
        </p>
      )}
      <fieldset>
        <legend>{t('a16.conditions')}</legend>
        {conditions.map((condition) => (
          <label key={condition} class="choice small">
            <input
              type="checkbox"
              checked={breach.met.includes(condition)}
              data-testid="a16-condition"
              value={condition}
              onChange={(event) =>
                setBreach({
                  ...breach,
                  met: event.currentTarget.checked
                    ? [...breach.met, condition]
                    : breach.met.filter((other) => other !== condition),
                })
              }
            />
            <span>{t(`a16.condition.${condition}`)}</span>
          </label>
        ))}
      </fieldset>
      {field('colleague')}
      {field('told')}
      {field('disclosed')}
      {missing.length > 0 && (
        <div class="error" role="alert" data-testid="a16-open">
          <p>{t('a16.open')}</p>
          <ul>
            {missing.map((one) => (
              <li key={one}>
                {one === 'colleague' || one === 'told' || one === 'disclosed'
                  ? t(`a16.${one}`)
                  : t(`a16.condition.${one}`)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {failed && (
        <p class="error" role="alert">
          {t('a3.record.failed')}
        </p>
      )}
      <div class="actions">
        <button type="button" data-testid="a16-do-not-speak" onClick={() => decide('DO_NOT_SPEAK')}>
          {t('a16.do-not-speak')}
        </button>
        <button type="button" data-testid="a16-speak" onClick={() => decide('SPEAK')}>
          {t('a16.speak')}
        </button>
      </div>
    </form>
  )
}
