import { useTexts } from '../texts/text.ts'
import { type ChannelForm, seated } from './channel-form.ts'
import type { PracticeFacts } from './practice-book.ts'

type Props = {
  form: ChannelForm
  facts: PracticeFacts
  /** Whether there are officers enough to escalate to. */
  usable: boolean
  onPeople: () => void
}

/** What a channel needs before its link may go out (P1-1), each with its state in words. */
export function Checklist({ form, facts, usable, onPeople }: Props) {
  const { t } = useTexts()
  const items = [
    ['root', facts.root !== null],
    ['advisor', seated(form, facts.people, 'advisor').length > 0],
    ['backup', seated(form, facts.people, 'backup').length > 0],
    ['officers', usable],
  ] as const
  return (
    <section class="card flow" aria-labelledby="checklist" data-testid="p1-checklist">
      <h2 id="checklist">{t('p1.checklist')}</h2>
      <ul>
        {items.map(([what, done]) => (
          <li key={what} data-what={what} data-state={done ? 'done' : 'missing'}>
            <strong>{t(done ? 'p1.check.done' : 'p1.check.missing')}</strong> {t(`p1.check.${what}`)}
          </li>
        ))}
      </ul>
      {facts.root === null && (
        <button type="button" onClick={onPeople}>
          {t('p1.check.root.go')}
        </button>
      )}
    </section>
  )
}
