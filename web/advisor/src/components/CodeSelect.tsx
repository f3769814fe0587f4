import { type Entry, topicGroups } from '../modules/taxonomy.ts'
import { useTexts } from '../texts/text.ts'

type Props = {
  id: string
  label: string
  value: string
  testid?: string
  onChange: (code: string) => void
}

/** A list of codes; nothing is chosen beforehand but what may stay unknown. The browser's own list jumps to what is typed. */
export function CodeSelect({
  id,
  label,
  entries,
  value,
  optional,
  onChange,
}: Props & { entries: readonly Entry[]; optional?: boolean }) {
  const { t, language } = useTexts()
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      <select
        id={id}
        data-testid={id}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {optional !== true && <option value="">{t('a12.choose')}</option>}
        {entries.map((entry) => (
          <option key={entry.code} value={entry.code}>
            {entry[language]}
          </option>
        ))}
      </select>
    </div>
  )
}

/** The same for topics, in their groups. */
export function TopicSelect({ id, label, value, testid, empty, onChange }: Props & { empty: string }) {
  const { language } = useTexts()
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      <select
        id={id}
        data-testid={testid ?? id}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="">{empty}</option>
        {topicGroups(language).map(({ label: group, options }) => (
          <optgroup key={group} label={group}>
            {options.map((topic) => (
              <option key={topic.code} value={topic.code}>
                {topic.level === 3 ? `– ${topic[language]}` : topic[language]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
