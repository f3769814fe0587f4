import { Notice } from '@klankbord/kit/Notice.tsx'
import { equal } from '@klankbord/protocol/bytes'
import type { Directory } from '@klankbord/protocol/directory'
import {
  channelLink,
  type AwarenessKit as Kit,
  type ChannelLink as MadeLink,
} from '@klankbord/staff/awareness/kit'
import { Confirm } from '@klankbord/staff/Confirm.tsx'
import { say } from '@klankbord/staff/page-status'
import { SpokenKey } from '@klankbord/staff/SpokenKey.tsx'
import { useEffect, useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import { AwarenessKit } from './AwarenessKit.tsx'
import type { PracticeChannel } from './practice-api.ts'
import type { StoredRoot } from './root-api.ts'

type Props = {
  channel: PracticeChannel
  former: Directory
  root: StoredRoot | null
  reporterApp: string
  /** An organisation that leaves stays closed. */
  leaving: boolean
  onPause: (paused: boolean) => void
  onKit: () => Promise<Kit>
}

function useChannelLink(former: Directory, reporterApp: string): MadeLink | null {
  const [made, setMade] = useState<MadeLink | null>(null)
  useEffect(() => {
    let here = true
    void channelLink(former, reporterApp).then((link) => here && setMade(link))
    return () => {
      here = false
    }
  }, [former, reporterApp])
  return made
}

/** What goes on posters and the intranet, and whether new reports may come in. */
export function ChannelLink({ channel, former, root, reporterApp, leaving, onPause, onKit }: Props) {
  const { t } = useTexts()
  const made = useChannelLink(former, reporterApp)
  const [asking, setAsking] = useState(false)
  const ours = root === null || equal(root.rootKey, former.root)
  return (
    <section class="card flow" aria-labelledby="link">
      <h2 id="link">{t('p1.link')}</h2>
      {channel.paused && (
        <Notice kind="warn">
          <p>{t('p1.link.paused')}</p>
        </Notice>
      )}
      {ours ? (
        made && (
          <>
            <p class="link-text" translate={false}>
              <a href={made.link} target="_blank" rel="noreferrer noopener" data-testid="p1-link">
                {made.link}
              </a>
            </p>
            <p>{t('p1.link.text')}</p>
            <p class="label">{t('p1.link.spoken')}</p>
            <SpokenKey spoken={made.spokenPin} />
            <AwarenessKit channel={former.channel} link={made.link} load={onKit} />
          </>
        )
      ) : (
        <Notice kind="danger">
          <p>{t('p1.link.other-root')}</p>
        </Notice>
      )}
      <div class="actions">
        {made && (
          <button
            type="button"
            data-testid="p1-copy"
            onClick={() =>
              void navigator.clipboard?.writeText(made.link).then(() => say(t('p1.link.copied')))
            }
          >
            {t('p1.link.copy')}
          </button>
        )}
        {!leaving && (
          <button
            type="button"
            data-testid="p1-pause"
            onClick={() => (channel.paused ? onPause(false) : setAsking(true))}
          >
            {t(channel.paused ? 'p1.unpause' : 'p1.pause')}
          </button>
        )}
      </div>
      {asking && (
        <Confirm
          text={t('p1.pause.confirm')}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false)
            onPause(true)
          }}
        />
      )}
    </section>
  )
}
