import { Field } from '@klankbord/kit/Field.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { StoryField } from '@klankbord/kit/StoryField.tsx'
import { useEffect, useState } from 'preact/hooks'
import { Select } from '../practice/Select.tsx'
import { useTexts } from '../texts/text.ts'
import type { StepProps } from './Drafting.tsx'
import { FEW } from './plan.ts'

/** Who could have written this? Few people are easily guessed (ESC-7). */
export function WhoStep({ own, plan, put, wrong }: StepProps) {
  const { t, count } = useTexts()
  const [longest, setLongest] = useState(0)
  useEffect(() => {
    void own.longestDelay().then(setLongest, () => {})
  }, [own])
  const people = Number(plan.whoCount)
  return (
    <>
      <p class="label" id="a10-who-label">
        {t('a10.who')}
      </p>
      <StoryField
        id="a10-who"
        labelledBy="a10-who-label"
        rows={3}
        hint={t('a10.who.hint')}
        value={plan.who}
        testid="a10-who"
        error={wrong.includes('who') ? t('a10.missing.who') : undefined}
        onInput={(who) => put({ who })}
      />
      <Field
        id="a10-whoCount"
        label={t('a10.whoCount')}
        numeric
        value={plan.whoCount}
        testid="a10-who-count"
        error={wrong.includes('whoCount') ? t('a10.missing.whoCount') : undefined}
        onInput={(whoCount) => put({ whoCount })}
      />
      {plan.whoCount.trim() !== '' && people < FEW && (
        <Notice kind="warn" testid="a10-who-few">
          <p>{t('a10.who.few')}</p>
        </Notice>
      )}
      <Select
        id="a10-delay"
        label={t('a10.delay')}
        hint={t('a10.delay.hint')}
        value={plan.delay}
        testid="a10-delay"
        options={Array.from({ length: longest + 1 }, (_, days) => ({
          value: String(days),
          label: days === 0 ? t('a10.delay.0') : count('a10.delay', days),
        }))}
        onChange={(delay) => put({ delay, day: '' })}
      />
    </>
  )
}
