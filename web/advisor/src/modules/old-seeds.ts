import type { AccountApi } from '@klankbord/staff/account-api'
import { forgetOldSeeds, hasOldSeeds } from '@klankbord/staff/prekeys'
import type { VaultKeeper } from '@klankbord/staff/vault-keeper'
import type { CaseBook } from './case-book.ts'

type Brought<T> = { get(): Promise<T> }
type Parts = {
  account: Pick<AccountApi, 'prekeys'>
  vault: VaultKeeper
  today(): string
  book: Pick<CaseBook, 'list'>
  intervision: { load(): Promise<void> }
  requests: Brought<{ asked(): Promise<unknown> }>
  escalations: Brought<{ settle(): Promise<void> }>
}

/**
 * Deletes old seeds once everything they can open is open (KB-74): cases, cards of colleagues, requests of officers and
 * escalations that were passed on. What cannot be fetched now may be waiting for them; then they stay until another opening.
 */
export async function forgetSeeds({ account, vault, today, book, ...rest }: Parts): Promise<void> {
  if (!hasOldSeeds(vault.read(), today())) return
  const { complete, files } = book.list.get()
  if (!complete || files.some(({ state }) => state !== 'open' && state !== 'no-key')) return
  await rest.intervision.load()
  await (await rest.requests.get()).asked()
  if (files.some(({ messages }) => messages.some(({ type }) => type === 'esc-draft')))
    await (await rest.escalations.get()).settle()
  await forgetOldSeeds(account, vault, today())
}
