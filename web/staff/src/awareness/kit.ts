import { type Directory, makeFragment, pinOf, spoken } from '@klankbord/protocol/directory'
import { list, oneOf, record, text, whole } from '../shapes.ts'

/** What can be printed. */
export const sheets = ['poster-a4', 'poster-a3', 'card', 'slide'] as const
export const kitLanguages = ['nl', 'en'] as const
export type Sheet = (typeof sheets)[number]
export type KitLanguage = (typeof kitLanguages)[number]

/** What stands on every sheet, around its code. */
export type SheetWords = Record<'headline' | 'invitation' | 'scan' | 'type' | 'compare' | 'audience', string>
export type KitTexts = { language: KitLanguage; intranet: string; onboarding: string; sheet: SheetWords }
export type AwarenessKit = {
  link: string
  address: string
  /** The link as dark squares: how many a side has, and the path of an SVG. */
  qr: { size: number; path: string }
  texts: KitTexts[]
}
export type ChannelLink = { link: string; spokenPin: string }

function readTexts(value: unknown): KitTexts {
  const words = record(value)
  const sheet = record(words.sheet)
  return {
    language: oneOf<KitLanguage>(...kitLanguages)(words.language),
    intranet: text(words.intranet),
    onboarding: text(words.onboarding),
    sheet: {
      headline: text(sheet.headline),
      invitation: text(sheet.invitation),
      scan: text(sheet.scan),
      type: text(sheet.type),
      compare: text(sheet.compare),
      audience: text(sheet.audience),
    },
  }
}

export function readKit(value: unknown): AwarenessKit {
  const kit = record(value)
  const { size, path } = record(kit.qr)
  return {
    link: text(kit.link),
    address: text(kit.address),
    qr: { size: whole(size), path: text(path) },
    texts: list(readTexts)(kit.texts),
  }
}

/** The link of a channel with its fragment, which pins the practice's root (KB-31). */
export async function channelLink({ root, channel }: Directory, reporterApp: string): Promise<ChannelLink> {
  const pin = await pinOf(root, channel)
  return { link: `${reporterApp}/${channel}${makeFragment(pin)}`, spokenPin: spoken(pin) }
}

/** Whether a kit leads to this link and nowhere else; any other is not handed out. */
export function leadsTo(link: string, { link: theirs, texts }: AwarenessKit): boolean {
  const written = texts.flatMap(({ intranet, onboarding }) => [intranet, onboarding])
  const onlyThis = (words: string) =>
    words.match(/https?:\/\/\S+/g)?.every((found) => found === link) ?? false
  return theirs === link && written.every(onlyThis)
}
