import { ErrorSummary } from '@klankbord/kit/ErrorSummary.tsx'
import type { Course } from '@klankbord/protocol/escalation-course'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useWritable } from '../case-tabs/use-writable.ts'
import { useTexts } from '../texts/text.ts'
import { AddresseeStep } from './AddresseeStep.tsx'
import { ConsentStep, PreviewStep, SubmitStep } from './ConsentSteps.tsx'
import type { EscalationProps } from './EscalationPanel.tsx'
import { emptyPlan, type Missing, missingIn, type Plan, type PlanStep, planRecord, steps } from './plan.ts'
import { TextStep } from './TextStep.tsx'
import { TriageStep } from './TriageStep.tsx'
import { WhoStep } from './WhoStep.tsx'

type Props = EscalationProps & {
  kept: { id: string; plan: Plan } | null
  /** The newest draft that the reporter has, if it was not submitted. */
  asked: Course | null
  onSubmitted: () => void
}
export type StepProps = EscalationProps & {
  plan: Plan
  asked: Course | null
  wrong: readonly Missing[]
  put: (change: Partial<Plan>) => void
  onSubmitted: () => Promise<void>
}

const rooms = {
  triage: TriageStep,
  text: TextStep,
  who: WhoStep,
  addressee: AddresseeStep,
  preview: PreviewStep,
  consent: ConsentStep,
  submit: SubmitStep,
} as const

const saveAfter = 1_000

/** Keeps what is typed: sealed with the case, within two seconds, and at once when the panel goes. */
function useKeptPlan({ work, caseId, kept }: Props) {
  const [plan, setPlan] = useState<Plan>(kept?.plan ?? emptyPlan)
  const id = useRef(kept?.id)
  const dirty = useRef<Plan | null>(null)
  const save = async (next: Plan, done = false) => {
    dirty.current = null
    const record = planRecord(next, done)
    id.current = await work.records.save(caseId, id.current ? { ...record, id: id.current } : record)
  }
  useEffect(() => {
    if (!dirty.current) return
    const timer = setTimeout(() => dirty.current && void save(dirty.current).catch(() => {}), saveAfter)
    return () => clearTimeout(timer)
  }, [plan])
  useEffect(() => () => void (dirty.current && save(dirty.current).catch(() => {})), [])
  const put = (change: Partial<Plan>) => {
    const next = { ...(dirty.current ?? plan), ...change }
    dirty.current = next
    setPlan(next)
  }
  return { plan, put, finish: () => save(dirty.current ?? plan, true) }
}

/** Seven steps from the nature of the matter to the submission; every step can be gone back from. */
export function Drafting(props: Props) {
  const { t } = useTexts()
  const { plan, put, finish } = useKeptPlan(props)
  const writable = useWritable(props)
  const [found, setFound] = useState<{ wrong: readonly Missing[]; attempt: number }>({
    wrong: [],
    attempt: 0,
  })
  const { step } = plan
  const at = steps.indexOf(step)
  const go = (to: PlanStep | undefined) => {
    setFound({ wrong: [], attempt: 0 })
    if (to) put({ step: to })
  }
  const next = () => {
    const wrong = missingIn(plan, step)
    if (wrong.length > 0) setFound(({ attempt }) => ({ wrong, attempt: attempt + 1 }))
    else go(steps[at + 1])
  }
  const Room = rooms[step]
  return (
    <section class="flow" data-testid="a10" data-step={step} aria-labelledby="a10-steps">
      <h2 id="a10-steps">{t('a10.title')}</h2>
      <p class="hint">{t('a10.lead')}</p>
      <h3>{t(`a10.step.${step}`)}</h3>
      <ErrorSummary
        title={t('errors')}
        attempt={found.attempt}
        errors={found.wrong.map((name) => ({
          field: `a10-${name === 'long' ? 'text' : name}`,
          text: t(`a10.missing.${name}`),
        }))}
      />
      <Room
        {...props}
        {...{ plan, put }}
        wrong={found.wrong}
        onSubmitted={async () => {
          await finish()
          props.onSubmitted()
        }}
      />
      <div class="actions">
        {at > 0 && (
          <button type="button" data-testid="a10-previous" onClick={() => go(steps[at - 1])}>
            {t('a10.previous')}
          </button>
        )}
        {step !== 'submit' && writable && (
          <button type="button" class="main" data-testid="a10-next" onClick={next}>
            {t('a10.next')}
          </button>
        )}
      </div>
    </section>
  )
}
