import { Notice } from '@klankbord/kit/Notice.tsx'
import { useObservable } from '@klankbord/kit/use-observable'
import { hex, randomBytes } from '@klankbord/protocol/bytes'
import { say } from '@klankbord/staff/page-status'
import { useState } from 'preact/hooks'
import { emptyPlan, type Plan, readPlan, sharedPlan, whatIsMissing } from '../modules/plan.ts'
import { useTexts } from '../texts/text.ts'
import { Minutes } from './Minutes.tsx'
import { OptionFields, StepFields } from './PlanFields.tsx'
import type { PanelProps } from './tabs.ts'
import { useWritable } from './use-writable.ts'

/** The options plan: made here, shared with the reporter, who chooses. */
export function PlanPanel(props: PanelProps) {
  const { work, caseId, file } = props
  const { t } = useTexts()
  const all = useObservable(work.records.all(caseId))
  const kept = all?.find((record) => record.t === 'plan')
  const shared = sharedPlan(file.messages)
  const writable = useWritable(props)
  const [changed, setChanged] = useState<Plan | null>(null)
  const [trouble, setTrouble] = useState<'options' | 'title' | 'what' | 'failed' | null>(null)
  const plan = changed ?? (kept ? readPlan(kept.body.plan) : (shared?.plan ?? emptyPlan))
  const change = (next: Partial<Plan>) => {
    setTrouble(null)
    setChanged({ ...plan, ...next })
  }
  const save = async () => {
    try {
      await work.records.save(caseId, { ...(kept ? { id: kept.id } : {}), t: 'plan', body: { plan } })
      setChanged(null)
      setTrouble(null)
      say(t('a4.plan.saved'))
      return true
    } catch {
      setTrouble('failed')
      return false
    }
  }
  const share = async () => {
    const missing = whatIsMissing(plan)
    setTrouble(missing)
    if (missing || !(await save())) return
    work.replies.sendTyped(caseId, 'plan', { plan, text: '' })
    say(t('a4.plan.shared.now'))
  }
  const same = shared !== null && JSON.stringify(shared.plan) === JSON.stringify(plan)
  return (
    <section class="flow" data-testid="a4-plan" aria-labelledby="plan-title">
      <h2 id="plan-title">{t('a4.plan.title')}</h2>
      <p class="visible" data-testid="a4-visible">
        {t('a4.visible')}
      </p>
      {plan.options.map((option, at) => (
        <OptionFields
          key={option.id}
          option={option}
          at={at}
          chosen={shared?.chosen === option.id}
          onChange={(next) =>
            change({ options: plan.options.map((each) => (each.id === option.id ? next : each)) })
          }
          onRemove={() => change({ options: plan.options.filter(({ id }) => id !== option.id) })}
        />
      ))}
      <button
        type="button"
        data-testid="a4-option-add"
        onClick={() =>
          change({
            options: [...plan.options, { id: hex(randomBytes(4)), title: '', pros: '', cons: '' }],
          })
        }
      >
        {t('a4.option.add')}
      </button>
      <h3>{t('a4.steps')}</h3>
      {plan.steps.map((step, at) => (
        <StepFields
          key={at}
          step={step}
          at={at}
          onChange={(next) =>
            change({ steps: plan.steps.map((each, place) => (place === at ? next : each)) })
          }
          onRemove={() => change({ steps: plan.steps.filter((_, place) => place !== at) })}
        />
      ))}
      <button
        type="button"
        data-testid="a4-step-add"
        onClick={() => change({ steps: [...plan.steps, { what: '', who: '', by: '' }] })}
      >
        {t('a4.step.add')}
      </button>
      {trouble && (
        <Notice kind="danger">
          <p role="alert">{t(trouble === 'failed' ? 'a4.failed' : `a4.plan.missing.${trouble}`)}</p>
        </Notice>
      )}
      <div class="actions">
        {writable && (
          <button type="button" class="main" data-testid="a4-share" onClick={() => void share()}>
            {t('a4.plan.share')}
          </button>
        )}
        <button type="button" data-testid="a4-option-save" onClick={() => void save()}>
          {t('a4.plan.save')}
        </button>
      </div>
      {shared && (
        <p class="hint" data-testid="a4-shared" data-same={same}>
          {t(same ? 'a4.plan.shared' : 'a4.plan.differs')}
        </p>
      )}
      <Minutes {...props} />
    </section>
  )
}
