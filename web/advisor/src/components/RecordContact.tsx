import { Choices } from '@klankbord/kit/Choices.tsx'
import { CodeDisplay } from '@klankbord/kit/CodeDisplay.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { QrCode } from '@klankbord/kit/QrCode.tsx'
import { StoryField } from '@klankbord/kit/StoryField.tsx'
import { useObservable } from '@klankbord/kit/use-observable'
import { groups } from '@klankbord/protocol/pickup-code'
import type { Channel } from '@klankbord/staff/channels'
import { useState } from 'preact/hooks'
import {
  type ContactChannel,
  contactChannels,
  NotRecorded,
  type RecordingFailure,
} from '../modules/contact.ts'
import type { Workspace } from '../modules/desk-types.ts'
import { plainText } from '../modules/plain-text.ts'
import { useTexts } from '../texts/text.ts'

type Step = 'closed' | 'writing' | 'saving' | { digits: string }

/** Somebody called, mailed or came by: what was told becomes a case, and a code to come back is handed over (A2-7). */
export function RecordContact({ work }: { work: Workspace }) {
  const { t } = useTexts()
  const [step, setStep] = useState<Step>('closed')
  if (step === 'closed') {
    return (
      <p>
        <button type="button" data-testid="a2-record" onClick={() => setStep('writing')}>
          {t('a2.record')}
        </button>
      </p>
    )
  }
  if (typeof step === 'object') return <HandOver digits={step.digits} onDone={() => setStep('closed')} />
  return <ContactForm {...{ work, step }} onStep={setStep} />
}

type FormProps = { work: Workspace; step: 'writing' | 'saving'; onStep: (step: Step) => void }

function ContactForm({ work, step, onStep }: FormProps) {
  const { t, language } = useTexts()
  const channels = [...useObservable(work.channels).values()].filter(canRecord)
  const [channel, setChannel] = useState(channels[0]?.id ?? '')
  const [contactChannel, setContactChannel] = useState<ContactChannel>('TEL')
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState<'empty' | RecordingFailure | null>(null)
  const save = async () => {
    const told = plainText(text)
    if (told === '' || channel === '') return setWrong('empty')
    setWrong(null)
    onStep('saving')
    try {
      onStep({ digits: await work.record({ channel, contactChannel, text: told, lang: language }) })
    } catch (failure) {
      setWrong(failure instanceof NotRecorded ? failure.why : 'refused')
      onStep('writing')
    }
  }
  return (
    <form
      class="card flow"
      noValidate
      data-testid="a2-record-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (step === 'writing') void save()
      }}
    >
      <h2>{t('a2.record.title')}</h2>
      <p class="hint">{t('a2.record.hint')}</p>
      {channels.length > 1 && (
        <div class="field">
          <label class="label" for="record-organisation">
            {t('a2.record.organisation')}
          </label>
          <select
            id="record-organisation"
            data-testid="a2-record-organisation"
            value={channel}
            onChange={(event) => setChannel(event.currentTarget.value)}
          >
            {channels.map(({ id, organisation }) => (
              <option key={id} value={id}>
                {organisation}
              </option>
            ))}
          </select>
        </div>
      )}
      <Choices
        name="record-channel"
        kind="radio"
        legend={t('a2.record.channel')}
        choices={contactChannels.map((code) => ({ value: code, label: t(`a2.record.${code}`) }))}
        chosen={[contactChannel]}
        testid="a2-record-channel"
        onChange={(code) => setContactChannel(contactChannels.find((one) => one === code) ?? 'TEL')}
      />
      <p class="label" id="record-text-label">
        {t('a2.record.text')}
      </p>
      <StoryField
        id="record-text"
        labelledBy="record-text-label"
        hint={t('a2.record.textHint')}
        rows={6}
        value={text}
        testid="a2-record-text"
        error={wrong === null ? undefined : t(`a2.record.error.${wrong}`)}
        onInput={setText}
      />
      <div class="actions">
        <button type="submit" class="main" aria-busy={step === 'saving'} data-testid="a2-record-save">
          {t(step === 'saving' ? 'a2.record.saving' : 'a2.record.save')}
        </button>
        <button type="button" class="link" onClick={() => onStep('closed')}>
          {t('a2.record.stop')}
        </button>
      </div>
    </form>
  )
}

const canRecord = (channel: Channel): boolean =>
  channel.newest !== null && channel.alarm === null && !channel.paused

/** The code, once: read aloud, or scanned across the table. */
function HandOver({ digits, onDone }: { digits: string; onDone: () => void }) {
  const { t } = useTexts()
  const [qr, setQr] = useState(false)
  const shown = groups(digits)
  return (
    <section class="card flow" data-testid="a2-record-handover">
      <h2>{t('a2.record.code')}</h2>
      <CodeDisplay id="record-code" groups={shown} testid="a2-record-code" groupTestid="a2-record-group" />
      <Notice kind="warn">
        <p>{t('a2.record.once')}</p>
      </Notice>
      <p>{t('a2.record.aloud')}</p>
      <button type="button" aria-expanded={qr} data-testid="a2-record-qr" onClick={() => setQr(!qr)}>
        {t('a2.record.qr')}
      </button>
      {qr && <QrCode digits={digits} label={t('a2.record.qrLabel')} testid="a2-record-picture" />}
      <button type="button" class="main" data-testid="a2-record-done" onClick={onDone}>
        {t('a2.record.done')}
      </button>
    </section>
  )
}
