import { Choices } from '@klankbord/kit/Choices.tsx'
import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { useState } from 'preact/hooks'
import { ConflictForm } from '../components/ConflictForm.tsx'
import { KeyChanges } from '../components/KeyChanges.tsx'
import { RenewLock } from '../components/RenewLock.tsx'
import { SpokenKey } from '../components/SpokenKey.tsx'
import type { Channel } from '../modules/channels.ts'
import type { Conflicts } from '../modules/conflicts.ts'
import type { Ways } from '../modules/desk-types.ts'
import { Problem } from '../modules/http.ts'
import { passkeysPossible } from '../modules/passkey.ts'
import type { Access } from '../modules/renewal.ts'
import type { WorkSettings } from '../modules/work-settings.ts'
import { type TextKey, useTexts } from '../texts/text.ts'

type Props = {
  name: string
  kid: string
  spokenKid: string
  prekeysUntil: string | null
  channels: ReadonlyMap<string, Channel>
  ways: Ways
  access: Access
  settings: WorkSettings
  conflicts: Conflicts
  today: string
  onChange: (settings: Partial<WorkSettings>) => void
}
type Renewing = 'phrase' | 'kit' | null

/** Keys, ways to open the cases, and how this person likes to work (A14). */
export function Settings(props: Props) {
  const texts = useTexts()
  const { t } = texts
  const { prekeysUntil, channels, kid, settings } = props
  const mine = [...channels.values()].filter(({ people }) => people.some((person) => person.kid === kid))
  return (
    <div class="page flow" data-testid="a14">
      <StepTitle takeFocus>{t('a14.title')}</StepTitle>
      <p class="hint">{t('a14.name', { name: props.name })}</p>
      <section class="card flow" data-testid="a14-keys" aria-labelledby="keys">
        <h2 id="keys">{t('a14.keys')}</h2>
        <p data-testid="a14-prekeys-until" data-day={prekeysUntil}>
          {prekeysUntil
            ? t('a14.prekeys', { day: texts.day(prekeysUntil, props.today) })
            : t('a14.prekeys.none')}
        </p>
        <p class="hint">{t('a14.prekeys.hint')}</p>
        <h3>{t('a14.spoken')}</h3>
        <SpokenKey spoken={props.spokenKid} />
        <p class="hint">{t('a14.spoken.hint')}</p>
        <h3>{t('a14.channels')}</h3>
        {mine.length === 0 ? (
          <p>{t('a14.channels.none')}</p>
        ) : (
          <ul>
            {mine.map(({ id, organisation, paused }) => (
              <li key={id}>
                <span dir="auto">{organisation}</span>
                {paused && ` (${t('a14.channel.paused')})`}
              </li>
            ))}
          </ul>
        )}
        {mine.map((channel) => (
          <KeyChanges key={channel.id} channel={channel} today={props.today} />
        ))}
      </section>
      <ConflictForm conflicts={props.conflicts} />
      <AccessSection {...props} />
      <section class="card flow" aria-labelledby="work">
        <h2 id="work">{t('a14.work')}</h2>
        <Choices
          name="undo"
          kind="radio"
          legend={t('a14.undo')}
          testid="a14-undo-seconds"
          chosen={[String(settings.undoSeconds)]}
          choices={(['0', '5', '10'] as const).map((value) => ({ value, label: t(`a14.undo.${value}`) }))}
          onChange={(value) => props.onChange({ undoSeconds: Number(value) })}
        />
        <label class="choice">
          <input
            type="checkbox"
            checked={settings.shortcuts}
            data-testid="a14-shortcuts"
            onChange={(event) => props.onChange({ shortcuts: event.currentTarget.checked })}
          />
          <span>{t('a14.shortcuts')}</span>
        </label>
      </section>
    </div>
  )
}

function AccessSection({ name, ways, access, today }: Props) {
  const { t, count } = useTexts()
  const [renewing, setRenewing] = useState<Renewing>(null)
  const [said, setSaid] = useState<TextKey | null>(null)
  const addPasskey = () =>
    void access.addPasskey(name).then(
      () => setSaid('a14.passkey.done'),
      (failed: unknown) => setSaid(wordsOf(failed)),
    )
  return (
    <section class="card flow" aria-labelledby="access">
      <h2 id="access">{t('a14.access')}</h2>
      <ul data-testid="a14-device">
        <li>{t('a14.access.phrase')}</li>
        <li>{t('a14.access.kit')}</li>
        <li>
          {ways.passkeys === 0 ? t('a14.access.passkeys.none') : count('a14.access.passkeys', ways.passkeys)}
        </li>
      </ul>
      {renewing === null ? (
        <div class="actions">
          {passkeysPossible() && (
            <button type="button" data-testid="a14-add-passkey" onClick={addPasskey}>
              {t('a14.add-passkey')}
            </button>
          )}
          <button type="button" data-testid="a14-new-kit" onClick={() => setRenewing('kit')}>
            {t('a14.new-kit')}
          </button>
          <button type="button" data-testid="a14-change-phrase" onClick={() => setRenewing('phrase')}>
            {t('a14.change-phrase')}
          </button>
        </div>
      ) : (
        <RenewLock
          key={renewing}
          what={renewing}
          begin={access.begin}
          today={today}
          onDone={(done) => {
            setRenewing(null)
            setSaid(done ? 'a14.renew.done' : null)
          }}
        />
      )}
      <p role="status">{said && t(said)}</p>
    </section>
  )
}

export function wordsOf(failed: unknown): TextKey {
  if (failed instanceof Problem && failed.slug === 'sign-in-again') return 'a14.sign-in-again'
  return failed instanceof Problem ? 'a14.failed' : 'setup.passkey.failed'
}
