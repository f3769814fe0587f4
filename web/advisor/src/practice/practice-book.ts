import { type Held, hold } from '@klankbord/kit/observable'
import { Problem } from '@klankbord/staff/http'
import type { Edition } from './information-api.ts'
import type { StaffMember } from './people-api.ts'
import type { ListedChannel, Organisation, PracticeApi, PracticeProfile } from './practice-api.ts'
import type { StoredRoot } from './root-api.ts'

/** Everything about the practice that its screens share. */
export type PracticeFacts = {
  profile: PracticeProfile
  reporterApp: string
  organisations: readonly Organisation[]
  people: readonly StaffMember[]
  channels: readonly ListedChannel[]
  /** Own paragraphs, the newest first. */
  editions: readonly Edition[]
  /** Null until the ceremony was held. */
  root: StoredRoot | null
}

export type PracticeBook = {
  api: PracticeApi
  facts: Held<PracticeFacts | null>
  unreachable: Held<boolean>
  load(): Promise<void>
}

export function openBook(api: PracticeApi): PracticeBook {
  const facts = hold<PracticeFacts | null>(null)
  const unreachable = hold(false)
  return {
    api,
    facts,
    unreachable,
    async load() {
      try {
        const [{ profile, reporterApp }, organisations, people, channels, editions, root] = await Promise.all(
          [api.profile(), api.organisations(), api.people(), api.channels(), api.editions(), rootOf(api)],
        )
        facts.set({ profile, reporterApp, organisations, people, channels, editions, root })
        unreachable.set(false)
      } catch {
        unreachable.set(true)
      }
    },
  }
}

async function rootOf(api: PracticeApi): Promise<StoredRoot | null> {
  try {
    return await api.root()
  } catch (failure) {
    if (failure instanceof Problem && failure.slug === 'not-found') return null
    throw failure
  }
}
