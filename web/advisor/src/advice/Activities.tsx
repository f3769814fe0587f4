import { useCallback, useState } from 'preact/hooks'
import { randomId } from '../modules/random-id.ts'
import { nameOfCode, taxonomy } from '../modules/taxonomy.ts'
import { Select } from '../practice/Select.tsx'
import { type TextKey, useTexts } from '../texts/text.ts'
import { ActivityForm } from './ActivityForm.tsx'
import type { ActivitiesApi, Activity } from './activities-api.ts'
import { Failed } from './fields.tsx'
import { NotYet, useFound } from './found.tsx'
import { useWork } from './use-work.ts'

type Props = { api: ActivitiesApi; organisation: string; today: string }

const pressed: Readonly<Record<string, { press: TextKey; done: TextKey }>> = {
  ANNOUNCE: { press: 'activity.ANNOUNCE', done: 'activity.ANNOUNCE.done' },
  HOLD: { press: 'activity.HOLD', done: 'activity.HOLD.done' },
}

/** Sessions, material and meetings of a year (ORG-5, RPT-16). */
export function Activities({ api, organisation, today }: Props) {
  const { t } = useTexts()
  const thisYear = Number(today.slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const [editing, setEditing] = useState<string | null>(null)
  const held = useFound(useCallback(() => api.activities(organisation, year), [api, organisation, year]))
  const { found, load } = held
  const form = (id: string, first: Activity | null) => (
    <ActivityForm
      key={id}
      id={id}
      first={first}
      today={today}
      onSave={(facts) => (first ? api.change(organisation, first, facts) : api.plan(organisation, id, facts))}
      onDone={() => {
        setEditing(null)
        void load()
      }}
      onCancel={() => setEditing(null)}
    />
  )
  const known = found?.some(({ id }) => id === editing)
  return (
    <section class="flow" aria-labelledby="activities">
      <h2 id="activities">{t('activity.title')}</h2>
      <p class="hint">{t('activity.intro')}</p>
      <Select
        id="activity-year"
        label={t('activity.year')}
        value={String(year)}
        options={[0, 1, 2].map((back) => ({
          value: String(thisYear - back),
          label: String(thisYear - back),
        }))}
        testid="p4-activity-year"
        onChange={(value) => setYear(Number(value))}
      />
      <NotYet of={held} />
      {found?.length === 0 && editing === null && <p class="empty">{t('activity.none')}</p>}
      {found?.map((activity) =>
        activity.id === editing ? (
          form(activity.id, activity)
        ) : (
          <Row
            key={activity.id}
            activity={activity}
            api={api}
            organisation={organisation}
            today={today}
            onEdit={() => setEditing(activity.id)}
            onChanged={load}
          />
        ),
      )}
      {editing !== null && !known && form(editing, null)}
      {editing === null && (
        <p class="actions">
          <button type="button" data-testid="p4-activity-add" onClick={() => setEditing(randomId())}>
            {t('activity.add')}
          </button>
        </p>
      )}
    </section>
  )
}

type RowProps = Props & { activity: Activity; onEdit: () => void; onChanged: () => Promise<void> }

function Row({ activity, api, organisation, today, onEdit, onChanged }: RowProps) {
  const { t, day, language } = useTexts()
  const work = useWork()
  const { kind, on, size, partner, occasion, state } = activity
  const about = [
    partner && t(`activity.partner.${partner}`),
    occasion && t(`activity.occasion.${occasion}`),
    size && t(`activity.size.${size}`),
  ].filter(Boolean)
  const run = async (what: () => Promise<void>, done: TextKey) => {
    if (await work.run(what, done)) await onChanged()
  }
  return (
    <article class="card flow" data-testid="p4-activity" data-id={activity.id} data-state={state}>
      <h3>{nameOfCode(taxonomy.lists.awarenessType, kind, language)}</h3>
      <p>
        {day(on, today)}
        {about.length > 0 && ` · ${about.join(' · ')}`}
      </p>
      <p>
        <strong>{t(`activity.state.${state}`)}</strong>
      </p>
      <Failed work={work} />
      {state !== 'COUNTED' && (
        <div class="actions">
          {activity.steps.flatMap((step) => {
            const words = pressed[step]
            if (!words) return []
            return (
              <button
                key={step}
                type="button"
                data-testid={`p4-activity-${step.toLowerCase()}`}
                aria-disabled={work.busy}
                onClick={() => void run(() => api.take(organisation, activity, step), words.done)}
              >
                {t(words.press)}
              </button>
            )
          })}
          <button type="button" class="link" data-testid="p4-activity-edit" onClick={onEdit}>
            {t('work.edit')}
          </button>
          <button
            type="button"
            class="link"
            data-testid="p4-activity-cancel"
            aria-disabled={work.busy}
            onClick={() => void run(() => api.cancel(organisation, activity), 'activity.cancelled')}
          >
            {t('work.drop')}
          </button>
        </div>
      )}
    </article>
  )
}
