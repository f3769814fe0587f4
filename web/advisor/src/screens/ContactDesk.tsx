import { Field } from '@klankbord/kit/Field.tsx'
import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { makeFragment, pinOf, readDirectory, spoken } from '@klankbord/protocol/directory'
import type { Me } from '@klankbord/staff/account-api'
import type { Http } from '@klankbord/staff/http'
import { say } from '@klankbord/staff/page-status'
import { SpokenKey } from '@klankbord/staff/SpokenKey.tsx'
import { language } from '@klankbord/staff/texts'
import { useEffect, useState } from 'preact/hooks'
import { Frame } from '../components/Frame.tsx'
import { type ContactApi, type ContactFacts, contactApi } from '../modules/contact-api.ts'
import { useTexts } from '../texts/text.ts'

type Props = { me: Me; http: Http; today: string; online: boolean; onSignOut: () => void }
type Link = { link: string; spokenPin: string }

/** Who shows colleagues the way: the link to hand over, and a number by month. Nothing about anybody (ORG-10). */
export function ContactDesk({ me, http, today, online, onSignOut }: Props) {
  const { t } = useTexts()
  const [api] = useState<ContactApi>(() => contactApi(http))
  const [facts, setFacts] = useState<ContactFacts | null>(null)
  const [links, setLinks] = useState<readonly Link[]>([])
  const [failed, setFailed] = useState(false)
  const load = async () => {
    const found = await api.desk()
    setFacts(found)
    setLinks(await Promise.all(found.directories.map((signed) => linkOf(signed, found.reporterApp))))
  }
  useEffect(() => void load().catch(() => setFailed(true)), [api])
  const count = async (contacts: number) => {
    await api.count(today.slice(0, 7), contacts)
    await load()
    say(t('contact.counted'))
  }
  return (
    <Frame
      who={me.name}
      route={{ at: 'today' }}
      roles={me.roles}
      live={null}
      offline={!online}
      onGo={() => {}}
      onLock={null}
      onSignOut={onSignOut}
      onLanguage={(chosen) => language.set(chosen)}
    >
      <div class="page flow" data-testid="contact">
        <StepTitle takeFocus>{t('contact.title')}</StepTitle>
        <p class="lead">{t('contact.intro')}</p>
        {failed && <p>{t('contact.nowhere')}</p>}
        {facts && links.length === 0 && <p>{t('contact.closed')}</p>}
        {facts && links.length > 0 && (
          <section class="card flow" aria-labelledby="link">
            <h2 id="link">{t('contact.link', { organisation: facts.organisation })}</h2>
            {links.map(({ link, spokenPin }) => (
              <div key={link} class="flow">
                <p class="link-text" translate={false}>
                  <a href={link} target="_blank" rel="noreferrer noopener" data-testid="contact-link">
                    {link}
                  </a>
                </p>
                <p class="label">{t('p1.link.spoken')}</p>
                <SpokenKey spoken={spokenPin} />
              </div>
            ))}
            <p>{t('contact.link.text')}</p>
          </section>
        )}
        {facts && <Count facts={facts} month={today.slice(0, 7)} onCount={count} />}
      </div>
    </Frame>
  )
}

async function linkOf(signed: { dir: string; sig: string }, reporterApp: string): Promise<Link> {
  const { root, channel } = await readDirectory(signed)
  const pin = await pinOf(root, channel)
  return { link: `${reporterApp}/${channel}${makeFragment(pin)}`, spokenPin: spoken(pin) }
}

type CountProps = { facts: ContactFacts; month: string; onCount: (contacts: number) => Promise<void> }

function Count({ facts, month, onCount }: CountProps) {
  const { t } = useTexts()
  const known = facts.months.find((each) => each.month === month)?.contacts ?? 0
  const [typed, setTyped] = useState(String(known))
  const [wrong, setWrong] = useState(false)
  const save = async () => {
    const contacts = Number(typed)
    const right = /^\d{1,4}$/.test(typed.trim())
    setWrong(!right)
    if (right) await onCount(contacts).catch(() => setWrong(true))
  }
  return (
    <form
      class="card flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h2>{t('contact.count')}</h2>
      <Field
        id="contact-count"
        label={t('contact.count.label')}
        hint={t('contact.count.hint')}
        error={wrong ? t('contact.count.wrong') : undefined}
        value={typed}
        numeric
        testid="contact-count"
        onInput={setTyped}
      />
      <button type="submit" data-testid="contact-count-save">
        {t('contact.count.save')}
      </button>
      {facts.months.length > 0 && (
        <ul>
          {facts.months.map((each) => (
            <li key={each.month} data-testid="contact-month" data-month={each.month}>
              {each.month}: {each.contacts}
            </li>
          ))}
        </ul>
      )}
    </form>
  )
}
