import { Choices } from '@klankbord/kit/Choices.tsx'
import { type AdviceText, addressees, bases } from '@klankbord/staff/advice/advice'
import { adviceKinds, useAdviceTexts } from '@klankbord/staff/advice/texts'
import { useState } from 'preact/hooks'
import { Select } from '../practice/Select.tsx'
import { useTexts } from '../texts/text.ts'
import { DayField, FormEnd, LineField, WordsField } from './fields.tsx'
import { Loose } from './Loose.tsx'
import { useWork } from './use-work.ts'

type Props = {
  id: string
  first: AdviceText | null
  onSave: (words: AdviceText) => Promise<void>
  onDone: () => void
  onCancel: () => void
}

const empty: AdviceText = {
  ...{ kind: 'BELEID', addressee: 'BOARD', asked: false, basis: 'OTHER_SOURCES' },
  ...{ subject: '', why: '', effect: '', suggestedOwner: null, suggestedDue: null },
}

/** What is recommended, to whom, why, and what it should bring. */
export function AdviceForm({ id, first, onSave, onDone, onCancel }: Props) {
  const { t } = useTexts()
  const { t: shared } = useAdviceTexts()
  const [words, setWords] = useState<AdviceText>(first ?? empty)
  const [tried, setTried] = useState(false)
  const work = useWork()
  const put = (change: Partial<AdviceText>) => setWords({ ...words, ...change })
  const missing = (value: string) => (tried && value.trim() === '' ? t('work.empty') : undefined)
  const save = async () => {
    setTried(true)
    if ([words.subject, words.why, words.effect].some((value) => value.trim() === '')) return
    if (await work.run(() => onSave(words), 'advice.saved')) onDone()
  }
  return (
    <form
      class="card flow"
      noValidate
      data-testid="a13-advice-form"
      aria-label={t('advice.add')}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <LineField
        id={`${id}-subject`}
        label={t('advice.subject')}
        hint={t('advice.subject.hint')}
        error={missing(words.subject)}
        value={words.subject}
        testid="a13-advice-subject"
        onInput={(subject) => put({ subject })}
      />
      <Select
        id={`${id}-kind`}
        label={shared('advice.kind')}
        value={words.kind}
        options={adviceKinds.map((value) => ({ value, label: shared(`advice.kind.${value}`) }))}
        testid="a13-advice-kind"
        onChange={(kind) => put({ kind })}
      />
      <Select
        id={`${id}-addressee`}
        label={shared('advice.addressee')}
        value={words.addressee}
        options={addressees.map((value) => ({ value, label: shared(`advice.addressee.${value}`) }))}
        testid="a13-advice-addressee"
        onChange={(value) => put({ addressee: addressees.find((each) => each === value) ?? 'BOARD' })}
      />
      <Choices
        name={`${id}-asked`}
        kind="radio"
        legend={t('advice.asked.question')}
        choices={[
          { value: 'no', label: shared('advice.unasked') },
          { value: 'yes', label: shared('advice.asked') },
        ]}
        chosen={[words.asked ? 'yes' : 'no']}
        testid="a13-advice-asked"
        onChange={(value) => put({ asked: value === 'yes' })}
      />
      <WordsField
        id={`${id}-why`}
        label={shared('advice.why')}
        hint={t('advice.why.hint')}
        error={missing(words.why)}
        value={words.why}
        testid="a13-advice-why"
        onInput={(why) => put({ why })}
      />
      <WordsField
        id={`${id}-effect`}
        label={shared('advice.effect')}
        error={missing(words.effect)}
        value={words.effect}
        testid="a13-advice-effect"
        onInput={(effect) => put({ effect })}
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
        testid="a13-advice-basis"
        onChange={(value) => put({ basis: value === 'CASES' ? 'CASES' : 'OTHER_SOURCES' })}
      />
      <LineField
        id={`${id}-owner`}
        label={t('advice.owner')}
        hint={t('advice.owner.hint')}
        value={words.suggestedOwner ?? ''}
        testid="a13-advice-owner"
        onInput={(value) => put({ suggestedOwner: value || null })}
      />
      <DayField
        id={`${id}-due`}
        label={t('advice.due')}
        value={words.suggestedDue ?? ''}
        testid="a13-advice-due"
        onInput={(value) => put({ suggestedDue: value || null })}
      />
      <Loose texts={[words.subject, words.why, words.effect, words.suggestedOwner]} />
      <FormEnd work={work} save={t('work.save')} onCancel={onCancel} />
    </form>
  )
}
