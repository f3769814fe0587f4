import type { SealedFile } from '@klankbord/staff/picked-files'
import type { VaultKeeper } from '@klankbord/staff/vault-keeper'
import type { Unsent } from './replies.ts'

/** What was typed and not sent, sealed under the vault key: it can wait in memory while everything else is wiped. */
export type SealedUnsent = { words: Uint8Array; wires: ReadonlyMap<string, Blob> }

type Words = {
  drafts: Unsent['drafts']
  pending: Unsent['pending']
  files: [string, Omit<SealedFile, 'wire'>][]
}

export async function sealUnsent(
  vault: VaultKeeper,
  { drafts, pending, sealed }: Unsent,
): Promise<SealedUnsent> {
  const words: Words = {
    drafts,
    pending,
    files: [...sealed].map(([id, { ref, length }]) => [id, { ref, length }]),
  }
  return {
    words: await vault.sealForLater(words),
    wires: new Map([...sealed].map(([id, { wire }]) => [id, wire])),
  }
}

export async function openUnsent(vault: VaultKeeper, { words, wires }: SealedUnsent): Promise<Unsent> {
  // Sealed by this very page a moment ago, so its shape is known.
  const { drafts, pending, files } = (await vault.openFromEarlier(words)) as Words
  const sealed = new Map<string, SealedFile>()
  for (const [id, file] of files) {
    const wire = wires.get(id)
    if (wire) sealed.set(id, { ...file, wire })
  }
  return { drafts, pending, sealed }
}
