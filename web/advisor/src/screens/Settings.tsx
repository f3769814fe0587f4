import { Choices } from '@klankbord/kit/Choices.tsx'
import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { AccessSection } from '@klankbord/staff/AccessSection.tsx'
import type { Channel } from '@klankbord/staff/channels'
import type { Http } from '@klankbord/staff/http'
import { KeyChanges } from '@klankbord/staff/KeyChanges.tsx'
import { NoticesSection } from '@klankbord/staff/NoticesSection.tsx'
import { noticesApi } from '@klankbord/staff/notices-api'
import type { Access, Ways } from '@klankbord/staff/renewal'
import { SpokenKey } from '@klankbord/staff/SpokenKey.tsx'
import { useMemo } from 'preact/hooks'
import { CardSection } from '../components/CardSection.tsx'
import { ConflictForm } from '../components/ConflictForm.tsx'
import { ShortcutKeysForm } from '../components/ShortcutKeysForm.tsx'
import { cardApi } from '../modules/card-api.ts'
import type { Conflicts } from '../modules/conflicts.ts'
import { advisors } from '../modules/session.ts'
import type { WorkSettings } from '../modules/work-settings.ts'
import { useTexts } from '../texts/text.ts'

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
  http: Http
  today: string
  onChange: (settings: Partial<WorkSettings>) => void
}

/** Keys, ways to open the cases, and how this person likes to work (A14). */
export function Settings(props: Props) {
  const texts = useTexts()
  const { t } = texts
  const { prekeysUntil, channels, kid, settings } = props
  const api = useMemo(() => noticesApi(props.http, advisors.path), [props.http])
  const card = useMemo(() => cardApi(props.http), [props.http])
  const mine = [...channels.values()].filter(({ people }) => people.some((person) => person.kid === kid))
  return (
    <div class="page flow" data-testid="a14">
      <StepTitle takeFocus>{t('a14.title')}</StepTitle>
      <CardSection api={card} name={props.name} />
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
          <KeyChanges prefix="a14" key={channel.id} channel={channel} today={props.today} />
        ))}
      </section>
      <ConflictForm conflicts={props.conflicts} />
      <AccessSection prefix="a14" {...props} />
      <NoticesSection prefix="a14" api={api} today={props.today} />
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
        {settings.shortcuts && (
          <ShortcutKeysForm keys={settings.keys} onSave={(keys) => props.onChange({ keys })} />
        )}
      </section>
    </div>
  )
}
