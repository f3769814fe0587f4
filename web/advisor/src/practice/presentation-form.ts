import { isSeen } from '@klankbord/kit/contrast'
import type { Directory } from '@klankbord/protocol/directory'
import { type Presentation, readPresentation } from '@klankbord/protocol/presentation'
import type { Edition } from './information-api.ts'
import type { ChannelProfile } from './practice-api.ts'

/** How an organisation shows itself, as typed; empty is nothing of its own. */
export type PresentationForm = {
  colour: string
  welcomeNl: string
  welcomeEn: string
  /** Version of an edition, or empty for the standard text alone. */
  information: string
  /** A PNG in base64url. */
  logo: string
}
export type PresentationError = 'colour' | 'contrast' | 'welcome'
/** One thing that reporters will see otherwise. */
export type PresentationChange = { what: 'logo' | 'colour' | 'welcome' | 'information'; to: string | null }

export const standardVersion = '2026.1'
export const longestWelcome = 200
const none: PresentationForm = { colour: '', welcomeNl: '', welcomeEn: '', information: '', logo: '' }

/** What reporters see now. Something that was not signed beside the newest list they do not see either. */
export async function shownNow(
  profile: ChannelProfile | null,
  newest: Directory | undefined,
): Promise<Presentation | null> {
  const entry = profile?.presentation
  if (!entry || !newest) return null
  return readPresentation(entry, newest).catch(() => null)
}

export function presentationForm(shown: Presentation | null): PresentationForm {
  if (!shown) return none
  return {
    colour: shown.colour ?? '',
    welcomeNl: shown.welcome?.nl ?? '',
    welcomeEn: shown.welcome?.en ?? '',
    information: shown.information?.version ?? '',
    logo: shown.logo ?? '',
  }
}

/** A colour as people type it, with or without the sign and in any case; null when it is none. */
export function colourOf(typed: string): string | null {
  const plain = typed.trim().toLowerCase().replace(/^#/, '')
  return /^[0-9a-f]{6}$/.test(plain) ? `#${plain}` : null
}

export function presentationProblems({
  colour,
  welcomeNl,
  welcomeEn,
}: PresentationForm): PresentationError[] {
  const wrong: PresentationError[] = []
  const chosen = colourOf(colour)
  if (colour.trim() !== '' && chosen === null) wrong.push('colour')
  if (chosen !== null && !isSeen(chosen)) wrong.push('contrast')
  const welcomes = [welcomeNl.trim(), welcomeEn.trim()]
  const oneMissing = welcomes.includes('') && welcomes.some((text) => text !== '')
  if (oneMissing || welcomes.some((text) => text.length > longestWelcome)) wrong.push('welcome')
  return wrong
}

export function presentationOf(form: PresentationForm, editions: readonly Edition[]): Presentation | null {
  const plain = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ')
  const edition = editions.find(({ version }) => version === form.information)
  const welcome =
    form.welcomeNl.trim() === '' ? null : { nl: plain(form.welcomeNl), en: plain(form.welcomeEn) }
  const colour = colourOf(form.colour)
  if (colour === null && welcome === null && !edition && form.logo === '') return null
  return {
    colour,
    welcome,
    information: edition ? { version: edition.version, nl: edition.nl, en: edition.en } : null,
    ...(form.logo !== '' && { logo: form.logo }),
  }
}

export function presentationChanges(
  former: Presentation | null,
  next: Presentation | null,
): PresentationChange[] {
  const said = (shown: Presentation | null): Record<PresentationChange['what'], string | null> => ({
    logo: shown?.logo ?? null,
    colour: shown?.colour ?? null,
    welcome: shown?.welcome ? `${shown.welcome.nl} · ${shown.welcome.en}` : null,
    information: shown?.information?.version ?? null,
  })
  const [before, after] = [said(former), said(next)]
  return (['logo', 'colour', 'welcome', 'information'] as const)
    .filter((what) => before[what] !== after[what])
    .map((what) => ({ what, to: after[what] }))
}
