import { Choices } from '@klankbord/kit/Choices.tsx'
import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { StoryField } from '@klankbord/kit/StoryField.tsx'
import { say } from '@klankbord/staff/page-status'
import { useEffect, useState } from 'preact/hooks'
import { CodeSelect } from '../components/CodeSelect.tsx'
import { CodingFields, Incomplete } from '../components/CodingFields.tsx'
import { detrimentSince, wishOf } from '../modules/aftercare.ts'
import type { CaseFile } from '../modules/case-list.ts'
import {
  type Coding,
  DETRIMENT,
  emptyCoding,
  isCounted,
  missingIn,
  notOffered,
  WITHDRAWN,
} from '../modules/closing.ts'
import type { Workspace } from '../modules/desk-types.ts'
import { taxonomy } from '../modules/taxonomy.ts'
import { useTexts } from '../texts/text.ts'

type Props = { work: Workspace; file: CaseFile; today: string; onLeave: () => void }

/** Closing and coding in one form, from top to bottom with the keyboard (A12). */
export function Closing({ work, file, today, onLeave }: Props) {
  const texts = useTexts()
  const { t } = texts
  const wish = wishOf(file.messages)
  const reason = wish === 'withdrawn' ? WITHDRAWN : ''
  const [coding, setCoding] = useState<Coding>({
    ...emptyCoding,
    reason,
    // What the reporter said in a check-in counts, unless the advisor takes it out (ESC-10).
    extraTopics: detrimentSince(file.messages) === null ? [] : [DETRIMENT],
  })
  const [asked, setAsked] = useState(0)
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const [days, setDays] = useState<readonly string[]>([])
  useEffect(
    () =>
      void work.life
        .checkinDays()
        .then(setDays)
        .catch(() => {}),
    [],
  )
  const put = (change: Partial<Coding>) => setCoding({ ...coding, ...change })
  // Whoever asked for no more messages gets none, and a case that is closed already has had its last one.
  const silent = file.view.status === 'CLOSED' || wish !== null
  const wanted = silent ? { ...coding, text: coding.text || '–' } : coding
  const missing = missingIn(wanted)
  const counted = isCounted(coding.reason)
  const close = async () => {
    setAsked(asked + 1)
    if (missing.length > 0 || state === 'busy') return
    setState('busy')
    try {
      await work.life.close(file.view.id, coding)
      say(t('a12.done'))
      onLeave()
    } catch {
      setState('failed')
    }
  }
  const { lists } = taxonomy
  return (
    <form
      class="flow"
      data-testid="a12"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void close()
      }}
    >
      <StepTitle takeFocus>{t('a12.title')}</StepTitle>
      <p class="hint">{t('a12.intro')}</p>
      {asked > 0 && <Incomplete missing={missing} attempt={asked} />}
      <CodeSelect
        id="a12-reason"
        label={t('a12.reason')}
        entries={lists.closingReason.filter(({ code }) => !notOffered.includes(code))}
        value={coding.reason}
        onChange={(reason) => put({ reason })}
      />
      {counted && <CodingFields coding={coding} onPut={put} />}
      {!silent && <LastWords coding={coding} days={days} today={today} onPut={put} />}
      {state === 'failed' && (
        <p class="error" role="alert">
          {t('life.failed')}
        </p>
      )}
      <div class="actions">
        <button type="submit" class="main" data-testid="a12-close">
          {t(file.view.status === 'CLOSED' ? 'life.code' : 'a12.close')}
        </button>
        <button type="button" class="link" onClick={onLeave}>
          {t('a12.back')}
        </button>
      </div>
    </form>
  )
}

type WordsProps = {
  coding: Coding
  days: readonly string[]
  today: string
  onPut: (change: Partial<Coding>) => void
}

/** What the reporter gets: the last message, and the days on which the mailbox asks how it goes. */
function LastWords({ coding, days, today, onPut }: WordsProps) {
  const texts = useTexts()
  const { t } = texts
  return (
    <>
      <p class="label" id="a12-text-label">
        {t('a12.text')}
      </p>
      <StoryField
        id="a12-text"
        labelledBy="a12-text-label"
        hint={t('a12.text.hint')}
        rows={4}
        value={coding.text}
        testid="a12-text"
        onInput={(text) => onPut({ text })}
      />
      {coding.reason === 'CLO.BSC' && coding.text === '' && (
        <button type="button" onClick={() => onPut({ text: t('a12.text.scope.words') })}>
          {t('a12.text.scope')}
        </button>
      )}
      {days.length > 0 && (
        <>
          <Choices
            name="a12-aftercare"
            kind="checkbox"
            legend={t('a12.aftercare')}
            testid="a12-aftercare"
            choices={days.map((day) => ({ value: day, label: texts.day(day, today) }))}
            chosen={coding.aftercare}
            onChange={(day, on) =>
              onPut({
                aftercare: on
                  ? [...coding.aftercare, day]
                  : coding.aftercare.filter((other) => other !== day),
              })
            }
          />
          <p class="hint">{t('a12.aftercare.hint')}</p>
        </>
      )}
    </>
  )
}
