import { Details } from '@klankbord/kit/Details.tsx'
import { Notice } from '@klankbord/kit/Notice.tsx'
import { useEffect, useState } from 'preact/hooks'
import { useTexts } from '../texts/text.ts'
import type { AwarenessTexts } from './practice-api.ts'

type Props = {
  channel: string
  /** As this browser computed it from the root it knows. */
  link: string
  load: () => Promise<AwarenessTexts>
}

const sheets = ['poster-a4', 'poster-a3', 'card'] as const
const languages = ['nl', 'en'] as const

/** What an organisation hangs up and publishes (INT-2). A kit with another link than ours is not handed out. */
export function AwarenessKit({ channel, link, load }: Props) {
  const { t } = useTexts()
  const [kit, setKit] = useState<AwarenessTexts | 'failed' | null>(null)
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
  if (kit === 'failed') return <p role="status">{t('p1.kit.failed')}</p>
  if (kit.link !== link) {
    return (
      <Notice kind="danger">
        <p>{t('p1.kit.other-link')}</p>
      </Notice>
    )
  }
  return (
    <div class="flow" data-testid="p1-kit">
      <h3>{t('p1.kit.title')}</h3>
      <p>{t('p1.kit.text')}</p>
      <LinkSquares {...kit.qr} />
      <ul>
        {sheets.map((sheet) =>
          languages.map((language) => (
            <li key={`${sheet} ${language}`}>
              <a
                href={`/v1/practice/channels/${channel}/awareness-kit/${sheet}?language=${language}`}
                download
                data-testid="p1-sheet"
                data-sheet={`${sheet}-${language}`}
              >
                {t(`p1.kit.${sheet}`)}, {t(`p1.kit.${language}`)}
              </a>
            </li>
          )),
        )}
      </ul>
      {kit.texts.map(({ language, intranet, onboarding }) => (
        <Details
          key={language}
          summary={`${t('p1.kit.texts')}, ${t(`p1.kit.${language}`)}`}
          testid="p1-kit-texts"
        >
          <h4>{t('p1.kit.intranet')}</h4>
          <p class="plain-text" lang={language} data-testid="p1-intranet">
            {intranet}
          </p>
          <h4>{t('p1.kit.onboarding')}</h4>
          <p class="plain-text" lang={language} data-testid="p1-onboarding">
            {onboarding}
          </p>
        </Details>
      ))}
    </div>
  )
}

/** With the light rim of four squares that a camera needs. */
function LinkSquares({ size, path }: AwarenessTexts['qr']) {
  const { t } = useTexts()
  const side = size + 8
  return (
    <svg
      class="qr"
      viewBox={`-4 -4 ${side} ${side}`}
      role="img"
      aria-label={t('p1.qr')}
      data-testid="p1-qr"
      shape-rendering="crispEdges"
    >
      <path class="qr-light" d={`M-4 -4h${side}v${side}h-${side}z`} />
      <path class="qr-dark" d={path} />
    </svg>
  )
}
