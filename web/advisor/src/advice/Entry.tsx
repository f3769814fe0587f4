import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { type TextKey, useTexts } from '../texts/text.ts'
import type { AdviceApi, Seen, What } from './advice-api.ts'
import { Failed } from './fields.tsx'
import { TraceCheck } from './TraceCheck.tsx'
import { useWork } from './use-work.ts'

type Props = {
  api: AdviceApi
  organisation: string
  what: What
  title: string
  state: string
  seen: Seen
  steps: readonly string[]
  /** Nobody outside has read it yet. */
  own: boolean
  children: ComponentChildren
  onEdit: () => void
  onChanged: () => Promise<void>
}

const saying: Readonly<Record<string, { press: TextKey; done: TextKey }>> = {
  GIVE: { press: 'step.GIVE', done: 'step.GIVE.done' },
  FOLLOW: { press: 'step.FOLLOW', done: 'step.FOLLOW.done' },
  CLOSE: { press: 'step.CLOSE', done: 'step.CLOSE.done' },
}

/** One advice or signal, with what can be done with it now. */
export function Entry({ api, organisation, what, seen, steps, own, ...rest }: Props) {
  const { t } = useTexts()
  const work = useWork()
  const [checking, setChecking] = useState(false)
  const take = async (step: string, done: TextKey) => {
    if (await work.run(() => api.take(organisation, what, seen, step), done)) await rest.onChanged()
  }
  const drop = async () => {
    if (await work.run(() => api.drop(organisation, what, seen), 'work.dropped')) await rest.onChanged()
  }
  const checked = () => {
    setChecking(false)
    void rest.onChanged()
  }
  return (
    <article
      class="card flow"
      data-testid={what === 'advice' ? 'a13-advice' : 'a13-signal'}
      data-id={seen.id}
      data-state={rest.state}
    >
      <h3 dir="auto">{rest.title}</h3>
      {rest.children}
      {checking && (
        <TraceCheck
          id={seen.id}
          onCheck={(noTrace) => api.take(organisation, what, seen, 'CHECK', noTrace)}
          onDone={checked}
          onCancel={() => setChecking(false)}
        />
      )}
      <Failed work={work} />
      <div class="actions">
        {steps.includes('CHECK') && !checking && (
          <button type="button" data-testid="a13-step-check" onClick={() => setChecking(true)}>
            {t('step.CHECK')}
          </button>
        )}
        {steps.flatMap((step) => {
          const words = saying[step]
          if (!words) return []
          return (
            <button
              key={step}
              type="button"
              class={step === 'GIVE' ? 'main' : undefined}
              data-testid={`a13-step-${step.toLowerCase()}`}
              aria-disabled={work.busy}
              onClick={() => void take(step, words.done)}
            >
              {t(words.press)}
            </button>
          )
        })}
        {own && (
          <>
            <button type="button" class="link" data-testid="a13-advice-edit" onClick={rest.onEdit}>
              {t('work.edit')}
            </button>
            <button
              type="button"
              class="link"
              data-testid="a13-advice-drop"
              aria-disabled={work.busy}
              onClick={() => void drop()}
            >
              {t('work.drop')}
            </button>
          </>
        )}
      </div>
    </article>
  )
}
