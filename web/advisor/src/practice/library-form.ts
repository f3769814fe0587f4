import type { LibraryKind } from '@klankbord/staff/library-api'
import type { KeptContent, KeptItem, Suggestion } from './library-api.ts'

export const libraryParts = ['titleNl', 'textNl', 'titleEn', 'textEn', 'value', 'source', 'link'] as const
export type LibraryPart = (typeof libraryParts)[number]
/** What a manager types about an item. `looked`: today, at the source. */
export type TypedItem = Record<LibraryPart, string> & { kind: LibraryKind; looked: boolean }
export type ItemFault = LibraryPart | 'looked'

export const longestPart: Readonly<Record<LibraryPart, number>> = {
  ...{ titleNl: 120, textNl: 600, titleEn: 120, textEn: 600 },
  ...{ value: 60, source: 200, link: 500 },
}

/** Whether a part belongs to this kind: only a figure has a number and its source. */
export const hasPart = (kind: LibraryKind, part: LibraryPart) =>
  kind === 'FIGURE' || (part !== 'value' && part !== 'source')

/** Words and figures can stand alone; whatever is to be read, seen or heard is somewhere. */
export const needsLink = (kind: LibraryKind) => kind !== 'MODEL_TEXT' && kind !== 'FIGURE'

export const emptyItem: TypedItem = {
  ...{ kind: 'ARTICLE', looked: false, titleNl: '', textNl: '', titleEn: '', textEn: '' },
  ...{ value: '', source: '', link: '' },
}

export function typedOfItem({ now: { content } }: KeptItem): TypedItem {
  return {
    kind: content.kind,
    looked: false,
    titleNl: content.nl.title,
    textNl: content.nl.text,
    titleEn: content.en.title,
    textEn: content.en.text,
    value: content.figure?.value ?? '',
    source: content.figure?.source ?? '',
    link: content.link ?? '',
  }
}

export function typedOfSuggestion({ kind, title, text, link, figure, source }: Suggestion): TypedItem {
  return {
    ...{ kind, looked: false, titleNl: title.nl, textNl: text?.nl ?? '', titleEn: title.en },
    ...{ textEn: text?.en ?? '', value: figure ?? '', source: source ?? '', link: link ?? '' },
  }
}

const plain = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ')

/** What cannot be kept as it stands, in the order of the form. The server alone judges where a link leads. */
export function itemFaults(typed: TypedItem, lookedBefore: boolean): ItemFault[] {
  const wrong = libraryParts.filter((part) => {
    if (!hasPart(typed.kind, part)) return false
    const text = plain(typed[part])
    if (text === '') return part !== 'link' || needsLink(typed.kind)
    return text.length > longestPart[part]
  })
  return typed.looked || lookedBefore ? wrong : [...wrong, 'looked']
}

/** `before`: the day on which somebody looked last, if nobody did today. */
export function contentOf(typed: TypedItem, today: string, before: string | null): KeptContent {
  const link = plain(typed.link)
  return {
    kind: typed.kind,
    nl: { title: plain(typed.titleNl), text: plain(typed.textNl) },
    en: { title: plain(typed.titleEn), text: plain(typed.textEn) },
    link: link === '' ? null : link,
    figure: typed.kind === 'FIGURE' ? { value: plain(typed.value), source: plain(typed.source) } : null,
    checkedOn: typed.looked || before === null ? today : before,
    retired: false,
  }
}
