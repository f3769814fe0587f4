import { unbase64url } from './bytes.ts'
import { isPlain } from './digest.ts'
import type { Directory } from './directory.ts'
import { verify } from './ed25519.ts'
import { demand } from './refused.ts'
import { hexString, members, readJson, string } from './strict-json.ts'

/** A presentation as it travels: exact bytes and signature, both base64url. */
export interface PresentationEntry {
  readonly doc: string
  readonly sig: string
}

export interface Paragraph {
  readonly title: string
  readonly text: string
}

/** How an organisation shows itself on the first page, signed beside its directory (section 7.6). */
export interface Presentation {
  /** `#rrggbb`, for a thin line. */
  readonly colour: string | null
  readonly welcome: { readonly nl: string; readonly en: string } | null
  readonly information: { readonly version: string; readonly nl: Paragraph; readonly en: Paragraph } | null
  /** A PNG in base64url, for a picture above the page. */
  readonly logo?: string
}

const LARGEST = 20_480
const LARGEST_LOGO = 8_192

function words(value: unknown, most: number): string {
  const found = string(value)
  demand(found.trim() !== '' && found.length <= most && isPlain(found))
  return found
}

function matching(value: unknown, form: RegExp): string {
  const found = string(value)
  demand(form.test(found))
  return found
}

function paragraph(value: unknown): Paragraph {
  const { title, text } = members(value, ['title', 'text'])
  return { title: words(title, 80), text: words(text, 600) }
}

function logo(value: unknown): string {
  const found = string(value)
  demand(unbase64url(found).length <= LARGEST_LOGO)
  return found
}

const orNull = <T>(value: unknown, read: (value: unknown) => T): T | null =>
  value === null ? null : read(value)

/** Reads a presentation that the root of this directory signed for this directory; any other is refused. */
export async function readPresentation(
  entry: PresentationEntry,
  { hash, root }: Pick<Directory, 'hash' | 'root'>,
): Promise<Presentation> {
  const bytes = unbase64url(entry.doc)
  demand(bytes.length <= LARGEST, 'too-large')
  demand(await verify(root, 'presentation', bytes, unbase64url(entry.sig, 64)), 'not-authentic')
  const json = members(readJson(bytes), ['v', 'directory', 'colour', 'welcome', 'information'], ['logo'])
  demand(json.v === 1)
  demand(hexString(json.directory, 32) === hash, 'not-authentic')
  return {
    ...('logo' in json && { logo: logo(json.logo) }),
    colour: orNull(json.colour, (value) => matching(value, /^#[0-9a-f]{6}$/)),
    welcome: orNull(json.welcome, (value) => {
      const { nl, en } = members(value, ['nl', 'en'])
      return { nl: words(nl, 200), en: words(en, 200) }
    }),
    information: orNull(json.information, (value) => {
      const { version, nl, en } = members(value, ['version', 'nl', 'en'])
      return {
        version: matching(version, /^\d{4}\.\d{1,3}-[1-9]\d{0,4}$/),
        nl: paragraph(nl),
        en: paragraph(en),
      }
    }),
  }
}
