import { Details } from '@klankbord/kit/Details.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { type AwarenessKit as Kit, kitLanguages, leadsTo, sheets } from '@klankbord/staff/awareness/kit'
import { LinkSquares } from '@klankbord/staff/awareness/LinkSquares.tsx'
import { useAwarenessTexts } from '@klankbord/staff/awareness/texts'
import { useEffect, useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'

type Props = {
  channel: string
  /** As this browser computed it from the root it knows. */
  link: string
  load: () => Promise<Kit>
}

/** What an organisation hangs up and publishes (INT-2). A kit with another link than ours is not handed out. */
export function AwarenessKit({ channel, link, load }: Props) {
  const { t } = useTexts()
  const { t: ofKit } = useAwarenessTexts()
  const [kit, setKit] = useState<Kit | 'failed' | null>(null)
  useEffect(() => {
    let here = true
    load().then(
      (found) => here && setKit(found),
      () => here && setKit('failed'),
    )
    return () => {
      here = false
    }
  }, [channel, link])
  if (kit === null) return null
  if (kit === 'failed') return <p role="status">{ofKit('awareness.failed')}</p>
  if (!leadsTo(link, kit)) {
    return (
      <Notice kind="danger">
        <p>{ofKit('awareness.other-link')}</p>
      </Notice>
    )
  }
  return (
    <div class="flow" data-testid="p1-kit">
      <h3>{t('p1.kit.title')}</h3>
      <p>{t('p1.kit.text')}</p>
      <LinkSquares qr={kit.qr} testid="p1-qr" />
      <ul>
        {sheets.map((sheet) =>
          kitLanguages.map((language) => (
            <li key={`${sheet} ${language}`}>
              <a
                href={`/v1/practice/channels/${channel}/awareness-kit/${sheet}?language=${language}`}
                download
                data-testid="p1-sheet"
                data-sheet={`${sheet}-${language}`}
              >
                {ofKit(`awareness.${sheet}`)}, {ofKit(`awareness.${language}`)}
              </a>
            </li>
          )),
        )}
      </ul>
      {kit.texts.map(({ language, intranet, onboarding }) => (
        <Details
          key={language}
          summary={`${t('p1.kit.texts')}, ${ofKit(`awareness.${language}`)}`}
          testid="p1-kit-texts"
        >
          <h4>{ofKit('awareness.intranet')}</h4>
          <p class="plain-text" lang={language} data-testid="p1-intranet">
            {intranet}
          </p>
          <h4>{ofKit('awareness.onboarding')}</h4>
          <p class="plain-text" lang={language} data-testid="p1-onboarding">
            {onboarding}
          </p>
        </Details>
      ))}
    </div>
  )
}
