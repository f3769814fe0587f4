import type { Presentation } from '@klankbord/protocol/presentation'
import {
  type AwarenessKit,
  type KitLanguage,
  type KitTexts,
  kitLanguages,
  type Sheet,
  sheets,
} from '@klankbord/staff/awareness/kit'
import { LinkSquares } from '@klankbord/staff/awareness/LinkSquares.tsx'
import { LogoPicture } from '@klankbord/staff/awareness/LogoPicture.tsx'
import { useAwarenessTexts } from '@klankbord/staff/awareness/texts'
import { say } from '@klankbord/staff/page-status'
import { useState } from 'preact/hooks'
import type { AwarenessApi, ChannelKit } from '../modules/awareness-api.ts'
import { useTexts } from '../texts/text.ts'

const written = ['intranet', 'onboarding'] as const
const kinds = [...sheets, ...written] as const
type Kind = (typeof kinds)[number]

const isWritten = (kind: Kind): kind is (typeof written)[number] =>
  kind === 'intranet' || kind === 'onboarding'

type Props = { kit: ChannelKit; shown: Presentation | null; organisation: string; api: AwarenessApi }

/** Choose a sheet or a text and a language, see what it says, and take it along. */
export function KitMaterial({ kit: { channel, kit }, shown, organisation, api }: Props) {
  const { t, language: own } = useTexts()
  const { t: ofKit } = useAwarenessTexts()
  const [kind, setKind] = useState<Kind>('poster-a4')
  const [language, setLanguage] = useState<KitLanguage>(own)
  const texts = kit.texts.find((each) => each.language === language)
  const what = `${ofKit(`awareness.${kind}`)}, ${ofKit(`awareness.${language}`)}`
  return (
    <section class="card flow">
      <h2>{t('o8.material')}</h2>
      <Choice
        id={`kind-${channel}`}
        label={t('o8.kind')}
        testid="o8-kind"
        options={kinds}
        value={kind}
        onChange={setKind}
      />
      <Choice
        id={`language-${channel}`}
        label={t('o8.language')}
        testid="o8-language"
        options={kitLanguages}
        value={language}
        onChange={setLanguage}
      />
      <h3>{t('o8.preview')}</h3>
      {texts && (
        <div lang={language} data-testid="o8-preview" data-kind={kind} data-language={language}>
          {isWritten(kind) ? (
            <p class="plain-text">{texts[kind]}</p>
          ) : (
            <SheetPreview
              sheet={kind}
              words={texts.sheet}
              qr={kit.qr}
              logo={shown?.logo ?? ''}
              alt={t('o8.logo.alt', { organisation })}
            />
          )}
        </div>
      )}
      {texts && isWritten(kind) && (
        <p class="actions">
          <button
            type="button"
            class="main"
            data-testid="o8-copy-text"
            onClick={() =>
              void navigator.clipboard?.writeText(texts[kind]).then(() => say(t('o8.text-copied')))
            }
          >
            {t('o8.copy-text')}
          </button>
        </p>
      )}
      {!isWritten(kind) && (
        <>
          <p class="hint">{t('o8.preview.text')}</p>
          <p class="actions">
            <a
              class="button main"
              href={api.fileOf(channel, kind, language)}
              download
              data-testid="o8-pdf"
              data-sheet={`${kind}-${language}`}
            >
              {t('o8.pdf', { what })}
            </a>
          </p>
        </>
      )}
    </section>
  )
}

type ChoiceProps<T extends string> = {
  id: string
  label: string
  testid: string
  options: readonly T[]
  value: T
  onChange: (value: T) => void
}

function Choice<T extends Kind | KitLanguage>({
  id,
  label,
  testid,
  options,
  value,
  onChange,
}: ChoiceProps<T>) {
  const { t } = useAwarenessTexts()
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      <select
        id={id}
        data-testid={testid}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as T)}
      >
        {options.map((each) => (
          <option key={each} value={each}>
            {t(`awareness.${each}`)}
          </option>
        ))}
      </select>
    </div>
  )
}

type SheetProps = {
  sheet: Sheet
  words: KitTexts['sheet']
  qr: AwarenessKit['qr']
  logo: string
  alt: string
}

/** The words of a sheet in letters that everybody can read, not in its measures. A card has no room for a logo. */
function SheetPreview({ sheet, words, qr, logo, alt }: SheetProps) {
  return (
    <div class="sheet flow" data-sheet={sheet}>
      {sheet !== 'card' && <LogoPicture logo={logo} alt={alt} testid="o8-preview-logo" />}
      <p class="sheet-headline">{words.headline}</p>
      <p>{words.invitation}</p>
      <LinkSquares qr={qr} testid="o8-qr" />
      <p class="sheet-scan">{words.scan}</p>
      <p>{words.type}</p>
      <p>{words.compare}</p>
      <p>{words.audience}</p>
    </div>
  )
}
