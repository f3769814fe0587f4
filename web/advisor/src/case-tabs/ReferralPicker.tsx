import { privateInput } from '@klankbord/kit/private-input'
import { say } from '@klankbord/staff/page-status'
import { useEffect, useState } from 'preact/hooks'
import { detrimentSince } from '../modules/aftercare.ts'
import type { ReferralCard, ReferralDirectory } from '../modules/aids-api.ts'
import { afterDetriment, cardText, findCards, languageOf, suggested, topicsOf } from '../modules/referrals.ts'
import { useTexts } from '../texts/text.ts'
import type { PanelProps } from './tabs.ts'

type Props = Pick<PanelProps, 'work' | 'caseId' | 'file' | 'today'> & { onClose: () => void }

/** Another place where the reporter can turn: chosen here, sent as a message (CAS-8). */
export function ReferralPicker({ work, caseId, file, today, onClose }: Props) {
  const { t, language } = useTexts()
  const [directory, setDirectory] = useState<ReferralDirectory | 'unreachable' | null>(null)
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<ReferralCard | null>(null)
  useEffect(() => {
    let gone = false
    work.referrals().then(
      (found) => !gone && setDirectory(found),
      () => !gone && setDirectory('unreachable'),
    )
    return () => {
      gone = true
    }
  }, [work])
  const spoken = languageOf(file)
  const send = (card: ReferralCard) => {
    work.replies.sendTyped(caseId, 'referral', { code: card.code, text: cardText(card, spoken) })
    void work.records.save(caseId, { t: 'log', body: { kind: 'referral', code: card.code } }).catch(() => {})
    say(t('a3.send.sending'))
    onClose()
  }
  if (directory === null) return <p role="status">{t('a2.loading')}</p>
  if (directory === 'unreachable') return <p role="status">{t('a3.refer.unreachable')}</p>
  const harmed = detrimentSince(file.messages) !== null
  const first = [...(harmed ? afterDetriment : []), ...suggested(directory, topicsOf(file))]
  const cards = findCards(directory, first, words, language)
  return (
    <section class="card flow" aria-label={t('a3.refer.title')}>
      <h3>{t('a3.refer.title')}</h3>
      {chosen ? (
        <Preview
          card={chosen}
          text={cardText(chosen, spoken)}
          lang={spoken}
          onSend={() => send(chosen)}
          onBack={() => setChosen(null)}
        />
      ) : (
        <>
          <div class="field">
            <label class="label" for="refer-find">
              {t('a3.refer.find')}
            </label>
            <input
              id="refer-find"
              type="search"
              value={words}
              data-testid="a3-refer-find"
              onInput={(event) => setWords(event.currentTarget.value)}
              {...privateInput}
            />
          </div>
          {cards.length === 0 && <p class="empty">{t('a3.refer.none')}</p>}
          <ul class="referrals">
            {cards.map((card) => (
              <li key={card.code} class="referral" data-testid="a3-referral" data-code={card.code}>
                <CardFacts card={card} fits={first.includes(card.code)} today={today} />
                <button type="button" onClick={() => setChosen(card)}>
                  {t('a3.refer.choose', { name: card.name[language] })}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <button type="button" class="link" onClick={onClose}>
        {t('a3.refer.cancel')}
      </button>
    </section>
  )
}

function CardFacts({ card, fits, today }: { card: ReferralCard; fits: boolean; today: string }) {
  const texts = useTexts()
  const { t, language } = texts
  const more = [
    card.phone,
    card.free ? t('a3.refer.free') : null,
    card.anonymous ? t('a3.refer.anonymous') : null,
  ]
  return (
    <div>
      <p>
        <strong>{card.name[language]}</strong>
        {fits && <span class="badge">{t('a3.refer.suggested')}</span>}
      </p>
      <p>{card.about[language]}</p>
      <p class="hint">{more.filter(Boolean).join(' · ')}</p>
      {card.stale ? (
        <p class="due overdue" data-testid="a3-referral-stale">
          {t('a3.refer.stale')}
        </p>
      ) : (
        <p class="hint">{t('a3.refer.verified', { day: texts.day(card.lastVerified ?? today, today) })}</p>
      )}
    </div>
  )
}

type PreviewProps = {
  card: ReferralCard
  text: string
  lang: string
  onSend: () => void
  onBack: () => void
}

function Preview({ card, text, lang, onSend, onBack }: PreviewProps) {
  const { t } = useTexts()
  return (
    <>
      <h4>{t('a3.refer.preview')}</h4>
      {card.stale && <p class="due overdue">{t('a3.refer.stale')}</p>}
      <p class="plain-text" lang={lang} data-testid="a3-refer-text">
        {text}
      </p>
      <p class="hint">{t('a3.refer.recorded', { code: card.code })}</p>
      <div class="actions">
        <button type="button" class="main" data-testid="a3-refer-send" onClick={onSend}>
          {t('a3.refer.send')}
        </button>
        <button type="button" onClick={onBack}>
          {t('a3.refer.find')}
        </button>
      </div>
    </>
  )
}
