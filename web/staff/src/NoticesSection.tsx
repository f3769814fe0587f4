import { Choices } from '@klankbord/kit/Choices.tsx'
import { Details } from '@klankbord/kit/Details.tsx'
import { useEffect, useState } from 'preact/hooks'
import { CalendarSection } from './CalendarSection.tsx'
import { Problem } from './http.ts'
import { LawSection } from './LawSection.tsx'
import { LibrarySection } from './LibrarySection.tsx'
import type { MailChoice, NoticeLanguage, NoticeReason, NoticeSettings, NoticesApi } from './notices-api.ts'
import { useNoticeTexts } from './notices-texts.ts'

type Props = { prefix: string; api: NoticesApi; today: string }
type Said = 'notices.saved' | 'notices.stale' | 'notices.failed' | null

/** Mails, calendar, news of the law and the library: what somebody hears of, and where. */
export function NoticesSection(props: Props) {
  const { prefix, api } = props
  const { t } = useNoticeTexts()
  const [settings, setSettings] = useState<NoticeSettings | null>(null)
  const [failed, setFailed] = useState(false)
  // Outlives the form, which begins anew with every version.
  const [said, setSaid] = useState<Said>(null)
  const load = () =>
    api.settings().then(
      (found) => {
        setSettings(found)
        setFailed(false)
      },
      () => setFailed(true),
    )
  useEffect(() => void load(), [])
  return (
    <>
      <section class="card flow" data-testid={`${prefix}-mail-section`} aria-labelledby="notices">
        <h2 id="notices">{t('notices.title')}</h2>
        <p>{t('notices.lead')}</p>
        {settings ? (
          <Mails key={settings.tag} {...props} settings={settings} reload={load} onSaid={setSaid} />
        ) : (
          <p role="status">{t(failed ? 'notices.failed' : 'notices.loading')}</p>
        )}
        <p role="status" data-testid={`${prefix}-mail-said`}>
          {said && t(said)}
        </p>
      </section>
      {settings && <CalendarSection {...props} since={settings.calendarSince} />}
      <LawSection {...props} />
      <LibrarySection {...props} />
    </>
  )
}

type MailsProps = Props & {
  settings: NoticeSettings
  reload: () => Promise<void>
  onSaid: (said: Said) => void
}

function Mails({ prefix, api, settings, reload, onSaid }: MailsProps) {
  const { t } = useNoticeTexts()
  const optional = settings.mails.filter(({ mayBeUnwanted }) => mayBeUnwanted)
  const fixed = settings.mails.filter(({ mayBeUnwanted }) => !mayBeUnwanted)
  const [wanted, setWanted] = useState<readonly NoticeReason[]>(
    optional.filter((mail) => mail.wanted).map(({ reason }) => reason),
  )
  const [language, setLanguage] = useState<NoticeLanguage | null>(settings.language)
  const save = async () => {
    const unwanted = optional.map(({ reason }) => reason).filter((reason) => !wanted.includes(reason))
    try {
      await api.save(settings.tag, { language, unwanted })
      onSaid('notices.saved')
      await reload()
    } catch (failure) {
      const stale = failure instanceof Problem && failure.status === 412
      onSaid(stale ? 'notices.stale' : 'notices.failed')
      if (stale) await reload()
    }
  }
  return (
    <form
      class="flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Choices
        name="mail"
        kind="checkbox"
        legend={t('notices.wanted')}
        testid={`${prefix}-mail`}
        chosen={wanted}
        choices={optional.map(({ reason }) => ({ value: reason, label: t(`notices.reason.${reason}`) }))}
        onChange={(value, on) =>
          setWanted(
            optional
              .map(({ reason }) => reason)
              .filter((reason) => (reason === value ? on : wanted.includes(reason))),
          )
        }
      />
      <div>
        <h3>{t('notices.fixed')}</h3>
        <ul>
          {fixed.map(({ reason }) => (
            <li key={reason}>{t(`notices.reason.${reason}`)}</li>
          ))}
        </ul>
      </div>
      <Choices
        name="mail-language"
        kind="radio"
        legend={t('notices.language')}
        testid={`${prefix}-mail-language`}
        chosen={[language ?? 'own']}
        choices={(['own', 'nl', 'en'] as const).map((value) => ({
          value,
          label: t(`notices.language.${value}`),
        }))}
        onChange={(value) => setLanguage(value === 'nl' || value === 'en' ? value : null)}
      />
      <Samples prefix={prefix} mails={settings.mails} chosen={language} />
      <div class="actions">
        <button type="submit" data-testid={`${prefix}-save`}>
          {t('notices.save')}
        </button>
      </div>
    </form>
  )
}

/** The mails themselves, word by word: there are no others. */
function Samples({
  prefix,
  mails,
  chosen,
}: {
  prefix: string
  mails: readonly MailChoice[]
  chosen: NoticeLanguage | null
}) {
  const { t, language } = useNoticeTexts()
  const spoken = chosen ?? language
  return (
    <Details summary={t('notices.samples')} testid={`${prefix}-mail-samples`}>
      <dl data-testid={`${prefix}-mail-sample`} lang={spoken}>
        {mails.map(({ reason, sample }) => (
          <div key={reason}>
            <dt>
              <strong>{sample[spoken].subject}</strong>
            </dt>
            <dd>{sample[spoken].body}</dd>
          </div>
        ))}
      </dl>
    </Details>
  )
}
