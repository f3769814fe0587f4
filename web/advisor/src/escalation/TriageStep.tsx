import { Choices } from '@klankbord/kit/Choices.tsx'
import { StoryField } from '@klankbord/kit/StoryField.tsx'
import { taxonomy } from '../modules/taxonomy.ts'
import { Select } from '../practice/Select.tsx'
import { useTexts } from '../texts/text.ts'
import type { StepProps } from './Drafting.tsx'
import { checks } from './plan.ts'

const natures = ['LN.PER', 'LN.ONR', 'LN.MIS', 'LN.UNI', 'LN.NOG'] as const

/** The legal nature with its reasons (ESC-2). It stays sealed; the register hears it with the submission. */
export function TriageStep({ plan, put, wrong }: StepProps) {
  const { t, language } = useTexts()
  const error = (name: 'nature' | 'area' | 'reason' | 'topic') =>
    wrong.includes(name) ? t(`a10.missing.${name}`) : undefined
  const named = (code: string) =>
    taxonomy.lists.legalNature.find((entry) => entry.code === code)?.[language] ?? code
  const options = (entries: readonly { code: string; nl: string; en: string }[]) => [
    { value: '', label: t('a12.choose') },
    ...entries.map((entry) => ({ value: entry.code, label: entry[language] })),
  ]
  return (
    <>
      <Choices
        name="a10-checks"
        kind="checkbox"
        legend={t('a10.checks')}
        testid="a10-check"
        chosen={plan.checks}
        choices={checks.map((check) => ({ value: check, label: t(`a10.check.${check}`) }))}
        onChange={(value, on) =>
          put({ checks: on ? [...plan.checks, value] : plan.checks.filter((one) => one !== value) })
        }
      />
      <Choices
        name="a10-nature"
        kind="radio"
        legend={t('a10.nature')}
        testid="a10-nature"
        chosen={[plan.nature]}
        error={error('nature')}
        choices={natures.map((code) => ({
          value: code,
          label: named(code),
          hint: t(`a10.nature.${code}`),
        }))}
        onChange={(nature) => put({ nature })}
      />
      {plan.nature === 'LN.UNI' && (
        <Select
          id="a10-area"
          label={t('a10.area')}
          value={plan.area}
          options={options(taxonomy.lists.unionArea)}
          testid="a10-union-area"
          {...(error('area') ? { hint: error('area') as string } : {})}
          onChange={(area) => put({ area })}
        />
      )}
      <p class="label" id="a10-reason-label">
        {t('a10.reason')}
      </p>
      <StoryField
        id="a10-reason"
        labelledBy="a10-reason-label"
        rows={3}
        hint={t('a10.reason.hint')}
        value={plan.reason}
        testid="a10-nature-reason"
        error={error('reason')}
        onInput={(reason) => put({ reason })}
      />
      <Select
        id="a10-topic"
        label={t('a10.topic')}
        value={plan.topic}
        options={options(taxonomy.topics.filter(({ level }) => level === 1))}
        testid="a10-topic"
        {...(error('topic') ? { hint: error('topic') as string } : {})}
        onChange={(topic) => put({ topic })}
      />
    </>
  )
}
