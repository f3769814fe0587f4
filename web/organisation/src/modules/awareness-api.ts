import type { PresentationEntry } from '@klankbord/protocol/presentation'
import { type AwarenessKit, type KitLanguage, readKit, type Sheet } from '@klankbord/staff/awareness/kit'
import type { Http } from '@klankbord/staff/http'
import { list, orNull, record, text } from '@klankbord/staff/shapes'

/** What the server says of one channel; the signed list decides what of it is shown. */
export type ChannelKit = { channel: string; kit: AwarenessKit; presentation: PresentationEntry | null }

export type AwarenessApi = ReturnType<typeof awarenessApi>

function readEntry(value: unknown): PresentationEntry {
  const { doc, sig } = record(value)
  return { doc: text(doc), sig: text(sig) }
}

function readChannelKit(value: unknown): ChannelKit {
  const { channel, kit, presentation } = record(value)
  return { channel: text(channel), kit: readKit(kit), presentation: orNull(readEntry)(presentation) }
}

/** What officers hang up and publish. */
export function awarenessApi(http: Http, path: string) {
  const kits = `${path}/awareness-kits`
  return {
    async kits(): Promise<ChannelKit[]> {
      return list(readChannelKit)(record((await http.json('GET', kits)).body).kits)
    },

    /** Where the browser fetches a sheet; the fragment stays out of it. */
    fileOf: (channel: string, sheet: Sheet, language: KitLanguage): string =>
      `${kits}/${channel}/${sheet}?language=${language}`,
  }
}
