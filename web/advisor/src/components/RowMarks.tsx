import { privateInput } from '@klankbord/kit/private-input'
import { plusDays } from '@klankbord/staff/days'
import { useState } from 'preact/hooks'
import { isUnread } from '../modules/case-filters.ts'
import type { CaseFile } from '../modules/case-list.ts'
import { type CaseMarks, isSnoozed, labelsFrom } from '../modules/case-marks.ts'
import { useTexts } from '../texts/text.ts'
import { nameOf } from './case-words.ts'

type Props = {
  file: CaseFile
  marks: CaseMarks
  today: string
  onMark: (change: Partial<CaseMarks>) => void
}

/** What an advisor does with a case from outside: set it aside, mark it unread, stick a label on it. */
export function RowMarks({ file, marks, today, onMark }: Props) {
  const texts = useTexts()
  const { t } = texts
  const [open, setOpen] = useState<'snooze' | 'labels' | null>(null)
  const { id } = file.view
  const name = nameOf(file, texts, today)
  const about = <span class="hidden">, {name}</span>
  const snoozed = isSnoozed(marks, file.view, today)
  const turn = (which: 'snooze' | 'labels') => setOpen(open === which ? null : which)
  return (
    <div class="row-marks">
      {!isUnread(file, marks) && (
        <button
          type="button"
          class="link"
          data-testid="a2-mark-unread"
          onClick={() => onMark({ unread: true })}
        >
          {t('a2.mark-unread')}
          {about}
        </button>
      )}
      {snoozed ? (
        <button type="button" class="link" data-testid="a2-wake" onClick={() => onMark({ snooze: null })}>
          {t('a2.wake')}
          {about}
        </button>
      ) : (
        <button
          type="button"
          class="link"
          id={`snooze-${id}`}
          data-testid="a2-snooze"
          aria-expanded={open === 'snooze'}
          onClick={() => turn('snooze')}
        >
          {t('a2.snooze')}
          {about}
        </button>
      )}
      <button
        type="button"
        class="link"
        data-testid="a2-labels"
        aria-expanded={open === 'labels'}
        onClick={() => turn('labels')}
      >
        {t('a2.labels')}
        {about}
      </button>
      {open === 'snooze' && (
        <SnoozeForm
          today={today}
          onSave={(until) => {
            setOpen(null)
            onMark({ snooze: { until, r2a: file.view.r2a } })
          }}
        />
      )}
      {open === 'labels' && (
        <LabelsForm
          labels={marks.labels}
          onSave={(labels) => {
            setOpen(null)
            onMark({ labels })
          }}
        />
      )}
    </div>
  )
}

function SnoozeForm({ today, onSave }: { today: string; onSave: (until: string) => void }) {
  const { t } = useTexts()
  const [until, setUntil] = useState(plusDays(today, 7))
  return (
    <form
      class="row-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (until > today) onSave(until)
      }}
    >
      <label>
        <span class="label">{t('a2.snooze.until')}</span>
        <input
          type="date"
          value={until}
          min={plusDays(today, 1)}
          required
          data-testid="a2-snooze-until"
          onInput={(event) => setUntil(event.currentTarget.value)}
        />
      </label>
      <button type="submit" data-testid="a2-snooze-save">
        {t('a2.snooze.save')}
      </button>
      <p class="hint">{t('a2.snooze.hint')}</p>
    </form>
  )
}

function LabelsForm({ labels, onSave }: { labels: readonly string[]; onSave: (labels: string[]) => void }) {
  const { t } = useTexts()
  const [typed, setTyped] = useState(labels.join(', '))
  return (
    <form
      class="row-form"
      onSubmit={(event) => {
        event.preventDefault()
        onSave(labelsFrom(typed))
      }}
    >
      <label>
        <span class="label">{t('a2.labels.typed')}</span>
        <input
          type="text"
          value={typed}
          dir="auto"
          data-testid="a2-labels-text"
          onInput={(event) => setTyped(event.currentTarget.value)}
          {...privateInput}
        />
      </label>
      <button type="submit" data-testid="a2-labels-save">
        {t('a2.labels.save')}
      </button>
    </form>
  )
}
