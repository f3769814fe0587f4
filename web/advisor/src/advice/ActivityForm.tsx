import { useState } from 'preact/hooks'
import { nameOfCode, taxonomy } from '../modules/taxonomy.ts'
import { Select } from '../practice/Select.tsx'
import { useTexts } from '../texts/text.ts'
import { type ActivityFacts, occasions, partners, sizes } from './activities-api.ts'
import { DayField, FormEnd } from './fields.tsx'
import { useWork } from './use-work.ts'

type Props = {
  id: string
  first: ActivityFacts | null
  today: string
  onSave: (facts: ActivityFacts) => Promise<void>
  onDone: () => void
  onCancel: () => void
}

const kinds = taxonomy.lists.awarenessType
const meeting = (kind: string) => kind === 'OVERLEG' || kind === 'EVALUATIE'

/** A session, material or a meeting: what, when, and how many it reached or with whom. */
export function ActivityForm({ id, first, today, onSave, onDone, onCancel }: Props) {
  const { t, language } = useTexts()
  const [facts, setFacts] = useState<ActivityFacts>(
    first ?? { kind: 'VOORLICHTING', on: today, size: null, partner: null, occasion: null, score: null },
  )
  const [tried, setTried] = useState(false)
  const work = useWork()
  const put = (change: Partial<ActivityFacts>) => setFacts({ ...facts, ...change })
  const choose = (kind: string) =>
    put({
      kind,
      size: meeting(kind) ? null : facts.size,
      partner: meeting(kind) ? (facts.partner ?? 'WORKS_COUNCIL') : null,
      occasion: kind === 'EVALUATIE' ? (facts.occasion ?? 'MID_TERM') : null,
    })
  const save = async () => {
    setTried(true)
    if (facts.on !== '' && (await work.run(() => onSave(facts), 'activity.saved'))) onDone()
  }
  return (
    <form
      class="card flow"
      noValidate
      data-testid="p4-activity-form"
      aria-label={t('activity.add')}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Select
        id={`${id}-kind`}
        label={t('activity.kind')}
        value={facts.kind}
        options={kinds.map(({ code }) => ({ value: code, label: nameOfCode(kinds, code, language) }))}
        testid="p4-activity-kind"
        onChange={choose}
      />
      <DayField
        id={`${id}-on`}
        label={t('activity.on')}
        error={tried && facts.on === '' ? t('work.empty') : undefined}
        value={facts.on}
        testid="p4-activity-on"
        onInput={(on) => put({ on })}
      />
      {!meeting(facts.kind) && (
        <Select
          id={`${id}-size`}
          label={t('activity.size')}
          hint={t('activity.size.hint')}
          value={facts.size ?? ''}
          options={[
            { value: '', label: t('activity.size.unknown') },
            ...sizes.map((value) => ({ value, label: t(`activity.size.${value}`) })),
          ]}
          testid="p4-activity-size"
          onChange={(value) => put({ size: sizes.find((each) => each === value) ?? null })}
        />
      )}
      {meeting(facts.kind) && (
        <Select
          id={`${id}-partner`}
          label={t('activity.partner')}
          value={facts.partner ?? ''}
          options={partners.map((value) => ({ value, label: t(`activity.partner.${value}`) }))}
          testid="p4-activity-partner"
          onChange={(value) => put({ partner: partners.find((each) => each === value) ?? null })}
        />
      )}
      {facts.kind === 'EVALUATIE' && (
        <Select
          id={`${id}-occasion`}
          label={t('activity.occasion')}
          hint={t('activity.occasion.hint')}
          value={facts.occasion ?? ''}
          options={occasions.map((value) => ({ value, label: t(`activity.occasion.${value}`) }))}
          testid="p4-activity-occasion"
          onChange={(value) => put({ occasion: occasions.find((each) => each === value) ?? null })}
        />
      )}
      <FormEnd work={work} save={t('work.save')} onCancel={onCancel} />
    </form>
  )
}
