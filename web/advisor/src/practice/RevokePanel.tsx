import { Notice } from '@klankbord/kit/Notice.tsx'
import type { Directory, DirectoryEntry } from '@klankbord/protocol/directory'
import type { Presentation, PresentationEntry } from '@klankbord/protocol/presentation'
import { say } from '@klankbord/staff/page-status'
import { useEffect, useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import { type ChannelForm, formOf, nextDirectory, profileOf, readChain, seated } from './channel-form.ts'
import type { StaffMember } from './people-api.ts'
import type { ChannelProfile, Organisation } from './practice-api.ts'
import type { PracticeBook, PracticeFacts } from './practice-book.ts'
import { shownNow } from './presentation-form.ts'
import { SigningPanel } from './SigningPanel.tsx'

type Props = {
  book: PracticeBook
  facts: PracticeFacts
  person: StaffMember
  today: string
  onDone: () => void
}
/** A channel whose newest list still counts on the key. */
type Named = {
  channel: string
  organisation: Organisation
  former: Directory
  profile: ChannelProfile
  shown: Presentation | null
}

/** Takes a key out of every list that names it, one signature for each (KB-63). */
export function RevokePanel({ book, facts, person, today, onDone }: Props) {
  const { t } = useTexts()
  const [named, setNamed] = useState<readonly Named[] | 'failed' | null>(null)
  const [signing, setSigning] = useState<string | null>(null)
  const load = () => void channelsThatName(book, facts, person.kid).then(setNamed, () => setNamed('failed'))
  useEffect(load, [facts.channels])
  const chosen = Array.isArray(named) ? named.find(({ channel }) => channel === signing) : undefined
  if (chosen && facts.root) {
    return <SignOne {...{ book, facts, person, today }} named={chosen} onCancel={() => setSigning(null)} />
  }
  return (
    <section class="card flow" aria-labelledby="revoke" data-testid="p2-revoking">
      <h2 id="revoke">{t('revoke.title', { name: person.name })}</h2>
      {named === null && <p role="status">{t('starting')}</p>}
      {named === 'failed' && <p role="alert">{t('revoke.failed')}</p>}
      {Array.isArray(named) && named.length === 0 && (
        <>
          <p role="status" data-testid="p2-revoked">
            {t('revoke.done', { name: person.name })}
          </p>
          <NewKey book={book} person={person} onDone={onDone} />
        </>
      )}
      {Array.isArray(named) && named.length > 0 && (
        <>
          <p>{t('revoke.text')}</p>
          <ul class="cards">
            {named.map((one) => (
              <li key={one.channel} class="card flow" data-testid="p2-revoke-list" data-id={one.channel}>
                <p class="item-label" dir="auto">
                  {one.organisation.name}
                </p>
                {isOnlyAdvisor(one, facts.people, person) && (
                  <Notice kind="warn" testid="p2-revoke-alone">
                    <p>{t('revoke.alone')}</p>
                  </Notice>
                )}
                <button
                  type="button"
                  disabled={facts.root === null}
                  data-testid="p2-revoke-begin"
                  aria-label={t('revoke.begin.named', { organisation: one.organisation.name })}
                  onClick={() => setSigning(one.channel)}
                >
                  {t('revoke.begin')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <button type="button" class="link" data-testid="p2-revoke-back" onClick={onDone}>
        {t('revoke.back')}
      </button>
    </section>
  )
}

/** Somebody who stays gets a new key; somebody who goes does not. */
function NewKey({ book, person, onDone }: Pick<Props, 'book' | 'person' | 'onDone'>) {
  const { t } = useTexts()
  const [failed, setFailed] = useState(false)
  const { id, name } = person
  const allow = async () => {
    await book.api.renewKey(id)
    await book.load()
    say(t('renew.said', { name }))
    onDone()
  }
  return (
    <>
      <h3>{t('renew.title', { name })}</h3>
      <p>{t('renew.text', { name })}</p>
      <p>{t('renew.cases', { name })}</p>
      {failed && (
        <p class="error" role="alert">
          {t('renew.failed')}
        </p>
      )}
      <button
        type="button"
        data-testid="p2-new-key"
        onClick={() => void allow().catch(() => setFailed(true))}
      >
        {t('renew')}
      </button>
    </>
  )
}

type OneProps = Omit<Props, 'onDone'> & { named: Named; onCancel: () => void }

function SignOne({ book, facts, person, today, named, onCancel }: OneProps) {
  const { t } = useTexts()
  const { channel, organisation, former, profile, shown } = named
  const form = formWithout(named, facts.people, person)
  if (!facts.root) return null
  const publish = async (signed: DirectoryEntry, presentation: PresentationEntry | null) => {
    const next = profileOf(facts.profile, organisation, form, facts.people, profile)
    await book.api.publish(channel, signed, { ...next, presentation })
    await book.load()
    say(t('revoke.published', { organisation: organisation.name }))
  }
  return (
    <SigningPanel
      former={former}
      next={nextDirectory(channel, organisation, form, facts.people, { former, today })}
      shown={{ former: shown, next: shown }}
      stored={facts.root}
      today={today}
      onSigned={publish}
      onCancel={onCancel}
    />
  )
}

function formWithout(
  { former, profile }: Named,
  people: readonly StaffMember[],
  person: StaffMember,
): ChannelForm {
  const form = formOf(former, profile, people)
  return { ...form, seats: { ...form.seats, [person.id]: 'none' } }
}

function isOnlyAdvisor(named: Named, people: readonly StaffMember[], person: StaffMember): boolean {
  return seated(formWithout(named, people, person), people, 'advisor').length === 0
}

async function channelsThatName(
  book: PracticeBook,
  facts: PracticeFacts,
  kid: string | null,
): Promise<Named[]> {
  const all = await Promise.all(facts.channels.map((listed) => book.api.channel(listed.channel)))
  const found = await Promise.all(
    all.map(async ({ channel, organisation: id, directories, profile }) => {
      const former = (await readChain(directories)).at(-1)
      const organisation = facts.organisations.find((each) => each.id === id)
      const counts = former?.people.some((each) => each.kid === kid && each.status !== 'ended')
      if (!former || !organisation || !profile || !counts) return []
      return [{ channel, organisation, former, profile, shown: await shownNow(profile, former) }]
    }),
  )
  return found.flat()
}
