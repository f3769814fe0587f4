import type { VaultKeeper } from '@klankbord/staff/vault-keeper'

/** What was typed and not sent yet, by the field it stands in. A lock seals it; the next opening brings it back. */
export type TypedWords = {
  get(field: string): string
  set(field: string, words: string): void
  isEmpty(): boolean
  seal(vault: VaultKeeper): Promise<Uint8Array | null>
  reopen(vault: VaultKeeper, sealed: Uint8Array): Promise<void>
}

export function keepTypedWords(): TypedWords {
  const typed = new Map<string, string>()
  return {
    get: (field) => typed.get(field) ?? '',
    set(field, words) {
      if (words === '') typed.delete(field)
      else typed.set(field, words)
    },
    isEmpty: () => typed.size === 0,
    async seal(vault) {
      const all = [...typed]
      typed.clear()
      return all.length === 0 ? null : vault.sealForLater(all)
    },
    async reopen(vault, sealed) {
      // Sealed by this very page a moment ago, so its shape is known.
      for (const [field, words] of (await vault.openFromEarlier(sealed)) as [string, string][])
        typed.set(field, words)
    },
  }
}
