import { type CheckedChain, checkChain, type Person } from '@klankbord/protocol/directory'
import { type Prekey, usablePrekey } from '@klankbord/protocol/prekey'
import type { AccountApi } from '@klankbord/staff/account-api'
import type { Channel } from '@klankbord/staff/channels'
import type { Http } from '@klankbord/staff/http'
import { Problem } from '@klankbord/staff/http'
import type { Desktop } from '@klankbord/staff/opened-files'
import type { VaultKeeper } from '@klankbord/staff/vault-keeper'
import type { CaseBook, CaseSecrets } from '../modules/case-book.ts'
import type { CasesApi } from '../modules/cases-api.ts'
import type { LifeApi } from '../modules/life-api.ts'
import type { Replies } from '../modules/replies.ts'
import { type EscalationsApi, escalationsApi } from './escalations-api.ts'

export type EscalationParts = {
  http: Http
  account: Pick<AccountApi, 'channels'>
  cases: CasesApi
  life: LifeApi
  book: CaseBook
  vault: VaultKeeper
  replies: Replies
  desktop: Desktop
  channels(): ReadonlyMap<string, Channel>
  today(): string
  later(milliseconds: number, run: () => void): () => void
}
/** An officer of the newest list, with the week key that verifies, if there is one. */
export type Reachable = { officer: Person; prekey: Prekey | null; fallback: boolean; excluded: boolean }
export type EscalationDesk = EscalationParts & {
  api: EscalationsApi
  /** The newest verified list; it leads on from the one this page began with. */
  directoryOf(channel: string): Promise<CheckedChain>
  officersOf(channel: string): Promise<Reachable[]>
  secretsOf(caseId: string): CaseSecrets
}

/** An officer by kid, in the newest list that names the key as one. */
export function officerIn({ chain }: CheckedChain, kid: string): Person | undefined {
  const all = [...chain].reverse().flatMap(({ people }) => people)
  return all.find((one) => one.kid === kid && one.role === 'officer')
}

export function openDesk(parts: EscalationParts): EscalationDesk {
  const api = escalationsApi(parts.http)

  async function directoryOf(channel: string): Promise<CheckedChain> {
    const known = parts.channels().get(channel)
    const entry = (await parts.account.channels()).find((one) => one.channel === channel)
    if (!entry || !known?.newest || known.alarm) throw new Problem('not-allowed', 403)
    const anchor = { today: parts.today(), channel, pin: null, known: { hash: known.newest } }
    return checkChain(entry.directories, anchor)
  }

  return {
    ...parts,
    api,
    directoryOf,
    async officersOf(channel) {
      const { newest } = await directoryOf(channel)
      const known = await api.officers(channel)
      const active = newest.people.filter(({ role, status }) => role === 'officer' && status === 'active')
      return Promise.all(
        active.map(async (officer) => {
          const {
            prekeys = [],
            fallback = false,
            excluded = false,
          } = known.find(({ kid }) => kid === officer.kid) ?? {}
          const prekey = await usablePrekey(prekeys, officer, newest, parts.today())
          return { officer, prekey, fallback, excluded }
        }),
      )
    },
    secretsOf(caseId) {
      const secrets = parts.book.secrets(caseId)
      if (!secrets) throw new Problem('not-found', 404)
      return secrets
    },
  }
}
