import type { ComponentChildren } from 'preact'
import type { jsx } from 'preact/jsx-runtime'
import type { Card } from '../modules/api.ts'
import en from './en.json' with { type: 'json' }
import nl from './nl.json' with { type: 'json' }

// What comes once the first page stands. It is handed what it needs and imports nothing of the page, so that the page
// stays in one piece.

/** The logo of an organisation; its bytes were signed. */
export function logoOf(make: typeof jsx, png: string, name: string) {
  const src = pictureAt(png, 'image/png')
  return src && make('img', { class: 'logo', src, alt: name, 'data-testid': 'r0-logo' })
}

type Line = { testid: string; text: ComponentChildren }
type Words = Record<keyof typeof nl, string>

// A missing English text is an error of the type checker.
const english: Words = en
// A Sunday: the days after it are those of a week in its order.
const sunday = Date.UTC(2023, 0, 1)
const dayLength = 86_400_000
const urls = new Map<string, string>()

/**
 * What a card says beside the name: a face, the training, the days, an address. In Dutch or English. None of it is signed,
 * like the rest of a card: what does not fit is not shown.
 */
export function linesOf(make: typeof jsx, card: Card, name: string, language: string): Line[] {
  const own = language === 'nl' ? 'nl' : 'en'
  const words: Words = own === 'nl' ? nl : english
  const tell = (key: keyof Words, values: Record<string, string> = {}) =>
    make('span', {
      lang: own,
      children: words[key].replace(/\{(\w+)\}/g, (_, gap: string) => values[gap] ?? ''),
    })
  const { domains, mail, hours, photo } = card.more ?? {}
  const lines: Line[] = []
  const url = typeof photo === 'string' ? pictureAt(photo, 'image/jpeg') : null
  if (url) {
    const alt = words.photo.replace('{name}', name)
    const face = { class: 'face', src: url, alt, width: 96, height: 96 }
    lines.push({ testid: 'r0-advisor-photo', text: make('img', face) })
  }
  const trained = (['OO', 'IN'] as const).filter((one) => Array.isArray(domains) && domains.includes(one))
  if (trained.length > 0) {
    const list = listed(
      trained.map((one) => words[one]),
      own,
    )
    lines.push({ testid: 'r0-advisor-domains', text: tell('domains', { domains: list }) })
  }
  if (card.workingDays.length > 0) {
    const days = listed(
      card.workingDays.map((day) => weekdayName(day, own)),
      own,
    )
    const [, from, until] = /^(\d\d:\d\d)-(\d\d:\d\d)$/.exec(String(hours)) ?? []
    const text = from && until ? tell('daysHours', { days, from, until }) : tell('days', { days })
    lines.push({ testid: 'r0-advisor-days', text })
  }
  if (typeof mail === 'string') {
    const link = make('a', {
      href: `mailto:${encodeURIComponent(mail)}`,
      children: make('bdi', { dir: 'ltr', children: mail }),
    })
    const hint = make('span', { class: 'hint', children: tell('seen') })
    lines.push({ testid: 'r0-advisor-mail', text: [tell('mail'), ' ', link, ' ', hint] })
  }
  return lines
}

const listed = (items: readonly string[], language: string): string =>
  typeof Intl.ListFormat === 'undefined' ? items.join(', ') : new Intl.ListFormat(language).format(items)

const weekdayName = (day: number, language: string): string =>
  new Intl.DateTimeFormat(language, { timeZone: 'UTC', weekday: 'long' }).format(sunday + day * dayLength)

/** Made once per picture; it goes with the page. */
function pictureAt(text: string, type: string): string | null {
  const known = urls.get(text)
  if (known) return known
  try {
    const bytes = Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) =>
      sign.charCodeAt(0),
    )
    const url = URL.createObjectURL(new Blob([bytes], { type }))
    urls.set(text, url)
    return url
  } catch {
    return null
  }
}
