import { isSeen } from '@klankbord/kit/contrast'
import type { Presentation } from '@klankbord/protocol/presentation'
import { ColourOnPapers } from '@klankbord/staff/awareness/ColourOnPapers.tsx'
import { LogoPicture } from '@klankbord/staff/awareness/LogoPicture.tsx'
import { useTexts } from '../texts/text.ts'

type Props = { shown: Presentation | null; organisation: string }

/** As the practice signed it, which alone can change it. */
export function KitShown({ shown, organisation }: Props) {
  const { t } = useTexts()
  const colour = shown?.colour ?? null
  const logo = shown?.logo ?? ''
  return (
    <section class="card flow">
      <h2>{t('o8.shown')}</h2>
      <p>{t('o8.shown.text')}</p>
      <div class="flow" data-testid="o8-logo" data-set={logo !== ''}>
        <p class="label">{t('o8.logo')}</p>
        {logo === '' && <p>{t('o8.logo.none')}</p>}
        <LogoPicture logo={logo} alt={t('o8.logo.alt', { organisation })} testid="o8-logo-picture" />
      </div>
      <div class="flow" data-testid="o8-colour" data-set={colour !== null}>
        <p class="label">{t('o8.colour')}</p>
        <p>{colour ?? t('o8.colour.none')}</p>
      </div>
      {colour !== null && (
        <div class="flow" data-testid="o8-contrast" data-seen={isSeen(colour) ? 'yes' : 'no'}>
          <ColourOnPapers colour={colour} />
        </div>
      )}
    </section>
  )
}
