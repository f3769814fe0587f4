import { Notice } from '@klankbord/kit/Notice.tsx'
import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { useObservable } from '@klankbord/kit/use-observable'
import { useAwarenessTexts } from '@klankbord/staff/awareness/texts'
import type { Channel } from '@klankbord/staff/channels'
import { useEffect, useState } from 'preact/hooks'
import { KitLink } from '../components/KitLink.tsx'
import { KitMaterial } from '../components/KitMaterial.tsx'
import { KitShown } from '../components/KitShown.tsx'
import type { AwarenessApi, ChannelKit } from '../modules/awareness-api.ts'
import { type CheckedKit, checkKit } from '../modules/checked-kit.ts'
import type { Workspace } from '../modules/desk-types.ts'
import { useTexts } from '../texts/text.ts'
import '../texts/awareness.ts'

type Props = { work: Pick<Workspace, 'channels'>; api: AwarenessApi }

/** What the organisation hangs up and publishes (O8). */
export function Awareness({ work, api }: Props) {
  const { t } = useTexts()
  const channels = useObservable(work.channels)
  const [kits, setKits] = useState<readonly ChannelKit[] | null>(null)
  const [failed, setFailed] = useState(false)
  const load = () => {
    setFailed(false)
    api.kits().then(setKits, () => setFailed(true))
  }
  useEffect(load, [api])
  return (
    <div class="page flow" data-testid="o8">
      <StepTitle takeFocus>{t('o8.title')}</StepTitle>
      <p>{t('o8.intro')}</p>
      {kits === null && !failed && <p role="status">{t('o8.loading')}</p>}
      {failed && (
        <p class="error" role="alert">
          {t('o8.failed')}{' '}
          <button type="button" class="link" onClick={load}>
            {t('retry')}
          </button>
        </p>
      )}
      {kits?.length === 0 && <p class="empty">{t('o8.empty')}</p>}
      {kits?.map((each) => (
        <OfChannel key={each.channel} kit={each} channel={channels.get(each.channel)} api={api} />
      ))}
    </div>
  )
}

type OfChannelProps = { kit: ChannelKit; channel: Channel | undefined; api: AwarenessApi }

/** Nothing is handed out that this browser could not compare with the signed list. */
function OfChannel({ kit, channel, api }: OfChannelProps) {
  const { t } = useTexts()
  const { t: ofKit } = useAwarenessTexts()
  const newest = channel?.directory ?? null
  const [checked, setChecked] = useState<CheckedKit | 'other' | null>(null)
  useEffect(() => {
    let here = true
    setChecked(null)
    if (newest) void checkKit(kit, newest).then((found) => here && setChecked(found ?? 'other'))
    return () => {
      here = false
    }
  }, [kit, newest])
  if (channel?.alarm) {
    return (
      <Notice kind="danger" testid="o8-alarm">
        <p>{t('verified.failed.list')}</p>
      </Notice>
    )
  }
  if (!channel || !newest) {
    return (
      <Notice kind="warn" testid="o8-unsigned">
        <p>{t('o8.unsigned')}</p>
      </Notice>
    )
  }
  if (checked === 'other') {
    return (
      <Notice kind="danger" testid="o8-alarm">
        <p>{ofKit('awareness.other-link')}</p>
      </Notice>
    )
  }
  if (checked === null) return null
  const { organisation } = channel
  return (
    <>
      <KitLink checked={checked} organisation={organisation} paused={channel.paused} />
      <KitMaterial kit={kit} shown={checked.shown} organisation={organisation} api={api} />
      <KitShown shown={checked.shown} organisation={organisation} />
    </>
  )
}
