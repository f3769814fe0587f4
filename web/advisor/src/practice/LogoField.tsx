import { FilePicker } from '@klankbord/kit/FilePicker.tsx'
import { LogoPicture } from '@klankbord/staff/awareness/LogoPicture.tsx'
import { useState } from 'preact/hooks'
import { smallLogo } from '../modules/small-logo.ts'
import { useTexts } from '../texts/text.ts'

/** `logo`: a PNG in base64url, or empty. */
type Props = { logo: string; onChange: (logo: string) => void }

/** A logo, if the organisation wants one: made small here, and shown as reporters will see it. */
export function LogoField({ logo, onChange }: Props) {
  const { t } = useTexts()
  const [wrong, setWrong] = useState(false)
  const take = async (file: File | undefined) => {
    const small = file ? await smallLogo(file) : null
    setWrong(small === null)
    if (small !== null) onChange(small)
  }
  return (
    <div class="field">
      <p class="label">{t('p1.logo')}</p>
      <LogoPicture logo={logo} alt={t('p1.logo.alt')} testid="p1-logo-preview" />
      {wrong && (
        <p class="error" role="alert" data-testid="p1-logo-error">
          {t('p1.logo.wrong')}
        </p>
      )}
      <FilePicker
        id="p1-logo"
        label={t('p1.logo.pick')}
        hint={t('p1.logo.hint')}
        testid="p1-logo"
        onPick={([file]) => void take(file)}
      />
      {logo !== '' && (
        <button type="button" class="link" data-testid="p1-logo-remove" onClick={() => onChange('')}>
          {t('p1.logo.remove')}
        </button>
      )}
    </div>
  )
}
