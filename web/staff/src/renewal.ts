import { newKit } from '@klankbord/protocol/vault'
import type { AccountApi } from './account-api.ts'
import type { Preparation } from './enrolment.ts'
import { newLock, passkeyWrap, readyPasskey } from './new-access.ts'
import { openStored, wrapsOf } from './unlocking.ts'
import type { VaultKeeper } from './vault-keeper.ts'
import { newWords } from './words.ts'

export type Renewal = Omit<Preparation, 'addPasskey'> & {
  /** `current`: the phrase is to stay, so it must open the vault now. */
  finish(phrase: string, current: boolean): Promise<void>
}

/** Changes how the vault opens. Each change needs a full sign-in of the last quarter of an hour. */
export type Access = {
  begin(): Promise<Renewal>
  addPasskey(name: string): Promise<void>
}

export function changeAccess(api: Pick<AccountApi, 'vault'>, vault: VaultKeeper): Access {
  return {
    async addPasskey(name) {
      const passkey = await readyPasskey(vault.kid, name)
      const wrap = await passkeyWrap({ owner: vault.kid, vaultKey: vault.exposeKey() }, passkey)
      await vault.saveWraps((present) => [...present, wrap])
    },

    async begin() {
      const kit = await newKit()
      return {
        kitText: () => kit.text,
        words: newWords,
        forget: () => kit.secret.fill(0),
        async finish(phrase, current) {
          if (current) await mustOpen(api, phrase)
          const { vaultKey, wraps } = await newLock(vault.kid, phrase, kit.secret, null)
          // Old and new ways stand side by side until the vault is saved under its new key: a power cut
          // at any moment leaves a vault that at least one of them opens.
          await vault.saveWraps((present) => [...present, ...wraps])
          await vault.renewKey(vaultKey)
          await vault.saveWraps(() => wraps)
        },
      }
    },
  }
}

async function mustOpen(api: Pick<AccountApi, 'vault'>, phrase: string): Promise<void> {
  const opened = await openStored(await api.vault(), { by: 'phrase', phrase })
  opened.vaultKey.fill(0)
  opened.identity.seed.fill(0)
}

/** How many ways there are beside phrase and sheet. */
export type Ways = { passkeys: number }

export function countWays(vault: VaultKeeper): Ways {
  return { passkeys: wrapsOf(vault.wraps(), vault.kid, 'passkey').length }
}

/** Tells when the ways have changed. */
export function watchedAccess(access: Access, changed: () => void): Access {
  return {
    async addPasskey(name) {
      await access.addPasskey(name)
      changed()
    },
    async begin() {
      const renewal = await access.begin()
      return {
        ...renewal,
        async finish(phrase, current) {
          await renewal.finish(phrase, current)
          changed()
        },
      }
    },
  }
}
