import { Choices } from '@klankbord/kit/Choices.tsx'
import { bases, forms, type SignalText } from '@klankbord/staff/advice/advice'
import { useAdviceTexts } from '@klankbord/staff/advice/texts'
import { useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import { FormEnd, LineField, WordsField } from './fields.tsx'
import { Loose } from './Loose.tsx'
import { useWork } from './use-work.ts'

type Props = {
  id: string
  first: SignalText | null
  onSave: (words: SignalText) => Promise<void>
  onDone: () => void
  onCancel: () => void
}

const empty: SignalText = { theme: '', text: '', form: 'ORAL', basis: 'OTHER_SOURCES', sources: null }

/** A theme between two reports, how it is told, and on what it rests. */
export function SignalForm({ id, first, onSave, onDone, onCancel }: Props) {
  const { t } = useTexts()
  const { t: shared } = useAdviceTexts()
  const [words, setWords] = useState<SignalText>(first ?? empty)
  const [tried, setTried] = useState(false)
  const work = useWork()
  const put = (change: Partial<SignalText>) => setWords({ ...words, ...change })
  const missing = (value: string) => (tried && value.trim() === '' ? t('work.empty') : undefined)
  const other = words.basis === 'OTHER_SOURCES'
  const needed = [words.theme, words.text, ...(other ? [words.sources ?? ''] : [])]
  const save = async () => {
    setTried(true)
    if (needed.some((value) => value.trim() === '')) return
    const said = { ...words, sources: other ? words.sources : null }
    if (await work.run(() => onSave(said), 'signal.saved')) onDone()
  }
  return (
    <form
      class="card flow"
      noValidate
      data-testid="a13-signal-form"
      aria-label={t('signal.add')}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <LineField
        id={`${id}-theme`}
        label={t('signal.theme')}
        error={missing(words.theme)}
        value={words.theme}
        testid="a13-signal-theme"
        onInput={(theme) => put({ theme })}
      />
      <WordsField
        id={`${id}-text`}
        label={t('signal.text')}
        hint={t('signal.text.hint')}
        error={missing(words.text)}
        value={words.text}
        testid="a13-signal-text"
        onInput={(text) => put({ text })}
      />
      <Choices
        name={`${id}-form`}
        kind="radio"
        legend={t('signal.form')}
        choices={forms.map((value) => ({ value, label: shared(`signal.form.${value}`) }))}
        chosen={[words.form]}
        testid="a13-signal-form-choice"
        onChange={(value) => put({ form: value === 'ORAL' ? 'ORAL' : 'WRITTEN' })}
      />
      <Choices
        name={`${id}-basis`}
        kind="radio"
        legend={t('advice.basis.question')}
        choices={bases.map((value) => ({
          value,
          label: shared(`advice.basis.${value}`),
          ...(value === 'CASES' ? { hint: t('advice.basis.hint') } : {}),
        }))}
        chosen={[words.basis]}
        testid="a13-signal-basis"
        onChange={(value) => put({ basis: value === 'CASES' ? 'CASES' : 'OTHER_SOURCES' })}
      />
      {other && (
        <LineField
          id={`${id}-sources`}
          label={shared('signal.sources')}
          hint={t('signal.sources.hint')}
          error={missing(words.sources ?? '')}
          value={words.sources ?? ''}
          testid="a13-signal-sources"
          onInput={(sources) => put({ sources })}
        />
      )}
      <Loose texts={[words.theme, words.text, words.sources]} />
      <FormEnd work={work} save={t('work.save')} onCancel={onCancel} />
    </form>
  )
}
