import { Field } from '@klankbord/kit/Field.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { StoryField } from '@klankbord/kit/StoryField.tsx'
import { useObservable } from '@klankbord/kit/use-observable'
import { hex, randomBytes } from '@klankbord/protocol/bytes'
import { say } from '@klankbord/staff/page-status'
import { useState } from 'preact/hooks'
import { type Consent, consentsOf, usedNow } from '../modules/consents.ts'
import { useTexts } from '../texts/text.ts'
import type { PanelProps } from './tabs.ts'
import { useWritable } from './use-writable.ts'

/** What the reporter allowed, for whom and in which words; asked and answered in the mailbox (CAS-10). */
export function ConsentsPanel(props: PanelProps) {
  const { work, caseId, file, today } = props
  const writable = useWritable(props)
  const { t, day } = useTexts()
  const all = useObservable(work.records.all(caseId))
  const [failed, setFailed] = useState(false)
  const consents = consentsOf(file.messages, all ?? [], {
    today,
    closed: file.view.status === 'CLOSED',
  })
  const use = (consent: Consent) => {
    work.records.save(caseId, { t: 'log', body: usedNow(file.messages, consent) }).then(
      () => setFailed(false),
      () => setFailed(true),
    )
  }
  return (
    <section class="flow" data-testid="a4-consents" aria-labelledby="consents-title">
      <h2 id="consents-title">{t('a4.consents.title')}</h2>
      {consents.length === 0 && <p class="hint">{t('a4.consents.none')}</p>}
      {failed && (
        <Notice kind="danger">
          <p>{t('a4.failed')}</p>
        </Notice>
      )}
      <ul class="plain flow">
        {consents.map((consent) => (
          <li
            key={consent.id}
            class="card"
            data-testid="a4-consent"
            data-id={consent.id}
            data-state={consent.state}
          >
            <p class="said" dir="auto" data-testid="a4-consent-text">
              {consent.text}
            </p>
            <p class="hint">
              {t('a4.consent.to')} <bdi>{consent.to}</bdi>
            </p>
            <p>
              <strong>{t(`a4.consent.${consent.state}`)}</strong>{' '}
              <span class="hint">{t('a4.consent.asked', { day: day(consent.askedOn, today) })}</span>
            </p>
            {consent.state === 'given' && (
              <button type="button" data-testid="a4-consent-use" onClick={() => use(consent)}>
                {t('a4.consent.use')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {writable && (
        <AskConsent
          onAsk={(text, to) => {
            work.replies.sendTyped(caseId, 'consent-ask', { id: hex(randomBytes(16)), text, to })
            say(t('a4.consent.sent'))
          }}
        />
      )}
    </section>
  )
}

function AskConsent({ onAsk }: { onAsk: (text: string, to: string) => void }) {
  const { t } = useTexts()
  const [text, setText] = useState('')
  const [to, setTo] = useState('')
  const [missing, setMissing] = useState<'text' | 'to' | null>(null)
  const ask = () => {
    const wrong = text.trim() === '' ? 'text' : to.trim() === '' ? 'to' : null
    setMissing(wrong)
    if (wrong) return document.getElementById(`consent-${wrong}`)?.focus()
    onAsk(text.trim(), to.trim())
    setText('')
    setTo('')
    return undefined
  }
  return (
    <form
      class="flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        ask()
      }}
    >
      <h3>{t('a4.consent.ask.title')}</h3>
      <p class="visible">{t('a4.visible')}</p>
      <p class="label" id="consent-text-label">
        {t('a4.consent.ask.text')}
      </p>
      <StoryField
        id="consent-text"
        labelledBy="consent-text-label"
        rows={3}
        hint={t('a4.consent.ask.hint')}
        value={text}
        testid="a4-consent-ask-text"
        error={missing === 'text' ? t('a4.note.empty') : undefined}
        onInput={setText}
      />
      <Field
        id="consent-to"
        label={t('a4.consent.ask.to')}
        value={to}
        testid="a4-consent-to"
        error={missing === 'to' ? t('a4.consent.ask.to.missing') : undefined}
        onInput={setTo}
      />
      <button type="submit" data-testid="a4-consent-ask">
        {t('a4.consent.ask')}
      </button>
    </form>
  )
}
